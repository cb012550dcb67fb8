import type { Block } from "../cut/block.ts";
import { type Cue, sign } from "./cue.ts";
import { longBetween, someBetween } from "./survey.ts";

/** Blocks from a name to the link to the profile, and from there up to the note about who bears it. */
const CARD = 4;
const NOTE = 12;

/** Belongs to the card of somebody whom a note above is about: the name again, or what stands between it and the link to a profile. */
export const authorCard: Cue = ({ shape, text }, at, survey) => {
  const { blocks, named, pressed } = survey;
  if (shape !== "plain" || text.length >= 70 || pressed[at]) return 0;
  let name = at;
  while (name > at - CARD && name > 0 && !named[name] && !pressed[name]) name -= 1;
  return sign(
    named[name] &&
      someBetween(pressed, at + 1, at + CARD) &&
      longBetween(survey, name, blocks.length) === 0 &&
      isNoted(blocks, name),
  );
};

function isNoted(blocks: readonly Block[], name: number): boolean {
  const opening = `${blocks[name]?.text} `;
  return blocks.slice(Math.max(0, name - NOTE), name).some(({ text }) => text.startsWith(opening));
}
