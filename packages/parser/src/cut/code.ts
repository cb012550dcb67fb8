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
  if (signed < group.length * 0.5) return false;
  if (group.every((line) => line.indent >= indent + 2))
    return count(group, ({ text }) => hasCodeMarks(text)) >= group.length * 0.5;
  return count(group, isProgram) >= group.length * 0.6;
}

function count(group: readonly Line[], holds: (line: Line) => boolean): number {
  let sum = 0;
  for (const line of group) if (holds(line)) sum += 1;
  return sum;
}

function isDrawn({ text }: Line): boolean {
  if (text.length > LONGEST || !/-{3}|\||[┌┐└┘├┤]/u.test(text)) return false;
  return /[+|]-{3}|---[+>|]|[┌┐└┘├┤]/u.test(text) || /^[^|]*\| {3,}[^|]*\|/u.test(text);
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
  /^(?:\$ [\w./~-]|>>> |#!|#include\b|\/\/ |\/\*|<\/?[a-z][\w-]*(?: [^<>]*)?>$|<\?\w)/u;
const ENDS_PROGRAM = /(?:\{|\}[;,)]*|\)[;{]|\(\)|[\])}];|\\)$/u;
const KEYWORD =
  /^(?:import [\w.{*"'][\w.{}, *"'/@-]*(?: as \w+)?;?$|from [\w.]+ import |use [\w:]+(?:::|;)|def \w+\(|fn \w+|func \w+\(|class \w+[(:{]|(?:const|let|var) \w+ ?[=:]|return [^.]*;$|function \w*\(|(?:public|private|static) \w.*[({;]|package \w+;?$|export (?:default|const|\w+=)|if \(.*\) ?\{|for \(|while \(|(?:npm|pip|cargo|git|apt|apt-get|sudo|docker|curl|cd|yarn|brew|make) [a-z./-][\w./:@=-]*(?: [\w./:@=-]+)*$)/u;
const ASSIGNMENT = /^[\w.[\]"'$-]+(?: \w+)? ?[:+-]?= ?[\w"'[({$&<-]/u;
const OPERATOR = /\w(?:->|::)\w|=> |&& |\|\| |[=!]= |^\s*[}\])]+[,;]?$/u;
const PROSE = /(?:^|\s)\p{Ll}+,? \p{Ll}+,? \p{Ll}+,? \p{Ll}+/u;

/** Whether `line` can hardly be anything but a line of a program. */
export function isProgram(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST || !maySayProgram(line)) return false;
  if (OPENS_PROGRAM.test(text)) return true;
  if (PROSE.test(text)) return false;
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

/** Words that open a line of a program without any mark. */
const COMMAND = /^(?:import|npm|pip|cargo|git|apt|sudo|docker|cd|yarn|brew|make|package) /;
