import LineBreaker from "linebreak";
import { SOFT_HYPHEN } from "./font.ts";
import { hyphenate } from "./hyphenate.ts";
import { ALWAYS, BOX, GLUE, HYPHEN, type Items, type Kind, NEVER, PENALTY } from "./linebreak.ts";
import { hangLeft, hangRight } from "./protrusion.ts";
import { type SetRun, widthOf } from "./text.ts";
import { plainWidth, torn, widthsOf } from "./word.ts";

/** A paragraph as items to break, each with the text it stands for. */
export interface Row {
  readonly items: Items;
  readonly runs: readonly SetRun[];
  readonly text: string;
  /** Of each item, the run it belongs to, and its part of the text. */
  readonly owners: number[];
  readonly starts: number[];
  readonly ends: number[];
}

export interface RowOptions {
  readonly width: number;
  readonly indent: number;
  readonly hyphenation: boolean;
  readonly justified: boolean;
}

/** Boxes for syllables, glue for spaces, penalties for what lies between (UAX 14). */
export function rowOf(runs: readonly SetRun[], options: RowOptions): Row {
  const row: Row = {
    items: { kinds: [], widths: [], stretches: [], shrinks: [], costs: [], hangs: [] },
    runs,
    text: runs.map(({ text }) => text).join(""),
    owners: [],
    starts: [],
    ends: [],
  };
  if (options.indent !== 0) push(row, BOX, { width: options.indent });
  const breaker = new LineBreaker(row.text);
  let start = 0;
  let owner = { index: 0, end: runs[0]?.text.length ?? 0 };
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < row.text.length && isGlued(row.text, next.position)) continue;
    owner = addSegment(row, { start, end: next.position, owner, options });
    start = next.position;
  }
  push(row, PENALTY, { cost: NEVER });
  push(row, GLUE, { stretch: 1e6 });
  push(row, PENALTY, { cost: ALWAYS });
  return row;
}

/** UAX 14 would break before a dash; printers do not. */
function isGlued(text: string, at: number): boolean {
  return text[at] === "—" && text[at - 1] !== " ";
}

interface Owner {
  readonly index: number;
  /** Offset where the run ends. */
  readonly end: number;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly owner: Owner;
  readonly options: RowOptions;
}

/** Add the text between two breaks: its word, then what stands between it and the next. */
function addSegment(row: Row, { start, end, owner, options }: Segment): Owner {
  let { index, end: runEnd } = owner;
  let at = start;
  while (at < end) {
    while (at >= runEnd && index < row.runs.length - 1) {
      index += 1;
      runEnd += row.runs[index]?.text.length ?? 0;
    }
    const stop = Math.min(end, runEnd);
    addPart(row, index, { start: at, end: stop, isWhole: at === start && stop === end, options });
    at = stop;
  }
  if (end < row.text.length) addBreak(row, index, end, options);
  return { index, end: runEnd };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
  readonly options: RowOptions;
}

/** Text of one run: words as boxes, spaces as glue. */
function addPart(row: Row, owner: number, { start, end, isWhole, options }: Part): void {
  const { text } = row;
  const inside = isWhole ? options : { ...options, hyphenation: false };
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && !isSpace(text.charCodeAt(stop))) stop += 1;
    if (stop > at) addWord(row, owner, at, text.slice(at, stop), inside);
    if (stop < end) addSpace(row, owner, stop, options);
    at = stop + 1;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 9 || code === 0xa0;
}

/** Characters: what is longer has no syllables, and what is longer still is on no line whole. */
const LONGEST_WORD = 60;
const LONGEST_RUN = 500;

function addWord(row: Row, owner: number, start: number, word: string, options: RowOptions): void {
  const run = row.runs[owner];
  const shown = word.replace("\n", "");
  if (run === undefined || shown === "") return;
  const width = plainWidth(run, shown);
  if (shown.length > LONGEST_RUN || width > options.width) {
    addPieces(row, owner, start, torn(run, [...shown], options.width));
  } else if (!options.hyphenation || shown.length > LONGEST_WORD) {
    addSyllables(row, owner, start, { syllables: [shown], widths: [width] }, options);
  } else if (IDENTIFIER.test(shown)) {
    addPieces(row, owner, start, shown.split(JOINTS));
  } else {
    const syllables = hyphenate(shown, run.run.lang);
    const widths = syllables.length === 1 ? [width] : widthsOf(run, syllables);
    addSyllables(row, owner, start, { syllables, widths }, options);
  }
}

interface Syllables {
  readonly syllables: readonly string[];
  /** Points up to the end of each. */
  readonly widths: readonly number[];
}

/** Names of files, fields and places on the web, which break after a joint and without a hyphen. */
const IDENTIFIER = /[\p{L}\p{N}][_.=&?@][\p{L}\p{N}]/u;
const JOINTS = /(?<=[\p{L}\p{N}][_.=&?@])(?=[\p{L}\p{N}])/u;

/** Shares of its width by which a space widens or narrows, and a letter (as pdfTeX's, ±2 %). */
const SPACE_STRETCH: number = 1 / 2;
const SPACE_SHRINK: number = 1 / 3;
export const EXPANSION = 0.02;

const HYPHEN_COST = 120;
/** Of a break inside what is no word. */
const TORN_COST = 500;

/** One box per syllable; together as wide as the whole word, kerning and ligatures included. */
function addSyllables(
  row: Row,
  owner: number,
  start: number,
  { syllables, widths }: Syllables,
  { justified }: RowOptions,
): void {
  const run = row.runs[owner];
  if (run === undefined) return;
  let [at, before] = [0, 0];
  for (const [index, syllable] of syllables.entries()) {
    if (index > 0) addHyphen(row, owner, run, justified);
    const hang = index === 0 ? hangLeft(run, syllable) : 0;
    const width = (widths[index] ?? 0) - before;
    const flex = justified ? width * EXPANSION : 0;
    const [from, end] = [start + at, start + at + syllable.length];
    push(row, BOX, { width, stretch: flex, shrink: flex, owner, start: from, end, hang });
    at += syllable.length;
    before += width;
  }
}

function addHyphen(row: Row, owner: number, run: SetRun, justified: boolean): void {
  const width = widthOf(run, "-");
  push(row, HYPHEN, { width, cost: HYPHEN_COST, owner, hang: justified ? hangRight(run, "-") : 0 });
}

/** The pieces of what is no word, between which it may break without a hyphen. */
function addPieces(row: Row, owner: number, start: number, pieces: readonly string[]): void {
  const run = row.runs[owner];
  if (run === undefined) return;
  let from = start;
  for (const piece of pieces) {
    if (from > start) push(row, PENALTY, { cost: TORN_COST, owner });
    const end = from + piece.length;
    push(row, BOX, { width: plainWidth(run, piece), owner, start: from, end });
    from = end;
  }
}

function addSpace(row: Row, owner: number, start: number, { justified }: RowOptions): void {
  const run = row.runs[owner];
  if (run === undefined) return;
  if (row.text[start] === "\u00a0" || isBound(row.text, start)) push(row, PENALTY, { cost: NEVER });
  const width = widthOf(run, " ");
  const last = start > 0 ? (row.text[start - 1] ?? "") : "";
  push(row, GLUE, {
    width,
    stretch: justified ? width * SPACE_STRETCH : 0,
    shrink: justified ? width * SPACE_SHRINK : 0,
    owner,
    start,
    end: start + 1,
    hang: hangRight(run, last),
  });
}

/** Symbols of units that stand behind a number, and the words that are part of one. */
const UNIT =
  /^(?:[%‰€£$¥]|°[CF]?|[munpckMGT]?m|k?g|mg|ml|cl|hl|ha|[munk]?s|min|[kMG]?Hz|[kMGT]?Wh?|[kh]?Pa|k?cal|[kKMGT]B|dpi|px|pt|(?:m|b|tr)illion)(?![\p{L}\p{N}])/u;

/** Whether the space at `at` stands between a number and what it counts, or before a dash: a line ends with one and never begins so. */
function isBound(text: string, at: number): boolean {
  if (/^[–—] /.test(text.slice(at + 1, at + 3))) return true;
  return /\d/.test(text[at - 1] ?? "") && UNIT.test(text.slice(at + 1, at + 12));
}

/** Of a break after a dash; ragged text has room enough to do without. */
const DASH_COST = 30;
const RAGGED_DASH_COST = 400;

/** What stands at a break without a space: a new line, or the end of “well-” or “and/”. */
function addBreak(row: Row, owner: number, at: number, { justified }: RowOptions): void {
  const last = row.text[at - 1] ?? "";
  const run = row.runs[owner];
  if (last === "\n") {
    push(row, PENALTY, { cost: NEVER });
    push(row, GLUE, { stretch: 1e6 });
    push(row, PENALTY, { cost: ALWAYS });
  } else if (last === SOFT_HYPHEN && run !== undefined) {
    addHyphen(row, owner, run, justified);
  } else if (last !== " " && last !== "\t" && run !== undefined) {
    const hang = justified ? hangRight(run, last) : 0;
    push(row, PENALTY, {
      cost: /[-‐–—]/.test(last) ? (justified ? DASH_COST : RAGGED_DASH_COST) : 0,
      hang,
    });
  }
}

interface Item {
  readonly width?: number;
  readonly stretch?: number;
  readonly shrink?: number;
  readonly cost?: number;
  readonly hang?: number;
  readonly owner?: number;
  readonly start?: number;
  readonly end?: number;
}

function push({ items, owners, starts, ends }: Row, kind: Kind, item: Item): void {
  items.kinds.push(kind);
  items.widths.push(item.width ?? 0);
  items.stretches.push(item.stretch ?? 0);
  items.shrinks.push(item.shrink ?? 0);
  items.costs.push(item.cost ?? 0);
  items.hangs.push(item.hang ?? 0);
  owners.push(item.owner ?? 0);
  starts.push(item.start ?? 0);
  ends.push(item.end ?? 0);
}
