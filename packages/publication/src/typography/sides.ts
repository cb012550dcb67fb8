/** Marks of quotation, turned or not, and apostrophes: what stands behind them says which way they point. */
const MARKS: ReadonlySet<string> = new Set("\"'`´“”„‟‘’‚«»‹›\u200a\u2060");

const BEFORE_OPENING = /[\s([{<—–\-/¿¡]/;
const AFTER_CLOSING = /[\s)\]}>.,;:!?…—–\-/*]/;

/** Which way a mark points, by its neighbours; “space” has space on both sides, “word” letters, “dash” may point either way. */
export type Side = "open" | "close" | "space" | "word" | "dash" | "alone";

/** Which way the mark from `start` to `end` points in `text`. */
export function sideOf(text: string, start: number, end: number): Side {
  const before = beforeMark(text, start);
  const after = afterMark(text, end);
  if (before === "" && after === "") return "alone";
  const opens = before === "" || BEFORE_OPENING.test(before);
  const closes = after === "" || AFTER_CLOSING.test(after);
  if (opens && !closes) return "open";
  if (closes && !opens) return "close";
  if (!opens) return elided(text, start) ? "open" : "word";
  const isFree = (character: string) => character === "" || /\s/.test(character);
  if (isFree(before) && isFree(after)) return besideMark(text, start, end);
  // “— and so”, “… and so”: what begins with a mark. In “so —” what ends with one.
  if (isFree(before) || /[([{]/.test(before)) return "open";
  if (isFree(after) || /[)\]}.,;:!?]/.test(after)) return "close";
  return "dash";
}

/** Of a mark between spaces: quotations that meet may be parted by one, “ ‘so’ ”. */
function besideMark(text: string, start: number, end: number): Side {
  if (/^ [“"'‘][\p{L}\p{N}]/u.test(text.slice(end, end + 3))) return "open";
  return /[^\s("“‘'][’'”"] $/.test(text.slice(Math.max(0, start - 3), start)) ? "close" : "space";
}

/** Marks that stand beside each other where a quotation is within another, with space that parts them. */
const MOST = 8;

/** The nearest character before `at` that is no mark, in the same word; space that stands directly before is told. */
function beforeMark(text: string, at: number): string {
  let place = at - 1;
  while (place >= at - MOST && MARKS.has(text[place] ?? "")) place -= 1;
  return text[place] ?? "";
}

function afterMark(text: string, at: number): string {
  let place = at;
  while (place < at + MOST && MARKS.has(text[place] ?? "")) place += 1;
  return text[place] ?? "";
}

/** Whether an article stands before, its vowel left out: l’«été». */
function elided(text: string, at: number): boolean {
  return /['’]/.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at - 2] ?? "");
}
