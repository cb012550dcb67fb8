import { type Cue, sign } from "./cue.ts";
import { standsAlone } from "./page.ts";

/** One quotation from its first mark to its last, and who said it: ““So it is.” — Ada Byron, 1840”. */
export const citation: Cue = ({ shape, text }, _at, survey) =>
  sign(
    shape === "plain" &&
      text.length < 1500 &&
      standsAlone(survey) &&
      /^["“„«].{20,}["”“»] ?(?:-{1,2}|—|–) ?\p{L}.{2,90}$/u.test(text),
  );

/** A sentence set in by itself, in a text that seldom sets anything in. */
export const insetSentence: Cue = ({ shape, text, indent, lines }, at, survey) =>
  sign(
    shape === "plain" &&
      indent >= survey.measure.indent + 3 &&
      survey.insetShare < 0.2 &&
      text.length > 40 &&
      standsAlone(survey) &&
      survey.program[at] === 0 &&
      lines.every((line) => line.indent === indent) &&
      /[.!?…]["”’')]?$/.test(text),
  );

/** Names a source after a dash: “— Ada Byron”. */
export const attribution: Cue = ({ text }) =>
  sign(
    "—–-".includes(text.charAt(0)) &&
      text.length < 90 &&
      /^(?:—|–|--)[\s\u2060]?\p{Lu}.{2,80}$/u.test(text) &&
      !/[!?]$/u.test(text),
  );

/** A quotation above the line that names its source, or that line: what opens a work or a part of it. */
export const motto: Cue = (block, at, { blocks }) => {
  const isSource = (text = "") =>
    text.length < 100 &&
    "—–-".includes(text.charAt(0)) &&
    /^(?:—|–|--)[\s\u2060]?\p{Lu}/u.test(text);
  const isQuoted = (place: number) => {
    const { text = "", group } = blocks[place] ?? {};
    const opens = blocks[place - 1]?.group !== group;
    return opens && text.length < 500 && '“"‘«„_'.includes(text.charAt(0) || ".");
  };
  if (isSource(block.text)) return sign(isQuoted(at - 1));
  return sign(isQuoted(at) && isSource(blocks[at + 1]?.text));
};
