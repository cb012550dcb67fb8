import type { Block } from "../cut/block.ts";

/** So many that begin alike make a series. */
const MEMBERS = 3;

/**
 * Per block, whether it is one of a series: short blocks that begin alike (“RULE-01: …”, “RULE-02: …”),
 * say different things, and have other text between them.
 */
export function seriesOf(blocks: readonly Block[]): Uint8Array {
  const members = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    const key = keyOf(block);
    if (key === undefined) return;
    const places = members.get(key);
    if (places === undefined) members.set(key, [at]);
    else places.push(at);
  });
  const found = new Uint8Array(blocks.length);
  for (const places of members.values()) {
    if (!isSeries(places, blocks)) continue;
    for (const at of places) found[at] = 1;
  }
  return found;
}

function isSeries(places: readonly number[], blocks: readonly Block[]): boolean {
  if (places.length < MEMBERS) return false;
  const apart = places.filter((at, index) => index === 0 || at - (places[index - 1] ?? at) > 1);
  if (apart.length < Math.max(MEMBERS, places.length * 0.7)) return false;
  return new Set(places.map((at) => blocks[at]?.text)).size >= places.length * 0.9;
}

const LONGEST = 110;

/** The first word, with its number left out. */
function keyOf({ shape, text }: Block): string | undefined {
  if (shape !== "plain" || text.length > LONGEST || (/[.,;]$/.test(text) && text.length > 24))
    return undefined;
  const word = /^\S+/.exec(text)?.[0] ?? "";
  if (word.length === text.length || word.length < 2 || COMMON.has(word.toLowerCase()))
    return undefined;
  return word.replace(/\d+/g, "#");
}

const COMMON: ReadonlySet<string> = new Set(
  "the a an in on at of for from to and or but if it is he she we you i this that how what why when where who with by as no not so".split(
    " ",
  ),
);
