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
  const prose = lines.filter(({ text }) => text.length >= 40 && !/\S {3,}\S|\t|[|│]/u.test(text));
  const characters = sum(prose.map(({ text }) => text.length));
  const unbroken = sum(prose.map(({ text }) => (text.length > MAX_WIDTH ? text.length : 0)));
  const width = quantile(
    prose.map(({ text, indent }) => text.length + indent).filter((length) => length <= MAX_WIDTH),
    0.97,
  );
  let full = 0;
  let closed = 0;
  let open = 0;
  let candidates = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return;
    const isFull = line.text.length + line.indent + 1 + firstWord(next).length > width - 4;
    if (next.blanks === 0 && line.text.length >= MIN_WIDTH && line.text.length <= MAX_WIDTH) {
      candidates += 1;
      if (isFull) full += 1;
    }
    if (!/[.!?:;”"’')]$/u.test(line.text) || isFull || startsItem(next)) return;
    if (next.blanks > 0) closed += 1;
    else open += 1;
  });
  const wrapped =
    unbroken < characters * 0.25 && width >= MIN_WIDTH && full >= 2 && full > candidates * 0.4;
  const spaced = wrapped
    ? closed >= open
    : lines.filter(({ blanks }) => blanks > 0).length * 8 >= lines.length;
  return { wrapped, width, spaced, indent: commonIndent(prose.length > 0 ? prose : lines) };
}

/** The first word of `line`, which would have stood on the line above had there been room. */
export function firstWord({ text }: Line): string {
  return /^\S+/u.exec(text)?.[0] ?? "";
}

function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
