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

/** `fragment`, with other values in the place of some: one that is packed is none that could be spread. */
export function changed(fragment: Fragment, changes: Partial<Fragment>): Fragment {
  const { x, rise, width, words, set, gapPt, gaps, scale, space } = fragment;
  const raised = rise === undefined ? {} : { rise };
  return { x, ...raised, width, words, set, gapPt, gaps, scale, space, ...changes };
}

/** What most fragments are, whose gaps are spaces and which stand on the base line. */
type Plain = Omit<Fragment, "rise" | "gaps">;

/**
 * A fragment in less than half the room, of which there is one at least for each line of a book until its last page is made up: its words are
 * the characters of a string, its lengths stand in an array with those of others.
 */
export class PackedFragment implements Fragment {
  readonly set: SetRun;
  readonly space: Word | undefined;
  readonly #words: string | readonly Word[];
  readonly #lengths: Float64Array;
  readonly #at: number;

  constructor({ x, width, words, set, gapPt, scale, space }: Plain) {
    this.set = set;
    this.space = space;
    this.#words = set.look.packed(words);
    if (used === LENGTHS) [block, used] = [new Float64Array(LENGTHS), 0];
    this.#lengths = block;
    this.#at = used;
    block[used] = x;
    block[used + 1] = width;
    block[used + 2] = gapPt;
    block[used + 3] = scale;
    used += 4;
  }

  get x(): number {
    return this.#lengths[this.#at] ?? 0;
  }

  get width(): number {
    return this.#lengths[this.#at + 1] ?? 0;
  }

  get gapPt(): number {
    return this.#lengths[this.#at + 2] ?? 0;
  }

  get scale(): number {
    return this.#lengths[this.#at + 3] ?? 0;
  }

  get words(): readonly Word[] {
    const packed = this.#words;
    return typeof packed === "string" ? this.set.look.unpacked(packed) : packed;
  }

  get gaps(): undefined {
    return undefined;
  }
}

/** Lengths of as many fragments as some pages have: they come and go together. */
const LENGTHS = 4 * 512;
let block = new Float64Array(LENGTHS);
let used = 0;

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
