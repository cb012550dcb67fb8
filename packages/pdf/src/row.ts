import { type Aki, akiAt, akiBetween, isPunctuation, type Kind, kindOf } from "./aki.ts";
import { isBound } from "./bound.ts";
import { breaksOf, isHangul } from "./breaks.ts";
import { SOFT_HYPHEN } from "./font.ts";
import { naturalWidth } from "./fragment.ts";
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
import { graphemesOf, isSquare } from "./script.ts";
import { type SetRun, textIn } from "./text.ts";
import { torn } from "./torn.ts";

/** A paragraph as items to break. */
export interface Row {
  readonly items: Items;
  readonly runs: readonly SetRun[];
  /** Of each item, the run it belongs to, and the text it stands for: a word, a part of one, a space; of penalties none. */
  readonly owners: number[];
  readonly texts: string[];
  /** Of glue that is no space, what it is: nothing is written there. */
  readonly akis: Map<number, Aki>;
}

export interface RowOptions {
  readonly width: number;
  readonly indent: number;
  readonly hyphenation: boolean;
  readonly justified: boolean;
}

/** Boxes for syllables, glue for spaces, penalties for what lies between (UAX 14). */
export function rowOf(runs: readonly SetRun[], options: RowOptions): Row {
  const text = textIn(runs);
  const writer = new RowWriter(text, runs, options);
  for (const position of breaksOf(runs, text)) writer.add(position);
  return writer.close();
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

/** Of a break within a Korean word, or beside its figures, which lines do without where they can. */
const SYLLABLE_COST = 120;
/** Writes the row of `text`, from one place where it may break to the next. */
class RowWriter {
  readonly #row: Row;
  readonly #text: string;
  readonly #options: RowOptions;
  /** Line breaks or soft hyphens are in the text, which are not measured. */
  readonly #hasMarks: boolean;
  /** Chinese or Japanese is in it, whose lines are evened out between characters. */
  readonly #hasSquares: boolean;
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
    this.#hasSquares = runs.some(({ look }) => isSquare(look.script));
    this.#runEnd = runs[0]?.text.length ?? 0;
    this.#row = {
      items: noItems(),
      runs,
      owners: [],
      texts: [],
      akis: new Map(),
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
    const { ruby, formula } = this.#row.runs[this.#owner] ?? {};
    if (formula !== undefined) {
      this.#hang = 0;
      this.#box(text, formula.width, 0, 0);
      return;
    }
    if (ruby !== undefined) {
      this.#box(text, Math.max(look.word(text).width, naturalWidth(ruby)), 0, 0);
      return;
    }
    if (isSquare(look.script)) {
      this.#addSquares(text, look);
      return;
    }
    const word = text.length > LONGEST_RUN ? undefined : look.word(text);
    if (word === undefined || word.width > width) {
      this.#addTooWide(text, isWhole ? word : undefined, look);
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

  /** What no line holds: in syllables, even where words are not broken, if it has such and they are short enough. */
  #addTooWide(text: string, word: Word | undefined, look: Look): void {
    const { width } = this.#options;
    const { texts, widths } =
      word === undefined || text.length > LONGEST_WORD ? NO_SYLLABLES : look.syllables(text);
    const fit = widths.every((end, index) => end - (widths[index - 1] ?? 0) < width * 0.9);
    if (word === undefined || texts.length < 2 || !fit) {
      this.#addPieces(torn(look, text, width), look);
      return;
    }
    this.#hang = word.hangRight;
    this.#addSyllables({ texts, widths }, word, look);
  }

  #addWhole({ text, width, hangLeft }: Word): void {
    const flex = this.#options.justified && !this.#hasSquares ? width * EXPANSION : 0;
    this.#box(text, width, flex, hangLeft);
  }

  /** One box per character, which stay together: where a line may end, another word begins. */
  #addSquares(text: string, look: Look): void {
    let [before, last]: [Kind, string] = ["other", ""];
    for (const character of graphemesOf(text)) {
      const kind = kindOf(character, look);
      // Two dashes are one line.
      const aki = character === last && kind === "mark" ? undefined : akiBetween(before, kind);
      if (aki !== undefined) {
        this.#penalty(NEVER);
        this.#addAki(aki, look);
      }
      const { width } = isPunctuation(kind) ? look.half(character) : look.word(character);
      this.#box(character, width, 0, 0);
      [before, last] = [kind, character];
    }
    this.#hang = 0;
  }

  #addAki(aki: Aki, { sizePt }: Look): void {
    const flex = this.#options.justified ? sizePt : 0;
    const { width, stretch, shrink } = aki;
    const at = this.#row.texts.length;
    this.#glue("", width * sizePt, stretch * flex, shrink * flex, 0);
    this.#row.akis.set(at, aki);
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
    const next = this.#row.runs[end < this.#runEnd ? this.#owner : this.#owner + 1]?.look;
    // Most text has none.
    const isScript = look?.script !== undefined || next?.script !== undefined;
    const aki = isScript ? akiAt(this.#text, end, { before: look, after: next }) : undefined;
    if (aki !== undefined && look !== undefined) {
      this.#addAki(aki, look);
    } else if (last === "\n") {
      this.#penalty(NEVER);
      this.#glue("", 0, 1e6, 0, 0);
      this.#penalty(ALWAYS);
    } else if (last === SOFT_HYPHEN && look !== undefined) {
      this.#addHyphen(look);
    } else if (last !== " " && last !== "\t") {
      const dash = justified ? DASH_COST : RAGGED_DASH_COST;
      const isSyllable = isHangul(last) || isHangul(this.#text[end] ?? "");
      const cost = isSyllable ? SYLLABLE_COST : 0;
      this.#penalty(/[-‐–—]/.test(last) ? dash : cost, justified ? this.#hang : 0);
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

const NO_SYLLABLES: Syllables = { texts: [], widths: [] };

const NO_BREAK_SPACE = 0xa0;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 9 || code === NO_BREAK_SPACE;
}
