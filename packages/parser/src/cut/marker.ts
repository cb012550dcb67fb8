import { isDateline } from "../read/date.ts";
import { isDigit, isLower } from "./letters.ts";

/** What stands before the text of a list item. */
export interface Marker {
  /** Characters up to the item's text. */
  readonly length: number;
  readonly ordered: boolean;
  /** The number of an ordered item; a letter counts from a = 1. */
  readonly number?: number;
  /** The mark itself, with numbers and letters made alike: “•”, “1.”, “(a)”. */
  readonly kind: string;
}

const BULLETS = "-*+•·‣▪▫■□◦○●☆★►▸➢✓–⁃∙◆◇♦❖✔➤\uf0b7\uf0a7";
const BULLET_CODES: ReadonlySet<number> = new Set([...BULLETS].map((each) => each.charCodeAt(0)));

const BULLET = /^(\S)[ \t\u00a0]+(?=\S)/u;
/** Dashes on both sides of a few words set them apart, and mark no item: “- Ends -”. */
const FRAMED = /^([-–—])\s.{0,30}[^\s-]\s\1$/u;
const LETTER_O = /^o(?:[ \t]{2,}(?=\S)|\t(?=\S)| (?=\p{Lu}))/u;
const NUMBER = /^(\(?)(\d{1,3}|[a-z]|[ivx]{2,5})([.)])[ \t\u00a0]+(?=\S)/u;
/** Without brackets a capital may be anybody's initial. */
const CAPITAL = /^(\()([A-Z]|[IVX]{2,5})(\))[ \t\u00a0]+(?=\S)/u;
const NOTE = /^\[(\d{1,3}|[*†‡]{1,3}|[A-Z]{1,2})\]:?\s+(?=\S)/u;

/** The marker that opens `text`, if it reads as a list item. */
export function readMarker(text: string): Marker | undefined {
  const first = text.charCodeAt(0);
  if (BULLET_CODES.has(first))
    return FRAMED.test(text) ? undefined : bulletOf(BULLET.exec(text), text.charAt(0));
  if (first === LETTER) {
    const bullet = bulletOf(LETTER_O.exec(text), "o");
    if (bullet !== undefined) return bullet;
  }
  return mayCount(text, first) && !isDay(text) ? numberOf(text) : undefined;
}

/** “12. April 2022” is a day as German writes it, and so is “3. Mai 2022, 16:48 Uhr”; the twelfth item may be “January 2022”. */
function isDay(text: string): boolean {
  const day = DAY.exec(text)?.[0];
  return day !== undefined && isDateline(day) && (day === text || GERMAN.test(day));
}

const DAY =
  /^\d{1,2}\. (?!January|February|March|May|June|July|October|December)\p{L}{3,9} \d{4}(?!\d)/u;
/** Months that English writes otherwise. */
const GERMAN = / (?:Januar|Jänner|Februar|Feber|März|Mai|Juni|Juli|Oktober|Dezember) /u;

/** The marker that opens the body of a note: `[1] `, `[*] `. */
export function readNoteMarker(text: string): Marker | undefined {
  if (text.charCodeAt(0) !== BRACKET) return undefined;
  const match = NOTE.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { length: match[0].length, ordered: true, kind: match[1] };
}

/** Characters up to the text of a numbered heading: `2.1.  `, `A.3. `; else 0. */
export function numberLength(text: string): number {
  if (!isDigit(text.charCodeAt(0)) && text.charCodeAt(1) !== DOT) return 0;
  return /^(?:\d+|[A-Z])(?:\.\d+)*\.?\s{1,4}(?=\S)/u.exec(text)?.[0].length ?? 0;
}

const BRACKET = 91;
const LETTER = 111;
const OPEN = 40;
const CLOSE = 41;
const DOT = 46;

/** A guard: most lines begin with a word, and a number's mark stands near. */
function mayCount(text: string, first: number): boolean {
  if (first !== OPEN && !isDigit(first) && !(first < 128 && isLower(first))) return false;
  for (let at = 1; at < 7; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT || code === CLOSE) return true;
    if (code === 32) return false;
  }
  return false;
}

function bulletOf(match: RegExpExecArray | null, kind: string): Marker | undefined {
  return match === null ? undefined : { length: match[0].length, ordered: false, kind };
}

function numberOf(text: string): Marker | undefined {
  const match = NUMBER.exec(text) ?? CAPITAL.exec(text);
  if (match === null) return undefined;
  const [all, open = "", value = "", close = ""] = match;
  const { length } = all;
  const of = (number: number, sign: string) =>
    ({ length, ordered: true, number, kind: `${open}${sign}${close}` }) as const;
  if (isDigit(value.charCodeAt(0))) return of(Number(value), "1");
  const small = value.toLowerCase();
  const isSmall = small === value;
  if (value.length > 1) return of(romanOf(small), isSmall ? "i" : "I");
  return of(small.charCodeAt(0) - 96, isSmall ? "a" : "A");
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["v", 5],
  ["x", 10],
]);

/** What small Roman numbers, up to the thirties, count. */
function romanOf(value: string): number {
  let sum = 0;
  let last = 0;
  for (const letter of [...value].reverse()) {
    const each = ROMAN.get(letter) ?? 0;
    sum += each < last ? -each : each;
    last = Math.max(last, each);
  }
  return sum;
}
