import type { Line } from "./line.ts";
import { startsItem } from "./marker.ts";
import { firstWord, type Measure } from "./measure.ts";
import { isPicture, isRule, readNoteMarker } from "./shape.ts";

/**
 * Whether `line` goes on where `last` stops: the break between them was forced by the width.
 * `pending` is the block so far, `group` all the lines around without a blank line.
 */
export function joins(
  last: Line,
  line: Line,
  pending: readonly Line[],
  group: readonly Line[],
  layout: Measure,
): boolean {
  if (standsAlone(last) || standsAlone(line)) return false;
  if (line.text.startsWith(">") !== last.text.startsWith(">")) return false;
  if (!layout.wrapped) return goesOn(last, line);
  const forced = isForced(last, line, layout.width, layout.spaced ? 10 : 3);
  if (readNoteMarker(line.text) !== undefined) return false;
  if (startsItem(line)) return forced && isDashInProse(last, line, pending);
  if (endsInHyphen(last) && /^\p{Ll}/u.test(line.text)) return true;
  if (isHanging(pending, line) && (forced || layout.spaced)) return true;
  if (isFirstLineIndent(last, line, pending)) return false;
  if (forced) return true;
  if (isNarrowProse(group)) return isForced(last, line, widest(group), 6) || startsLower(line);
  return startsLower(line) && last.text.length > layout.width * 0.6 && !/[.!?:]$/u.test(last.text);
}

function standsAlone({ text }: Line): boolean {
  return isRule(text) || isPicture(text);
}

/** In a text whose lines are whole, one that stops in mid-sentence was broken by whoever typed it. */
function goesOn(last: Line, line: Line): boolean {
  const { length } = last.text;
  return length >= 50 && length <= 110 && startsLower(line) && /[\p{L}\p{N},]$/u.test(last.text);
}

/** A dash or a number that prose brought to the start of a line by chance. */
function isDashInProse(last: Line, line: Line, pending: readonly Line[]): boolean {
  const [first] = pending;
  if (first === undefined || startsItem(first) || !/^(?:[–-]|\d+[.)])\s/u.test(line.text))
    return false;
  return line.indent <= last.indent && /[\p{L}\p{N},]$/u.test(last.text);
}

/** Whether the first word of `next` would have run past `width`. */
function isForced(line: Line, next: Line, width: number, slack: number): boolean {
  return line.indent + line.text.length + 1 + firstWord(next).length > width - slack;
}

/** A group set narrower than the text, as quotations are: nearly all its lines end where its own width makes them. */
function isNarrowProse(group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const width = widest(group);
  if (width < 30) return false;
  let forced = 0;
  let lower = 0;
  group.slice(0, -1).forEach((line, index) => {
    const next = group[index + 1];
    if (next === undefined) return;
    if (isForced(line, next, width, 3)) forced += 1;
    if (startsLower(next)) lower += 1;
  });
  const breaks = group.length - 1;
  return lower >= breaks * 0.4 && forced >= breaks * 0.6;
}

function widest(group: readonly Line[]): number {
  return group.reduce((width, { indent, text }) => Math.max(width, indent + text.length), 0);
}

/** The second and later lines of an item stand below its text, not below its marker. */
function isHanging(pending: readonly Line[], line: Line): boolean {
  const [first] = pending;
  return (
    first !== undefined &&
    startsItem(first) &&
    line.indent > first.indent &&
    line.indent <= first.indent + 8
  );
}

/** Paragraphs set without space between them begin with an indent. */
function isFirstLineIndent(last: Line, line: Line, pending: readonly Line[]): boolean {
  const body = pending.length > 1 ? last.indent : Math.max(0, last.indent - 8);
  return line.indent > last.indent + 1 && line.indent <= body + 8 && !startsLower(line);
}

function endsInHyphen({ text }: Line): boolean {
  return /\p{L}[-‐\u00ad]$/u.test(text);
}

function startsLower({ text }: Line): boolean {
  return /^(?:>\s*)*["“‘'(]?\p{Ll}/u.test(text);
}
