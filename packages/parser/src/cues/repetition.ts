import type { Block } from "../cut/block.ts";
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
export const repeatedDownload: Cue = (_block, at, { firstLike, offers }) =>
  sign((firstLike[at] ?? at) < at && offers[at]);

/** The end of a block nearby above, as a title is of the path to a page. */
export const pathEnd: Cue = ({ text }, at, { blocks }) => {
  if (text.length < 20 || text.length > 300) return 0;
  for (let above = at - 1; above >= Math.max(0, at - 4); above -= 1) {
    const other = blocks[above]?.text ?? "";
    if (other.length > text.length && other.endsWith(text)) return 1;
  }
  return 0;
};

/** Stands within another block of the page: a title does in the path to it, in what one presses to share it, over its comments. */
export const echoed: Cue = (_block, at, { echoed }) => sign(echoed[at]);

/** A path to a page: ends with what a block nearby below says. */
export const path: Cue = ({ text }, at, { blocks }) => {
  if (text.length < 21 || text.length > 400) return 0;
  for (let below = at + 1; below < at + 5; below += 1) {
    const other = blocks[below]?.text ?? "";
    if (other.length >= 20 && other.length < text.length && text.endsWith(other)) return 1;
  }
  return 0;
};
