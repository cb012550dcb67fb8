import { type Cue, sign } from "./cue.ts";
import { isClosing, isCommand } from "./statement.ts";

/** Reads as a program's lines. */
export const statement: Cue = (_block, at, { program }) => program[at] ?? 0;

/** Is nothing but what closes a bracket, or leaves something out. */
export const closing: Cue = ({ text }) => sign(isClosing(text));

/** So do the blocks right above and below. */
export const amidProgram: Cue = (_block, at, { program }) =>
  (Math.min(1, program[at - 1] ?? 0) + Math.min(1, program[at + 1] ?? 0)) / 2;

/** Stands tightly together with such. */
export const programGroup: Cue = ({ group }, at, { blocks, program }) => {
  let found = 0;
  let all = 0;
  for (let other = Math.max(0, at - 6); other <= Math.min(blocks.length - 1, at + 6); other += 1) {
    if (other === at || blocks[other]?.group !== group) continue;
    all += 1;
    found += program[other] ?? 0;
  }
  return all === 0 ? 0 : found / all;
};

/** A comment of one line: “# so it is”. */
export const remark: Cue = ({ lines }) => sign(/^#+ \S/.test(lines[0]?.text ?? ""));

/** Has words of a language and nothing that programs need. */
export const plainWords: Cue = ({ text }) =>
  sign(text.length < 200 && /\p{L}{2}/u.test(text) && !NOT_PLAIN.test(text) && !isCommand(text));

const NOT_PLAIN = /[=<>{}[\]|\\/_$#@*^~`;]|\w[.:]\w|\w\(|[a-z][A-Z]|(?:^|\s)-|\d{3}|^[a-z]\S*$/;

/** Has words, and no line of a program. */
export const uncoded: Cue = ({ text }, at, { program }) =>
  sign(program[at] === 0 && /\p{L}{2}/u.test(text));
