import { type Cue, sign } from "./cue.ts";
import { isEndMark, isSmall, isStop, opensSentence } from "./lettering.ts";

/** Ends as sentences end. */
export const endMark: Cue = (_block, at, { last }) => sign(isEndMark(last[at] ?? ""));

/** Ends with a colon: something follows. */
export const colon: Cue = ({ text }) => sign(text.charCodeAt(text.length - 1) === 0x3a);

/** Ends with a comma, semicolon or dash, as no title does. */
export const openEnd: Cue = ({ text }) => sign(",;—–".includes(text.at(-1) ?? "."));

/** Starts with a capital, ends with an end mark, and has words enough for a sentence. */
export const sentence: Cue = ({ text }, at, { last, lettering }) => {
  if ((lettering[at]?.words ?? 0) < 6 || !isEndMark(last[at] ?? "")) return 0;
  let start = 0;
  while (start < text.length && "“\"‘'(«¿¡—–-".includes(text.charAt(start))) start += 1;
  return sign(opensSentence(text, start));
};

/** Long enough for a sentence, but without an end: a title, a caption, a teaser. */
export const unended: Cue = ({ text }, at, { last }) =>
  sign(text.length >= 40 && !isStop(last[at] ?? ""));

/** Starts with a small letter. */
export const lowerStart: Cue = ({ text }) => sign(isSmall(text, 0));

/** Its long words are capitalised. */
export const titleCase: Cue = (_block, at, { lettering }) => {
  const { longWords = 0, longCapitals = 0 } = lettering[at] ?? {};
  return sign(longWords > 1 && longCapitals >= longWords * 0.8);
};

/** Is set in capitals. */
export const allCaps: Cue = (_block, at, { lettering }) =>
  sign(lettering[at]?.hasCapitals && !lettering[at].hasSmall);

/** Is full of the small words that make sentences. */
export const fluent: Cue = (_block, at, { fluency }) => fluency[at] ?? 0;

/** Is or opens with speech or a quotation. */
export const quotation: Cue = ({ text }) => sign('“"‘«„'.includes(text.charAt(0)));

/** Is a remark in brackets, as on a stage: “[Exit the keeper]”. */
export const bracketed: Cue = ({ text }) =>
  sign(
    text.length < 300 &&
      text.length > 3 &&
      ((text.startsWith("[") && text.endsWith("]")) ||
        (text.startsWith("(") && text.endsWith(")"))),
  );

/** Is a question. */
export const question: Cue = ({ text }) => sign(text.charCodeAt(text.length - 1) === 0x3f);

/** Has the marks of a program. */
export const codeMarks: Cue = ({ lines }, at, { coded }) => sign(lines.length < 3 && coded[at]);

/** Is mostly figures. */
export const figures: Cue = ({ text }, at, { lettering }) =>
  sign((lettering[at]?.digits ?? 0) > Math.min(text.length, 150) * 0.3);

/** Has several bars or dots between its words: a menu set in one line. */
export const menuLine: Cue = ({ text }, at, { lettering }) =>
  sign(text.length < 300 && (lettering[at]?.bars ?? 0) >= 2);

/** Is a web or mail address and little else. */
export const address: Cue = ({ text }) =>
  sign(
    text.length < 300 &&
      /[.:@]/.test(text) &&
      /^(?:\S+:\s*)?<?(?:https?:\/\/|www\.|mailto:|file:|[^\s@]+@)\S+$/iu.test(text),
  );

/** Is an HTML tag or the remains of a script. */
export const tag: Cue = ({ text }) =>
  sign(text.includes("<") && /<(?:img|script|iframe|div|a|span)\b/iu.test(text));
