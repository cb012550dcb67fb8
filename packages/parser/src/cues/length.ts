import { type Cue, sign } from "./cue.ts";

/** Has the length of running text: from 80 characters, fully at 200. */
export const long: Cue = ({ text }) => Math.max(0, Math.min(1, (text.length - 80) / 120));

/** Has the length of a heading or a label. */
export const short: Cue = ({ text }) => sign(text.length < 50);

/** Has a word or two. */
export const tiny: Cue = (_block, at, { lettering }) => sign((lettering[at]?.words ?? 0) <= 2);

/** Too long for a title, even a talkative one. */
export const overlong: Cue = ({ text }) => sign(text.length > 170);

/** Has the length titles have: four words and more, in one line of print or two. */
export const titleLength: Cue = ({ text }, at, { lettering }) =>
  sign(text.length >= 20 && text.length <= 130 && (lettering[at]?.words ?? 0) >= 4);

/** Is a sentence or two: what a standfirst or a caption takes. */
export const sentenceLength: Cue = ({ text }) => sign(text.length >= 50 && text.length <= 330);
