/** What the letters of one block look like; of a long block, of its opening. */
export interface Lettering {
  /** Parts between spaces. */
  readonly words: number;
  /** Words of four letters and more, and how many of them begin with a capital. */
  readonly longWords: number;
  readonly longCapitals: number;
  readonly digits: number;
  /** Words that begin with a capital, however long. */
  readonly capitalised: number;
  /** Marks that stand between the entries of a menu. */
  readonly bars: number;
  readonly hasSmall: boolean;
  /** Two capitals stand together. */
  readonly hasCapitals: boolean;
}

/** Characters; a longer block is no label, and its opening shows how it is set. */
const OPENING = 150;

const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;
const UNCASED = 3;
const DIGIT = 4;

/** What a character is, for the scripts that have cases. */
const kinds = Uint8Array.from({ length: 0x600 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{Ll}/u.test(character)) return SMALL;
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\d/.test(character)) return DIGIT;
  return /\p{L}/u.test(character) ? UNCASED : OTHER;
});

function kindOf(code: number): number {
  if (code < 0x600) return kinds[code] ?? OTHER;
  const isMark = (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040);
  return isMark || !(code < 0xfe00) ? OTHER : UNCASED;
}

/** Whether the character at `at` of `text` is a small letter. */
export function isSmall(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === SMALL;
}

/** Whether it is a letter. */
export function isLetter(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind >= SMALL && kind <= UNCASED;
}

/** Whether the character at `at` of `text` is a capital, a figure, or a letter of a script without cases. */
export function opensSentence(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) >= CAPITAL;
}

/** How `text` is lettered. */
export function letteringOf(text: string): Lettering {
  const end = Math.min(text.length, OPENING);
  let words = 1;
  let longWords = 0;
  let longCapitals = 0;
  let digits = 0;
  let hasSmall = false;
  let hasCapitals = false;
  let capitalised = 0;
  let bars = 0;
  let run = 0;
  let opening = OTHER;
  let last = OTHER;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0x20;
    const kind = kindOf(code);
    if (code === 0x20 && at < end) words += 1;
    if (kind === DIGIT) digits += 1;
    if (kind === OTHER && isBar(code)) bars += 1;
    if (kind >= SMALL && kind <= UNCASED) {
      if (run === 0) {
        opening = kind;
        if (kind === CAPITAL) capitalised += 1;
      }
      run += 1;
      if (kind === SMALL) hasSmall = true;
      if (kind === CAPITAL && last === CAPITAL) hasCapitals = true;
    } else {
      if (run >= 4) {
        longWords += 1;
        if (opening === CAPITAL) longCapitals += 1;
      }
      run = 0;
    }
    last = kind;
  }
  return { words, longWords, longCapitals, capitalised, digits, bars, hasSmall, hasCapitals };
}

function isBar(code: number): boolean {
  return code === 0x7c || code === 0xb7 || code === 0x2022 || code === 0x203a || code === 0xbb;
}

/** Marks that may stand after the one that ends a sentence. */
/** Marks that may stand behind the end of a sentence; magazines close an article with one of the last. */
const CLOSING: ReadonlySet<number> = new Set(
  [..."”\"’')]»", ..." ♦■●◼∎"].map((mark) => mark.charCodeAt(0)),
);

/** The last character of `text` but for closing marks and the number of a note; empty where there is none. */
export function lastMark(text: string): string {
  let end = text.length - 1;
  if (text.charCodeAt(end) === 0x5d) {
    const open = text.lastIndexOf("[", end);
    if (open > end - 5 && open < end - 1 && isFigures(text, open + 1, end)) end = open - 1;
  }
  while (end >= 0 && CLOSING.has(text.charCodeAt(end))) end -= 1;
  return end < 0 ? "" : (text[end] ?? "");
}

function isFigures(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (kindOf(text.charCodeAt(at)) !== DIGIT) return false;
  return true;
}

/** Marks with which a sentence ends, or stops. */
export function isEndMark(mark: string): boolean {
  return mark === "." || mark === "!" || mark === "?" || mark === "…";
}

export function isStop(mark: string): boolean {
  return isEndMark(mark) || mark === ":" || mark === ";" || mark === ",";
}
