import type { Source } from "../source.ts";

/** A word that a line's end divides at a hyphen, in small letters. */
export interface Division {
  readonly head: string;
  readonly tail: string;
}

/** The words of a text. */
export interface Vocabulary {
  /** How often each stands in one line, in small letters: whole words, compounds, and the parts of these. */
  readonly counts: ReadonlyMap<string, number>;
  readonly divisions: readonly Division[];
  readonly lines: number;
}

const known = new WeakMap<Source, Vocabulary>();

/** The vocabulary of `source`, read at most once. */
export function vocabularyOf(source: Source): Vocabulary {
  const present = known.get(source);
  if (present !== undefined) return present;
  const vocabulary = readVocabulary(source.text);
  known.set(source, vocabulary);
  return vocabulary;
}

const HYPHEN = 0x2d;
/** A longer run of letters is no word. */
const LONGEST = 40;

function readVocabulary(text: string): Vocabulary {
  const counts = new Map<string, number>();
  const divisions: Division[] = [];
  let lines = 1;
  let compound = -1;
  for (let at = 0; at < text.length; ) {
    if (!isLetterCode(text.charCodeAt(at))) {
      if (text.charCodeAt(at) === 10) lines += 1;
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    const isHyphen = text.charCodeAt(end) === HYPHEN;
    const next = isHyphen ? nextLine(text, end + 1) : -1;
    if (next >= 0 && isLetterCode(text.charCodeAt(next))) {
      const tail = wordEnd(text, next);
      divisions.push({ head: lower(text, at, end), tail: lower(text, next, tail) });
      lines += 1;
      compound = -1;
      at = tail;
      continue;
    }
    count(counts, text, at, end);
    const goesOn = isHyphen && isLetterCode(text.charCodeAt(end + 1));
    if (!goesOn && compound >= 0) count(counts, text, compound, end);
    compound = goesOn ? (compound < 0 ? at : compound) : -1;
    at = end + 1;
    if (text.charCodeAt(end) === 10) lines += 1;
  }
  return { counts, divisions, lines };
}

function count(counts: Map<string, number>, text: string, start: number, end: number): void {
  if (end - start > LONGEST) return;
  const word = lower(text, start, end);
  counts.set(word, (counts.get(word) ?? 0) + 1);
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
    if (code === 10 || code === 13) hasBreak = true;
    else if (code !== 32 && code !== 9) return hasBreak ? next : -1;
  }
  return -1;
}

/** Near enough: signs that are no letters but stand among them in Unicode seldom stand in words. */
function isLetterCode(code: number): boolean {
  if (code < 0xc0) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code < 0x2000 || (code > 0x2c00 && code < 0x3000) || code > 0x3040;
}
