import type { Position } from "@printery/document";
import type { Line } from "../cut/line.ts";
import type { Source } from "../source.ts";
import { jointOf } from "./joint.ts";

/** Text that knows where in the source each of its characters comes from. */
export interface Passage {
  readonly text: string;
  readonly source: Source;
  readonly origin: Origin;
  /** Of the first character of `text`, as `origin` counts. */
  readonly from: number;
}

/**
 * Stretches in which a text and its source run in step: from each index of the text on, up to the
 * next, the characters stand at the offset and after. The last stretch is empty: it tells the end.
 */
interface Origin {
  readonly indexes: readonly number[];
  readonly offsets: readonly number[];
}

/** A passage in the making. */
interface Draft {
  readonly source: Source;
  readonly pieces: string[];
  length: number;
  readonly indexes: number[];
  readonly offsets: number[];
  /** Nothing stands here yet, or space. */
  isOpen: boolean;
}

/**
 * The text of `lines` as one run: joined by spaces, runs of space made one, words that were divided
 * at a line's end made whole, ligatures spelt out. `skip` characters of the first line, and quotation
 * marks (`>`), are left out.
 */
export function joinLines(source: Source, lines: readonly Line[], skip = 0): Passage {
  const draft: Draft = { source, pieces: [], length: 0, indexes: [], offsets: [], isOpen: true };
  let end = 0;
  for (let place = 0, from = (lines[0]?.start ?? 0) + skip; place < lines.length; place += 1) {
    const line = lines[place];
    if (line === undefined) break;
    const next = lines[place + 1];
    const nextFrom = next === undefined ? 0 : textStart(next);
    const joint = next === undefined ? "none" : jointOf(source, line, nextFrom);
    end = joint === "drop" ? line.end - 1 : line.end;
    addText(draft, from, end);
    if (joint === "space" && !draft.isOpen) {
      addPiece(draft, " ", end);
      draft.isOpen = true;
    }
    from = nextFrom;
  }
  draft.indexes.push(draft.length);
  draft.offsets.push(end);
  const [only] = draft.pieces;
  const text = draft.pieces.length === 1 && only !== undefined ? only : draft.pieces.join("");
  return { text, source, origin: draft, from: 0 };
}

function textStart({ start, text }: Line): number {
  return text.startsWith(">") ? start + (/^>[>\s]*/u.exec(text)?.[0].length ?? 0) : start;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;
/** Up from here characters may be space, invisible or ligatures; below, only those up to a space are. */
const FIRST_SPECIAL = 0xa0;

/** Latin ligatures that exist as characters, U+FB00 and up. */
const LIGATURES: readonly string[] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
const FIRST_LIGATURE = 0xfb00;

/** Adds the characters of the source from `from` up to `end`, as a reader sees them. */
function addText(draft: Draft, from: number, end: number): void {
  const { text } = draft.source;
  let start = from;
  let { isOpen } = draft;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > SPACE && code < FIRST_SPECIAL) {
      isOpen = false;
      continue;
    }
    if (code === SPACE && !isOpen) {
      isOpen = true;
      continue;
    }
    const isSpace = isSpaceCode(code);
    const ligature = LIGATURES[code - FIRST_LIGATURE];
    if (isSpace ? isKept(code) && !isOpen : ligature === undefined && !isInvisible(code)) {
      isOpen = isSpace;
      continue;
    }
    addStretch(draft, start, at);
    start = at + 1;
    if (ligature !== undefined) addPiece(draft, ligature, at);
    else if (isSpace && !isOpen) addPiece(draft, " ", at);
    isOpen = ligature === undefined && (isOpen || isSpace);
  }
  addStretch(draft, start, end);
  draft.isOpen = isOpen;
}

/** Space that breaks no line stays what it is. */
function isKept(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE || code === NARROW_NO_BREAK_SPACE;
}

function addStretch(draft: Draft, start: number, end: number): void {
  if (start < end) addPiece(draft, draft.source.text.slice(start, end), start);
}

function addPiece(draft: Draft, piece: string, offset: number): void {
  const { indexes, offsets, length } = draft;
  const last = indexes.length - 1;
  const isInStep = last >= 0 && (offsets[last] ?? 0) + length - (indexes[last] ?? 0) === offset;
  if (!isInStep) {
    indexes.push(length);
    offsets.push(offset);
  }
  draft.pieces.push(piece);
  draft.length = length + piece.length;
}

/** What `\s` matches. */
function isSpaceCode(code: number): boolean {
  if (code < FIRST_SPECIAL) return code === SPACE || (code >= 9 && code <= 13);
  if (code === NO_BREAK_SPACE) return true;
  if (code < 0x1680) return false;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === NARROW_NO_BREAK_SPACE ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  );
}

/** Characters that only steer a screen or a line break. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/** The characters of `passage` from `start` up to `end`. */
export function slice(passage: Passage, start: number, end: number): Passage {
  return { ...passage, text: passage.text.slice(start, end), from: passage.from + start };
}

/** Where the characters of `passage` from `start` up to `end` stand in the source. */
export function positionOf(
  { text, source, origin, from }: Passage,
  start = 0,
  end: number = text.length,
): Position {
  const first = offsetOf(origin, from + start);
  return source.position(first, start < end ? endOf(origin, from + end) : first);
}

function offsetOf(origin: Origin, index: number): number {
  const stretch = stretchAt(origin, index);
  return (origin.offsets[stretch] ?? 0) + index - (origin.indexes[stretch] ?? 0);
}

/** Of the character before `index`; one that became several ends where the next stretch begins. */
function endOf(origin: Origin, index: number): number {
  const stretch = stretchAt(origin, index - 1);
  const end = (origin.offsets[stretch] ?? 0) + index - (origin.indexes[stretch] ?? 0);
  return Math.min(end, origin.offsets[stretch + 1] ?? end);
}

function stretchAt({ indexes }: Origin, index: number): number {
  let low = 0;
  let high = indexes.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low;
}
