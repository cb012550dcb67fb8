import LineBreaker from "linebreak";
import { SOFT_HYPHEN } from "./font.ts";
import {
  ALWAYS,
  addItem,
  BOX,
  GLUE,
  HYPHEN,
  type Items,
  NEVER,
  noItems,
  PENALTY,
} from "./linebreak.ts";
import type { Look, Syllables, Word } from "./look.ts";
import type { SetRun } from "./text.ts";

/** A paragraph as items to break. */
export interface Row {
  readonly items: Items;
  readonly runs: readonly SetRun[];
  /** Of each item, the run it belongs to, and the text it stands for: a word, a part of one, a space; of penalties none. */
  readonly owners: number[];
  readonly texts: string[];
}

export interface RowOptions {
  readonly width: number;
  readonly indent: number;
  readonly hyphenation: boolean;
  readonly justified: boolean;
}

/** Boxes for syllables, glue for spaces, penalties for what lies between (UAX 14). */
export function rowOf(runs: readonly SetRun[], options: RowOptions): Row {
  const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
  const writer = new RowWriter(text, runs, options);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < text.length && isGlued(text, next.position)) continue;
    writer.add(next.position);
  }
  return writer.close();
}

/** UAX 14 would break before a dash; printers do not. */
function isGlued(text: string, at: number): boolean {
  return text[at] === "—" && text[at - 1] !== " ";
}

/** Characters: what is longer has no syllables, and what is longer still is on no line whole. */
const LONGEST_WORD = 60;
const LONGEST_RUN = 500;

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
/** Of a break after a dash; ragged text has room enough to do without. */
const DASH_COST = 30;
const RAGGED_DASH_COST = 400;

/** Writes the row of `text`, from one place where it may break to the next. */
class RowWriter {
  readonly #row: Row;
  readonly #text: string;
  readonly #options: RowOptions;
  /** Line breaks or soft hyphens are in the text, which are not measured. */
  readonly #hasMarks: boolean;
  /** The run that was reached, and where it ends. */
  #owner = 0;
  #runEnd: number;
  #at = 0;
  /** Of the last word. */
  #hang = 0;

  constructor(text: string, runs: readonly SetRun[], options: RowOptions) {
    this.#text = text;
    this.#options = options;
    this.#hasMarks = /[\n\u00ad]/.test(text);
    this.#runEnd = runs[0]?.text.length ?? 0;
    this.#row = {
      items: noItems(),
      runs,
      owners: [],
      texts: [],
    };
    if (options.indent !== 0) this.#box("", options.indent, 0, 0);
  }

  /** Adds the text up to `end`, where it may break: its word, then what stands between it and the next. */
  add(end: number): void {
    const { runs } = this.#row;
    const start = this.#at;
    while (this.#at < end) {
      while (this.#at >= this.#runEnd && this.#owner < runs.length - 1) {
        this.#owner += 1;
        this.#runEnd += runs[this.#owner]?.text.length ?? 0;
      }
      const stop = Math.min(end, this.#runEnd);
      this.#addPart(stop, this.#at === start && stop === end);
      this.#at = stop;
    }
    if (end < this.#text.length) this.#addBreak(end);
  }

  /** The row, closed by what fills its last line. */
  close(): Row {
    this.#penalty(NEVER);
    this.#glue("", 0, 1e6, 0, 0);
    this.#penalty(ALWAYS);
    return this.#row;
  }

  get #look(): Look | undefined {
    return this.#row.runs[this.#owner]?.look;
  }

  /** Text of one run: words as boxes, spaces as glue. Only what is whole is broken. */
  #addPart(end: number, isWhole: boolean): void {
    const look = this.#look;
    const text = this.#text;
    if (look === undefined) return;
    for (let at = this.#at; at < end; ) {
      let stop = at;
      while (stop < end && !isSpace(text.charCodeAt(stop))) stop += 1;
      if (stop > at) this.#addWord(text.slice(at, stop), look, isWhole);
      if (stop < end) this.#addSpace(stop, look);
      at = stop + 1;
    }
  }

  #addWord(written: string, look: Look, isWhole: boolean): void {
    const { width, hyphenation } = this.#options;
    const text = this.#hasMarks ? written.replaceAll(/[\n\u00ad]/g, "") : written;
    if (text === "") return;
    const word = text.length > LONGEST_RUN ? undefined : look.word(text);
    if (word === undefined || word.width > width) {
      this.#addPieces(torn(look, text, width), look);
      return;
    }
    this.#hang = word.hangRight;
    const isBroken = hyphenation && isWhole && text.length <= LONGEST_WORD;
    if (!isBroken || written.endsWith(SOFT_HYPHEN)) {
      this.#addWhole(word);
      return;
    }
    const syllables = look.syllables(text);
    if (syllables.texts.length > 1) this.#addSyllables(syllables, word, look);
    else if (IDENTIFIER.test(text)) this.#addPieces(text.split(JOINTS), look);
    else this.#addWhole(word);
  }

  #addWhole({ text, width, hangLeft }: Word): void {
    this.#box(text, width, this.#options.justified ? width * EXPANSION : 0, hangLeft);
  }

  /** One box per syllable; together as wide as the whole word, kerning and ligatures included. */
  #addSyllables({ texts, widths }: Syllables, { hangLeft }: Word, look: Look): void {
    const { justified } = this.#options;
    let before = 0;
    for (const [index, text] of texts.entries()) {
      if (index > 0) this.#addHyphen(look);
      const width = (widths[index] ?? 0) - before;
      this.#box(text, width, justified ? width * EXPANSION : 0, index === 0 ? hangLeft : 0);
      before += width;
    }
  }

  #addHyphen(look: Look): void {
    const { width, hangRight } = look.word("-");
    const hang = this.#options.justified ? hangRight : 0;
    this.#push("");
    addItem(this.#row.items, HYPHEN, width, { stretch: 0, shrink: 0, cost: HYPHEN_COST, hang });
  }

  /** The pieces of what is no word, between which it may break without a hyphen. */
  #addPieces(pieces: readonly string[], look: Look): void {
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.#penalty(TORN_COST);
      const { width, hangRight } = look.word(piece);
      this.#box(piece, width, 0, 0);
      this.#hang = hangRight;
    }
  }

  #addSpace(at: number, look: Look): void {
    const isFirm = this.#text.charCodeAt(at) === NO_BREAK_SPACE;
    if (isFirm || isBound(this.#text, at)) this.#penalty(NEVER);
    const { width } = look.word(" ");
    const flex = this.#options.justified ? width : 0;
    const text = isFirm ? "\u00a0" : " ";
    this.#glue(text, width, flex * SPACE_STRETCH, flex * SPACE_SHRINK, this.#hang);
    this.#hang = 0;
  }

  /** What stands at a break without a space: a new line, or the end of “well-” or “and/”. */
  #addBreak(end: number): void {
    const { justified } = this.#options;
    const last = this.#text[end - 1] ?? "";
    const look = this.#look;
    if (last === "\n") {
      this.#penalty(NEVER);
      this.#glue("", 0, 1e6, 0, 0);
      this.#penalty(ALWAYS);
    } else if (last === SOFT_HYPHEN && look !== undefined) {
      this.#addHyphen(look);
    } else if (last !== " " && last !== "\t") {
      const dash = justified ? DASH_COST : RAGGED_DASH_COST;
      this.#penalty(/[-‐–—]/.test(last) ? dash : 0, justified ? this.#hang : 0);
    }
  }

  #box(text: string, width: number, flex: number, hang: number): void {
    this.#push(text);
    addItem(this.#row.items, BOX, width, { stretch: flex, shrink: flex, cost: 0, hang });
  }

  #glue(text: string, width: number, stretch: number, shrink: number, hang: number): void {
    this.#push(text);
    addItem(this.#row.items, GLUE, width, { stretch, shrink, cost: 0, hang });
  }

  #penalty(cost: number, hang = 0): void {
    this.#push("");
    addItem(this.#row.items, PENALTY, 0, { stretch: 0, shrink: 0, cost, hang });
  }

  #push(text: string): void {
    this.#row.owners.push(this.#owner);
    this.#row.texts.push(text);
  }
}

const NO_BREAK_SPACE = 0xa0;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 9 || code === NO_BREAK_SPACE;
}

/** Characters that may go on the line that others have begun. */
const CHOICE = 100;

/**
 * `text` that no line holds, in pieces: single characters as far as a line may be begun, then whole lines, between
 * which there is nothing to choose.
 */
function torn(look: Look, text: string, width: number): string[] {
  const characters = [...text];
  const pieces = characters.slice(0, CHOICE);
  let [piece, length] = ["", 0];
  for (const character of characters.slice(CHOICE)) {
    const advance = look.word(character).width;
    if (length + advance > width) {
      pieces.push(piece);
      [piece, length] = ["", 0];
    }
    piece += character;
    length += advance;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** Symbols of units that stand behind a number, and the words that are part of one. */
const UNIT =
  /^(?:[%‰€£$¥]|°[CF]?|[munpckMGT]?m|k?g|mg|ml|cl|hl|ha|[munk]?s|min|[kMG]?Hz|[kMGT]?Wh?|[kh]?Pa|k?cal|[kKMGT]B|dpi|px|pt|(?:m|b|tr)illion)(?![\p{L}\p{N}])/u;

/** Whether the space at `at` stands between a number and what it counts, or before a dash: a line ends with one and never begins so. */
function isBound(text: string, at: number): boolean {
  const next = text[at + 1];
  if ((next === "–" || next === "—") && text[at + 2] === " ") return true;
  const before = text.charCodeAt(at - 1);
  return before >= 0x30 && before <= 0x39 && UNIT.test(text.slice(at + 1, at + 12));
}
