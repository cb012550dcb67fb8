import type { Type } from "@printery/design";
import { reordered } from "./bidi.ts";
import { SOFT_HYPHEN } from "./font.ts";
import {
  ALWAYS,
  BOX,
  type BreakOptions,
  breakLines,
  GLUE,
  HYPHEN,
  isShort,
  type Line,
  type Narrow,
  NEVER,
} from "./linebreak.ts";
import type { Word } from "./look.ts";
import { EXPANSION, type Row, rowOf } from "./row.ts";
import type { SetRun } from "./text.ts";

/**
 * Text of one look and direction on one line. Points; `x` from the side of the measure where the line begins. Those of a
 * line, as the words in each, are in the order in which they are read.
 */
export interface Fragment {
  readonly x: number;
  readonly width: number;
  readonly words: readonly Word[];
  readonly set: SetRun;
  /** Added to each space. */
  readonly gapPt: number;
  /** How far its letters are widened: 1.02 is two per cent. */
  readonly scale: number;
  /** Follows it unseen, for who does not look at lines: the space they were broken at (ISO 32000-1, 14.8.2.5). */
  readonly space: Word | undefined;
}

export type SetLine = readonly Fragment[];

/** What `fragment` says. */
export function textOf({ words }: Fragment): string {
  return words.map(({ text }) => text).join("");
}

export interface Measure {
  readonly width: number;
  readonly align: NonNullable<Type["align"]>;
  /** Of the first line; may be negative. */
  readonly indent: number;
  /** Points by which every line but the first moves in. */
  readonly turnover?: number;
  readonly hyphenation: boolean;
  /** Lines of about equal length, as titles have. */
  readonly balanced?: boolean;
  /** The first lines move in by this: something large stands beside them. */
  readonly narrow?: Narrow;
}

/** The lines of a paragraph, as good as Knuth and Plass make them. */
export function setLines(runs: readonly SetRun[], measure: Measure): SetLine[] {
  if (runs.every(({ text }) => text === "")) return [];
  const turnover = measure.turnover ?? 0;
  const width = measure.width - turnover;
  const options = { ...measure, width, indent: measure.indent - turnover };
  const { row, lines } = measure.balanced === true ? balance(runs, options) : broken(runs, options);
  return lines.map((line, index) => {
    const { narrow } = measure;
    const aside = narrow !== undefined && index < narrow.lines ? narrow.by : 0;
    const x = turnover + aside + (index === 0 ? options.indent : 0);
    const isLast = row.items.costs[line.to] === ALWAYS;
    return fragments(row, line, { ...options, x, width: width + turnover - x, isLast });
  });
}

/** The width of `runs` on one line. */
export function naturalWidth(runs: readonly SetRun[]): number {
  return runs.reduce((sum, { look, text }) => sum + look.width(text), 0);
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

/** TeX's tolerances: first without hyphens, which are few for it; then with; then whatever can be had. */
const PLAIN_TOLERANCE = 1;
const HYPHENATED_TOLERANCE = 3;
/** In slacks: what no good line of ragged text needs; without a limit, every break would be weighed against every other of a line. */
const RAGGED_TOLERANCE = 2;
/** Shares of the measure: the slack of a line in the last resort, and of every ragged line. */
const EMERGENCY = 0.12;
const RAGGED = 0.16;

type Breaking = Pick<Measure, "width" | "align" | "indent" | "hyphenation" | "narrow">;

function broken(runs: readonly SetRun[], measure: Breaking): { row: Row; lines: readonly Line[] } {
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

/** The narrowest measure that takes no more lines gives lines of the most equal length. */
function balance(runs: readonly SetRun[], measure: Breaking): { row: Row; lines: readonly Line[] } {
  let best = broken(runs, measure);
  let [low, high] = [measure.width / 3, measure.width];
  while (best.lines.length > 1 && high - low > 1) {
    const width = (low + high) / 2;
    const tried = broken(runs, { ...measure, width });
    if (tried.lines.length > best.lines.length || isOverfull(tried, width)) low = width;
    else [high, best] = [width, tried];
  }
  return best;
}

function isOverfull({ row, lines }: { row: Row; lines: readonly Line[] }, width: number): boolean {
  const { lengths } = row.items;
  return lines.some(({ from, to }) => (lengths[to] ?? 0) - (lengths[from] ?? 0) > width + 0.01);
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: NonNullable<Type["align"]>;
  readonly isLast: boolean;
}

/** The text of a line, in fragments of one look, spaced and aligned. */
function fragments(
  row: Row,
  { from, to }: Line,
  { x: start, width, align, isLast }: Place,
): SetLine {
  const parts = partsOf(row, from, to);
  let length = 0;
  for (const part of parts) length += part.width;
  const justified = align === "justify";
  const left = justified ? (row.items.hangs[firstBox(row, from)] ?? 0) : 0;
  const right = justified ? (row.items.hangs[to] ?? 0) : 0;
  const room = width + left + right - length;
  const { scale, gapPt } =
    justified && (!isLast || room < 0) ? stretch(parts, length, room) : UNSTRETCHED;
  const isSpaced = row.items.kinds[to] === GLUE || row.items.costs[to] === ALWAYS;
  const x = start - left + (align === "center" ? room / 2 : 0);
  return placed(
    parts.map((part, index) => {
      const { set, words, width: natural, spaces } = part;
      const spread = natural * scale + gapPt * spaces;
      const space = isSpaced && index === parts.length - 1 ? set.look.word(" ") : undefined;
      // There is one for each line of a book: its words have no room to grow in, and all are of one shape.
      return { x: 0, width: spread, words: words.slice(), set, gapPt, scale, space };
    }),
    x,
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
  if (fragments.every(({ set }) => set.level === base)) return undefined;
  return reordered(
    fragments.map(({ set }) => set.level),
    base === 1,
  );
}

const UNSTRETCHED = { scale: 1, gapPt: 0 };

/**
 * How letters and spaces share `room`: the letters take what they can up to {@link EXPANSION}, beyond which it would
 * show, and the spaces the rest, so that most are as wide as the font has them (as pdfTeX's).
 */
function stretch(parts: readonly Part[], letters: number, room: number): typeof UNSTRETCHED {
  let spaces = 0;
  for (const part of parts) spaces += part.spaces;
  if (spaces === 0) return UNSTRETCHED;
  const scale = 1 + Math.max(-EXPANSION, Math.min(EXPANSION, room / letters));
  return { scale, gapPt: (room - letters * (scale - 1)) / spaces };
}

/** The box a line begins with, past the indent, which has no text. */
function firstBox({ texts, items }: Row, from: number): number {
  return items.kinds[from] === BOX && texts[from] === "" ? -1 : from;
}

/** What one run has on a line. */
interface Part {
  readonly set: SetRun;
  readonly words: Word[];
  /** Points, as the font has it. */
  width: number;
  spaces: number;
}

/** The words of a line by their runs. Each is shaped by itself, as it is drawn; one that is broken, up to the break. */
function partsOf({ items, owners, texts, runs }: Row, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  let owner = -1;
  let piece = "";
  const flush = () => {
    if (piece === "" || part === undefined) return;
    const word = part.set.look.word(piece);
    part.words.push(word);
    part.width += word.width;
    if (word.isSpace) part.spaces += 1;
    piece = "";
  };
  for (let at = from; at <= to; at += 1) {
    const isHyphen = at === to && items.kinds[at] === HYPHEN;
    const text = isHyphen ? SOFT_HYPHEN : at < to ? (texts[at] ?? "") : "";
    if (text === "") continue;
    const set = runs[owners[at] ?? 0];
    if (owners[at] !== owner && set !== undefined) {
      flush();
      owner = owners[at] ?? 0;
      part = { set, words: [], width: 0, spaces: 0 };
      parts.push(part);
    }
    const isSpace = items.kinds[at] === GLUE;
    if (isSpace) flush();
    piece += text;
    if (isSpace) flush();
  }
  flush();
  return parts;
}
