import { posix } from "node:path";
import { wayTo } from "./copied.ts";
import { kindOf } from "./kinds.ts";
import type { Plan } from "./layout.ts";

/** Where a link stands, and the texts that it may lead to. */
export interface From {
  readonly source: string;
  readonly target: string;
  /** What the texts of its publication become, by where they come from. */
  readonly targets: ReadonlyMap<string, string>;
  readonly plan: Plan;
}

/**
 * The address, in the text at `target`, of the text of the same publication that `path` means, as tools have it: with its ending or
 * without, a folder's index, from the root of the site, or, with `byName`, by its name alone. Undefined where it means none.
 */
export function wayToText(
  path: string,
  { source, target, targets, plan }: From,
  byName: boolean,
): string | undefined {
  const [bare = "", ...places] = path.split("#");
  const fragment = places.length === 0 ? "" : `#${places.join("#")}`;
  const wanted = decoded(bare.replace(/\?.*$/, ""));
  if (wanted === "") return undefined;
  const texts = [...targets.keys()];
  const found =
    atPath(wanted, source, texts, plan.folder) ?? (byName ? called(wanted, texts) : undefined);
  const other = found === undefined ? undefined : targets.get(found);
  return other === undefined ? undefined : `${wayTo(other, target)}${fragment}`;
}

/** The text of `texts` that lies where `wanted` leads from the one at `source`. */
function atPath(
  wanted: string,
  source: string,
  texts: readonly string[],
  folder: string,
): string | undefined {
  const byPath = new Map(texts.map((text) => [keyOf(text), text]));
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
function called(wanted: string, texts: readonly string[]): string | undefined {
  const name = keyOf(posix.basename(wanted.replace(/\/+$/, "")));
  const named = texts.filter((text) => posix.basename(keyOf(text)) === name);
  // A name that several have says nothing.
  return name !== "" && named.length === 1 ? named[0] : undefined;
}

/** A path without what tools leave out: the ending, the index of a folder, capitals. */
function keyOf(path: string): string {
  const isText = kindOf(path) !== undefined;
  const stem = isText ? path.replace(/\.[^./]*$/, "") : path;
  const key = stem.replace(/\/+$/, "").replace(/(?:^|\/)_?(?:index|readme)$/i, "");
  return key.toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
