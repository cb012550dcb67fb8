import type { Block } from "../cut/block.ts";
import type { BlockFacts } from "./facts.ts";

/** So many things that belong to a page any text may say by chance, though none of them twice. */
const CHANCE = 2;

/**
 * How many of `blocks` belong to a page and to no text; at most 1 where they say no more than a text
 * may by chance. A closing bracket on a line of its own is a program's.
 */
export function clutterOf(blocks: readonly Block[], { leftover }: BlockFacts): number {
  const said = new Set<string>();
  let all = 0;
  let worded = 0;
  blocks.forEach(({ text }, at) => {
    if (!leftover[at]) return;
    all += 1;
    if (!HAS_WORD.test(text)) return;
    worded += 1;
    said.add(text.slice(0, 80).toLowerCase());
  });
  if (said.size <= CHANCE && worded === said.size) return Math.min(1, worded);
  return Math.max(2, all);
}

const HAS_WORD = /\p{L}{2}/u;
