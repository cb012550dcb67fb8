import { reordered } from "./bidi.ts";
import type { Word } from "./look.ts";
import type { SetRun } from "./text.ts";

/**
 * Text of one look and direction on one line. Points; `x` from the side of the measure where the line begins. Those of a
 * line, as the words in each, are in the order in which they are read.
 */
export interface Fragment {
  readonly x: number;
  /** Above the base line of the others. */
  readonly rise?: number;
  readonly width: number;
  readonly words: readonly Word[];
  readonly set: SetRun;
  /** Added to each space. */
  readonly gapPt: number;
  /** Added after each word, where not only spaces are widened. */
  readonly gaps: readonly number[] | undefined;
  /** How far its letters are widened: 1.02 is two per cent. */
  readonly scale: number;
  /** Follows it unseen, for who does not look at lines: the space they were broken at (ISO 32000-1, 14.8.2.5). */
  readonly space: Word | undefined;
}

export type SetLine = readonly Fragment[];

/** What `fragment` says. */
export function textOf({ words, set }: Fragment): string {
  return set.formula?.alt ?? words.map(({ text }) => text).join("");
}

/** The width of `runs` on one line. */
export function naturalWidth(runs: readonly SetRun[]): number {
  return runs.reduce(
    (sum, { look, text, formula }) => sum + (formula?.width ?? look.width(text)),
    0,
  );
}

/** `fragments`, in the order in which they are read, one beside the other as they are seen, from `start` on. */
export function placed(
  fragments: readonly { -readonly [Key in keyof Fragment]: Fragment[Key] }[],
  start: number,
): SetLine {
  const order = orderOf(fragments);
  let x = start;
  for (let at = 0; at < fragments.length; at += 1) {
    const fragment = fragments[order?.[at] ?? at];
    if (fragment === undefined) break;
    fragment.x = x;
    x += fragment.width;
  }
  return fragments;
}

/** Nothing where they are seen as they are read. */
function orderOf(fragments: readonly Fragment[]): readonly number[] | undefined {
  const base = fragments[0]?.set.base ?? 0;
  let isPlain = true;
  for (const { set } of fragments) isPlain &&= set.level === base;
  if (isPlain) return undefined;
  return reordered(
    fragments.map(({ set }) => set.level),
    base === 1,
  );
}
