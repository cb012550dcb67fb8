import { hasCodeMarks } from "../cut/shape.ts";
import { type Cue, sign } from "./cue.ts";

/** Ends as sentences end. */
export const endMark: Cue = ({ text }) => sign(/[.!?…][”"’')\]»]*(?:\[\d+\])?$/u.test(text));

/** Ends with a colon: something follows. */
export const colon: Cue = ({ text }) => sign(/:$/u.test(text));

/** Ends with a comma, semicolon or dash, as no title does. */
export const openEnd: Cue = ({ text }) => sign(/[,;—–]$/u.test(text));

/** Starts with a capital, ends with an end mark, and has words enough for a sentence. */
export const sentence: Cue = ({ text }) =>
  sign(
    /^[“"‘'(«¿¡—–-]*[\p{Lu}\p{N}\p{Lo}].*[.!?…][”"’')\]»]*(?:\[\d+\])?$/u.test(text) &&
      text.split(" ").length >= 6,
  );

/** Long enough for a sentence, but without an end: a title, a caption, a teaser. */
export const unended: Cue = ({ text }) =>
  sign(text.length >= 40 && !/[.!?…:;,][”"’')\]»]*(?:\[\d+\])?$/u.test(text));

/** Starts with a small letter. */
export const lowerStart: Cue = ({ text }) => sign(/^\p{Ll}/u.test(text));

/** Its long words are capitalised. */
export const titleCase: Cue = ({ text }) => {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return sign(
    words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8,
  );
};

/** Is set in capitals. */
export const allCaps: Cue = ({ text }) => sign(/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text));

/** Is full of the small words that make sentences. */
export const fluent: Cue = (_block, at, { fluency }) => fluency[at] ?? 0;

/** Is or opens with speech or a quotation. */
export const quotation: Cue = ({ text }) => sign(/^[“"‘«„]/u.test(text));

/** Is a question. */
export const question: Cue = ({ text }) => sign(/\?$/u.test(text));

/** Has the marks of a program. */
export const codeMarks: Cue = ({ text, lines }) => sign(lines.length < 3 && hasCodeMarks(text));

/** Is mostly figures. */
export const figures: Cue = ({ text }) =>
  sign((text.match(/\d/g) ?? []).length > text.length * 0.3);

/** Has several bars or dots between its words: a menu set in one line. */
export const menuLine: Cue = ({ text }) =>
  sign((text.match(/\s?[|·•›»]\s?/gu) ?? []).length >= 2 && text.length < 300);

/** Is a web or mail address and little else. */
export const address: Cue = ({ text }) =>
  sign(/^(?:\S+:\s*)?<?(?:https?:\/\/|www\.|mailto:|file:|\S+@)\S+$/iu.test(text));

/** Is an HTML tag or the remains of a script. */
export const tag: Cue = ({ text }) =>
  sign(/<(?:img|script|iframe|div|a|span)\b[^>]*>?/iu.test(text));
