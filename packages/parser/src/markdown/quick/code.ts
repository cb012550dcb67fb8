import type { InlineCode } from "mdast";
import { BACKTICK, runLength } from "./characters.ts";
import { positionIn, type Words } from "./words.ts";

/** Runs of backticks in a text, by their length, each list in order. */
export type Ticks = ReadonlyMap<number, { readonly at: readonly number[]; near: number }>;

/** All runs of backticks in `value`. */
export function ticksIn(value: string): Ticks {
  const ticks = new Map<number, { at: number[]; near: number }>();
  for (let at = value.indexOf("`"); at >= 0; ) {
    const size = runLength(value, at, BACKTICK);
    const same = ticks.get(size);
    if (same === undefined) ticks.set(size, { at: [at], near: 0 });
    else same.at.push(at);
    at = value.indexOf("`", at + size);
  }
  return ticks;
}

/** After the run of `size` backticks that follows index `from`; -1 where there is none. Asked in order. */
export function codeEnd(ticks: Ticks, size: number, from: number): number {
  const same = ticks.get(size);
  if (same === undefined) return -1;
  while ((same.at[same.near] ?? from) < from) same.near += 1;
  const at = same.at[same.near];
  return at === undefined ? -1 : at + size;
}

/** The code between two runs of `size` backticks; undefined where it takes more than a line. */
export function codeAt(
  words: Words,
  { start, end, size, inCell }: { start: number; end: number; size: number; inCell: boolean },
): InlineCode | undefined {
  const raw = words.value.slice(start + size, end - size);
  if (raw.includes("\n")) return undefined;
  const isPadded = raw.startsWith(" ") && raw.endsWith(" ") && /[^ ]/.test(raw);
  const inner = isPadded ? raw.slice(1, -1) : raw;
  const value = inCell
    ? inner.replace(/\\([\\|])/g, (pair, one) => (one === "|" ? one : pair))
    : inner;
  return { type: "inlineCode", value, position: positionIn(words, start, end) };
}
