/**
 * A paragraph as the line breaker sees it (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981): a row
 * of boxes, glue and penalties, one array per property. All lengths are in one unit.
 */
export interface Items {
  readonly kinds: Kind[];
  /** Of a penalty: what is added when the line breaks there (a hyphen). */
  readonly widths: number[];
  readonly stretches: number[];
  readonly shrinks: number[];
  /** Of a penalty: {@link NEVER} forbids the break, {@link ALWAYS} forces it. */
  readonly costs: number[];
  /** How far the character at the edge may hang into the margin: of a box the left one, of others the right. */
  readonly hangs: number[];
}

export const BOX = 0;
export const GLUE = 1;
export const PENALTY = 2;
/** A penalty that is a hyphen; two in a row are discouraged. */
export const HYPHEN = 3;
export type Kind = typeof BOX | typeof GLUE | typeof PENALTY | typeof HYPHEN;

export const NEVER = 10_000;
export const ALWAYS = -10_000;

/** The items `from` up to, not including, `to`, where the line breaks. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

export interface BreakOptions {
  /** The greatest ratio of stretch that is accepted. */
  readonly tolerance: number;
  /** Stretch that every line has besides its own: the raggedness of unjustified text. */
  readonly slack?: number;
  /** Take an overfull line rather than none. */
  readonly always?: boolean;
  /** Of the first lines, how much narrower they are: something large stands beside them. */
  readonly narrow?: Narrow;
}

export interface Narrow {
  readonly lines: number;
  readonly by: number;
}

const NOWHERE: Narrow = { lines: 0, by: 0 };
const LINE_DEMERITS = 1;
const DOUBLE_HYPHEN_DEMERITS = 10000;
const FITNESS_DEMERITS = 3_000;
const LAST_HYPHEN_DEMERITS = 20000;
const OVERFULL_DEMERITS = 1e7;
/** Of a last line of less than this share of the measure: a syllable, or a word of two letters. */
const SHORT = 1 / 14;
const SHORT_DEMERITS = 200_000;

interface Break {
  readonly at: number;
  /** Lines up to here. */
  readonly line: number;
  /** The first item of the next line. */
  readonly start: number;
  readonly fitness: number;
  readonly hyphen: boolean;
  readonly demerits: number;
  readonly before: Break | undefined;
}

/**
 * The lines of `items` with the fewest demerits at `width`, first to last; undefined where no way of
 * breaking keeps within the tolerance. The time grows with the length of the paragraph, as the breaks
 * under consideration never reach back further than a line.
 */
export function breakLines(
  items: Items,
  width: number,
  { tolerance, slack = 0, always = false, narrow = NOWHERE }: BreakOptions,
): Line[] | undefined {
  const sums = summed(items);
  const first = skipToBox(items, 0);
  let active: Break[] = [
    { at: -1, line: 0, start: first, fitness: 1, hyphen: false, demerits: 0, before: undefined },
  ];
  for (let at = first; at < items.kinds.length; at += 1) {
    if (!isLegal(items, at)) continue;
    const forced = items.costs[at] === ALWAYS;
    const kept: Break[] = [];
    const best: (Break | undefined)[] = [];
    let overfull: Break | undefined;
    for (const before of active) {
      const room = before.line < narrow.lines ? width - narrow.by : width;
      const ratio = ratioOf(items, sums, before, at, { width: room, slack });
      if (ratio < -1) overfull = before;
      else if (ratio <= tolerance) {
        const found = breakAfter(items, before, at, ratio);
        const length = (sums.widths[at] ?? 0) - (sums.widths[before.start] ?? 0);
        const isShort = forced && before.at >= 0 && length < width * SHORT;
        keepBest(best, isShort ? { ...found, demerits: found.demerits + SHORT_DEMERITS } : found);
      }
      if (ratio >= -1 && !forced) kept.push(before);
    }
    for (const found of best) if (found !== undefined) kept.push(found);
    if (kept.length === 0) {
      const before = overfull ?? active[0];
      if (!always || before === undefined) return undefined;
      kept.push({
        ...breakAfter(items, before, at, 0),
        demerits: before.demerits + OVERFULL_DEMERITS,
      });
    }
    active = kept;
  }
  const last = active.reduce((best, found) => (found.demerits < best.demerits ? found : best));
  return linesTo(last);
}

interface Sums {
  readonly widths: Float64Array;
  readonly stretches: Float64Array;
  readonly shrinks: Float64Array;
}

/** Running totals, so that the length of any line is one subtraction. */
function summed({ kinds, widths, stretches, shrinks }: Items): Sums {
  const sums = {
    widths: new Float64Array(kinds.length + 1),
    stretches: new Float64Array(kinds.length + 1),
    shrinks: new Float64Array(kinds.length + 1),
  };
  for (let at = 0; at < kinds.length; at += 1) {
    const counts = (kinds[at] ?? BOX) < PENALTY ? 1 : 0;
    sums.widths[at + 1] = (sums.widths[at] ?? 0) + counts * (widths[at] ?? 0);
    sums.stretches[at + 1] = (sums.stretches[at] ?? 0) + counts * (stretches[at] ?? 0);
    sums.shrinks[at + 1] = (sums.shrinks[at] ?? 0) + counts * (shrinks[at] ?? 0);
  }
  return sums;
}

function isLegal({ kinds, costs }: Items, at: number): boolean {
  const kind = kinds[at];
  if (kind === BOX) return false;
  if (kind === GLUE) return at > 0 && kinds[at - 1] === BOX;
  return (costs[at] ?? 0) < NEVER;
}

/** How far the glue of the line must stretch (to 1 and beyond) or shrink (to −1 at most) to fill it. */
function ratioOf(
  { kinds, widths, hangs }: Items,
  sums: Sums,
  { start }: Break,
  at: number,
  { width, slack }: { readonly width: number; readonly slack: number },
): number {
  const extra = (kinds[at] ?? BOX) >= PENALTY ? (widths[at] ?? 0) : 0;
  const length = (sums.widths[at] ?? 0) - (sums.widths[start] ?? 0) + extra;
  const gap = width + (hangs[at] ?? 0) + (kinds[start] === BOX ? (hangs[start] ?? 0) : 0) - length;
  if (Math.abs(gap) < 1e-6) return 0;
  if (gap > 0) return gap / ((sums.stretches[at] ?? 0) - (sums.stretches[start] ?? 0) + slack);
  return gap / ((sums.shrinks[at] ?? 0) - (sums.shrinks[start] ?? 0));
}

/** The break at `at`, reached from `before` by a line of `ratio`, with the demerits of TeX, chapter 14. */
function breakAfter(items: Items, before: Break, at: number, ratio: number): Break {
  const cost = items.costs[at] ?? 0;
  const hyphen = items.kinds[at] === HYPHEN;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  let demerits = (LINE_DEMERITS + 100 * Math.abs(ratio) ** 3) ** 2;
  if (cost >= 0) demerits += cost * cost;
  else if (cost > ALWAYS) demerits -= cost * cost;
  if (hyphen && before.hyphen) demerits += DOUBLE_HYPHEN_DEMERITS;
  if (cost === ALWAYS && before.hyphen) demerits += LAST_HYPHEN_DEMERITS;
  if (Math.abs(fitness - before.fitness) > 1) demerits += FITNESS_DEMERITS;
  return {
    at,
    line: before.line + 1,
    start: skipToBox(items, at),
    fitness,
    hyphen,
    demerits: before.demerits + demerits,
    before,
  };
}

function keepBest(best: (Break | undefined)[], found: Break): void {
  const rival = best[found.fitness];
  if (rival === undefined || found.demerits < rival.demerits) best[found.fitness] = found;
}

/** Glue and penalties at the start of a line vanish. */
function skipToBox({ kinds, costs }: Items, at: number): number {
  let start = at;
  while (start < kinds.length && kinds[start] !== BOX) {
    if (start > at && costs[start] === ALWAYS) break;
    start += 1;
  }
  return start;
}

function linesTo(last: Break): Line[] {
  const lines: Line[] = [];
  for (let end = last; end.before !== undefined; end = end.before) {
    lines.push({ from: end.before.start, to: end.at });
  }
  return lines.reverse();
}
