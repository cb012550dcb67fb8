import type { Block } from "../cut/block.ts";
import type { Cut } from "../cut/cut.ts";
import type { Measure } from "../cut/measure.ts";
import { readAttachment } from "../read/attachment.ts";
import { isDateline } from "../read/date.ts";
import { readByline } from "../read/names.ts";
import { isCopyright, isNavigation, isNotice, isRelatedHeading } from "../read/phrases.ts";

/** What a cue may know about the text as a whole. */
export interface Survey {
  readonly blocks: readonly Block[];
  readonly measure: Measure;
  /** Per block: it has the length of running text. */
  readonly long: readonly boolean[];
  /** Long blocks among the first n. */
  readonly longBefore: readonly number[];
  /** Per block: short, without an end mark. */
  readonly label: readonly boolean[];
  /** Per block: how many labels stand in a row here. */
  readonly labelRun: readonly number[];
  /** Per block: first and last block that say the same. */
  readonly firstLike: readonly number[];
  readonly lastLike: readonly number[];
  /** The first block that offers a file, or -1. */
  readonly download: number;
  /** The lines between which a library of plain texts puts the text: index of the first and last block of it. */
  readonly frame: readonly [number, number];
  /** Of the blocks of several lines, the share that is set in further than the text. */
  readonly insetShare: number;
  /** Per block: it is something one presses. */
  readonly pressed: readonly boolean[];
  /** Per block: it says when, and nothing else. */
  readonly dated: readonly boolean[];
  /** Per block: it says when or by whom. */
  readonly credits: readonly boolean[];
  /** Per block: it announces other texts. */
  readonly announces: readonly boolean[];
  /** Blocks that belong to a page and to no text. */
  readonly clutter: number;
  /** Kinds of the markers of notes that are referred to. */
  readonly references: ReadonlySet<string>;
}

/** Characters that running text has and a label has not. */
const LONG = 120;

/** What `cut` tells when seen as a whole. */
export function survey({ blocks, measure }: Cut): Survey {
  const long = blocks.map(({ text }) => text.length >= LONG);
  const label = blocks.map(({ text }) => text.length < 70 && !/[.!?;,:][”"’')\]]*$/u.test(text));
  const pressed = blocks.map(({ text }) => isNavigation(text));
  const dated = blocks.map(({ text }) => isDateline(text));
  const longBefore = [0];
  for (const isLong of long) longBefore.push((longBefore.at(-1) ?? 0) + (isLong ? 1 : 0));
  return {
    blocks,
    measure,
    long,
    longBefore,
    label,
    labelRun: runs(label),
    ...likenesses(blocks),
    download: blocks.findIndex(({ text }) => readAttachment(text) !== undefined),
    frame: frameOf(blocks),
    pressed,
    dated,
    credits: blocks.map(({ text }, at) => dated[at] === true || isAuthorship(text)),
    announces: blocks.map(({ text }) => isRelatedHeading(text)),
    clutter: blocks.filter(({ text }, at) => pressed[at] || isNotice(text) || isCopyright(text))
      .length,
    insetShare: insetShare(blocks, measure),
    references: referencesIn(blocks),
  };
}

/** Long blocks from block `from` up to, not including, block `to`. */
export function longBetween({ longBefore }: Survey, from: number, to: number): number {
  const last = longBefore.length - 1;
  const clamp = (index: number) => Math.max(0, Math.min(last, index));
  return (longBefore[clamp(to)] ?? 0) - (longBefore[clamp(from)] ?? 0);
}

/** Whether one of `flags` from block `from` up to, not including, block `to` is up. */
export function someBetween(flags: readonly boolean[], from: number, to: number): boolean {
  return flags.slice(Math.max(0, from), Math.max(0, to)).includes(true);
}

/** “By Ada Byron”, or the office that publishes. */
function isAuthorship(text: string): boolean {
  return readByline(text) !== undefined || /^from: /iu.test(text);
}

function insetShare(blocks: readonly Block[], { indent }: Measure): number {
  const tall = blocks.filter(({ shape, lines, group }, at) =>
    shape === "verse" ? blocks[at - 1]?.group !== group : shape === "plain" && lines.length > 1,
  );
  const inset = tall.filter(({ lines }) => lines.every((line) => line.indent >= indent + 2));
  return tall.length === 0 ? 0 : inset.length / tall.length;
}

function runs(values: readonly boolean[]): number[] {
  const lengths: number[] = new Array(values.length).fill(0);
  let start = 0;
  for (let index = 0; index <= values.length; index += 1) {
    if (values[index]) continue;
    lengths.fill(index - start, start, index);
    start = index + 1;
  }
  return lengths;
}

function likenesses(blocks: readonly Block[]): Pick<Survey, "firstLike" | "lastLike"> {
  const keys = blocks.map(({ text }) => likeness(text));
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  keys.forEach((key, index) => {
    if (!first.has(key)) first.set(key, index);
    last.set(key, index);
  });
  return {
    firstLike: keys.map((key) => first.get(key) ?? 0),
    lastLike: keys.map((key) => last.get(key) ?? 0),
  };
}

/** Two blocks say the same where they differ in case, space and marks only. */
function likeness(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim() || text
  );
}

function frameOf(blocks: readonly Block[]): [number, number] {
  const start = blocks.findIndex(({ text }) => /^\*{3}\s*START OF/u.test(text));
  const end = blocks.findIndex(({ text }) =>
    /^(?:\*{3}\s*END OF|End of (?:the )?Project Gutenberg)/u.test(text),
  );
  return [start + 1, end < 0 ? blocks.length : end];
}

function referencesIn(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of blocks) {
    for (const [, mark] of text.matchAll(/[^\s[]\s?\[(\d{1,3}|[*†‡]{1,3}|[A-Z]{1,2})\]/gu))
      if (mark) found.add(mark);
  }
  return found;
}
