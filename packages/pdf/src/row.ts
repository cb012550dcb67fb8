import LineBreaker from "linebreak";
import { SOFT_HYPHEN } from "./fonts.ts";
import { hyphenate } from "./hyphenate.ts";
import { ALWAYS, BOX, GLUE, HYPHEN, type Items, type Kind, NEVER, PENALTY } from "./linebreak.ts";
import { type SetRun, widthOf } from "./text.ts";

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
  const text = row.text.slice(start, end);
  let at = start;
  for (const [, word = "", space = ""] of text.matchAll(/([^ \t\u00a0]*)([ \t\u00a0]?)/g)) {
    if (word !== "")
      addWord(row, owner, at, word, isWhole ? options : { ...options, hyphenation: false });
    at += word.length;
    if (space !== "") addSpace(row, owner, at, options);
    at += space.length;
  }
}

/** Set words longer than this without a hyphenation dictionary: they are no words. */
const LONGEST_WORD = 60;

function addWord(row: Row, owner: number, start: number, word: string, options: RowOptions): void {
  const run = row.runs[owner];
  const shown = word.replace("\n", "").replaceAll(SOFT_HYPHEN, "");
  if (run === undefined || shown === "") return;
  const width = widthOf(run, shown);
  if (width > options.width) {
    addPieces(row, owner, start, [...shown], PENALTY);
  } else if (options.hyphenation && shown.length <= LONGEST_WORD) {
    addPieces(row, owner, start, hyphenate(shown, run.run.lang), HYPHEN);
  } else addPieces(row, owner, start, [shown], HYPHEN);
}

const HYPHEN_COST = 60;
/** Of a break inside a word that is longer than the line. */
const TORN_COST = 500;

/** One box per piece; together as wide as the whole word, kerning and ligatures included. */
function addPieces(
  row: Row,
  owner: number,
  start: number,
  pieces: readonly string[],
  between: typeof PENALTY | typeof HYPHEN,
): void {
  const run = row.runs[owner];
  if (run === undefined) return;
  let before = 0;
  let prefix = "";
  for (const [index, piece] of pieces.entries()) {
    const from = start + prefix.length;
    prefix += piece;
    // Torn pieces are characters of one long string: measuring each prefix would take quadratic time.
    const width = between === HYPHEN ? widthOf(run, prefix) - before : widthOf(run, piece);
    before += width;
    push(row, BOX, {
      width,
      owner,
      start: from,
      end: from + piece.length,
      hang: index === 0 ? hangLeft(run, piece) : 0,
    });
    if (index === pieces.length - 1) break;
    if (between === HYPHEN) {
      const hyphen = widthOf(run, "-");
      push(row, HYPHEN, { width: hyphen, cost: HYPHEN_COST, owner, hang: hyphen * HANGS["-"] });
    } else push(row, PENALTY, { cost: TORN_COST, owner });
  }
}

function addSpace(row: Row, owner: number, start: number, { justified }: RowOptions): void {
  const run = row.runs[owner];
  if (run === undefined) return;
  if (row.text[start] === "\u00a0") push(row, PENALTY, { cost: NEVER });
  const width = widthOf(run, " ");
  const last = start > 0 ? (row.text[start - 1] ?? "") : "";
  push(row, GLUE, {
    width,
    stretch: justified ? width / 2 : 0,
    shrink: justified ? width / 3 : 0,
    owner,
    start,
    end: start + 1,
    hang: hangRight(run, last),
  });
}

const DASH_COST = 30;

/** What stands at a break without a space: a new line, or the end of “well-” or “and/”. */
function addBreak(row: Row, owner: number, at: number, { justified }: RowOptions): void {
  const last = row.text[at - 1] ?? "";
  const run = row.runs[owner];
  if (last === "\n") {
    push(row, PENALTY, { cost: NEVER });
    push(row, GLUE, { stretch: 1e6 });
    push(row, PENALTY, { cost: ALWAYS });
  } else if (last === SOFT_HYPHEN && run !== undefined) {
    push(row, HYPHEN, { width: widthOf(run, "-"), cost: HYPHEN_COST, owner });
  } else if (last !== " " && last !== "\t" && run !== undefined) {
    const hang = justified ? hangRight(run, last) : 0;
    push(row, PENALTY, { cost: /[-‐–—]/.test(last) ? DASH_COST : 0, hang });
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

/** Shares of their width by which characters hang over the right edge, so that it looks straight. */
const HANGS = {
  "-": 0.6,
  ".": 0.6,
  ",": 0.6,
  ";": 0.4,
  ":": 0.4,
  "’": 0.6,
  "”": 0.4,
  "—": 0.2,
  "–": 0.3,
} as const satisfies Record<string, number>;
const LEFT_HANGS: Readonly<Record<string, number>> = { "‘": 0.6, "“": 0.4, '"': 0.4, "(": 0.1 };

function hangRight(run: SetRun, character: string): number {
  const share = (HANGS as Readonly<Record<string, number>>)[character];
  return share === undefined ? 0 : share * widthOf(run, character);
}

function hangLeft(run: SetRun, word: string): number {
  const share = LEFT_HANGS[word[0] ?? ""];
  return share === undefined ? 0 : share * widthOf(run, word[0] ?? "");
}
