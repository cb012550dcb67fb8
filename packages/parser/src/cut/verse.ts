import type { Line } from "./line.ts";
import { startsItem } from "./marker.ts";
import { firstWord, type Measure } from "./measure.ts";
import { isRule, readNoteMarker } from "./shape.ts";

/** Columns: a longer line is prose. */
const LONGEST = 64;

/** Characters: where lines do not close with marks either, shorter ones are labels or an address. */
const SHORTEST_MEAN = 20;

/**
 * Whether `group` is a stanza set in: short lines that end where the verse does. Two signs of four say
 * so, as each may come about by chance where prose is wrapped: lines that open with a capital, lines that
 * close with a mark, lines set in by turns, and lines with room for the next word.
 */
export function isVerseGroup(group: readonly Line[], { indent }: Measure): boolean {
  if (group.length < 2 || !group.every((line) => isVerseLine(line, indent))) return false;
  const opened = share(group, ({ text }) => /^[\p{P}\s]*\p{Lu}/u.test(text)) >= 0.8;
  const closed = share(group, ({ text }) => /[,;:.!?…—–][”"’')\]»]*$/u.test(text)) >= 0.6;
  const turned = stepShare(group, (line, next) => line.indent !== next.indent) >= 0.4;
  const width = group.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const loose =
    stepShare(group, (line, next) => widthOf(line) + firstWord(next).length < width) >= 0.4;
  const mean = group.reduce((sum, { text }) => sum + text.length, 0) / group.length;
  if (!closed && mean < SHORTEST_MEAN) return false;
  if (group.length < 3) return closed && ((opened && loose) || isSetIn(group));
  return (opened || closed) && [opened, closed, turned, loose].filter(Boolean).length >= 2;
}

/** As the second line of a couplet is; that of a paragraph is set out. */
function isSetIn([first, second]: readonly Line[]): boolean {
  return first !== undefined && second !== undefined && second.indent > first.indent;
}

function isVerseLine(line: Line, indent: number): boolean {
  const { text } = line;
  if (line.indent < indent + 2 || text.length > LONGEST || /\S {2,}\S|[|│\t]/u.test(text))
    return false;
  return !startsItem(line) && !isRule(text) && !text.startsWith(">") && !readNoteMarker(text);
}

function widthOf({ indent, text }: Line): number {
  return indent + text.length;
}

function share(group: readonly Line[], holds: (line: Line) => boolean): number {
  return group.filter(holds).length / group.length;
}

/** Of the steps from a line to the next. */
function stepShare(group: readonly Line[], holds: (line: Line, next: Line) => boolean): number {
  const steps = group.slice(1).filter((next, at) => {
    const line = group[at];
    return line !== undefined && holds(line, next);
  });
  return steps.length / (group.length - 1);
}
