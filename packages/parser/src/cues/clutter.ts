import type { Block } from "../cut/block.ts";
import type { BlockFacts } from "./facts.ts";

/**
 * How much in `blocks` belongs to a page and to no text: what is said twice counts once, and a closing
 * bracket on a line of its own is a program's.
 */
export function clutterOf(blocks: readonly Block[], { leftover }: BlockFacts): number {
  const said = new Set<string>();
  blocks.forEach(({ text }, at) => {
    if (leftover[at] && HAS_WORD.test(text)) said.add(text.slice(0, 80).toLowerCase());
  });
  return said.size;
}

const HAS_WORD = /\p{L}{2}/u;
