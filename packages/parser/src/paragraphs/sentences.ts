import { abbreviations } from "./abbreviations.ts";

/** A sentence of a text, without the space around it: offsets in UTF-16 code units, `end` exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Stands for a reference to a note, which belongs to the sentence before it. */
export const REFERENCE = "\uFFFC";

/**
 * Where a sentence may end: its full stop (UAX 29, STerm and ATerm), what closes with it, references to notes, and space; none
 * is needed after the full stops of scripts that are written without. `Intl.Segmenter` knows no abbreviations, and breaks
 * before the number of a reference.
 */
const END =
  /(?:[.!?…]+|(?!\.)\p{Sentence_Terminal}+)(?:[\p{Pe}\p{Pf}"'’”“]|\[\d{1,3}\]|[¹²³⁰-⁹]|\uFFFC)*(?:\s+(?:(?:\[\d{1,3}\]|\uFFFC)(?:\s+|$))*|(?<=[。！？｡．][\p{Pe}\p{Pf}]*)|$)/gu;
const DIGIT_STOP = /(?:^|[\s(])\d{1,2}\.$/u;
const INITIAL = /(?:^|[\s.(“"'’-])\p{Lu}\.$/u;
const WORD_STOP = /([\p{L}.]+)\.$/u;
/** Nothing longer stands before a full stop as a word that is cut short. */
const LONGEST = 12;
/** Languages that write ordinals with a full stop. */
const ORDINAL_STOP = /^(?:de|da|nb|nn|no|fi|cs|sk|pl|hu|sl|hr|sr|et|lv|is|tr)\b/u;

/** The sentences of `text`, in order, in time that grows with its length; all that is visible is in one of them. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const short = abbreviations(lang);
  const isOrdinal = ORDINAL_STOP.test(lang);
  const found: Sentence[] = [];
  let start = skipSpace(text, 0);
  for (const { 0: mark, index } of text.matchAll(END)) {
    const next = index + mark.length;
    if (index < start || next >= text.length) continue;
    if (goesOn(text, index, next)) continue;
    found.push({ start, end: trimmedEnd(text, next) });
    start = next;
  }
  const end = trimmedEnd(text, text.length);
  if (end > start) found.push({ start, end });
  return found;

  /** Whether the full stop at `index` ends a word or a number, and what follows at `next` the sentence has yet to say. */
  function goesOn(whole: string, index: number, next: number): boolean {
    if (/^[\p{Ps}\p{Pi}"'‘“«]*\p{Ll}/u.test(whole.slice(next, next + 4))) return true;
    if (whole[index] !== "." || whole[index + 1] === ".") return false;
    const before = whole.slice(Math.max(0, index - LONGEST), index + 1);
    if (INITIAL.test(before)) return !/[”"’»]/u.test(whole[index + 1] ?? "");
    if (isOrdinal && DIGIT_STOP.test(before)) return true;
    // A number by itself counts what follows.
    if (DIGIT_STOP.test(before) && index - start < 3) return true;
    const word = WORD_STOP.exec(before)?.[1]?.toLowerCase();
    return word !== undefined && short.has(word);
  }
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text[next])) next += 1;
  return next;
}

function trimmedEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  return end;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
