import type { Source } from "../source.ts";

/** A word that a line's end divides at a hyphen, in small letters. */
export interface Division {
  /** May hold hyphens: “out-of” of “out-of-date”. */
  readonly head: string;
  readonly tail: string;
}

/** What a text tells about the words that its lines' ends divide. */
export interface Vocabulary {
  readonly divisions: readonly Division[];
  /** How often the parts of these, and what they may make, stand elsewhere undivided; in small letters. */
  readonly counts: ReadonlyMap<string, number>;
  readonly lines: number;
}

const known = new WeakMap<Source, Vocabulary>();

/** The vocabulary of `source`, read at most once. */
export function vocabularyOf(source: Source): Vocabulary {
  const present = known.get(source);
  if (present !== undefined) return present;
  const { divisions, lines } = readDivisions(source.text);
  const wanted = divisions.flatMap(({ head, tail }) => {
    const last = lastPart(head);
    return [head, last, tail, head + tail, last + tail, `${head}-${tail}`];
  });
  const vocabulary = { divisions, counts: countWords(source.text, new Set(wanted)), lines };
  known.set(source, vocabulary);
  return vocabulary;
}

/** “of” of “out-of”. */
export function lastPart(head: string): string {
  return head.slice(head.lastIndexOf("-") + 1);
}

const HYPHEN = 0x2d;
const LINE_FEED = 10;
/** A longer run of letters is no word. */
const LONGEST = 40;

function readDivisions(text: string): Pick<Vocabulary, "divisions" | "lines"> {
  const divisions: Division[] = [];
  let lines = 1;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    lines += 1;
    const hyphen = lastMark(text, end);
    if (text.charCodeAt(hyphen) !== HYPHEN || !isLetterCode(text.charCodeAt(hyphen - 1))) continue;
    const next = nextLine(text, end);
    if (next < 0 || !isLetterCode(text.charCodeAt(next))) continue;
    const head = lower(text, compoundStart(text, hyphen), hyphen);
    divisions.push({ head, tail: lower(text, next, wordEnd(text, next)) });
  }
  return { divisions, lines };
}

/** Of the line that ends at `end`. */
function lastMark(text: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && (text.charCodeAt(at) === 13 || isBlank(text.charCodeAt(at)))) at -= 1;
  return at;
}

function compoundStart(text: string, end: number): number {
  let start = end;
  while (start > end - LONGEST && isPartCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** How often each of `wanted` stands in `text` as a word, as a compound, or as part of one. */
function countWords(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  // Few words are wanted, so nearly all are passed over for the sum of their letters alone.
  const sums = new Uint8Array(SUMS);
  for (const word of wanted) sums[sumOf(word, 0, word.length)] = 1;
  for (let at = 0; at < text.length; ) {
    if (!isLetterCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = count(at);
    if (text.charCodeAt(end) !== HYPHEN) at = end + 1;
    else at = countCompound(at, end);
  }
  return counts;

  function countCompound(start: number, hyphen: number): number {
    let end = hyphen;
    while (text.charCodeAt(end) === HYPHEN && isLetterCode(text.charCodeAt(end + 1)))
      end = count(end + 1);
    if (end > hyphen) countBetween(start, end);
    if (text.charCodeAt(end) !== HYPHEN) return end + 1;
    const next = nextLine(text, end + 1);
    // The rest of a divided word says nothing.
    return next < 0 ? end + 1 : wordEnd(text, next);
  }

  function count(start: number): number {
    let sum = 0;
    let end = start;
    for (let code = text.charCodeAt(end); isLetterCode(code); code = text.charCodeAt(end)) {
      sum = summed(sum, code);
      end += 1;
    }
    const isDivided = text.charCodeAt(end) === HYPHEN && nextLine(text, end + 1) >= 0;
    if (sums[sum] === 1 && !isDivided) add(start, end);
    return end;
  }

  function countBetween(start: number, end: number): void {
    if (sums[sumOf(text, start, end)] === 1) add(start, end);
  }

  function add(start: number, end: number): void {
    const word = lower(text, start, end);
    if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

const SUMS = 1 << 16;

function sumOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = summed(sum, text.charCodeAt(at));
  return sum;
}

/** Alike for small letters and capitals, in Latin at least. */
function summed(sum: number, code: number): number {
  return (sum * 31 + (code | 0x20)) & (SUMS - 1);
}

function lower(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + LONGEST)).toLowerCase();
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isLetterCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the text of the next line starts, if nothing stands on this one from `at` on; else -1. */
function nextLine(text: string, at: number): number {
  let hasBreak = false;
  for (let next = at; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === LINE_FEED || code === 13) hasBreak = true;
    else if (!isBlank(code) && !(hasBreak && code === QUOTATION)) return hasBreak ? next : -1;
  }
  return -1;
}

const QUOTATION = 0x3e;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isPartCode(code: number): boolean {
  return code === HYPHEN || isLetterCode(code);
}

/** Near enough: signs that are no letters but stand among them in Unicode seldom stand in words. */
function isLetterCode(code: number): boolean {
  if (code < 0xc0) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code < 0x2000 || (code > 0x2c00 && code < 0x3000) || code > 0x3040;
}
