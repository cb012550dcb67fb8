import type { Line } from "../cut/line.ts";
import type { Source } from "../source.ts";
import { keepsHyphen } from "./hyphens.ts";

/** What joins two lines: a space, nothing, or nothing and the hyphen before it goes. */
export type Joint = "space" | "none" | "drop";

const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;
/** U+2010, which only typesetters use. */
const TYPESET_HYPHEN = 0x2010;
const NO_BREAK_HYPHEN = 0x2011;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** How `line` goes on with the text that starts at offset `next`. */
export function jointOf(source: Source, line: Line, next: number): Joint {
  const { text } = source;
  const last = text.charCodeAt(line.end - 1);
  if (last < 0x80 && last !== HYPHEN) return isSplitUrl(text, line, next) ? "none" : "space";
  if (last === SOFT_HYPHEN) return isLetter(text, next) ? "none" : "space";
  if (last === EM_DASH || last === EN_DASH) return isTight(text, line, next) ? "none" : "space";
  if (last === HYPHEN || last === TYPESET_HYPHEN || last === NO_BREAK_HYPHEN)
    return hyphenJoint(source, line, next);
  return isUnspaced(last) && isUnspaced(text.charCodeAt(next)) ? "none" : "space";
}

/** A dash close to the word before it stands close to the next, too. */
function isTight(text: string, { start, end }: Line, next: number): boolean {
  return end - 1 > start && /\S/u.test(text.charAt(end - 2)) && /\S/u.test(text.charAt(next));
}

function hyphenJoint(source: Source, line: Line, next: number): Joint {
  const { text } = source;
  const at = line.end - 1;
  const before = text.charAt(at - 1);
  if (at <= line.start || /\s/u.test(before)) return "space";
  // Typewriters write a dash as two hyphens.
  if (before === "-") return isTight(text, { ...line, end: at }, next) ? "none" : "space";
  if (/\d/u.test(text.charAt(next))) return "none";
  if (!isLetter(text, next)) return "space";
  if (/\d/u.test(before)) return isConjunction(wordAfter(text, next)) ? "space" : "none";
  if (!isLetter(text, at - 1)) return "none";
  const url = lastToken(text, line);
  const hyphen = text.charCodeAt(at);
  if (hyphen === HYPHEN && /:\/\/|^www\./u.test(url)) return "none";
  const head = url.slice(0, -1).replace(/^.*[^\p{L}-]/u, "");
  const tail = wordAfter(text, next);
  if (hyphen === TYPESET_HYPHEN) return "drop";
  if (hyphen === NO_BREAK_HYPHEN) return "none";
  const isName = /^\p{Lu}/u.test(tail);
  if (isName && /\p{Ll}/u.test(head + tail)) return "none";
  const fate = keepsHyphen({ head, tail, following: text.slice(next, next + 60) }, source);
  return fate === "suspended" ? "space" : fate ? "none" : "drop";
}

/** “5- or 6-year-olds”. */
function isConjunction(word: string): boolean {
  return /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)$/u.test(word);
}

/** An address that a narrow column divided: after a mark that seldom ends one, before what is no word. */
function isSplitUrl(text: string, line: Line, next: number): boolean {
  if (!"/_=&?#%".includes(text.charAt(line.end - 1))) return false;
  if (!/^(?:https?:\/\/|www\.)./u.test(lastToken(text, line))) return false;
  const token = /^[^\s<>"]+/u.exec(text.slice(next, next + 200))?.[0] ?? "";
  return /^[a-z0-9%#?&=_-].*[/.=&_-]\w/u.test(token);
}

const LONGEST_TOKEN = 200;

function lastToken(text: string, { start, end }: Line): string {
  const tail = text.slice(Math.max(start, end - LONGEST_TOKEN), end);
  return tail.slice(Math.max(tail.lastIndexOf(" "), tail.lastIndexOf("\t")) + 1);
}

function wordAfter(text: string, start: number): string {
  return /^\p{L}+/u.exec(text.slice(start, start + LONGEST_TOKEN))?.[0] ?? "";
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}

/** Chinese and Japanese characters, and Thai and Lao letters: nothing stands between their words. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff && !(code >= 0x3130 && code <= 0x318f)) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x0e00 && code <= 0x0eff)
  );
}
