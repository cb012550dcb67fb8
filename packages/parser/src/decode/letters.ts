import { tableOf, UNDEFINED } from "./encodings.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import type { Sample } from "./sample.ts";

/**
 * Logarithm of how likely the characters beyond ASCII in `sample` are, read in the single-byte
 * encoding `name`, in the language that suits them best.
 */
export function likelihoodOfLetters(name: string, { bytes, counts }: Sample): number {
  const table = tableOf(name);
  const sampled = countHigh(bytes);
  let best = Number.NEGATIVE_INFINITY;
  for (const language of LANGUAGES) {
    const weights = weightsOf(language);
    let sum = 0;
    for (let byte = 0x80; byte < 0x100; byte += 1) {
      const count = sampled[byte] ?? 0;
      if (count > 0) sum += count * weightIn(weights, language, table[byte] ?? UNDEFINED);
    }
    if (sum > best) best = sum;
  }
  return best + contextOf(table, bytes) + HOLE * holesBeyond(table, sampled, counts);
}

/** What a byte costs that stands for no character. */
const HOLE = -14;
const HOLES_COUNTED = 40;

/** Bytes that stand for nothing in the rest of the text. */
function holesBeyond(table: Uint16Array, sampled: Uint32Array, counts: Uint32Array): number {
  let holes = 0;
  for (let byte = 0x80; byte < 0x100; byte += 1)
    if (table[byte] === UNDEFINED) holes += (counts[byte] ?? 0) - (sampled[byte] ?? 0);
  return Math.min(holes, HOLES_COUNTED);
}

function countHigh(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts;
}

/** Punctuation and signs beyond ASCII, the commonest first. */
const MARKS =
  "’“”—–\u00a0…‘«»„•·°©£€§½²®™‚×¿¡\u00ad´№†±‹›³¼¾ºª÷µ‰¢¥‡¹¶،؟؛״׳\u200c\u200f\u200e־¤¦¨¬¯¸ˆ˜΄ˇ˘˙˛˝‾";
const STRANGE_LETTER = Math.log(2e-4);
const STRANGE_SCRIPT = Math.log(2e-5);
const STRANGE_MARK = Math.log(2e-6);

const known = new Map<Language, ReadonlyMap<number, number>>();

function weightsOf(language: Language): ReadonlyMap<number, number> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const weights = new Map<number, number>();
  const { letters, falls, share } = language;
  const length = letters.length;
  const fall = (rank: number) =>
    falls === "fast" ? (rank + 1) ** -1.2 : Math.exp((-3.6 * rank) / Math.min(length, 36));
  put(weights, letters, share, fall);
  put(weights, MARKS, 1 - share, (rank) => (rank + 2) ** -1.5);
  known.set(language, weights);
  return weights;
}

function put(
  weights: Map<number, number>,
  characters: string,
  share: number,
  fall: (rank: number) => number,
): void {
  let sum = 0;
  for (let rank = 0; rank < characters.length; rank += 1) sum += fall(rank);
  for (let rank = 0; rank < characters.length; rank += 1)
    weights.set(characters.charCodeAt(rank), Math.log((share * fall(rank)) / sum));
}

function weightIn(weights: ReadonlyMap<number, number>, language: Language, unit: number): number {
  if (unit === UNDEFINED) return HOLE;
  const weight = weights.get(lowered(unit));
  if (weight !== undefined) return weight;
  const kind = kindOf(unit);
  if (!isLetter(kind)) return STRANGE_MARK;
  const isLatin = kind === LOWER || kind === UPPER;
  return isLatin === (language.falls === "fast") ? STRANGE_LETTER : STRANGE_SCRIPT;
}

function lowered(unit: number): number {
  // The dotted capital of Turkish has a lower-case form of two characters.
  return unit === 0x130 ? 0x131 : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** What a character is to its neighbours. */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const FOREIGN_LOWER = 3;
const FOREIGN_UPPER = 4;
/** Stands between two letters as well as anywhere: an apostrophe, a dash, a hard space. */
const JOINER = 5;
/** Stands after a letter or a figure: a raised figure, an ordinal. */
const TAIL = 6;
/** Stands by a figure: a currency, a fraction. */
const SUM = 7;
const MARK = 8;
const APOSTROPHE = 9;
const DIGIT = 10;

const kinds = new Uint8Array(0x10000).fill(255);

function kindOf(unit: number): number {
  const before = kinds[unit] ?? OTHER;
  if (before !== 255) return before;
  const kind = readKind(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function readKind(character: string): number {
  if (character === "’") return APOSTROPHE;
  if ("\u00a0\u00ad–—·…\u200c־׳״".includes(character)) return JOINER;
  if ("²³¹ºª°®™".includes(character)) return TAIL;
  if ("€£¥¢¤½¼¾".includes(character)) return SUM;
  if (character >= "0" && character <= "9") return DIGIT;
  if (character < "\u0080" && !/[A-Za-z]/.test(character)) return OTHER;
  if (/[\p{Script=Latin}\p{M}]/u.test(character) && character >= "\u0300" && character < "\u0370")
    return LOWER;
  if (/\p{Script=Latin}/u.test(character)) return /\p{Lu}/u.test(character) ? UPPER : LOWER;
  if (/[\p{L}\p{M}]/u.test(character))
    return /\p{Lu}/u.test(character) ? FOREIGN_UPPER : FOREIGN_LOWER;
  return MARK;
}

/** How well the characters beyond ASCII suit their neighbours: 0 where all do. */
function contextOf(table: Uint16Array, bytes: Uint8Array): number {
  let sum = 0;
  let before = OTHER;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const kind = kindOf(table[byte] ?? UNDEFINED);
    if (byte >= 0x80) {
      const next = table[bytes[at + 1] ?? 0x20] ?? UNDEFINED;
      sum += costOf(before, kind, kindOf(next));
    }
    before = kind;
  }
  return sum;
}

function costOf(before: number, kind: number, after: number): number {
  const isAfterLetter = isLetter(before);
  const isBeforeLetter = isLetter(after);
  if (isLetter(kind)) return letterCost(before, kind, after);
  if (kind === MARK) return isAfterLetter && isBeforeLetter ? -5 : 0;
  // A closing quotation mark opens nothing; “’tis” is rare.
  if (kind === APOSTROPHE) return before === OTHER && isBeforeLetter ? -3 : 0;
  if (kind === TAIL) return isBeforeLetter && isAfterLetter ? -4 : 0;
  if (kind === SUM) return isAfterLetter ? -4 : after === DIGIT ? 1 : 0;
  return 0;
}

function letterCost(before: number, kind: number, after: number): number {
  const isUpper = kind === UPPER || kind === FOREIGN_UPPER;
  if (isLetter(before) && isForeign(before) !== isForeign(kind)) return -6;
  if (isLetter(after) && isForeign(after) !== isForeign(kind)) return -6;
  if (before === DIGIT || after === DIGIT) return -2.5;
  if (!isUpper) return before === MARK || after === MARK ? -0.5 : 0;
  if (before === LOWER || before === FOREIGN_LOWER) return -6;
  if (before === UPPER || before === FOREIGN_UPPER) return -1;
  return isLetter(after) ? -1.5 : -2.5;
}

function isLetter(kind: number): boolean {
  return kind >= LOWER && kind <= FOREIGN_UPPER;
}

function isForeign(kind: number): boolean {
  return kind >= FOREIGN_LOWER;
}
