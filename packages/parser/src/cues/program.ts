import { type Cue, sign } from "./cue.ts";
import { isClosing, isCommand } from "./statement.ts";
import type { Survey } from "./survey.ts";

/** Reads as a program's lines. */
export const statement: Cue = (_block, at, { program }) => program[at] ?? 0;

/** Is nothing but what closes a bracket, or leaves something out. */
export const closing: Cue = ({ text }) => sign(isClosing(text));

/** So do the blocks right above and below. */
export const amidProgram: Cue = (_block, at, { program }) =>
  (Math.min(1, program[at - 1] ?? 0) + Math.min(1, program[at + 1] ?? 0)) / 2;

/** Stands tightly together with such, in a text that sets its blocks apart. */
export const programGroup: Cue = (_block, at, survey) =>
  survey.measure.spaced ? shareIn(at, survey, 6, true) : 0;

/** Stands alone among such, in a text that sets its blocks apart: what is said between two programs. */
export const apartFromProgram: Cue = ({ group }, at, { blocks, measure, program }) =>
  sign(
    measure.spaced &&
      blocks[at - 1]?.group !== group &&
      blocks[at + 1]?.group !== group &&
      program[at] === 0,
  );

/** Stands among such, in a text that does not. */
export const programAround: Cue = (_block, at, survey) =>
  survey.measure.spaced ? 0 : shareIn(at, survey, 3, false);

/** In a text that has programs. */
export const technical: Cue = (_block, _at, { technical }) => sign(technical);

/** In a text that has none. */
export const untechnical: Cue = (_block, _at, { technical }) => sign(!technical);

/** How much of the blocks within `reach` is a program's, those in the same group only where `grouped`. */
function shareIn(at: number, { blocks, program }: Survey, reach: number, grouped: boolean): number {
  const group = blocks[at]?.group;
  let found = 0;
  let all = 0;
  for (
    let other = Math.max(0, at - reach);
    other <= Math.min(blocks.length - 1, at + reach);
    other += 1
  ) {
    if (other === at || (grouped && blocks[other]?.group !== group)) continue;
    all += 1;
    found += program[other] ?? 0;
  }
  return all === 0 ? 0 : found / all;
}

/** A comment of one line: “# so it is”. */
export const lineComment: Cue = ({ lines }) => {
  const text = lines[0]?.text ?? "";
  return sign(text.charCodeAt(0) === 0x23 && /^#+ \S/.test(text));
};

/** Has words of a language and nothing that programs need. */
export const plainWords: Cue = ({ text }, _at, { technical }) =>
  sign(
    technical && text.length < 200 && text.length > 1 && !NOT_PLAIN.test(text) && !isCommand(text),
  );

const NOT_PLAIN = /[=<>{}[\]|\\/_$#@*^~`;]|\w[.:]\w|\w\(|[a-z][A-Z]|(?:^|\s)-|\d{3}|^[a-z]\S*$/;

/** Has words, and no line of a program in it or near it. */
export const uncoded: Cue = ({ shape, text }, at, survey) =>
  sign(
    shape !== "code" &&
      shape !== "table" &&
      survey.program[at] === 0 &&
      text.length > 1 &&
      shareIn(at, survey, 2, survey.measure.spaced) === 0,
  );
