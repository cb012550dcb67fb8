import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";
import {
  BACKSLASH,
  CLOSE_PARENTHESIS,
  GREATER,
  LESS,
  LINE_FEED,
  OPEN_PARENTHESIS,
  SPACE,
  skipSpaces,
  TAB,
} from "./characters.ts";
import { has, hasLineAfter, type Words } from "./words.ts";

/** Where a link goes. */
export interface Resource {
  readonly url: string;
  readonly title: string | null;
  /** After the closing bracket. */
  readonly end: number;
}

/** Parentheses within each other in an address (micromark's limit). */
const MOST_PARENTHESES = 32;

/** `(address "title")` at `at`; "none" where there is none, "unsure" where it takes more than one line. */
export function readResource(words: Words, at: number): Resource | "none" | "unsure" {
  const { value } = words;
  const start = skipSpaces(value, at + 1);
  const code = value.charCodeAt(start);
  if (code === LINE_FEED || code === TAB) return "unsure";
  if (code === CLOSE_PARENTHESIS) return { url: "", title: null, end: start + 1 };
  const isEnclosed = code === LESS;
  const end = isEnclosed ? enclosedEnd(value, start + 1) : rawEnd(value, start);
  if (end < 0) return "none";
  const url = decodeText(value.slice(isEnclosed ? start + 1 : start, end));
  const after = isEnclosed ? end + 1 : end;
  const next = skipSpaces(value, after);
  const nextCode = value.charCodeAt(next);
  if (nextCode === CLOSE_PARENTHESIS) return { url, title: null, end: next + 1 };
  if (nextCode === LINE_FEED || nextCode === TAB) return "unsure";
  if (next === after) return "none";
  const close = titleEnd(words, next);
  if (close === "none" || close === "unsure") return close;
  const last = skipSpaces(value, close + 1);
  const lastCode = value.charCodeAt(last);
  if (lastCode === LINE_FEED || lastCode === TAB) return "unsure";
  if (lastCode !== CLOSE_PARENTHESIS) return "none";
  return { url, title: decodeText(value.slice(next + 1, close)), end: last + 1 };
}

function enclosedEnd(value: string, from: number): number {
  for (let at = from; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS || code === LINE_FEED) return -1;
    if (code === BACKSLASH) {
      const next = value.charCodeAt(at + 1);
      if (next === LESS || next === GREATER || next === BACKSLASH) at += 1;
    }
  }
  return -1;
}

function rawEnd(value: string, from: number): number {
  let balance = 0;
  let at = from;
  for (; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code <= SPACE || code === 0x7f) break;
    if (code === OPEN_PARENTHESIS) {
      if (balance === MOST_PARENTHESES) return -1;
      balance += 1;
    } else if (code === CLOSE_PARENTHESIS) {
      if (balance === 0) break;
      balance -= 1;
    } else if (code === BACKSLASH) {
      const next = value.charCodeAt(at + 1);
      if (next === OPEN_PARENTHESIS || next === CLOSE_PARENTHESIS || next === BACKSLASH) at += 1;
    }
  }
  return balance > 0 || at === from ? -1 : at;
}

function titleEnd(words: Words, start: number): number | "none" | "unsure" {
  const { value } = words;
  const open = value.charCodeAt(start);
  if (open !== 0x22 && open !== 0x27 && open !== OPEN_PARENTHESIS) return "none";
  const quote = open === OPEN_PARENTHESIS ? CLOSE_PARENTHESIS : open;
  if (!has(words, String.fromCharCode(quote), start + 1))
    return words.isInset && hasLineAfter(words, start) ? "unsure" : "none";
  for (let at = start + 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === quote) return at;
    if (code === LINE_FEED) return "unsure";
    if (code === BACKSLASH) {
      const next = value.charCodeAt(at + 1);
      if (next === quote || next === BACKSLASH) at += 1;
    }
  }
  return "none";
}

/** `text` with its backslash escapes and character references read (CommonMark 2.4 and 2.5). */
export function decodeText(text: string): string {
  if (!text.includes("\\") && !text.includes("&")) return text;
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi,
    (source: string, escaped: string | undefined, reference: string | undefined) =>
      escaped ?? (reference === undefined ? source : (decodeReference(reference) ?? source)),
  );
}

/** The character that `&reference;` is; undefined where there is none. */
export function decodeReference(reference: string): string | undefined {
  if (reference.charCodeAt(0) !== 0x23)
    return decodeNamedCharacterReference(reference) || undefined;
  const isHex = (reference.charCodeAt(1) | 0x20) === 0x78;
  return decodeNumericCharacterReference(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
}
