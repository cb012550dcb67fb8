/** Codes of the characters that the syntax is made of. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const HASH = 0x23;
export const DOLLAR = 0x24;
export const AMPERSAND = 0x26;
export const OPEN_PARENTHESIS = 0x28;
export const CLOSE_PARENTHESIS = 0x29;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const CARET = 0x5e;
export const UNDERSCORE = 0x5f;
export const BACKTICK = 0x60;
export const BAR = 0x7c;
export const TILDE = 0x7e;

/** Offset of the first character from `at` on that is no space. */
export function skipSpaces(text: string, at: number): number {
  let first = at;
  while (text.charCodeAt(first) === SPACE) first += 1;
  return first;
}

/** How many of the character `code` stand from `at` on. */
export function runLength(text: string, at: number, code: number): number {
  let end = at;
  while (text.charCodeAt(end) === code) end += 1;
  return end - at;
}

/** Whether nothing but spaces and tabs stands from `from` up to `end`. */
export function isBlank(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at >= end;
}

/** `end`, or where the spaces and tabs before it start. */
export function trimmedEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** A space or a tab. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** From 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What is no letter, to emphasis: CommonMark 6.2, by the code unit as micromark has it. */
export function kindOf(code: number): "letter" | "punctuation" | "space" {
  if (code < 0x80) {
    if (code <= SPACE) return WHITE.has(code) ? "space" : "letter";
    const isAlphanumeric =
      isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    return isAlphanumeric || code === 0x7f ? "letter" : "punctuation";
  }
  // Past either end of the text there is no code.
  if (Number.isNaN(code)) return "space";
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "letter";
}

/** Below a letter's: tab to carriage return, and space. */
const WHITE: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 32]);
