import type { Source } from "../source.ts";
import { isBlank, isLower } from "./letters.ts";
import { type Marker, readMarker, readNoteMarker } from "./marker.ts";
import { Trait, traitsBetween } from "./trait.ts";

/** A line with something on it. */
export interface Line {
  /** Offsets of its first visible character and of the end of its last. */
  readonly start: number;
  readonly end: number;
  /** What stands between the two. */
  readonly text: string;
  /** Columns before it; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** Blank lines above. */
  readonly blanks: number;
  /** A form feed stands between this line and the one above. */
  readonly newPage: boolean;
  /** What its characters tell, each a bit of {@link Trait}. */
  readonly traits: number;
  /** Characters of its first word, which would have stood on the line above had there been room. */
  readonly wordLength: number;
  /** What makes it the first line of a list item. */
  readonly marker: Marker | undefined;
  /** What makes it the first line of a note. */
  readonly note: Marker | undefined;
}

/**
 * The lines of `source` that are not blank. A separator left at a line's end (“text |”) is no part of it,
 * nor is the mark of quotation (“> ”) where nearly all lines have one, as in a mail sent on.
 */
export function readLines({ text }: Source): Line[] {
  const lines = linesOf(text, false);
  return isQuotedAll(lines) ? linesOf(text, true) : lines;
}

/** Whether `line` has `trait`. */
export function has(line: Line, trait: number): boolean {
  return (line.traits & trait) !== 0;
}

/** Columns up to the end of `line`. */
export function widthOf({ indent, text }: Line): number {
  return indent + text.length;
}

/** Of all lines, the share that is quoted where a mail is sent on as a whole. */
const QUOTED_ALL = 0.6;

function isQuotedAll(lines: readonly Line[]): boolean {
  let quoted = 0;
  for (const { text } of lines)
    if (text.charCodeAt(0) === MORE && text.charCodeAt(1) !== MORE) quoted += 1;
  return quoted >= 8 && quoted >= lines.length * QUOTED_ALL;
}

const MORE = 62;
const BAR = 124;

function linesOf(text: string, unquote: boolean): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let newPage = false;
  let isEmpty = true;
  let [feed, carriage, page, rare] = [-1, -1, -1, -1];
  for (let at = 0; at < text.length; ) {
    if (feed < at) feed = indexOrEnd(text, "\n", at);
    if (carriage < at) carriage = indexOrEnd(text, "\r", at);
    if (page < at) page = indexOrEnd(text, "\f", at);
    if (rare < at) rare = rareEnd(text, at);
    const end = Math.min(feed, carriage, page, rare);
    const from = skipBlank(text, at, end, unquote);
    if (from < end) {
      const to = endOf(text, from, end);
      lines.push(lineOf(text, { at, from, to, blanks, newPage }));
      blanks = 0;
      newPage = false;
      isEmpty = false;
    }
    if (end === page) {
      // A page ends within a line or between two, and neither makes a line blank.
      newPage = true;
      at = end + 1;
      continue;
    }
    if (isEmpty) blanks += 1;
    isEmpty = true;
    at = end === carriage && feed === carriage + 1 ? feed + 1 : end + 1;
  }
  return lines;
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Line ends that few texts have. */
const RARE_END = /[\v\u0085\u2028\u2029]/g;

function rareEnd(text: string, from: number): number {
  RARE_END.lastIndex = from;
  return RARE_END.exec(text)?.index ?? text.length;
}

function skipBlank(text: string, from: number, end: number, unquote: boolean): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  if (!unquote || at === end || text.charCodeAt(at) !== MORE) return at;
  at += 1;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the last visible character before `end` ends, a separator that stands alone left out. */
function endOf(text: string, from: number, end: number): number {
  const to = trimmed(text, end);
  const isSeparator =
    to > from + 1 &&
    text.charCodeAt(to - 1) === BAR &&
    isBlank(text.charCodeAt(to - 2)) &&
    text.indexOf("|", from) === to - 1;
  return isSeparator ? trimmed(text, to - 1) : to;
}

const SOFT_HYPHEN = 0xad;

/** Something visible stands before `end`. A soft hyphen there shows, as it divides a word. */
function trimmed(text: string, end: number): number {
  let to = end;
  for (let code = text.charCodeAt(to - 1); isBlank(code) && code !== SOFT_HYPHEN; ) {
    to -= 1;
    code = text.charCodeAt(to - 1);
  }
  return to;
}

/** Where a line stands: it begins at `at`, its visible characters at `from`. */
interface Place {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly blanks: number;
  readonly newPage: boolean;
}

/** The line of `source` at a place. */
export function lineOf(source: string, { at, from, to, blanks, newPage }: Place): Line {
  const text = source.slice(from, to);
  const word = startOfWord(source, from, to);
  const code = source.charCodeAt(word);
  const starts = isLower(OPENING.has(code) ? source.charCodeAt(word + 1) : code);
  return {
    start: from,
    end: to,
    text,
    indent: indentOf(source, at, from),
    blanks,
    newPage,
    traits: traitsBetween(source, from, to) | (starts ? Trait.lower : 0),
    wordLength: wordLength(source, word, to),
    marker: readMarker(text),
    note: readNoteMarker(text),
  };
}

/** Marks that open what stands in them: `"“‘'(`. */
const OPENING: ReadonlySet<number> = new Set([34, 0x201c, 0x2018, 39, 40]);

/** Past marks of quotation. */
function startOfWord(text: string, from: number, to: number): number {
  let at = from;
  if (text.charCodeAt(at) !== MORE) return at;
  while (at < to && (text.charCodeAt(at) === MORE || isBlank(text.charCodeAt(at)))) at += 1;
  return at;
}

function wordLength(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(text.charCodeAt(at))) at += 1;
  return at - from;
}

function indentOf(text: string, start: number, from: number): number {
  let indent = 0;
  for (let at = start; at < from; at += 1) {
    const code = text.charCodeAt(at);
    // What stands before a mark of quotation, and the space after it, is no indent.
    if (code === MORE) indent = -1;
    else indent = code === 9 ? (Math.floor(indent / 4) + 1) * 4 : indent + 1;
  }
  return Math.max(0, indent);
}
