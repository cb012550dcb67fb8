import type { Line } from "./line.ts";

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

const BULLET = /^([-*+•·‣▪▫■□◦○●☆★►▸➢✓–])[ \t\u00a0]+(?=\S)/u;
const LETTER_O = /^(o)[ \t]{2,}(?=\S)|^(o)\t(?=\S)|^(o) (?=\p{Lu})/u;
const NUMBER = /^(\(?)(\d{1,3}|[a-z])([.)])[ \t\u00a0]+(?=\S)/u;

/** The marker that opens `text`, if it reads as a list item. */
export function readMarker(text: string): Marker | undefined {
  const bullet = BULLET.exec(text) ?? LETTER_O.exec(text);
  if (bullet !== null) {
    const kind = bullet[1] ?? "o";
    return { length: bullet[0].length, ordered: false, kind };
  }
  const number = NUMBER.exec(text);
  if (number === null) return undefined;
  const [all, open = "", value = "", close = ""] = number;
  const isDigit = /\d/.test(value);
  return {
    length: all.length,
    ordered: true,
    number: isDigit ? Number(value) : value.charCodeAt(0) - 96,
    kind: `${open}${isDigit ? "1" : "a"}${close}`,
  };
}

/** Whether `line` opens a list item. */
export function startsItem(line: Line): boolean {
  return readMarker(line.text) !== undefined;
}
