import type { Break } from "mdast";
import { formulaEnd } from "../formulas.ts";
import type { References } from "../references.ts";
import { addressesIn, readAddress } from "./address.ts";
import { closeBracket, normal } from "./brackets.ts";
import {
  AMPERSAND,
  BACKSLASH,
  BACKTICK,
  CARET,
  CLOSE_BRACKET,
  DOLLAR,
  EXCLAMATION,
  LESS,
  LINE_FEED,
  OPEN_BRACKET,
  runLength,
  SPACE,
  STAR,
  TAB,
  TILDE,
  UNDERSCORE,
} from "./characters.ts";
import { codeAt, codeEnd, ticksIn } from "./code.ts";
import { pairRuns, runAt } from "./emphasis.ts";
import type { Bracket } from "./items.ts";
import { readAngle } from "./raw.ts";
import { addPiece, type Reading } from "./reading.ts";
import { decodeReference } from "./resource.ts";
import { treeOf } from "./tree.ts";
import { endIn, type Job, pointIn, positionIn, type Words } from "./words.ts";

/** What is more than text, or may be. */
const SPECIAL = /[\n\\`*_[\]!<&~$]/g;
/** Each run of `*` and `_` is compared with those before it; where there are more, the reader that counts them reads them. */
const PLENTY = 300;

/** Reads `job`'s text into the node it is of; false where what micromark would see can't be told. */
export function phrase(
  { node, words, inCell }: Job,
  { links, notes }: Pick<References, "links" | "notes">,
): boolean {
  const { value } = words;
  const reading: Reading = {
    words,
    inCell,
    labels: links,
    notes,
    items: [],
    runs: [],
    brackets: [],
    inactive: 0,
    addresses: addressesIn(value),
    passed: 0,
    tildes: 0,
    ticks: undefined,
    isUnsure: false,
  };
  const { addresses } = reading;
  let at = 0;
  let special = -1;
  while (at < value.length && !reading.isUnsure && reading.runs.length <= PLENTY) {
    if (special < at) {
      SPECIAL.lastIndex = at;
      special = SPECIAL.exec(value)?.index ?? value.length;
    }
    while ((addresses[reading.passed] ?? at) < at) reading.passed += 1;
    const address = addresses[reading.passed] ?? special;
    if (address < special) at = readNextAddress(reading, at, address);
    else if (special === value.length) at = addPiece(reading, at, special);
    else at = readSpecial(reading, at, special);
  }
  if (reading.isUnsure || reading.runs.length > PLENTY) return false;
  pairRuns(reading.runs, 0);
  node.children = treeOf(reading.items, words);
  return true;
}

/** Reads what stands at `at`, after plain text from `from` on; where to go on. */
function readSpecial(reading: Reading, from: number, at: number): number {
  const { value } = reading.words;
  const code = value.charCodeAt(at);
  if (code === LINE_FEED) return readLineEnd(reading, from, at);
  addPiece(reading, from, at);
  switch (code) {
    case BACKSLASH:
      return readEscape(reading, at);
    case BACKTICK:
      return readCode(reading, at);
    case STAR:
    case UNDERSCORE:
      return readRun(reading, at, code);
    case OPEN_BRACKET:
      return readNote(reading, at) ?? openBracket(reading, at, at + 1);
    case CLOSE_BRACKET:
      return closeBracket(reading, at);
    case EXCLAMATION:
      if (value.charCodeAt(at + 1) === OPEN_BRACKET) return openBracket(reading, at, at + 2);
      return addPiece(reading, at, at + 1);
    case LESS:
      return readTag(reading, at);
    case AMPERSAND:
      return readReference(reading, at);
    case DOLLAR:
      return readDollar(reading, at);
    default:
      return readTildes(reading, at);
  }
}

/** Reads the address whose mark is next, after plain text from `from` on; where to go on. */
function readNextAddress(reading: Reading, from: number, at: number): number {
  const found = readAddress(reading, from, at);
  reading.passed += 1;
  if (found === "unsure") reading.isUnsure = true;
  if (typeof found === "string") return from;
  addPiece(reading, from, found.start);
  reading.items.push({ kind: "whole", node: found.node });
  return found.end;
}

/** Two spaces before the end of a line, or a backslash, break it. */
function readLineEnd(reading: Reading, from: number, at: number): number {
  const { words, items } = reading;
  let end = at;
  while (end > from && words.value.charCodeAt(end - 1) === SPACE) end -= 1;
  if (end > from && words.value.charCodeAt(end - 1) === TAB) reading.isUnsure = true;
  addPiece(reading, from, end);
  if (at - end < 2) return addPiece(reading, at, at + 1, words.lineEnd);
  items.push({ kind: "whole", node: breakOf(words, end, at + 1) });
  return at + 1;
}

function breakOf(words: Words, start: number, end: number): Break {
  return {
    type: "break",
    position: { start: pointIn(words, start), end: endIn(words, end, true) },
  };
}

function readEscape(reading: Reading, at: number): number {
  const { words, items } = reading;
  const next = words.value.charCodeAt(at + 1);
  if (next === LINE_FEED) {
    items.push({ kind: "whole", node: breakOf(words, at, at + 2) });
    return at + 2;
  }
  const isPunctuation =
    (next > SPACE && next < 0x30) ||
    (next > 0x39 && next < 0x41) ||
    (next > 0x5a && next < 0x61) ||
    (next > 0x7a && next < 0x7f);
  if (!isPunctuation) return addPiece(reading, at, at + 1);
  return addPiece(reading, at, at + 2, words.value.charAt(at + 1));
}

function readCode(reading: Reading, at: number): number {
  const { words, inCell } = reading;
  const size = runLength(words.value, at, BACKTICK);
  reading.ticks ??= ticksIn(words.value);
  const end = codeEnd(reading.ticks, size, at + size);
  if (end < 0) {
    if (words.isInset) reading.isUnsure = words.starts.length > 1;
    return addPiece(reading, at, at + size);
  }
  const node = codeAt(words, { start: at, end, size, inCell });
  if (node === undefined) reading.isUnsure = true;
  else reading.items.push({ kind: "whole", node });
  return end;
}

/** What may be a formula the other reader reads. */
function readDollar(reading: Reading, at: number): number {
  const { value, isInset, starts } = reading.words;
  // Where one is none, the other reader has still been over the marks of the blocks around.
  if (formulaEnd(value, at) >= 0 || (isInset && starts.length > 1)) reading.isUnsure = true;
  return addPiece(reading, at, at + 1);
}

function readRun(reading: Reading, at: number, code: number): number {
  const { value } = reading.words;
  const end = at + runLength(value, at, code);
  if (value.charCodeAt(at - 1) === TILDE || value.charCodeAt(end) === TILDE)
    reading.isUnsure = true;
  const run = runAt(value, at, end);
  reading.items.push(run);
  reading.runs.push(run);
  return end;
}

const NOTE = /\[\^([^\s[\]\\^&]{1,200})\]/y;

/** Reads the mark of a note at `at`; gives back where to go on, undefined where there is none. */
function readNote(reading: Reading, at: number): number | undefined {
  const { words, notes, brackets, items } = reading;
  NOTE.lastIndex = at;
  const [whole, label = ""] = NOTE.exec(words.value) ?? [];
  if (whole === undefined || brackets.length > 0 || !notes.includes(normal(label)))
    return undefined;
  const end = at + whole.length;
  const position = positionIn(words, at, end);
  const identifier = normal(label).toLowerCase();
  items.push({ kind: "whole", node: { type: "footnoteReference", identifier, label, position } });
  return end;
}

function openBracket(reading: Reading, start: number, end: number): number {
  // A note, or none.
  if (reading.words.value.charCodeAt(end) === CARET) reading.isUnsure = true;
  const bracket: Bracket = {
    kind: "bracket",
    start,
    end,
    isImage: end - start > 1,
    runs: reading.runs.length,
    media: undefined,
  };
  reading.items.push(bracket);
  reading.brackets.push(bracket);
  return end;
}

function readTag(reading: Reading, at: number): number {
  const found = readAngle(reading.words, at);
  if (found === "unsure") reading.isUnsure = true;
  if (typeof found === "string") return addPiece(reading, at, at + 1);
  reading.items.push({ kind: "whole", node: found.node });
  return found.end;
}

const REFERENCE = /&(#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z\d]{1,31});/y;

function readReference(reading: Reading, at: number): number {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(reading.words.value);
  const character = reference?.[1] === undefined ? undefined : decodeReference(reference[1]);
  if (reference === null || character === undefined) return addPiece(reading, at, at + 1);
  return addPiece(reading, at, at + reference[0].length, character);
}

/** One run of them strikes nothing through. */
function readTildes(reading: Reading, at: number): number {
  reading.tildes += 1;
  if (reading.tildes > 1) reading.isUnsure = true;
  return addPiece(reading, at, at + runLength(reading.words.value, at, TILDE));
}
