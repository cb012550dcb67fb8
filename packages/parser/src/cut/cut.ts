import type { Source } from "../source.ts";
import { type Block, blockOf } from "./block.ts";
import { endOfProgram, isCodeGroup, isProgram } from "./code.ts";
import { furniture } from "./furniture.ts";
import { isForced, isOpen, joins, narrowWidth } from "./joins.ts";
import { has, type Line, readLines } from "./line.ts";
import { isClosed, type Measure, measure } from "./measure.ts";
import { withNumberedNotes } from "./notes.ts";
import { isPicture, isRule, isTableGroup, readUnderline } from "./shape.ts";
import { tableRuns } from "./table-runs.ts";
import { readTerm } from "./term.ts";
import { withTerms } from "./terms.ts";
import { Trait } from "./trait.ts";
import { isVerseGroup } from "./verse.ts";

/** A text cut into blocks. */
export interface Cut {
  /**
   * In the order of the source; every visible character is in one of them, but for lines that underline
   * a heading and the marks of quotation of a mail that is quoted as a whole.
   */
  readonly blocks: readonly Block[];
  readonly measure: Measure;
}

/** `source`, cut where its layout says so. */
export function cut(source: Source): Cut {
  const all = readLines(source);
  const aside = furniture(all);
  const lines = aside.size === 0 ? all : without(all, aside);
  const layout = measure(lines);
  const blocks: Block[] = [];
  let start = 0;
  let group = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (goesOn(lines[at - 1], lines[at], layout, aside.size > 0)) continue;
    cutGroup(lines.slice(start, at), group, layout, blocks);
    start = at;
    group += 1;
  }
  const placed = aside.size === 0 ? blocks : withAside(blocks, aside);
  return { blocks: withNumberedNotes(withTerms(placed)), measure: layout };
}

/** The lines that are not `aside`; the first after some of these stands on a new page if they did. */
function without(lines: readonly Line[], aside: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let newPage = false;
  for (const line of lines) {
    newPage ||= line.newPage;
    if (aside.has(line)) continue;
    kept.push(line.newPage === newPage ? line : { ...line, newPage });
    newPage = false;
  }
  return kept;
}

/** `blocks` and the lines `aside`, in the order of the source. */
function withAside(blocks: readonly Block[], aside: ReadonlySet<Line>): Block[] {
  const all = [...blocks];
  for (const line of aside) all.push(blockOf("furniture", [line], -1));
  return all.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ lines }: Block): number {
  return lines[0]?.start ?? 0;
}

/**
 * Whether `next` stands without a blank line below `line`, or in the middle of its sentence all the same:
 * at the top of a page, or below the hole that the furniture of one left.
 */
function goesOn(
  line: Line | undefined,
  next: Line | undefined,
  layout: Measure,
  isPaged: boolean,
): boolean {
  if (line === undefined || next === undefined) return false;
  if (next.blanks === 0) return true;
  if (line.text.length <= 40 || next.marker !== undefined || next.note !== undefined) return false;
  const isLower = has(next, Trait.lower);
  if (next.newPage && (isLower || /^\d/.test(next.text)))
    return isOpen(line) || /[;‐-]$/.test(line.text);
  if (!isPaged || !isOpen(line) || !layout.wrapped || (!next.newPage && !isLower)) return false;
  const isAligned = next.indent === line.indent || next.indent === line.indent + readTerm(line);
  return isAligned && isForced(line, next, layout.width, next.newPage ? 4 : 0);
}

function cutGroup(group: readonly Line[], index: number, layout: Measure, blocks: Block[]): void {
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    blocks.push(isProgram(only) ? blockOf("code", group, index) : plainBlock(group, index));
    return;
  }
  if (isPictureGroup(group)) blocks.push(blockOf("plain", group, index));
  else if (isTableGroup(group)) blocks.push(blockOf("table", group, index));
  else {
    for (const { lines, isTable } of tableRuns(group)) {
      if (isTable) blocks.push(blockOf("table", lines, index));
      else cutLines(lines, index, layout, blocks);
    }
  }
}

function isPictureGroup(group: readonly Line[]): boolean {
  if (group[0]?.text.charAt(0) !== "[" || group.length > 12) return false;
  return isPicture(group.map(({ text }) => text).join(" "));
}

function cutLines(group: readonly Line[], index: number, layout: Measure, blocks: Block[]): void {
  if (isCodeGroup(group, layout)) {
    blocks.push(blockOf("code", group, index));
    return;
  }
  if (isVerseGroup(group, layout)) {
    for (const line of group) blocks.push(blockOf("verse", [line], index));
    return;
  }
  let width: number | undefined;
  const narrow = () => {
    width ??= narrowWidth(group);
    return width;
  };
  let start = 0;
  const close = (end: number, underline?: 1 | 2) => {
    if (end === start) return;
    const ragged = underline === undefined && layout.spaced && (end < group.length || start > 0);
    blocks.push(plainBlock(group.slice(start, end), index, ragged, underline));
    start = end;
  };
  for (let at = 0; at < group.length; at += 1) {
    const [last, line, first] = [group[at - 1], group[at], group[start]];
    const end = at === start || mayEnd(last, layout) ? endOfProgram(group, at) : at;
    if (end > at) {
      close(at);
      blocks.push(blockOf("code", group.slice(at, end), index));
      start = end;
      at = end - 1;
    } else if (last && line && first && at > start) {
      const underline = at - start === 1 ? readUnderline(line, first) : undefined;
      if (underline !== undefined) {
        close(at, underline);
        start = at + 1;
      } else if (!joins(last, line, { first, count: at - start, narrow, layout })) close(at);
    }
  }
  close(group.length);
}

/** Whether a block may end in `line`; a program named in the middle of a sentence is no end. */
function mayEnd(line: Line | undefined, { wrapped, width }: Measure): boolean {
  return line === undefined || !wrapped || isClosed(line) || line.text.length < width * 0.6;
}

function plainBlock(
  lines: readonly Line[],
  group: number,
  ragged = false,
  underline?: 1 | 2,
): Block {
  const first = lines[0];
  if (first === undefined) return blockOf("plain", lines, group);
  if (lines.length === 1 && isRule(first.text)) return blockOf("rule", lines, group);
  if (first.note !== undefined)
    return blockOf("note", lines, group, { marker: first.note, ragged });
  if (first.marker !== undefined)
    return blockOf("item", lines, group, { marker: first.marker, ragged });
  if (lines.every(({ text }) => text.startsWith(">")))
    return blockOf("quoted", lines, group, { ragged });
  return blockOf("plain", lines, group, { ragged, underline });
}
