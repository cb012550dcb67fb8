import type { Block } from "../cut/block.ts";
import { type Cue, sign } from "./cue.ts";
import { perText } from "./per-text.ts";

/** A letter alone, one of several that go through the alphabet with entries between, as in a glossary. */
export const alphabetLetter: Cue = (_block, at, { blocks }) => sign(lettersOf(blocks)[at]);

/** Letters; fewer are no alphabet. */
const FEWEST = 3;

const lettersOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  const places = blocks.flatMap((block, at) => (letterIn(block) === undefined ? [] : [at]));
  if (isAlphabet(places, blocks)) for (const at of places) found[at] = 1;
  return found;
});

/** Each once, in order, from one of the first on, nearly all with something below; the answers to a question begin anew at the next. */
function isAlphabet(places: readonly number[], blocks: readonly Block[]): boolean {
  if (places.length < FEWEST) return false;
  const order = places.map((at) => letterIn(blocks[at]) ?? "");
  if (
    (order[0] ?? "") > "C" ||
    order.some((letter, at) => at > 0 && letter <= (order[at - 1] ?? ""))
  )
    return false;
  const bare = places.filter(
    (at, place) => places[place + 1] === at + 1 || at + 1 === blocks.length,
  );
  return bare.length <= places.length * 0.25;
}

/** “A”, “B.”, “– C –”: the letter, without what is set on it. */
function letterIn(block: Block | undefined): string | undefined {
  if (block?.shape !== "plain" || block.text.length > 5) return undefined;
  return /^[-–—*[(]? ?(\p{Lu})[.:)\]*]? ?[-–—]?$/u
    .exec(block.text)?.[1]
    ?.normalize("NFD")
    .charAt(0);
}
