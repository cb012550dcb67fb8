import type { Block } from "../cut/block.ts";
import { readAttachment } from "../read/attachment.ts";
import { type Cue, sign } from "./cue.ts";

/** Says what an earlier block says. */
export const repeated: Cue = (block, at, { firstLike }) =>
  sign((firstLike[at] ?? at) < at && saysSomething(block));

/** Says what a later block says. */
export const repeatedBelow: Cue = (block, at, { lastLike }) =>
  sign((lastLike[at] ?? at) > at && saysSomething(block));

/** A rule may come as often as it likes. */
function saysSomething({ text, shape }: Block): boolean {
  return text.length > 3 && shape !== "rule";
}

/** Offers a file that was offered before. */
export const repeatedDownload: Cue = ({ text }, at, { firstLike }) =>
  sign((firstLike[at] ?? at) < at && readAttachment(text) !== undefined);

/** The end of a block nearby above, as a title is of the path to a page. */
export const pathEnd: Cue = ({ text }, at, { blocks }) =>
  sign(
    text.length >= 20 &&
      blocks
        .slice(Math.max(0, at - 4), at)
        .some((above) => above.text.length > text.length && above.text.endsWith(text)),
  );

/** Stands within another block of the page: a title does in the path to it, in what one presses to share it, over its comments. */
export const echoed: Cue = (_block, at, { echoed }) => sign(echoed[at]);

/** A path to a page: ends with what a block nearby below says. */
export const path: Cue = ({ text }, at, { blocks }) =>
  sign(
    blocks
      .slice(at + 1, at + 5)
      .some(
        (below) =>
          below.text.length >= 20 && text.length > below.text.length && text.endsWith(below.text),
      ),
  );
