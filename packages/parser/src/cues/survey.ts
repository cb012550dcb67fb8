import type { Block } from "../cut/block.ts";
import type { Cut } from "../cut/cut.ts";
import type { Measure } from "../cut/measure.ts";
import { type Opening, openingOf } from "./beginning.ts";
import { clutterOf } from "./clutter.ts";
import { type Core, coreOf } from "./core.ts";
import { type BlockFacts, factsOf } from "./facts.ts";
import { type Headlines, type Ranking, rank } from "./headline.ts";
import { isFromLibrary } from "./library.ts";
import { listedOf } from "./listed.ts";
import { type MemoPart, memoPartsOf } from "./sections.ts";
import { seriesOf } from "./series.ts";
import { isTechnical, programOf } from "./statement.ts";
import { type Topic, topicOf } from "./topic.ts";
import { isUnderDate } from "./under-date.ts";

/** What is known about the text as a whole before its headline is. */
export interface Grounds extends BlockFacts, Topic, Opening {
  readonly blocks: readonly Block[];
  readonly measure: Measure;
  /** Long blocks among the first n. */
  readonly longBefore: Uint32Array;
  /** Per block: first and last block that say the same. */
  readonly firstLike: Uint32Array;
  readonly lastLike: Uint32Array;
  /** The block that offers the text as a file, above it, or -1. */
  readonly download: number;
  /** The lines between which a library of plain texts puts the text: index of the first and last block of it. */
  readonly frame: readonly [number, number];
  /** A library of plain texts has signed it. */
  readonly library: boolean;
  /** Of the blocks of several lines, the share that is set in further than the text. */
  readonly insetShare: number;
  /** How much belongs to a page and to no text: 0 and 1 in a text of its own. */
  readonly clutter: number;
  /** Where the running text is thickest. */
  readonly core: Core;
  /** Per block: a sentence above announces it, as one line of several. */
  readonly listed: Uint8Array;
  /** Per block: another block above or below the running text holds its words and more. */
  readonly echoed: Uint8Array;
  /** Per block, 0 to 1: how much of it is a program's. */
  readonly program: Float32Array;
  /** The text has programs. */
  readonly technical: boolean;
  /** Per block of a numbered memo, which of its set parts it stands in; empty in other texts. */
  readonly memo: readonly (MemoPart | undefined)[];
  /** Per block: it is one of several that begin alike and have text between them. */
  readonly series: Uint8Array;
  /** Kinds of the markers of notes that are referred to. */
  readonly references: ReadonlySet<string>;
}

/** What a cue may know about the text as a whole. */
export interface Survey extends Grounds, Headlines {}

/** What `cut` tells when seen as a whole. */
export function survey(cut: Cut, ranking: Ranking): Survey {
  const grounds = groundsOf(cut);
  return { ...grounds, ...rank(grounds, ranking) };
}

/** So far as it needs no headline. */
export function groundsOf({ blocks, measure }: Cut): Grounds {
  const facts = factsOf(blocks);
  const program = programOf(blocks);
  const memo = memoPartsOf(blocks);
  const clutter = memo.length > 0 ? 0 : clutterOf(blocks, facts);
  const listed = listedOf(blocks, facts, clutter <= 1);
  const { length } = blocks;
  const core: Core =
    clutter <= 1 ? { start: 0, end: length, box: [length, length] } : coreOf(blocks, facts, listed);
  const frame = frameOf(blocks);
  const longBefore = new Uint32Array(blocks.length + 1);
  facts.long.forEach((isLong, at) => {
    longBefore[at + 1] = (longBefore[at] ?? 0) + isLong;
  });
  const grounds = {
    ...facts,
    blocks,
    measure,
    longBefore,
    ...likenesses(blocks, facts),
    download: downloadOf(blocks, facts),
    frame,
    ...openingOf(blocks, frame[0], memo, facts, clutter),
    clutter,
    library: isFromLibrary(blocks),
    core,
    listed,
    // Without a page around there is nothing to tell the text from but what its title may be.
    ...topicOf(blocks, core, facts, clutter <= 1 ? HEAD : blocks.length),
    echoed: echoes(blocks, core),
    insetShare: insetShare(blocks, measure),
    program,
    technical: isTechnical(program),
    memo,
    series: seriesOf(blocks),
    references: referencesIn(blocks),
  };
  return clutter > 1 || grounds.mailed ? grounds : { ...grounds, opening: belowDate(grounds) };
}

/** Blocks above the line that offers the text. */
const ABOVE_DOWNLOAD = 12;

/** The first block that offers a file: near the top, over running text or said again, and no part of a list; others belong to the text. */
function downloadOf(blocks: readonly Block[], { offers, long, folded }: BlockFacts): number {
  const at = offers.indexOf(1);
  if (at < 0 || at > ABOVE_DOWNLOAD) return -1;
  if (blocks.slice(0, at).some(({ shape, underline }) => shape !== "plain" || underline)) return -1;
  const isSaidAgain = folded.some((words, below) => below > at && words.text === folded[at]?.text);
  return long[at + 1] || isSaidAgain ? at : -1;
}

/** Blocks above a headline where a site or paper says its name, and when. */
const MASTHEAD = 4;

/** Where the text begins that may have the name of a site and a date above its headline. */
function belowDate(grounds: Grounds): number {
  const { opening } = grounds;
  for (let at = opening + 2; at <= opening + MASTHEAD; at += 1)
    if (isUnderDate(at, grounds)) return at;
  return opening;
}

/** Blocks among which the title of a text stands that has no page around it. */
const HEAD = 20;

/** Long blocks from block `from` up to, not including, block `to`. */
export function longBetween({ longBefore }: Grounds, from: number, to: number): number {
  const last = longBefore.length - 1;
  const clamp = (index: number) => Math.max(0, Math.min(last, index));
  return (longBefore[clamp(to)] ?? 0) - (longBefore[clamp(from)] ?? 0);
}

/** Whether one of `flags` from block `from` up to, not including, block `to` is up. */
export function someBetween(flags: Uint8Array, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(flags.length, to); at += 1)
    if (flags[at]) return true;
  return false;
}

function insetShare(blocks: readonly Block[], { indent }: Measure): number {
  let tall = 0;
  let inset = 0;
  blocks.forEach(({ shape, lines, group }, at) => {
    const counts =
      shape === "verse" ? blocks[at - 1]?.group !== group : shape === "plain" && lines.length > 1;
    if (!counts) return;
    tall += 1;
    if (lines.every((line) => line.indent >= indent + 2)) inset += 1;
  });
  return tall === 0 ? 0 : inset / tall;
}

function likenesses(
  blocks: readonly Block[],
  { folded }: BlockFacts,
): Pick<Grounds, "firstLike" | "lastLike"> {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  // Two blocks say the same where they differ in case, space and marks at the ends only.
  const keys = blocks.map(({ text }, at) => folded[at]?.folded || text);
  keys.forEach((key, at) => {
    if (!first.has(key)) first.set(key, at);
    last.set(key, at);
  });
  return {
    firstLike: Uint32Array.from(keys, (key) => first.get(key) ?? 0),
    lastLike: Uint32Array.from(keys, (key) => last.get(key) ?? 0),
  };
}

/** Blocks above the running text that may be its title. */
const CANDIDATES = 60;

function echoes(blocks: readonly Block[], core: Core): Uint8Array {
  const found = new Uint8Array(blocks.length);
  const first = Math.max(0, core.start - CANDIDATES);
  const last = Math.min(core.start + 2, blocks.length);
  const all = blocks
    .filter(({ text }, at) => (at < last || at >= core.end) && text.length < 500)
    .map(({ text }) => text.toLowerCase())
    .join("\n");
  for (let at = first; at < last; at += 1) {
    const text = blocks[at]?.text.toLowerCase() ?? "";
    if (text.length < 15 || text.length > 250) continue;
    const place = all.indexOf(text);
    if (place >= 0 && all.indexOf(text, place + 1) >= 0) found[at] = 1;
  }
  return found;
}

function frameOf(blocks: readonly Block[]): [number, number] {
  const start = blocks.findIndex(
    ({ text }) => text.startsWith("***") && /^\*{3}\s*START OF/u.test(text),
  );
  const end = blocks.findIndex(
    ({ text }) =>
      (text.startsWith("***") || text.startsWith("End of")) &&
      /^(?:\*{3}\s*END OF|End of (?:the )?Project Gutenberg)/u.test(text),
  );
  return [start + 1, end < 0 ? blocks.length : end];
}

function referencesIn(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of blocks) {
    if (!text.includes("[")) continue;
    for (const [, mark] of text.matchAll(/[^\s[]\s?\[(\d{1,3}|[*†‡]{1,3}|[A-Z]{1,2})\]/gu))
      if (mark) found.add(mark);
  }
  return found;
}
