import {
  BOX,
  type BreakOptions,
  breakLines,
  GLUE,
  isShort,
  type Line,
  NEVER,
} from "./linebreak.ts";
import type { Measure } from "./paragraph.ts";
import { type Row, rowOf } from "./row.ts";
import type { SetRun } from "./text.ts";

/** TeX's tolerances: first without hyphens, which are few for it; then with; then whatever can be had. */
const PLAIN_TOLERANCE = 1;
const HYPHENATED_TOLERANCE = 3;
/** In slacks: what no good line of ragged text needs; without a limit, every break would be weighed against every other of a line. */
const RAGGED_TOLERANCE = 2;
/** Shares of the measure: the slack of a line in the last resort, and of every ragged line. */
const EMERGENCY = 0.12;
const RAGGED = 0.16;

/** What the lines of a paragraph are chosen by. */
export type Breaking = Pick<Measure, "width" | "align" | "indent" | "hyphenation" | "narrow">;

/** The lines of a paragraph, and the row that they break. */
export interface Broken {
  readonly row: Row;
  readonly lines: readonly Line[];
}

/** `runs` in the best lines there are. */
export function broken(runs: readonly SetRun[], measure: Breaking): Broken {
  const justified = measure.align === "justify";
  const plain = rowOf(runs, { ...measure, hyphenation: false, justified });
  const slack = justified ? 0 : measure.width * RAGGED;
  const tolerance = justified ? PLAIN_TOLERANCE : RAGGED_TOLERANCE;
  const always = !measure.hyphenation && !justified;
  const { narrow } = measure;
  const beside = narrow === undefined ? {} : { narrow };
  let first = varied(plain, measure, { tolerance, slack, ...beside });
  if (!justified)
    first ??= varied(plain, measure, { tolerance: Infinity, slack, always, ...beside });
  if (first !== undefined && !(justified && endsShort(plain, first, measure.width)))
    return { row: plain, lines: first };
  const row = measure.hyphenation ? rowOf(runs, { ...measure, justified }) : plain;
  const second = { tolerance: justified ? HYPHENATED_TOLERANCE : Infinity, slack, ...beside };
  const found = varied(row, measure, second);
  if (first !== undefined && (found === undefined || endsShort(row, found, measure.width)))
    return { row: plain, lines: first };
  const loose = slack + measure.width * EMERGENCY;
  const last = { tolerance: Infinity, slack: loose, always: true, ...beside };
  return { row, lines: found ?? varied(row, measure, last) ?? [] };
}

/** Whether the last of several lines is a syllable or a short word. */
function endsShort({ items }: Row, lines: readonly Line[], width: number): boolean {
  const last = lines.at(-1);
  return last !== undefined && lines.length > 1 && isShort(items, last, width);
}

/** Of a break that begins a line as the one above, or ends it so; and how often another is sought. */
const REPEATED_COST = 400;
const ATTEMPTS = 3;

/** Lines that neither begin nor end with the word of the line above, where others are as good; undefined where none will do. */
function varied(
  row: Row,
  { width, align }: Breaking,
  options: BreakOptions,
): readonly Line[] | undefined {
  let items = row.items;
  let lines = breakLines(items, width, options);
  for (let attempt = 0; attempt < ATTEMPTS && lines !== undefined; attempt += 1) {
    const repeated = repeatsIn(row, lines, align === "justify");
    if (repeated.length === 0) break;
    const costs = [...items.costs];
    for (const at of repeated) costs[at] = (costs[at] ?? 0) + REPEATED_COST;
    items = { ...items, costs };
    lines = breakLines(items, width, options);
  }
  return lines;
}

/** The breaks before lines that begin with the same word as the line above, or end with it where ends are even. */
function repeatsIn(row: Row, lines: readonly Line[], justified: boolean): number[] {
  const repeated: number[] = [];
  let [first, last] = ["", ""];
  for (const [index, { from, to }] of lines.entries()) {
    const [begin, end] = [firstWord(row, from, to), lastWord(row, from, to)];
    const isRepeated =
      (begin.length > 1 && begin === first) || (justified && end.length > 1 && end === last);
    const before = lines[index - 1];
    if (isRepeated && before !== undefined) repeated.push(before.to);
    [first, last] = [begin, end];
  }
  return repeated;
}

function firstWord({ texts, items }: Row, from: number, to: number): string {
  let word = "";
  for (let at = from; at < to && items.kinds[at] !== GLUE; at += 1) word += texts[at] ?? "";
  return word;
}

/** The last word of a line of three words at least. */
function lastWord({ texts, items }: Row, from: number, to: number): string {
  let word = "";
  let at = to - 1;
  for (; at >= from && items.kinds[at] !== GLUE; at -= 1) word = (texts[at] ?? "") + word;
  for (let before = at - 1; before > from; before -= 1)
    if (items.kinds[before] === GLUE) return word;
  return "";
}

/** The narrowest measure that takes no more lines, and breaks no word, gives lines of the most equal length. */
export function balance(runs: readonly SetRun[], measure: Breaking): Broken {
  let best = broken(runs, measure);
  let [low, high] = [Math.max(measure.width / 3, narrowestWidth(runs)), measure.width];
  while (best.lines.length > 1 && high - low > 1) {
    const width = (low + high) / 2;
    const tried = broken(runs, { ...measure, width });
    if (tried.lines.length > best.lines.length || isOverfull(tried, width)) low = width;
    else [high, best] = [width, tried];
  }
  return best;
}

/** The width of the longest part of `runs` that is not broken. */
export function narrowestWidth(runs: readonly SetRun[]): number {
  const { items } = rowOf(runs, {
    width: Infinity,
    indent: 0,
    hyphenation: false,
    justified: false,
  });
  let widest = 0;
  let word = 0;
  for (const [at, kind] of items.kinds.entries()) {
    if (kind === BOX) word += items.widths[at] ?? 0;
    else if (kind === GLUE || (items.costs[at] ?? 0) < NEVER) word = 0;
    widest = Math.max(widest, word);
  }
  return widest;
}

function isOverfull({ row, lines }: Broken, width: number): boolean {
  const { lengths } = row.items;
  return lines.some(({ from, to }) => (lengths[to] ?? 0) - (lengths[from] ?? 0) > width + 0.01);
}
