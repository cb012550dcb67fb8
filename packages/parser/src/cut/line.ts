import type { Source } from "../source.ts";

/** A line with something on it. */
export interface Line {
  /** Offsets of its first visible character and of the end of its last. */
  readonly start: number;
  readonly end: number;
  /** What stands between the two. */
  readonly text: string;
  /** Columns before it; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** Blank lines above. */
  readonly blanks: number;
  /** A form feed stands between this line and the one above. */
  readonly newPage: boolean;
}

/** Space, and characters that are only there to be invisible. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;

/** What is on a line, what ends one (as `source.ts` has it), or a form feed. */
const PIECE = /[^\n\v\f\r\u0085\u2028\u2029]+|\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const LINE_END = /^(?:\r\n|[\n\v\r\u0085\u2028\u2029])$/;

/** The lines of `source` that are not blank. A separator left at a line's end (“text |”) is no part of it. */
export function readLines({ text }: Source): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let newPage = false;
  for (const { 0: raw, index } of text.matchAll(PIECE)) {
    if (LINE_END.test(raw)) {
      blanks += 1;
      continue;
    }
    if (raw === "\f") newPage = true;
    const line = trimmed(raw, index);
    if (line === undefined) continue;
    // The break that ends the line above is not a blank line.
    lines.push({ ...line, blanks: lines.length === 0 ? blanks : Math.max(0, blanks - 1), newPage });
    blanks = 0;
    newPage = false;
  }
  return lines;
}

function trimmed(
  raw: string,
  index: number,
): Pick<Line, "start" | "end" | "text" | "indent"> | undefined {
  let from = 0;
  let to = raw.length;
  let indent = 0;
  for (; from < to && BLANK.test(raw.charAt(from)); from += 1) {
    indent = raw.charAt(from) === "\t" ? (Math.floor(indent / 4) + 1) * 4 : indent + 1;
  }
  if (from === to) return undefined;
  while (BLANK.test(raw.charAt(to - 1))) to -= 1;
  if (from < to - 1 && raw.indexOf("|", from) === to - 1 && BLANK.test(raw.charAt(to - 2))) {
    to -= 1;
    while (BLANK.test(raw.charAt(to - 1))) to -= 1;
  }
  return { start: index + from, end: index + to, text: raw.slice(from, to), indent };
}
