import { posix } from "node:path";
import { slugOf } from "./aims.ts";
import { wayTo } from "./copied.ts";
import { decoded } from "./decoded.ts";
import { kindOf } from "./kinds.ts";
import type { Plan } from "./layout.ts";
import type { Places } from "./places.ts";

/** Where a link stands, and the texts that it may lead to. */
export interface From {
  readonly source: string;
  readonly target: string;
  /** What the texts of its publication become, by where they come from. */
  readonly targets: ReadonlyMap<string, string>;
  readonly plan: Plan;
  /** Where those of other publications will lie. */
  readonly places: Pick<Places, "keyed" | "of">;
}

/**
 * The address, in the text at `target`, of the text that `path` means, as tools have it: with its ending or without, a folder's index,
 * from the root of the site, or, with `byName`, of those of the same publication by its name alone. Undefined where it means none.
 */
export function wayToText(
  path: string,
  { source, target, targets, plan, places }: From,
  byName: boolean,
): string | undefined {
  const [bare = "", ...names] = path.split("#");
  const wanted = decoded(bare.replace(/\?.*$/, ""));
  if (wanted === "") return undefined;
  const keys = keysOf(targets);
  const own =
    atPath(wanted, source, keys, plan.folder) ?? (byName ? called(wanted, keys) : undefined);
  const found = own ?? atPath(wanted, source, places.keyed, plan.folder);
  if (found === undefined) return undefined;
  return wayWithin(found, names.length === 0 ? undefined : names.join("#"), {
    ...{ source, target, targets, places },
  });
}

/** The address, in the text at `target`, of the text that comes from `found`, and of what is called `name` there. */
export function wayWithin(
  found: string,
  name: string | undefined,
  { source, target, targets, places }: Omit<From, "plan">,
): string | undefined {
  const own = targets.get(found);
  const [to, from] = own === undefined ? [places.of(found), places.of(source)] : [own, target];
  if (to === undefined || from === undefined) return undefined;
  // Headings of pages get their names anew.
  const place = kindOf(found) === "page" && name !== undefined ? slugOf(decoded(name)) : name;
  return place === undefined ? wayTo(to, from) : `${wayTo(to, from)}#${place}`;
}

const known = new WeakMap<From["targets"], ReadonlyMap<string, string>>();

/** For all links of a publication, made once. */
function keysOf(targets: From["targets"]): ReadonlyMap<string, string> {
  const keys = known.get(targets) ?? keyed(targets.keys());
  known.set(targets, keys);
  return keys;
}

/** `texts` by what tools make of their paths. */
export function keyed(texts: Iterable<string>): Map<string, string> {
  return new Map([...texts].map((text) => [keyOf(text), text]));
}

/** The text of those in `byPath` that lies where `wanted` leads from the one at `source`. */
function atPath(
  wanted: string,
  source: string,
  byPath: ReadonlyMap<string, string>,
  folder: string,
): string | undefined {
  const places = wanted.startsWith("/")
    ? [`${folder}.${wanted}`, `.${wanted}`]
    : // Pages of a site lie a folder deeper than their texts.
      [posix.join(posix.dirname(source), wanted), posix.join(source, wanted), folder + wanted];
  for (const place of places) {
    const found = byPath.get(keyOf(posix.normalize(place)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one of `texts` that is called so, in whatever folder. */
function called(wanted: string, byPath: ReadonlyMap<string, string>): string | undefined {
  const name = keyOf(posix.basename(wanted.replace(/\/+$/, "")));
  const named = [...byPath].filter(([key]) => posix.basename(key) === name);
  // A name that several have says nothing.
  return name !== "" && named.length === 1 ? named[0]?.[1] : undefined;
}

/** A path without what tools leave out: the ending, the index of a folder, capitals. */
function keyOf(path: string): string {
  const isText = kindOf(path) !== undefined;
  const stem = isText ? path.replace(/\.[^./]*$/, "") : path;
  const key = stem.replace(/\/+$/, "").replace(/(?:^|\/)_?(?:index|readme)$/i, "");
  return key.toLowerCase();
}
