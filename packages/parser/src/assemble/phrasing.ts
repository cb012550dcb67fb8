import type { Phrasing } from "@printery/document";
import { type Passage, positionOf, slice } from "./passage.ts";

/**
 * `_italic_`, `*bold*`, `[1]`: marks close to a word inside, and to no letter outside.
 * Lengths are bounded so that a stray mark costs nothing.
 */
const MARKS =
  /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{0,400}[^\s_])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}*])(\*{1,2})(?=[^\s*])([^*]{0,400}[^\s*])\2(?![\p{L}\p{N}*])|\[(\d{1,3}|[*†‡]{1,3}|[A-Z]{1,2})\]/gu;

/** The nodes of `passage`; `notes` are the identifiers that have a definition. */
export function phrasing(passage: Passage, notes: ReadonlySet<string>): Phrasing[] {
  const nodes: Phrasing[] = [];
  let done = 0;
  for (const match of passage.text.matchAll(MARKS)) {
    const node = marked(match, passage, notes);
    if (node === undefined) continue;
    nodes.push(...plain(passage, done, match.index), node);
    done = match.index + match[0].length;
  }
  nodes.push(...plain(passage, done, passage.text.length));
  return nodes;
}

function marked(
  match: RegExpExecArray,
  passage: Passage,
  notes: ReadonlySet<string>,
): Phrasing | undefined {
  const [all, italic, stars, , identifier] = match;
  const position = positionOf(slice(passage, match.index, match.index + all.length));
  if (identifier !== undefined) {
    return notes.has(identifier) ? { type: "footnoteReference", identifier, position } : undefined;
  }
  const width = stars?.length ?? 1;
  const inner = slice(passage, match.index + width, match.index + all.length - width);
  const type = italic === undefined ? "strong" : "emphasis";
  return { type, children: phrasing(inner, notes), position };
}

function plain(passage: Passage, start: number, end: number): Phrasing[] {
  if (start >= end) return [];
  const part = slice(passage, start, end);
  return [{ type: "text", value: part.text, position: positionOf(part) }];
}
