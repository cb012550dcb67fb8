import { readdir } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { textExtensions } from "@printery/parser/extensions";
import { uniqueNames } from "@printery/publication/slug";
import {
  beyond,
  ContentError,
  type Limits,
  leadsTo,
  type Message,
  usualLimits,
} from "@printery/task";
import { withMembers } from "./collection.ts";
import { UsageError } from "./exit.ts";
import { measured } from "./limits.ts";
import { isOutputs } from "./own-outputs.ts";
import { findSource, namesIn, natural, type Source, strayYaml } from "./source.ts";

export interface Scan {
  /** In natural order of id. */
  readonly sources: readonly Source[];
  /** Ids of the publications whose mistakes, among the messages, leave nothing to build. */
  readonly refused: readonly string[];
  readonly messages: readonly Message[];
}

/** Where files may come from, and how much of them is read. */
export interface Bounds {
  /** The folder that all must really lie in, a real path; without one those of a folder in that folder. */
  readonly within?: string;
  /** A folder for outputs, absolute, which is no publication where it lies among them. */
  readonly out?: string;
  readonly limits?: Limits;
}

/** The folder that content may come from, by its real path. @throws UsageError where `folder` is none */
export function contentRoot(folder: string): string {
  try {
    const { path, kind } = leadsTo(resolve(folder));
    if (kind === "folder") return path;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    throw new UsageError(`Expected a folder of texts, not “${folder}”, ${cause.message}`);
  }
  throw new UsageError(`Expected a folder of texts, not “${folder}”, a file`);
}

/**
 * The publications of a content folder: each loose text is one, each folder with texts is one, or with a collection. All files must
 * lie in it, where `bounds` don't say where. Of those that would have one name, none is built: a name is an address, and which
 * of them is meant to stand there is not for us to guess.
 *
 * @throws UsageError where there are more of them than `bounds` let be read
 */
export async function scanContent(root: string, bounds: Bounds = {}): Promise<Scan> {
  const names = await namesIn(root);
  const paths: string[] = [];
  for (const path of names.map((name) => join(root, name))) {
    if (path !== bounds.out && !(await isOutputs(path))) paths.push(path);
  }
  const { limits = usualLimits } = bounds;
  if (paths.length > limits.publications) {
    const excess = beyond("publications", limits, paths.length);
    throw new UsageError(`Expected ${excess}; outputs are left as they were`);
  }
  const { found, messages } = await findAll(paths, { within: contentRoot(root), ...bounds });
  messages.push(...strayYaml(await readdir(root), root, "library.yaml"));
  const namesakes = new Map<string, string[]>();
  for (const { id, path } of found) {
    namesakes.set(keyOf(id), [...(namesakes.get(keyOf(id)) ?? []), path]);
  }
  const isAlone = ({ id }: Candidate) => namesakes.get(keyOf(id))?.length === 1;
  for (const paths of namesakes.values()) if (paths.length > 1) messages.push(oneName(paths));
  const left = found.map((one) => (isAlone(one) ? one : { ...one, source: undefined }));
  return { ...sorted(left), messages };
}

/**
 * The publications that `paths` name: a text or a folder of texts each. A path that is neither is a message. Of those that would have
 * one name, the later ones are numbered.
 */
export async function scanPaths(paths: readonly string[], bounds: Bounds = {}): Promise<Scan> {
  const { found, messages } = await findAll(paths, bounds);
  const taken = new Map<string, string>();
  const unique = uniqueNames([], keyOf);
  const numbered = found.map((one) => {
    const id = unique(one.id);
    const other = taken.get(keyOf(one.id));
    if (other !== undefined) messages.push(numberedName(one, id, other));
    taken.set(keyOf(id), one.path);
    return { ...one, id };
  });
  return { ...sorted(numbered), messages };
}

/** What is found at a path, of which something may be wrong. */
interface Candidate {
  readonly id: string;
  readonly path: string;
  /** Undefined where its mistakes leave nothing to build. */
  readonly source: Source | undefined;
}

/** What `paths` lead to, in natural order; what has no texts is left out. */
async function findAll(
  paths: readonly string[],
  { within, limits }: Bounds,
): Promise<{ readonly found: Candidate[]; readonly messages: Message[] }> {
  const found: Candidate[] = [];
  const messages: Message[] = [];
  const inPlace = paths.map((path) => resolve(path)).sort(inOrder);
  for (const [at, path] of inPlace.entries()) {
    // Folders are read at once; whoever ends this is heard in between.
    if (at % HEARD === 0) await setImmediate();
    const { id, source, isMade, messages: told } = await findSource(path, within, limits);
    messages.push(...told);
    const whole =
      source && (await withMembers(measured(source, limits), (message) => messages.push(message)));
    if (whole?.texts.length === 0) {
      if (!isMade) messages.push(noTexts(path));
    } else found.push({ id, path, source: whole });
  }
  return { found, messages };
}

/** Publications that are found without a pause. */
const HEARD = 50;

/** Names that count as one in natural order, as the two forms of an accented letter do, are in one order on every file system. */
function inOrder(a: string, b: string): number {
  return natural.compare(a, b) || (a < b ? -1 : 1);
}

function sorted(found: readonly Candidate[]): Pick<Scan, "sources" | "refused"> {
  return {
    sources: found.flatMap(({ id, source }) => (source === undefined ? [] : [{ ...source, id }])),
    refused: [...new Set(found.flatMap(({ id, source }) => (source === undefined ? [id] : [])))],
  };
}

function noTexts(folder: string): Message {
  const reason = `Expected texts (${textExtensions.join(", ")}) in the folder, not none; skipping it`;
  return { file: folder, severity: "warning", ruleId: "publication-empty", reason };
}

function oneName(paths: readonly string[]): Message {
  const [file = ""] = paths;
  const names = paths.map((path) => basename(path));
  const all = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const reason = `Expected names that differ in more than extension, case and signs, not ${all}; none of them is built until the others are renamed`;
  return { file, severity: "error", ruleId: "name-taken", reason };
}

function numberedName({ id, path }: Candidate, unique: string, other: string): Message {
  const reason = `Expected another name than “${id}”, which ${seen(other)} has; this one is called “${unique}”`;
  return { file: path, severity: "warning", ruleId: "name-taken", reason };
}

/** `path` as it is written in the working folder. */
function seen(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith("..") ? path : here.split(sep).join("/");
}

/** File systems that ignore case must not make one folder of two publications. */
function keyOf(id: string): string {
  return id.toLowerCase();
}
