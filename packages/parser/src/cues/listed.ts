import type { Block } from "../cut/block.ts";
import type { BlockFacts } from "./facts.ts";

/** Lines that a colon may announce. */
const MOST = 20;
/** Characters; a longer one is running text. */
const LONGEST = 250;

type Facts = Pick<
  BlockFacts,
  "leftover" | "announces" | "offers" | "dated" | "coded" | "fluency" | "lettering" | "long"
>;

/**
 * Per block, whether it is one of the lines that a sentence with a colon announces, as a list has that lost its marks: they stand
 * tightly together, or go on in small letters. Where there is no page around (`isAlone`) only these are.
 */
export function listedOf(blocks: readonly Block[], facts: Facts, isAlone: boolean): Uint8Array {
  const found = new Uint8Array(blocks.length);
  blocks.forEach((block, at) => {
    if (!announcesLines(block, at, facts)) return;
    const first = blocks[at + 1];
    // Where nothing is set apart, a list ends nowhere.
    const isTight = first?.group === blocks[at + 2]?.group && first?.group !== block.group;
    for (let next = at + 1; next <= at + MOST; next += 1) {
      const line = blocks[next];
      if (line === undefined || !isLine(line, next, facts)) return;
      const goesOn = isTight ? line.group === first?.group : /^\p{Ll}|[;,]$/u.test(line.text);
      if (!goesOn || (isAlone && !/^\p{Ll}/u.test(line.text))) return;
      found[next] = 1;
    }
  });
  return found;
}

/** “The scheme was paid for by:” announces lines, “Share this:” what one presses. */
function announcesLines({ shape, text }: Block, at: number, facts: Facts): boolean {
  if (shape !== "plain" || !text.endsWith(":") || text.length < 16) return false;
  if (facts.leftover[at] || facts.announces[at]) return false;
  return (facts.lettering[at]?.words ?? 0) >= 4 && (facts.fluency[at] ?? 0) > 0.3;
}

function isLine({ shape, text }: Block, at: number, facts: Facts): boolean {
  if (shape !== "plain" || text.length > LONGEST || text.endsWith(":")) return false;
  return !(
    facts.leftover[at] ||
    facts.announces[at] ||
    facts.offers[at] ||
    facts.dated[at] ||
    facts.coded[at]
  );
}
