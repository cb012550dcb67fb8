/** What each sign of a boundary is worth, in log odds. */
export interface Table {
  readonly bias: number;
  /** By the name of the trait; those that are worth nothing are left out. */
  readonly traits: Readonly<Record<string, number>>;
  /** Of the paragraph so far: one weight per value of {@link lengthSigns}. */
  readonly length: readonly number[];
}

/** Letters between which the worth of a paragraph's length so far goes in a straight line, by logarithms. */
const KNOTS = [40, 80, 150, 250, 400, 600, 900, 1300, 2000].map(Math.log);
/** Numbers of sentences that are told apart: one, two, three, more. */
const COUNTS = 4;
/** About the length of a paragraph, as a logarithm: where what a text is like turns the worth of lengths. */
const MIDDLE = 5.5;

/**
 * How long a paragraph of `length` letters and so many sentences is by now: a share at each of two knots, one at the number of
 * sentences, and the length, by logarithms, times each of `tilt`.
 */
export function lengthSigns(length: number, sentences: number, tilt: readonly number[]): number[] {
  const signs = new Array<number>(KNOTS.length + COUNTS).fill(0);
  const log = Math.log(Math.max(1, length));
  const within = Math.max(KNOTS[0] ?? 0, Math.min(KNOTS.at(-1) ?? 0, log));
  let knot = 0;
  while (knot < KNOTS.length - 2 && within > (KNOTS[knot + 1] ?? 0)) knot += 1;
  const from = KNOTS[knot] ?? 0;
  const share = (within - from) / ((KNOTS[knot + 1] ?? 1) - from);
  signs[knot] = 1 - share;
  signs[knot + 1] = share;
  signs[KNOTS.length + Math.min(COUNTS, sentences) - 1] = 1;
  return signs.concat(tilt.map((value) => (Math.max(3, log) - MIDDLE) * value));
}

/** The sum of `values`, each times its weight. */
export function weighed(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
