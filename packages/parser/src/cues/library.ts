import type { Block } from "../cut/block.ts";

/** Words, in small letters, with which libraries of plain texts and of numbered memos sign what they keep. */
export const LIBRARY: readonly string[] = [
  "gutenberg",
  "ebook #",
  "*** start of",
  "*** end of",
  "internet-draft",
  "rfc editor for",
  "standards track",
  "this memo is unlimited",
  "ietf trust",
];

/** Blocks at either end of a text among which a library signs. */
const REACH = 60;

/** Whether a library has signed `blocks`, at their head or their foot. */
export function isFromLibrary(blocks: readonly Block[]): boolean {
  const ends =
    blocks.length <= REACH * 2 ? blocks : [...blocks.slice(0, REACH), ...blocks.slice(-REACH)];
  // All openings at once, each behind a mark that no text has.
  const openings = ends
    .map(({ text }) => `\0${text.slice(0, 300)}`)
    .join("")
    .toLowerCase();
  return (
    LIBRARY.some((words) => openings.includes(words)) ||
    openings.includes("\0produced by ") ||
    openings.includes("\0transcrib")
  );
}
