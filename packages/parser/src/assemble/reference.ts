import { bareReference } from "../cut/references.ts";
import type { Form, Notes } from "./notes.ts";

/** A reference to a note, up to the index `end` of its text. */
export interface Reference {
  readonly end: number;
  readonly identifier: string;
}

/** `[1]`, `[footnote 1]`, `[*]`, `{1}`, `(1)`, each perhaps raised by a caret, and a raised or printed number or sign alone. */
const BRACKETED =
  /\^?(?:\[(?:(?:[Ff]oot ?)?[Nn]ote |[Ff]n\.? ?)?(\d{1,3}|[*†‡§]{1,3}|[A-Z]{1,2}|[a-z])\]|\{(\d{1,3})\}|\((\d{1,3}|[a-z]|[*†‡]{1,3})\))/uy;
const RAISED = /[¹²³⁰⁴-⁹]{1,3}|\^\d{1,3}(?![\p{L}\p{N}])/uy;
const BARE = new RegExp(bareReference, "uy");
const SIGN = /(?:\*{1,3}|†{1,3}|‡{1,3}|§|¶)(?![\p{L}\p{N}])/uy;
/** Raised after these, a number is a power. */
const UNIT = /(?:^|[^\p{L}])(?:[kcmdµ]?m|ft|in|yd|mi|miles?|feet|met(?:er|re)s?|[a-z])$/u;

/** The reference that stands at index `at` of `text`, if there is a note that it can mean. */
export function readReference(
  text: string,
  at: number,
  notes: Notes,
  offsetOf: (at: number) => number,
): Reference | undefined {
  if (notes.isEmpty) return undefined;
  const found = read(text, at);
  if (found === undefined || !notes.marks.has(found.mark)) return undefined;
  const identifier = notes.find(found.form, found.mark, offsetOf(at));
  return identifier === undefined ? undefined : { end: found.end, identifier };
}

interface Found {
  readonly end: number;
  readonly form: Form;
  readonly mark: string;
}

function read(text: string, at: number): Found | undefined {
  BRACKETED.lastIndex = at;
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) {
    const [all, square, curly, round] = bracketed;
    const form = round === undefined ? "bracket" : "parenthesis";
    return { end: at + all.length, form, mark: square ?? curly ?? round ?? "" };
  }
  // What stands alone refers to a note only from close behind a word.
  if (at === 0 || /\s/u.test(text.charAt(at - 1))) return undefined;
  RAISED.lastIndex = at;
  const raised = RAISED.exec(text)?.[0];
  if (raised !== undefined) {
    if (!raised.startsWith("^") && UNIT.test(text.slice(Math.max(0, at - 8), at))) return undefined;
    return { end: at + raised.length, form: "bare", mark: lowered(raised) };
  }
  BARE.lastIndex = at;
  const bare = BARE.exec(text)?.[0];
  if (bare !== undefined) return { end: at + bare.length, form: "lowered", mark: bare };
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text)?.[0];
  return sign === undefined ? undefined : { end: at + sign.length, form: "bare", mark: sign };
}

/** “¹²” is “12”. */
function lowered(raised: string): string {
  return raised.normalize("NFKC").replace("^", "");
}
