import type { Line } from "./line.ts";
import { startsItem } from "./marker.ts";

/** How the lines of a text are laid out. */
export interface Measure {
  /** Lines were broken to fit a width; otherwise each line is whole. */
  readonly wrapped: boolean;
  /** Columns, where lines are wrapped. */
  readonly width: number;
  /** Blocks are set apart by blank lines. */
  readonly spaced: boolean;
  /** Columns before an ordinary line. */
  readonly indent: number;
}

/** A longer line was not broken to fit anything. */
const MAX_WIDTH = 100;
/** Shorter lines say nothing about a width. */
const MIN_WIDTH = 45;

/** How `lines` are laid out. */
export function measure(lines: readonly Line[]): Measure {
  const tight = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next?.blanks === 0 && isProse(line) ? [{ line, next }] : [];
  });
  // A line that goes on with a small letter below was broken in the middle of a sentence.
  const broken = tight.filter(
    ({ line, next }) => /^\p{Ll}/u.test(next.text) && length(line) <= MAX_WIDTH,
  );
  const { width, full } = bestWidth(broken);
  const wrapped =
    width >= MIN_WIDTH &&
    broken.length >= 2 &&
    broken.length > tight.length * 0.25 &&
    full > broken.length * 0.4;
  return {
    wrapped,
    width,
    spaced: wrapped
      ? isSpaced(lines, width)
      : lines.filter(({ blanks }) => blanks > 0).length * 8 >= lines.length,
    indent: commonIndent(lines.filter(isProse)) ?? commonIndent(lines) ?? 0,
  };
}

interface Pair {
  readonly line: Line;
  readonly next: Line;
}

/** The width that most lines were broken at, and how many; code and tables may run past it. */
function bestWidth(broken: readonly Pair[]): { readonly width: number; readonly full: number } {
  const lengths = broken.map(({ line }) => length(line)).sort((a, b) => a - b);
  const candidates = [0.97, 0.9, 0.8].map(
    (share) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0,
  );
  const ranked = candidates.map((width) => {
    const within = broken.filter(
      ({ line, next }) => length(line) <= width && isFull(line, next, width),
    );
    const past = lengths.filter((each) => each > width);
    return { width, full: within.length, gain: within.length - past.length };
  });
  return ranked.reduce((best, each) => (each.gain > best.gain ? each : best));
}

/** Whether paragraphs mostly end above a blank line. */
function isSpaced(lines: readonly Line[], width: number): boolean {
  let balance = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (
      next === undefined ||
      !/[.!?:;”"’')]$/u.test(line.text) ||
      isFull(line, next, width) ||
      startsItem(next)
    )
      return;
    balance += next.blanks > 0 ? 1 : -1;
  });
  return balance >= 0;
}

function isProse({ text }: Line): boolean {
  return text.length >= 40 && !/\S {3,}\S|\t|[|│]/u.test(text);
}

function isFull(line: Line, next: Line, width: number): boolean {
  return length(line) + 1 + firstWord(next).length > width - 4;
}

function length({ indent, text }: Line): number {
  return indent + text.length;
}

/** The first word of `line`, which would have stood on the line above had there been room. */
export function firstWord({ text }: Line): string {
  return /^\S+/u.exec(text)?.[0] ?? "";
}

function commonIndent(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
