import { at, type ConfigFile, NOT_BUILT, readConfig, readYaml, type Tell } from "@printery/config";
import { nearest, type Place } from "@printery/task";
import { publicationConfig } from "./config.ts";
import { folderOf, withoutExtension } from "./file-name.ts";

/** A publication that a collection is made of. */
export interface Member {
  /** The content path of its text or folder. */
  readonly path: string;
  /** Where the collection lists it. */
  readonly place?: Place;
}

/** Whether `file` is that of a collection. */
export function isCollection(file: ConfigFile): boolean {
  const read = readYaml(file);
  if (!("value" in read) || typeof read.value !== "object" || read.value === null) return false;
  return "collection" in read.value;
}

/**
 * The publications that `file` lists, in order, among the texts and folders that are called as in `beside`;
 * undefined where its mistakes, each an error told, leave none.
 */
export function readCollection(
  file: ConfigFile,
  beside: readonly string[],
  tell: Tell,
): readonly Member[] | undefined {
  const read = readConfig(file, publicationConfig, tell);
  if (read === undefined) return undefined;
  const { collection = [] } = read.value;
  const own = folderOf(file.path) ?? "";
  const others = beside.filter((name) => name !== own);
  const members = new Map<string, Member>();
  for (const [index, name] of collection.entries()) {
    const where = at(read.placeOf(["collection", index]));
    const [path, ...more] = membersNamed(name, others);
    const refuse = (expected: string) => {
      const reason = `Expected ${expected}; ${NOT_BUILT}`;
      tell({ file: file.path, ...where, severity: "error", ruleId: "collection-invalid", reason });
    };
    if (name === own) refuse(`a publication beside ${own}, not ${own} itself`);
    else if (path === undefined) refuse(`${likely(name, others, own)}, not ${name}`);
    else if (more.length > 0) refuse(`${[path, ...more].join(" or ")}, not ${name}, which is both`);
    else if (members.has(path)) refuse(`each publication once, not ${name} again`);
    else members.set(path, { path, ...where });
  }
  return members.size === collection.length ? [...members.values()] : undefined;
}

/** Those of `places` that are called `name`, else those that are but for an extension. */
export function membersNamed(name: string, places: readonly string[]): string[] {
  if (places.includes(name)) return [name];
  return places.filter((place) => withoutExtension(place) === name);
}

/** What `name` was meant to be. */
function likely(name: string, others: readonly string[], own: string): string {
  // Extensions may be left out; what lies elsewhere is no slip of the pen.
  const known = [...others, ...others.map(withoutExtension)];
  const meant = name.includes("/") ? undefined : nearest(name, known);
  return meant ?? `the name of a text or folder beside ${own}`;
}
