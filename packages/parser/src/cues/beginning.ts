import type { Block } from "../cut/block.ts";
import { isAnnouncement } from "../read/announcement.ts";
import { isDateline } from "../read/date.ts";
import type { MemoPart } from "./sections.ts";

/** Where the text proper begins, as far as its layout tells. */
export interface Opening {
  /** The first block that is no wrapper: no head of a letter, no credit of a library, no rule, no page number. */
  readonly opening: number;
  /** A letter's head says what the text is called. */
  readonly mailed: boolean;
  /** The line that sets the sender's name off from a letter, or one past the last block. */
  readonly signature: number;
}

/** Blocks among which the head of a letter or a library's credits end. */
const HEAD = 30;

/** Where `blocks` begin, at block `start` or below. */
export function openingOf(
  blocks: readonly Block[],
  start: number,
  memo: readonly (MemoPart | undefined)[],
): Opening {
  const head = blocks.slice(start, start + HEAD);
  const subject = head.slice(0, 8).findIndex(({ text }) => /^subject: ?\S/i.test(text));
  const mailed = subject >= 0 && head.slice(0, 8).some(({ text }) => /^from: /i.test(text));
  const from = Math.max(mailed ? subject + 1 : 0, titleIn(head));
  const place = head.findIndex(
    (block, at) => at >= from && memo[start + at] !== "front" && !isWrapper(block, mailed),
  );
  const opening = start + Math.max(0, place);
  const above = mailed ? 0 : announcementAt(opening, blocks);
  return { opening: opening + above, mailed, signature: signatureIn(blocks) };
}

/** Four words or more, and no end of a sentence. */
const HEADLINE = /^\S+(?:\s+\S+){3,24}(?<![.;:])$/u;

/** How many blocks from `at` on say what the headline below them is of. */
function announcementAt(at: number, blocks: readonly Block[]): number {
  let count = 0;
  while (count < 2 && isPlain(blocks[at + count]) && isAnnouncement(blocks[at + count]?.text ?? ""))
    count += 1;
  if (count === 0) return 0;
  const [next, below] = blocks.slice(at + count, at + count + 2);
  const headline = next !== undefined && isDateline(next.text) ? below : next;
  return isPlain(headline) && HEADLINE.test(headline?.text ?? "") ? count : 0;
}

function isPlain(block: Block | undefined): boolean {
  return block?.shape === "plain";
}

/** The block of `head` that says what the running head of the first page says, or 0. */
function titleIn(head: readonly Block[]): number {
  if (head[0]?.shape !== "furniture") return 0;
  const title = head[0].text.toLowerCase();
  const place = head.findIndex(
    ({ shape, text }) => shape === "plain" && text.toLowerCase() === title,
  );
  return Math.max(0, place);
}

/** Blocks that a signature takes. */
const SIGNATURE = 8;

function signatureIn(blocks: readonly Block[]): number {
  const from = Math.max(0, blocks.length - SIGNATURE);
  const place = blocks.slice(from).findLastIndex(({ text }) => text === "--");
  return place < 0 ? blocks.length : from + place;
}

function isWrapper({ shape, text }: Block, mailed: boolean): boolean {
  if (shape === "furniture" || shape === "rule") return true;
  if (mailed && (shape === "quoted" || /^(?:[\w-]+: \S.*|on .{10,80} wrote:)$/i.test(text)))
    return true;
  return (
    text.length < 400 &&
    /^(?:produced by|transcrib|e-?text prepared|\[?transcriber|\*\*\*|title: |author: |release date)/i.test(
      text,
    )
  );
}
