import { isProgram } from "./code.ts";
import { isLetter, isUpper } from "./letters.ts";
import { has, type Line, widthOf } from "./line.ts";
import type { Measure } from "./measure.ts";
import { isRule } from "./shape.ts";
import { Trait } from "./trait.ts";

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
  const opened = share(group, opensWithCapital) >= 0.8;
  const closed = share(group, closesWithMark) >= 0.6;
  const turned = stepShare(group, (line, next) => line.indent !== next.indent) >= 0.4;
  const width = group.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const loose = stepShare(group, (line, next) => widthOf(line) + next.wordLength < width) >= 0.4;
  const mean = group.reduce((sum, { text }) => sum + text.length, 0) / group.length;
  if ((!closed && mean < SHORTEST_MEAN) || group.some(isProgram)) return false;
  if (group.length < 3) return closed && ((opened && loose) || isSetIn(group));
  return (opened || closed) && [opened, closed, turned, loose].filter(Boolean).length >= 2;
}

/** Whether a printed brace holds together lines of `group` that rhyme: braces close some lines of words, and none opens. */
export function isBracedVerse(group: readonly Line[]): boolean {
  if (!group.some(({ text }) => text.endsWith("}"))) return false;
  if (group.some(({ text }) => text.includes("{") || text.length > LONGEST)) return false;
  return group.filter(({ text }) => /\p{L}{2}.*[^;)\]}\s][,;.:!?]?\s+\}$/u.test(text)).length >= 2;
}

/** As the second line of a couplet is; that of a paragraph is set out. */
function isSetIn([first, second]: readonly Line[]): boolean {
  return first !== undefined && second !== undefined && second.indent > first.indent;
}

function isVerseLine(line: Line, indent: number): boolean {
  const { text } = line;
  if (line.indent < indent + 2 || text.length > LONGEST) return false;
  if (has(line, Trait.column | Trait.tab | Trait.bar)) return false;
  return (
    line.marker === undefined && line.note === undefined && !isRule(text) && !text.startsWith(">")
  );
}

function opensWithCapital({ text }: Line): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isUpper(code)) return true;
    if (isLetter(code) || (code >= 48 && code <= 57)) return false;
  }
  return false;
}

const MARKS: ReadonlySet<string> = new Set(",;:.!?…—–-");
const AFTER_MARKS: ReadonlySet<string> = new Set("”\"’')]»");

function closesWithMark({ text }: Line): boolean {
  let at = text.length - 1;
  while (at > 0 && AFTER_MARKS.has(text.charAt(at))) at -= 1;
  const mark = text.charAt(at);
  return MARKS.has(mark) && (mark !== "-" || text.charAt(at - 1) === "-");
}

function share(group: readonly Line[], holds: (line: Line) => boolean): number {
  let sum = 0;
  for (const line of group) if (holds(line)) sum += 1;
  return sum / group.length;
}

/** Of the steps from a line to the next. */
function stepShare(group: readonly Line[], holds: (line: Line, next: Line) => boolean): number {
  let sum = 0;
  for (let at = 1; at < group.length; at += 1) {
    const [line, next] = [group[at - 1], group[at]];
    if (line !== undefined && next !== undefined && holds(line, next)) sum += 1;
  }
  return sum / (group.length - 1);
}
