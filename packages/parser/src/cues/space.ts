import { type Cue, sign } from "./cue.ts";

/** Characters; a longer line is no label. */
const LONGEST = 110;

/** Nearer to what is below than to what is above, as a heading is. */
export const nearBelow: Cue = ({ blanks, shape, text, group }, at, { blocks, measure }) => {
  const below = blocks[at + 1];
  if (below === undefined || shape !== "plain" || text.length > LONGEST || !measure.spaced)
    return 0;
  return sign(at > 0 && blanks > below.blanks && below.group !== group);
};

/** Nearer to what is above, as a name under a letter or a poem is. */
export const nearAbove: Cue = ({ blanks, shape, text }, at, { blocks, measure }) => {
  const below = blocks[at + 1];
  if (below === undefined || shape !== "plain" || text.length > LONGEST || !measure.spaced)
    return 0;
  return sign(below.blanks > blanks && blanks > 0 && below.shape !== "furniture");
};

/** Space above is as wide as where a printed book begins a chapter. */
export const farApart: Cue = ({ blanks, shape, text, lines }, at, { blocks }) =>
  sign(
    blanks >= 3 &&
      at > 0 &&
      shape === "plain" &&
      text.length <= LONGEST &&
      lines.length <= 3 &&
      blocks[at + 1] !== undefined,
  );
