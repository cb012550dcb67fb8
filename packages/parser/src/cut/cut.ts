import type { Source } from "../source.ts";
import { type Block, blockOf } from "./block.ts";
import { furniture } from "./furniture.ts";
import { cutGroup } from "./group.ts";
import { isForced, isOpen } from "./joins.ts";
import { has, type Line, readLines } from "./line.ts";
import { type Measure, measure } from "./measure.ts";
import { withNumberedNotes } from "./notes.ts";
import { withPages } from "./pages.ts";
import { readTerm } from "./term.ts";
import { withTerms } from "./terms.ts";
import { titleBelow } from "./title.ts";
import { Trait } from "./trait.ts";

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
  const all = withPages(readLines(source));
  const aside = furniture(all);
  const lines = aside.size === 0 ? all : without(all, aside);
  const layout = measure(lines);
  const title = new Set(aside.size === 0 ? [] : titleBelow(all));
  const blocks: Block[] = [];
  let start = 0;
  let group = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const [line, next] = [lines[at - 1], lines[at]];
    const isParted = line && next && title.has(line) !== title.has(next);
    if (!isParted && goesOn(line, next, layout, aside.size > 0)) continue;
    const together = lines.slice(start, at);
    if (line && title.has(line)) blocks.push(blockOf("plain", together, group));
    else cutGroup(together, group, layout, blocks);
    start = at;
    group += 1;
  }
  const placed = aside.size === 0 ? blocks : withAside(blocks, aside);
  return { blocks: withNumberedNotes(withTerms(placed)), measure: layout };
}

/** The lines that are not `aside`; the first after some of these stands on a new page if they did, and apart from the last if they did. */
function without(lines: readonly Line[], aside: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let [newPage, blanks] = [false, 0];
  for (const line of lines) {
    newPage ||= line.newPage;
    blanks = Math.max(blanks, line.blanks);
    if (aside.has(line)) continue;
    kept.push(
      line.newPage === newPage && line.blanks === blanks ? line : { ...line, newPage, blanks },
    );
    [newPage, blanks] = [false, 0];
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
