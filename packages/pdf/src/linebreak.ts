/**
 * A paragraph as the line breaker sees it (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981): a row
 * of boxes, glue and penalties, one array per property. All lengths are in one unit.
 */
export interface Items {
  readonly kinds: Kind[];
  /** Of a penalty: what is added when the line breaks there (a hyphen). */
  readonly widths: number[];
  /** Of a penalty: {@link NEVER} forbids the break, {@link ALWAYS} forces it. */
  readonly costs: number[];
  /** How far the character at the edge may hang into the margin: of a box the left one, of others the right. */
  readonly hangs: number[];
  /** Running totals of the boxes and glue before each item, so that the length of any line is one subtraction. */
  readonly lengths: number[];
  readonly stretches: number[];
  readonly shrinks: number[];
}

/** No items. */
export function noItems(): Items {
  return {
    kinds: [],
    widths: [],
    costs: [],
    hangs: [],
    lengths: [0],
    stretches: [0],
    shrinks: [0],
  };
}

/** How far an item may grow and shrink, what it costs to break there, and how far it may hang. */
interface Give {
  readonly stretch?: number;
  readonly shrink?: number;
  readonly cost?: number;
  readonly hang?: number;
}

/** Adds an item at the end of `items`. */
export function addItem(items: Items, kind: Kind, width: number, give: Give): void {
  const at = items.kinds.push(kind) - 1;
  const counts = kind < PENALTY ? 1 : 0;
  items.widths.push(width);
  items.costs.push(give.cost ?? 0);
  items.hangs.push(give.hang ?? 0);
  items.lengths.push((items.lengths[at] ?? 0) + counts * width);
  items.stretches.push((items.stretches[at] ?? 0) + counts * (give.stretch ?? 0));
  items.shrinks.push((items.shrinks[at] ?? 0) + counts * (give.shrink ?? 0));
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
  const { kinds, costs } = items;
  const first = skipToBox(items, 0);
  // In the order of their places: those that a line may still begin at stand from `head` on.
  let active: Break[] = [
    { at: -1, line: 0, start: first, fitness: 1, hyphen: false, demerits: 0, before: undefined },
  ];
  let head = 0;
  for (let at = first; at < kinds.length; at += 1) {
    if (!isLegal(items, at)) continue;
    const forced = costs[at] === ALWAYS;
    const best: (Choice | undefined)[] = [undefined, undefined, undefined, undefined];
    let overfull: Break | undefined;
    for (let index = head; index < active.length; index += 1) {
      const before = active[index];
      if (before === undefined) break;
      const room = before.line < narrow.lines ? width - narrow.by : width;
      const ratio = ratioOf(items, before.start, at, room, slack);
      if (ratio < -1) {
        overfull = before;
        if (index === head) head += 1;
        continue;
      }
      // A line that begins later is shorter still, unless it has more room.
      if (ratio > tolerance && narrow.lines === 0) break;
      if (ratio > tolerance) continue;
      const fitness = fitnessOf(ratio);
      let demerits = before.demerits + demeritsOf(items, before, at, ratio);
      if (forced && before.at >= 0 && isShort(items, { from: before.start, to: at }, width))
        demerits += SHORT_DEMERITS;
      const rival = best[fitness];
      if (rival === undefined) best[fitness] = { before, demerits };
      else if (demerits < rival.demerits) [rival.before, rival.demerits] = [before, demerits];
    }
    const fallback = overfull ?? active[head];
    if (forced) head = active.length;
    if (head > LONG_PAST) [active, head] = [active.slice(head), 0];
    for (let fitness = 0; fitness < best.length; fitness += 1) {
      const choice = best[fitness];
      if (choice !== undefined) active.push(breakAt(items, at, fitness, choice));
    }
    if (head < active.length) continue;
    if (!always || fallback === undefined) return undefined;
    const demerits = fallback.demerits + OVERFULL_DEMERITS;
    active.push(breakAt(items, at, 1, { before: fallback, demerits }));
  }
  const last = active
    .slice(head)
    .reduce((found, each) => (each.demerits < found.demerits ? each : found));
  return linesTo(last);
}

/** Breaks that no line begins at any more, before they are let go. */
const LONG_PAST = 1_000;

/** The way to reach a break that is best so far. */
interface Choice {
  before: Break;
  demerits: number;
}

function breakAt(items: Items, at: number, fitness: number, { before, demerits }: Choice): Break {
  return {
    at,
    line: before.line + 1,
    start: skipToBox(items, at),
    fitness,
    hyphen: items.kinds[at] === HYPHEN,
    demerits,
    before,
  };
}

/** Whether `line` is a syllable, or a word of two letters. */
export function isShort({ lengths }: Items, { from, to }: Line, width: number): boolean {
  return length(lengths, from, to) < width * SHORT;
}

function length(lengths: readonly number[], from: number, to: number): number {
  return (lengths[to] ?? 0) - (lengths[from] ?? 0);
}

function isLegal({ kinds, costs }: Items, at: number): boolean {
  const kind = kinds[at];
  if (kind === BOX) return false;
  if (kind === GLUE) return at > 0 && kinds[at - 1] === BOX;
  return (costs[at] ?? 0) < NEVER;
}

/** How far the glue of the line must stretch (to 1 and beyond) or shrink (to −1 at most) to fill `width`. */
function ratioOf(items: Items, start: number, at: number, width: number, slack: number): number {
  const { kinds, widths, hangs, lengths, stretches, shrinks } = items;
  const extra = (kinds[at] ?? BOX) >= PENALTY ? (widths[at] ?? 0) : 0;
  const left = kinds[start] === BOX ? (hangs[start] ?? 0) : 0;
  const gap = width + (hangs[at] ?? 0) + left - length(lengths, start, at) - extra;
  if (Math.abs(gap) < 1e-6) return 0;
  return gap > 0 ? gap / (length(stretches, start, at) + slack) : gap / length(shrinks, start, at);
}

/** Tight, decent, loose, very loose. */
function fitnessOf(ratio: number): number {
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

/** Of a line of `ratio` from `before` to `at` (TeX, chapter 14). */
function demeritsOf({ costs, kinds }: Items, before: Break, at: number, ratio: number): number {
  const cost = costs[at] ?? 0;
  let demerits = (LINE_DEMERITS + 100 * Math.abs(ratio) ** 3) ** 2;
  if (cost >= 0) demerits += cost * cost;
  else if (cost > ALWAYS) demerits -= cost * cost;
  if (before.hyphen && kinds[at] === HYPHEN) demerits += DOUBLE_HYPHEN_DEMERITS;
  if (before.hyphen && cost === ALWAYS) demerits += LAST_HYPHEN_DEMERITS;
  if (Math.abs(fitnessOf(ratio) - before.fitness) > 1) demerits += FITNESS_DEMERITS;
  return demerits;
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
