import type { Block } from "../cut/block.ts";
import { namesRelated } from "../read/related.ts";
import type { BlockFacts } from "./facts.ts";

/** The blocks between which the text itself stands, the end exclusive. */
export interface Core {
  readonly start: number;
  readonly end: number;
}

/** What a block of a page weighs against the running text around it; a long paragraph weighs about 5. */
const LABEL = -0.7;
const LISTED = 0.3;
const MENU = -1.3;
const PRESSED = -4;
const ANNOUNCEMENT = -9;
/** One that has said which stands amid a text as often as below it. */
const NAMED = -0.3;
const COMMENTS = -40;

/**
 * The stretch of `blocks` with the most running text and the least of what belongs to a page: the
 * stretch of the greatest sum (Kadane's algorithm) where each block counts for or against.
 */
export function coreOf(blocks: readonly Block[], facts: BlockFacts, listed: Uint8Array): Core {
  let best = { sum: 0, start: 0, end: blocks.length };
  let sum = 0;
  let start = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    sum += listed[at] ? LISTED : gainOf(at, blocks, facts);
    if (sum <= 0) {
      sum = 0;
      start = at + 1;
    } else if (sum > best.sum) {
      best = { sum, start, end: at + 1 };
    }
  }
  return { start: best.start, end: best.end };
}

function gainOf(at: number, blocks: readonly Block[], facts: BlockFacts): number {
  const block = blocks[at];
  if (block === undefined || block.shape === "furniture" || block.shape === "rule") return 0;
  if (facts.comments[at]) return COMMENTS;
  if (facts.announces[at]) return namesRelated(block.text) ? NAMED : ANNOUNCEMENT;
  if (facts.leftover[at] || facts.remarks[at]) return PRESSED;
  const { length } = block.text;
  const fluency = facts.fluency[at] ?? 0;
  if (facts.sentence[at]) return (Math.min(length, 400) / 80) * (0.3 + fluency * 0.9);
  if (facts.dated[at]) return LABEL * 2;
  if (length >= 60) return 0.3 + fluency / 2;
  return (facts.labelRun[at] ?? 0) >= 4 ? MENU : LABEL;
}
