import { has, type Line, widthOf } from "./line.ts";
import { Trait } from "./trait.ts";

/** How the lines of a text are laid out. */
export interface Measure {
  /** Lines were broken to fit a width; otherwise each line is whole. */
  readonly wrapped: boolean;
  /** Columns, where lines are wrapped. */
  readonly width: number;
  /** Blocks are set apart by blank lines. */
  readonly spaced: boolean;
  /** Nearly all are, in a text whose lines are wrapped; else the width alone may tell where one ends. */
  readonly apart: boolean;
  /** Columns before an ordinary line. */
  readonly indent: number;
}

/** A longer line was not broken to fit anything. */
const MAX_WIDTH = 100;
/** Shorter lines say nothing about a width. */
const MIN_WIDTH = 45;

/** How `lines` are laid out. */
export function measure(lines: readonly Line[]): Measure {
  const breaks = breaksOf(lines);
  const { tight, broken, long, prose } = breaks;
  const { width, full } = bestWidth(breaks);
  const often = broken.length >= 2 && broken.length > tight * 0.25 && full > broken.length * 0.4;
  // Menus and headlines break before capitals; that no line is longer tells then.
  const never = broken.length >= 3 && long <= prose * 0.01 && full >= broken.length * 0.6;
  const wrapped = width >= MIN_WIDTH && (often || never) && long <= broken.length;
  const [above, within] = endsOf(lines, width);
  return {
    wrapped,
    width,
    spaced: wrapped ? above >= within * 1.5 : isOftenSpaced(lines),
    apart: wrapped && above >= within * 3,
    indent: commonIndent(lines),
  };
}

interface Breaks {
  /** Lines of prose with a line right below. */
  readonly tight: number;
  /** Widths of the lines that go on with a small letter below, as one broken in the middle of a sentence does. */
  readonly broken: readonly number[];
  /** Of each of these, the characters of the first word below. */
  readonly below: readonly number[];
  /** Lines of prose too long to be broken to a width. */
  readonly long: number;
  readonly prose: number;
}

function breaksOf(lines: readonly Line[]): Breaks {
  const broken: number[] = [];
  const below: number[] = [];
  let [tight, long, prose] = [0, 0, 0];
  lines.forEach((line, at) => {
    if (!isProse(line)) return;
    prose += 1;
    const width = widthOf(line);
    if (width > MAX_WIDTH) long += 1;
    const next = lines[at + 1];
    if (next?.blanks !== 0) return;
    tight += 1;
    if (width > MAX_WIDTH || !has(next, Trait.lower) || next.marker !== undefined) return;
    broken.push(width);
    below.push(next.wordLength);
  });
  return { tight, broken, below, long, prose };
}

/** The width that most lines were broken at, and how many; code and tables may run past it. */
function bestWidth({ broken, below }: Breaks): { readonly width: number; readonly full: number } {
  const widths = broken.toSorted((a, b) => a - b);
  const candidates = [0.97, 0.9, 0.8].map(
    (share) => widths[Math.floor((widths.length - 1) * share)] ?? 0,
  );
  const ranked = candidates.map((width) => {
    const full = broken.filter(
      (each, place) => each <= width && each + 1 + (below[place] ?? 0) > width - 4,
    ).length;
    const past = widths.filter((each) => each > width).length;
    return { width, full, gain: full - past };
  });
  const best = ranked.reduce((best, each) => (each.gain > best.gain ? each : best));
  const edge = widths.reduce((most, each) => (each <= best.width + 3 ? each : most), best.width);
  return { width: edge, full: best.full };
}

/** How many paragraphs end in a line that the width did not break: above a blank line, and above another line. */
function endsOf(lines: readonly Line[], width: number): [above: number, within: number] {
  let [above, within] = [0, 0];
  let broken = false;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next === undefined) continue;
    const full = widthOf(line) + 1 + next.wordLength > width - 4;
    if (broken && !full && next.marker === undefined && isClosed(line)) {
      if (next.blanks > 0) above += 1;
      else within += 1;
    }
    broken = full && next.blanks === 0;
  }
  return [above, within];
}

const CLOSING: ReadonlySet<number> = new Set([...".!?:;”\"’')"].map((each) => each.charCodeAt(0)));

/** Whether `line` ends as a sentence or a clause does. */
export function isClosed({ text }: Line): boolean {
  return CLOSING.has(text.charCodeAt(text.length - 1));
}

function isOftenSpaced(lines: readonly Line[]): boolean {
  let spaced = 0;
  for (const { blanks } of lines) if (blanks > 0) spaced += 1;
  return spaced * 8 >= lines.length;
}

function isProse(line: Line): boolean {
  return line.text.length >= 40 && !has(line, Trait.wide | Trait.tab | Trait.bar);
}

/** Columns: lines set in further are none of the text's. */
const DEEPEST = 128;

/** The indent that most lines of prose have, or most lines where there is no prose; the least of several. */
function commonIndent(lines: readonly Line[]): number {
  const prose = new Uint32Array(DEEPEST);
  const all = new Uint32Array(DEEPEST);
  for (const line of lines) {
    if (line.indent >= DEEPEST) continue;
    all[line.indent] = (all[line.indent] ?? 0) + 1;
    if (isProse(line)) prose[line.indent] = (prose[line.indent] ?? 0) + 1;
  }
  const counts = prose.some((count) => count > 0) ? prose : all;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}
