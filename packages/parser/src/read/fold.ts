/** A short text as phrases are looked up: folded once, asked many times. */
export interface Folded {
  readonly text: string;
  /** In small letters, straight apostrophes and single spaces, without marks at either end; empty where too long for a phrase. */
  readonly folded: string;
  /** Of `folded`, up to the first space. */
  readonly opening: string;
}

/** Characters; no phrase that is matched as a whole is longer. */
const MAX_LENGTH = 130;

/** `text` folded, or the fold handed in. Every claim of this folder takes either. */
export function fold(text: string | Folded): Folded {
  if (typeof text !== "string") return text;
  if (text.length > MAX_LENGTH) return { text, folded: "", opening: "" };
  let start = 0;
  let end = text.length;
  while (start < end && isMark(text.charCodeAt(start))) start += 1;
  while (end > start && isMark(text.charCodeAt(end - 1))) end -= 1;
  const folded = plain(text.slice(start, end).toLowerCase());
  const space = folded.indexOf(" ");
  return { text, folded, opening: space < 0 ? folded : folded.slice(0, space) };
}

function plain(text: string): string {
  if (!hasOddities(text)) return text;
  return text.replace(/[’ʼ`´]/g, "'").replace(/\s+/g, " ");
}

function hasOddities(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x60 || code === 0xa0 || code === 0xb4) return true;
    if (code === 0x20 && text.charCodeAt(at + 1) === 0x20) return true;
    if (code === 0x2bc || (code >= 0x2000 && code < 0x2070)) return true;
  }
  return false;
}

/** Whether a code unit is neither letter nor digit: space, punctuation, arrows, emoji, glyphs of icon fonts. */
function isMark(code: number): boolean {
  if (code < 0x80) return !isAsciiWord(code);
  if (code < 0xc0) return code !== 0xaa && code !== 0xb5 && code !== 0xba;
  return (
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code < 0x2c00) ||
    (code >= 0x3000 && code < 0x3005) ||
    (code >= 0x3008 && code < 0x3020) ||
    (code >= 0xd83c && code < 0xd840) ||
    (code >= 0xdc00 && code < 0xf900) ||
    (code >= 0xfe00 && code < 0xfe70) ||
    code >= 0xffe0 ||
    (code >= 0xff00 && code < 0xff10)
  );
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}
