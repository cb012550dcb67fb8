import { has, type Line } from "./line.ts";
import type { Measure } from "./measure.ts";
import { Trait } from "./trait.ts";

/** Characters: a longer line is read as prose. */
const LONGEST = 400;

/** Whether `group` is code or a drawing: set in, with the marks that prose does not have, or a program wherever it stands. */
export function isCodeGroup(group: readonly Line[], { indent }: Measure): boolean {
  if (group.length < 2) return false;
  const signed = count(group, (line) => has(line, Trait.symbol | Trait.mark));
  if (signed < 2) return false;
  const drawn = count(group, isDrawn);
  if (drawn >= 2 && drawn >= group.length * 0.3) return true;
  if (signed < group.length * 0.5 || !group.every((line) => line.indent >= indent + 2))
    return false;
  const marked = count(group, ({ text }) => hasCodeMarks(text));
  return marked >= group.length * 0.5 && count(group, isProse) < group.length * 0.4;
}

/**
 * Past the lines of `group` from `start` that are a program: two and more, or all there are, each with its
 * marks or set in below one that has; `start` where there are none.
 */
export function endOfProgram(group: readonly Line[], start: number): number {
  const first = group[start];
  if (first === undefined || !(isProgram(first) || isComment(first))) return start;
  let end = start;
  let sure = 0;
  for (let at = start; at < group.length; at += 1) {
    const line = group[at];
    if (line === undefined) break;
    if (isProgram(line)) sure += 1;
    else if (!isComment(line) && (line.indent <= first.indent || isProse(line))) break;
    else if (sure === 0 && at > start + 2) return start;
    end = at + 1;
  }
  return sure > 1 || (sure > 0 && end - start === group.length) ? end : start;
}

/** A remark or the head of some settings; or a heading, or an aside. */
function isComment({ text }: Line): boolean {
  return text.startsWith("# ") || text.startsWith("-- ") || /^\[[a-z][\w.-]*\]$/.test(text);
}

function isProse({ text }: Line): boolean {
  return PROSE.test(text);
}

function count(group: readonly Line[], holds: (line: Line) => boolean): number {
  let sum = 0;
  for (const line of group) if (holds(line)) sum += 1;
  return sum;
}

function isDrawn(line: Line): boolean {
  const { text } = line;
  if (!has(line, Trait.symbol) || text.length > LONGEST || !/-{3}|\||\+-|[┌┐└┘├┤]/u.test(text))
    return false;
  return /[+|]-{3}|---[+>|]|(?:\+-){3}|[┌┐└┘├┤]/u.test(text) || /^[^|]*\| {3,}[^|]*\|/u.test(text);
}

/** Whether `text` has the marks of a program: brackets and operators at its end or between words. */
export function hasCodeMarks(text: string): boolean {
  if (text.length > LONGEST || !/[^\p{L}\p{N}\s.,?!'’“”"-]/u.test(text)) return false;
  return (
    /[{}\\]$|[^\p{Ll}];$|^[{}#@$]|^\/\/|^<\/?\w+[^>]*>$|\w\(.*\)[;:]?$|\)\s?\{$|[!=<>:+-]=|=>|->|::|&&|\|\|/u.test(
      text,
    ) ||
    /^(?:def|class|import|from|return|if|for|while|else|elif|try|function|const|let|var|public|private|int|void)\b.*[:({;=]/u.test(
      text,
    ) ||
    (/^[\w.-]+\s?[:=]\s*[\w"'[({]/u.test(text) && !/[.!?]$|\s\p{Ll}+\s\p{Ll}+\s/u.test(text))
  );
}

/** A prompt, a comment between marks, an include, a tag alone. */
const OPENS_PROGRAM =
  /^(?:\$ [\w./~-]|>>> |import [\w.{*"'][\w.{}, *"'/@-]*(?: as \w+)?;?$|from [\w.]+ import |use [\w:]+(?:::|;)|#!|#include\b|\/\/|\/\*|<\/?[a-z][\w-]*(?: [^<>]*)?>$|<\?\w)/u;
const ENDS_PROGRAM = /(?:[({[]|\}[;,)]*|\)[;{]|\(\)|[\])}];|\\)$/u;
const KEYWORD =
  /^(?:def \w+\(|fn \w+|func \w+\(|class \w+[(:{]|(?:const|let|var) \w+ ?[=:]|return [^.]*;$|function \w*\(|(?:public|private|static) \w.*[({;]|package \w+;?$|export (?:default|const|\w+=)|if \(.*\)(?: ?\{)?$|for \(|while \()/u;
const ASSIGNMENT = /^[\w.[\]"'$-]+(?: \w+)? +(?:::|[:+-])?= *[\w"'[({$&<%*-]|^[\w.-]+=[^\s=]+$/u;
const OPERATOR = /\w(?:->|::)\w|=> |&& |\|\| |[=!]= |^\s*[}\])]+[,;]?$/u;
const PROSE = /(?:^|\s)\p{Ll}+,? \p{Ll}+,? \p{Ll}+(?:,? \p{Ll}| \()/u;

/** Whether `line` can hardly be anything but a line of a program. */
export function isProgram(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST || line.marker !== undefined || !maySayProgram(line)) return false;
  if (OPENS_PROGRAM.test(text)) return text.length < 120 || !PROSE.test(text);
  if (PROSE.test(text) || /\w [\w ]*[.!?]$/.test(text.slice(-40))) return false;
  if (COMMAND.test(text)) return true;
  return (
    ENDS_PROGRAM.test(text) || KEYWORD.test(text) || ASSIGNMENT.test(text) || OPERATOR.test(text)
  );
}

/** A guard: few lines of prose have such marks. */
function maySayProgram(line: Line): boolean {
  const { text } = line;
  return (
    has(line, Trait.symbol) || text.endsWith(")") || text.startsWith("/") || COMMAND.test(text)
  );
}

/** What one types: the name of a tool, an action, and a path, an option or a version. */
const COMMAND =
  /^(?:sudo )?(?:npm|npx|pip3?|cargo|git|apt|apt-get|docker|curl|wget|cd|yarn|brew|make|go|python3?|node) (?:[a-z-]+ )*[\w:@"'./=-]*[-./@=:][\w:@"'./=-]*(?: [\w:@"'./=-]+)*$/;
