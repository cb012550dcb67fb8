/** A title as it is broken and sized. */
export interface FittedTitle {
  readonly lines: readonly string[];
  /** In the unit of the measure. */
  readonly size: number;
}

export interface TitleLimits {
  readonly maxLines: number;
  /** The largest and the smallest size. */
  readonly max: number;
  readonly min: number;
  /** The width to fill. */
  readonly measure: number;
}

/**
 * `title` in as few lines as let it be as large as can be. One too long even for the smallest size
 * loses its last words to an ellipsis.
 *
 * @param widthOf Width of a line, in ems.
 */
export function fitTitle(
  title: string,
  widthOf: (line: string) => number,
  limits: TitleLimits,
): FittedTitle {
  const words = title.split(/\s+/).filter((word) => word !== "");
  for (let count = Math.min(words.length, MOST_WORDS); count > 1; count -= 1) {
    const kept = words.slice(0, count);
    if (count < words.length) kept[count - 1] = `${kept[count - 1]?.replace(/\P{L}+$/u, "")}…`;
    const fitted = largest(kept, widthOf, limits);
    if (fitted.size >= limits.min) return fitted;
  }
  // A single word may have to be smaller than the limit; it is never cut.
  return largest(words.slice(0, 1), widthOf, limits);
}

/** More than three lines hold at any size that can be read; trying each number of words takes its cube. */
const MOST_WORDS = 60;

function largest(
  words: readonly string[],
  widthOf: (line: string) => number,
  { maxLines, max, measure }: TitleLimits,
): FittedTitle {
  let best: FittedTitle = { lines: [], size: 0 };
  for (let lines = 1; lines <= Math.min(maxLines, words.length); lines += 1) {
    const broken = balanced(words, lines, widthOf);
    const size = Math.min(max, measure / Math.max(...broken.map(widthOf)));
    if (size > best.size) best = { lines: broken, size };
  }
  return best;
}

/** `words` in `count` lines: the widest as narrow as can be, the others even. */
function balanced(
  words: readonly string[],
  count: number,
  widthOf: (line: string) => number,
): string[] {
  if (count === 1) return [words.join(" ")];
  // In a sum of fourth powers the widest line counts most, without being all that counts.
  const cost = (lines: string[]) => lines.reduce((sum, line) => sum + widthOf(line) ** 4, 0);
  let best: string[] = [];
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const head = words.slice(0, first).join(" ");
    const lines = [head, ...balanced(words.slice(first), count - 1, widthOf)];
    if (best.length === 0 || cost(lines) < cost(best)) best = lines;
  }
  return best;
}
