import type { Block } from "../cut/block.ts";
import type { Core } from "./core.ts";
import type { BlockFacts } from "./facts.ts";
import { isLetter } from "./lettering.ts";

/** Characters of running text that tell what it is about. */
const SAMPLE = 12_000;
/** A longer block is no label whose words need an answer elsewhere. */
const LONGEST = 250;

/** What the running text has to do with each block. */
export interface Topic {
  /** The share of the block's telling words that the running text uses in other blocks; 0.5 where it has none. */
  readonly topical: Float32Array;
  /** How many telling words (four letters and more, none of the commonest) the block has; 0 for running text. */
  readonly told: Uint32Array;
}

/** What the running text within `core` has to do with each of the first `reach` of `blocks`. */
export function topicOf(
  blocks: readonly Block[],
  core: Core,
  { long }: BlockFacts,
  reach: number,
): Topic {
  const uses = new Map<string, number>();
  let read = 0;
  for (let at = core.start; at < core.end && read < SAMPLE; at += 1) {
    const text = blocks[at]?.text ?? "";
    if (!long[at]) continue;
    read += text.length;
    for (const word of new Set(tellingWords(text))) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const topical = new Float32Array(blocks.length).fill(0.5);
  const told = new Uint32Array(blocks.length);
  blocks.forEach(({ text }, at) => {
    if (at >= reach || text.length > LONGEST) return;
    const words = tellingWords(text);
    if (words.length === 0) return;
    const own = long[at] && at >= core.start && at < core.end ? 1 : 0;
    told[at] = words.length;
    topical[at] = words.filter((word) => (uses.get(word) ?? 0) > own).length / words.length;
  });
  return { topical, told };
}

/** Words of four letters and more, in small letters. */
function tellingWords(text: string): string[] {
  const words: string[] = [];
  const small = text.toLowerCase();
  let start = -1;
  for (let at = 0; at <= small.length; at += 1) {
    if (at < small.length && isLetter(small, at)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= 4) {
      const word = small.slice(start, at);
      if (!COMMON.has(word)) words.push(word);
    }
    start = -1;
  }
  return words;
}

const COMMON: ReadonlySet<string> = new Set(
  "about after again also because been before being between both could does doing down during each even every from have here into just like made make many more most much must only other over same should some such than that their them then there these they this those through under until very well were what when where which while will with without would your".split(
    " ",
  ),
);
