import type { Block } from "../cut/block.ts";
import { type Cue, sign } from "./cue.ts";

/** One of several lines with a capital that end before they have to, most of them amid a sentence, tight below others; no speech of a play. */
export const verseRun: Cue = (_block, at, { blocks, measure }) =>
  sign(measure.wrapped && versesOf(blocks)[at]);

/** Lines that make a stanza, and of these the ones that a mark leaves open. */
const LINES = 4;
const OPEN = 2;

const known = new WeakMap<readonly Block[], Uint8Array>();

function versesOf(blocks: readonly Block[]): Uint8Array {
  const present = known.get(blocks);
  if (present !== undefined) return present;
  const found = new Uint8Array(blocks.length);
  let start = 0;
  let open = 0;
  for (let at = 0; at <= blocks.length; at += 1) {
    const block = blocks[at];
    const goesOn = block !== undefined && isVerse(block);
    if (!goesOn || block.group !== blocks[start]?.group) {
      const isMany = at - start >= LINES && open >= Math.max(OPEN, (at - start) / 4);
      if (isMany && !isSpeaker(blocks[start - 1])) found.fill(1, start, at);
      start = goesOn ? at : at + 1;
      open = 0;
    }
    if (goesOn && /[,;:—–-]$/u.test(block.text)) open += 1;
  }
  known.set(blocks, found);
  return found;
}

function isVerse({ shape, text, lines }: Block): boolean {
  return (
    shape === "plain" &&
    lines.length === 1 &&
    text.length >= 12 &&
    text.length <= 60 &&
    /^[“‘"']*\p{Lu}/u.test(text) &&
    /\p{Ll}/u.test(text)
  );
}

/** What a play says below a name is a speech, in verse or not. */
function isSpeaker(block: Block | undefined): boolean {
  return block !== undefined && /^[\p{Lu} ]{2,}[.:]$/u.test(block.text);
}
