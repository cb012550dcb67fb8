import { readByline } from "../read/byline.ts";
import { isDraftName } from "../read/draft.ts";
import { isProgram } from "./code.ts";
import { isDigit, isLetter } from "./letters.ts";
import { has, type Line, widthOf } from "./line.ts";
import { numberLength } from "./marker.ts";
import { isClosed, type Measure } from "./measure.ts";
import { isPicture, isRule } from "./shape.ts";
import { readTerm, saysMore } from "./term.ts";
import { Trait } from "./trait.ts";

/** What `joins` may know of the lines around. */
export interface Around {
  /** The first line of the block so far. */
  readonly first: Line;
  /** How many lines it has. */
  readonly count: number;
  /** The width of the group, where it is prose set narrower than the text; else 0. */
  readonly narrow: () => number;
  readonly layout: Measure;
}

/** Whether `line` goes on where `last` stops: the break between them was forced by the width. */
export function joins(last: Line, line: Line, around: Around): boolean {
  const { first, layout, narrow } = around;
  if (line.note !== undefined || standsAlone(last) || standsAlone(line)) return false;
  if (countsOn(first, line) || notesNext(first, line)) return false;
  if (line.text.startsWith(">") !== last.text.startsWith(">")) return false;
  // Where lines are whole, those quoted from a text whose lines were not still go on.
  if (!layout.wrapped) return line.text.startsWith(">") && goesOnQuoted(last, line);
  const forced = isForced(last, line, layout.width, slackOf(last, line, around));
  if (line.marker !== undefined) return forced && isDashInProse(last, line, first);
  if (isClosed(last) && (isSigned(line, layout) || isSource(first, line))) return false;
  if (has(line, Trait.lower) && endsInHyphen(last)) return true;
  if (isHanging(first, line) && (forced || layout.spaced)) return true;
  if (isFirstLineIndent(last, line, around)) return false;
  if (!layout.apart && partsProgram(last, line)) return false;
  if (forced) return true;
  const width = narrow();
  if (width > 0 && width < layout.width - 3)
    return isForced(last, line, width, 6) || has(line, Trait.lower);
  return has(line, Trait.lower) && last.text.length > layout.width * 0.6 && !endsSentence(last);
}

/** Whether numbers of two parts and more open both, and that of `line` is the next: “2.1 …”, “2.2 …”. */
function countsOn(first: Line, line: Line): boolean {
  if (!isDigit(line.text.charCodeAt(0)) || !isDigit(first.text.charCodeAt(0))) return false;
  const [, part, number] = COUNTED.exec(line.text) ?? [];
  const [, partBefore, numberBefore] = COUNTED.exec(first.text) ?? [];
  return part !== undefined && part === partBefore && Number(number) === Number(numberBefore) + 1;
}

/** Whether both open with a bare number, as notes at the foot of a page do, at one margin, and that of `line` is the next: “1 See …”, “2 Harders …”. */
function notesNext(first: Line, line: Line): boolean {
  if (!isDigit(line.text.charCodeAt(0)) || !isDigit(first.text.charCodeAt(0))) return false;
  if (line.indent !== first.indent) return false;
  const before = NOTED.exec(first.text)?.[1];
  const number = NOTED.exec(line.text)?.[1];
  return before !== undefined && Number(number) === Number(before) + 1;
}

/** A number, and what begins like a sentence. */
const NOTED = /^(\d{1,3})\s+(?=[\p{Lu}“"‘'«„(])/u;

const COUNTED = /^(\d{1,3}(?:\.\d{1,3})*)\.(\d{1,3})\.?\s/;

function goesOnQuoted(last: Line, line: Line): boolean {
  return has(line, Trait.lower) && last.text.length >= 45 && !endsSentence(last);
}

/** Whether a program begins or ends between the two; prose that names some code goes on in mid-sentence. */
function partsProgram(last: Line, line: Line): boolean {
  if (isProgram(last)) return !has(line, Trait.lower) || isProgram(line);
  return isClosed(last) && isProgram(line);
}

/** Columns that a broken line may lack: none where only the width tells a paragraph's end, and a sentence ends. */
function slackOf(last: Line, line: Line, { first, count, layout }: Around): number {
  const isItem = first.marker !== undefined;
  if (layout.apart) return 10;
  if (has(line, Trait.lower) || !isClosed(last))
    return layout.spaced || isItem || count > 1 ? 10 : 3;
  if (isItem) return 3;
  return layout.spaced ? 2 : 0;
}

/** The width of `group` where it is prose set narrower than the text, as quotations are: nearly all its lines end where its own width makes them. */
export function narrowWidth(group: readonly Line[]): number {
  const width = group.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  if (group.length < 2 || width < 30) return 0;
  let forced = 0;
  let lower = 0;
  for (let at = 1; at < group.length; at += 1) {
    const [line, next] = [group[at - 1], group[at]];
    if (line === undefined || next === undefined) continue;
    if (isForced(line, next, width, 3)) forced += 1;
    if (has(next, Trait.lower)) lower += 1;
  }
  const breaks = group.length - 1;
  return lower >= breaks * 0.4 && forced >= breaks * 0.6 ? width : 0;
}

/** Whether the first word of `next` would have run past `width`. */
export function isForced(line: Line, next: Line, width: number, slack: number): boolean {
  return widthOf(line) + 1 + next.wordLength > width - slack;
}

/** Whether `line` stops in the middle of a sentence, with a letter, a digit or a comma; where dots lead to the number of a page, it says all. */
export function isOpen({ text }: Line): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code === COMMA || isLetter(code) || (isDigit(code) && !LEADERS.test(text.slice(-20)));
}

const LEADERS = /\.{4,}\s*\d+$/;

const COMMA = 44;

/** The line above the name of who sends a mail is no rule, but as good as one; the name of a draft is no part of its title. */
function standsAlone({ text }: Line): boolean {
  return isRule(text) || text === "--" || isPicture(text) || isDraftName(text);
}

/** A dash or a number that prose brought to the start of a line by chance. */
function isDashInProse(last: Line, line: Line, first: Line): boolean {
  if (first.marker !== undefined || !/^(?:[–+-]|\d+[.)])\s/u.test(line.text)) return false;
  return line.indent <= last.indent && isOpen(last);
}

/** Whether `line` is a byline and nothing else, as pages set one right below what sums them up: “by Ada Byron”. */
function isSigned({ text }: Line, { width }: Measure): boolean {
  return text.length < width * 0.6 && BY.test(text) && readByline(text) !== undefined;
}

const BY = /^(?:by|von|par|por|di|door) \p{Lu}/iu;

/** Whether both open as the entries of a bibliography do, by a name and its initials: “Byron, A. (1843)”. */
function isSource(first: Line, line: Line): boolean {
  return SOURCE.test(line.text) && SOURCE.test(first.text);
}

const SOURCE =
  /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, (?:\p{Lu}\.[ -]?){1,3}(?:$|[,;:(&]|\(?\d{4}|and |und |et |y |e |en )/u;

/** The second and later lines of an item stand below its text, not below its marker; so do those of a line set out in italics. */
function isHanging(first: Line, line: Line): boolean {
  if (line.indent <= first.indent) return false;
  if (first.marker !== undefined || first.note !== undefined || opensEmphasis(first))
    return line.indent <= first.indent + 8;
  return line.indent === first.indent + numberLength(first.text);
}

/** Whether what `line` opens in italics goes on below it. */
function opensEmphasis({ text }: Line): boolean {
  return text.charAt(0) === "_" && text.indexOf("_", 1) < 0;
}

/** Paragraphs set without space between them begin with an indent. */
function isFirstLineIndent(last: Line, line: Line, { first, count }: Around): boolean {
  if (line.indent <= last.indent + 1 || has(line, Trait.lower)) return false;
  const term = count === 1 ? readTerm(first) : 0;
  if (term > 0 && saysMore(first, line, term)) return false;
  const body = count > 1 ? last.indent : Math.max(0, last.indent - 8);
  return line.indent <= body + 8;
}

const HYPHENS: ReadonlySet<string> = new Set("-‐\u00ad");

function endsInHyphen({ text }: Line): boolean {
  return HYPHENS.has(text.charAt(text.length - 1)) && isLetter(text.charCodeAt(text.length - 2));
}

function endsSentence({ text }: Line): boolean {
  return ".!?:".includes(text.charAt(text.length - 1));
}
