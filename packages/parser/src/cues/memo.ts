import type { Block } from "../cut/block.ts";
import { isDraftName } from "../read/draft.ts";
import { type Cue, sign } from "./cue.ts";

/** Belongs to the fields above a numbered memo's title. */
export const memoFront: Cue = (_block, at, { memo }) => sign(memo[at] === "front");

/** Belongs to what such a memo says of its status, its rights and its contents. */
export const memoNotice: Cue = (_block, at, { memo }) => sign(memo[at] === "notice");

/** Belongs to its references and addresses. */
export const memoBack: Cue = (_block, at, { memo }) => sign(memo[at] === "back");

/** The first line below the fields. */
export const memoTitle: Cue = (_block, at, { memo }) =>
  sign(memo[at] === undefined && memo[at - 1] === "front");

/** A number set out to the left of the text, and not of the row of a list: a section's, not an item's. */
export const outsetNumber: Cue = ({ shape, marker, indent, text }, at, { blocks, measure }) =>
  sign(
    shape === "item" &&
      marker?.ordered === true &&
      text.length < 100 &&
      indent + 2 <= measure.indent &&
      !isNext(blocks[at - 1], marker.number, -1) &&
      !isNext(blocks[at + 1], marker.number, 1),
  );

/** Whether `block` is an item whose number is `number` and `step`. */
function isNext(block: Block | undefined, number: number | undefined, step: number): boolean {
  return number !== undefined && block?.shape === "item" && block.marker?.number === number + step;
}

/** The name of a draft: “draft-ada-engine-01”. */
export const draftName: Cue = ({ text }) => sign(isDraftName(text));
