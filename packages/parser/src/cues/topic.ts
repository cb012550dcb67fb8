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
  // Few blocks are labels: the running text is read for their words alone.
  const words = blocks.map(({ text }, at) =>
    at >= reach || text.length > LONGEST ? [] : tellingWords(text),
  );
  const uses = new Map(words.flat().map((word): [string, number] => [word, 0]));
  const sieve = sieveOf(uses.keys());
  let read = 0;
  for (let at = core.start; at < core.end && read < SAMPLE && uses.size > 0; at += 1) {
    const text = blocks[at]?.text ?? "";
    if (!long[at]) continue;
    read += text.length;
    for (const word of new Set(tellingWords(text, sieve))) {
      const count = uses.get(word);
      if (count !== undefined) uses.set(word, count + 1);
    }
  }
  const topical = new Float32Array(blocks.length).fill(0.5);
  const told = new Uint32Array(blocks.length);
  words.forEach((own, at) => {
    if (own.length === 0) return;
    const once = long[at] && at >= core.start && at < core.end ? 1 : 0;
    told[at] = own.length;
    topical[at] = own.filter((word) => (uses.get(word) ?? 0) > once).length / own.length;
  });
  return { topical, told };
}

/** Per trace of a word, whether one of `words` leaves it. */
function sieveOf(words: Iterable<string>): Uint8Array {
  const sieve = new Uint8Array(TRACES);
  for (const word of words) sieve[traceOf(word, 0, word.length)] = 1;
  return sieve;
}

const TRACES = 4096;

/** What a small letter has that its capital hasn't, from A to Z. */
const SMALL = 0x20;
/** A letter beyond these. */
const OTHER_LETTER = /[^\0-\x7f\u2010-\u2027]/;

/** What the word from `start` to `end` of `text` leaves, in capitals or not: different words seldom the same. */
function traceOf(text: string, start: number, end: number): number {
  const ends = (text.charCodeAt(start) | SMALL) * 31 + (text.charCodeAt(end - 1) | SMALL);
  return (ends * 31 + (text.charCodeAt(start + 2) | SMALL) * 7 + end - start) & (TRACES - 1);
}

/** Words of four letters and more, in small letters; with a `sieve`, those it lets through. */
function tellingWords(text: string, sieve?: Uint8Array): string[] {
  const words: string[] = [];
  // Text with curly quotes is dear to set in small letters as a whole, and few of its words are let through.
  const isWhole = sieve === undefined || OTHER_LETTER.test(text);
  const known = isWhole ? text.toLowerCase() : text;
  let start = -1;
  for (let at = 0; at <= known.length; at += 1) {
    if (at < known.length && isLetter(known, at)) {
      if (start < 0) start = at;
      continue;
    }
    const isHeld = sieve !== undefined && start >= 0 && sieve[traceOf(known, start, at)] === 0;
    if (start >= 0 && at - start >= 4 && !isHeld) {
      const word = isWhole ? known.slice(start, at) : known.slice(start, at).toLowerCase();
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
