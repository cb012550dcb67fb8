import type { Block } from "../cut/block.ts";
import { readContributorNote } from "../read/contributor.ts";
import { isAdvertisement } from "../read/navigation.ts";
import { namesRelated } from "../read/related.ts";
import type { BlockFacts } from "./facts.ts";

/** The blocks between which the text itself stands, the end exclusive. */
export interface Core {
  readonly start: number;
  readonly end: number;
  /** The box of announcements between which and the end it goes on, the end exclusive; empty at its end where none interrupts it. */
  readonly box: Box;
}

/** Its first block, and one past its last. */
type Box = readonly [number, number];

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
 * stretch of the greatest sum (Kadane's algorithm) where each block counts for or against, and what goes on below a box that interrupts it.
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
  const end = endOfText(best.end, blocks, facts);
  return { start: best.start, ...belowBox(end, blocks, facts) };
}

function gainOf(at: number, blocks: readonly Block[], facts: BlockFacts): number {
  const block = blocks[at];
  if (block === undefined || block.shape === "furniture" || block.shape === "rule") return 0;
  if (facts.comments[at]) return COMMENTS;
  if (facts.announces[at] && namesRelated(block.text)) return NAMED;
  // “Read more” may close a box right above the text that goes on.
  if (facts.announces[at] && !(facts.pressed[at] && goesOn(at + 1, facts))) return ANNOUNCEMENT;
  if (facts.leftover[at] && isAdvertisement(block.text)) return LABEL;
  if (facts.leftover[at] || facts.remarks[at]) return PRESSED;
  const { length } = block.text;
  const fluency = facts.fluency[at] ?? 0;
  if (facts.sentence[at]) return (Math.min(length, 400) / 80) * (0.3 + fluency * 0.9);
  if (facts.dated[at]) return LABEL * 2;
  if (length >= 60) return 0.3 + fluency / 2;
  return (facts.labelRun[at] ?? 0) >= 4 ? MENU : LABEL;
}

/** Whether a paragraph stands at `at`. */
function goesOn(at: number, facts: BlockFacts): boolean {
  return facts.long[at] === 1 && facts.sentence[at] === 1;
}

/** Short lines that may stand between two sentences of one text. */
const BETWEEN = 3;

/** Where the text ends that goes on at `at`, after a credit, a heading or the name of another text, with further sentences. */
function endOfText(at: number, blocks: readonly Block[], facts: BlockFacts): number {
  let end = at;
  for (let next = at; next < blocks.length && next <= end + BETWEEN; next += 1) {
    const text = blocks[next]?.text ?? "";
    if (facts.announces[next] && !namesRelated(text)) return end;
    if (facts.leftover[next] && isAdvertisement(text)) continue;
    if (facts.leftover[next] || facts.remarks[next] || facts.dated[next]) return end;
    if (facts.disclaims[next] || readContributorNote(text) !== undefined) return end;
    if (facts.sentence[next] && !facts.announces[next]) end = next + 1;
  }
  return end;
}

/** Lines of a box, and blocks below it by which it shows whether the text goes on. */
const BOXED = 6;
const GOES_ON = 12;
const ORNAMENT = /^[^\p{L}\d]+$/u;

/**
 * The box that interrupts the text at `at`, an announcement with some lines tightly below it, and the end of what goes on below. More
 * sentences and items follow than labels, as they do not where other texts are announced, each by its title; that it is signed counts as two.
 */
function belowBox(
  at: number,
  blocks: readonly Block[],
  facts: BlockFacts,
): Pick<Core, "box" | "end"> {
  const none = { box: [at, at], end: at } as const;
  const box = announcedIn(at, blocks, facts) ?? askedIn(at, facts);
  if (box === undefined) return none;
  let next = box[1];
  let text = 0;
  let end = at;
  for (const last = next + GOES_ON; next < last; next += 1) {
    const block = blocks[next];
    if (block === undefined || facts.announces[next] || facts.dated[next]) break;
    if (facts.leftover[next] && (ORNAMENT.test(block.text) || isAdvertisement(block.text)))
      continue;
    if (facts.leftover[next]) break;
    const isSigned =
      end > at && (facts.disclaims[next] || readContributorNote(block.text) !== undefined);
    if (isSigned) {
      text += 2;
      break;
    }
    const isText = facts.sentence[next] || block.shape === "item";
    text += isText ? 1 : -1;
    if (isText) end = next + 1;
  }
  return text >= 2 ? { box, end } : none;
}

/** An announcement at `at`, or right below, and the lines tightly below it. */
function announcedIn(at: number, blocks: readonly Block[], facts: BlockFacts): Box | undefined {
  const start = facts.announces.indexOf(1, at);
  if (start < 0 || start > at + 1) return undefined;
  const group = blocks[start]?.group;
  let end = start + 1;
  while (blocks[end]?.group === group && !facts.sentence[end]) end += 1;
  if (end === start + 1 || end > start + 1 + BOXED || blocks[end]?.group === group)
    return undefined;
  return [start, end];
}

/**
 * What one presses at `at`, or right below, to have news sent: up to the last field, button or notice that stands there, a line or sentence
 * between. Long paragraphs stand below it: what a page offers at its end is shorter.
 */
function askedIn(at: number, facts: BlockFacts): Box | undefined {
  const start = facts.leftover.indexOf(1, at);
  if (start < 0 || start > at + 1) return undefined;
  let end = start + 1;
  for (let next = end; next <= end + 1 && next < start + BOXED; next += 1) {
    if (facts.leftover[next]) end = next + 1;
    else if (goesOn(next, facts)) break;
  }
  const asks = facts.newsletters.subarray(start, end).includes(1);
  const isText = (place: number) => facts.long[place] && facts.sentence[place];
  const below = [0, 1, 2, 3].filter((line) => isText(end + line) && !facts.leftover[end + line]);
  return asks && below.length >= 2 && below[0] === 0 ? [start, end] : undefined;
}
