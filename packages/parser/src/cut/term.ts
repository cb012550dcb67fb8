import { has, type Line } from "./line.ts";
import { numberLength } from "./marker.ts";
import { Trait } from "./trait.ts";

/** Characters: a longer one is a sentence. */
const LONGEST = 60;

/** Characters up to what is said of the term that opens `line`, where space sets it off (`Port:  The door`, `int    A number`); else 0. */
export function readTerm(line: Line): number {
  if (!has(line, Trait.gap) || line.marker !== undefined || line.note !== undefined) return 0;
  const { text } = line;
  const gap = text.indexOf("  ");
  if (gap < 1 || gap > LONGEST || text.charAt(0) === "[" || numberLength(text) > 0) return 0;
  if (/[.?!;,](?: |$)/.test(text.slice(0, gap))) return 0;
  let at = gap;
  while (text.charAt(at) === " ") at += 1;
  return text.indexOf("   ", at) < 0 ? at : 0;
}

/** Whether `line`, the second of a block, goes on with what `first` says of its term. */
export function saysMore(first: Line, line: Line, length: number): boolean {
  if (line.indent === first.indent + length) return true;
  return line.indent >= first.indent + 2 && /: +$/.test(first.text.slice(0, length));
}
