import { lineOf } from "./pieces.ts";

/** A title as it is broken and sized. */
export interface FittedTitle {
  readonly lines: readonly string[];
  /** In the unit of the measure. */
  readonly size: number;
}

export interface TitleLimits {
  readonly maxLines: number;
  /** As many where it would be small in {@link maxLines}. */
  readonly mostLines?: number;
  /** The largest and the smallest size. */
  readonly max: number;
  readonly min: number;
  /** The width to fill. */
  readonly measure: number;
  /** The height of all lines together, where that counts: sizes and no space between. */
  readonly depth?: number;
}

type Pieces = readonly string[];

/**
 * A title in as few lines as let it be as large as can be. One that would be small gets more lines, then its words are
 * broken. One too long even for the smallest size loses its last words to an ellipsis.
 *
 * @param pieces Between which it may be broken.
 * @param widthOf Width of a line of them, in ems.
 */
export function fitTitle(
  pieces: Pieces,
  widthOf: (line: Pieces) => number,
  limits: TitleLimits,
): FittedTitle {
  const { maxLines, mostLines = maxLines, max } = limits;
  const whole = words(pieces);
  const ways: readonly [Pieces, number][] = [
    [whole, maxLines],
    [whole, mostLines],
    [pieces, mostLines],
  ];
  let best: Fit = { lines: [], size: 0, left: 1 };
  for (const [parts, lines] of ways) {
    const fitted = fit(parts, widthOf, { ...limits, maxLines: lines });
    if (isBetter(fitted, best)) best = fitted;
    if (best.left === 0 && best.size >= max * SMALL) break;
  }
  return { lines: best.lines, size: best.size };
}

/** Share of the largest size. */
const SMALL = 0.4;

/** One line more, or a broken word, is worth a size that one sees. */
const WORTH_A_LINE = 1.1;

interface Fit extends FittedTitle {
  /** Share of the title that is left out. */
  readonly left: number;
}

function isBetter(one: Fit, other: Fit): boolean {
  return one.left === other.left ? one.size > other.size * WORTH_A_LINE : one.left < other.left;
}

/** `pieces` with those of a word put together again that only hyphens hold apart. */
function words(pieces: Pieces): Pieces {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && /[-\u2010\u00ad]$/.test(last))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function fit(pieces: Pieces, widthOf: (line: Pieces) => number, limits: TitleLimits): Fit {
  for (let count = Math.min(pieces.length, MOST_PIECES); count > 1; count -= 1) {
    const kept = pieces.slice(0, count);
    if (count < pieces.length)
      kept[count - 1] = `${kept[count - 1]?.replace(/[^\p{L}\p{M}\p{N}]+$/u, "")}…`;
    const left = 1 - count / pieces.length;
    const fitted = { ...largest(kept, widthOf, limits), left };
    if (fitted.size >= limits.min) return fitted;
  }
  // A single word may have to be smaller than the limit; it is never cut.
  const left = pieces.length === 0 ? 0 : 1 - 1 / pieces.length;
  return { ...largest(pieces.slice(0, 1), widthOf, limits), left };
}

/** More than any lines hold at a size that can be read. */
const MOST_PIECES = 60;

function largest(
  pieces: Pieces,
  widthOf: (line: Pieces) => number,
  { maxLines, max, measure, depth = Number.POSITIVE_INFINITY }: TitleLimits,
): FittedTitle {
  let best: FittedTitle = { lines: [], size: 0 };
  for (let lines = 1; lines <= Math.min(maxLines, pieces.length); lines += 1) {
    const broken = balanced(pieces, lines, widthOf);
    const size = Math.min(max, depth / lines, measure / Math.max(...broken.map(widthOf)));
    if (size > best.size * WORTH_A_LINE) best = { lines: broken.map(lineOf), size };
  }
  return best;
}

/** `pieces` in `count` lines: the widest as narrow as can be, the others even. */
function balanced(
  pieces: Pieces,
  count: number,
  widthOf: (line: Pieces) => number,
): readonly Pieces[] {
  // In a sum of fourth powers the widest line counts most, without being all that counts.
  const cost = (line: Pieces) => widthOf(line) ** 4;
  // What follows each break, in so many lines as have been counted.
  let tails = pieces.map((_, from): Tail => {
    const line = pieces.slice(from);
    return { cost: cost(line), lines: [line] };
  });
  for (let lines = 2; lines <= count; lines += 1) {
    tails = pieces.map((_, from) => {
      let best: Tail = { cost: Number.POSITIVE_INFINITY, lines: [] };
      for (let to = from + 1; to < pieces.length; to += 1) {
        const line = pieces.slice(from, to);
        const tail = tails[to];
        const total = cost(line) + (tail?.cost ?? Number.POSITIVE_INFINITY);
        if (tail && total < best.cost) best = { cost: total, lines: [line, ...tail.lines] };
      }
      return best;
    });
  }
  return tails[0]?.lines ?? [];
}

interface Tail {
  readonly cost: number;
  readonly lines: readonly Pieces[];
}
