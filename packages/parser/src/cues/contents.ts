import type { Block } from "../cut/block.ts";
import type { Line } from "../cut/line.ts";
import { type Folded, fold } from "../read/fold.ts";
import { isTocHeading } from "../read/related.ts";
import { type Cue, sign } from "./cue.ts";
import { nameOf } from "./entry-name.ts";
import { perText } from "./per-text.ts";
import type { Survey } from "./survey.ts";

/**
 * One of a list of what comes below, most of its lines said again over text of its own, or closed with pages that rise; or the word
 * above such a list.
 */
export const contentsEntry: Cue = (_block, at, survey) =>
  sign(holds(contentsOf(survey).entries[at], survey));

/** Says again, over text, what such a list says. */
export const listedInContents: Cue = (_block, at, survey) =>
  sign(survey.memo[at] === undefined && holds(contentsOf(survey).listed[at], survey));

/** On a page menus come again, so that only the word above a list tells what it is. */
function holds(found: number | undefined, survey: Survey): boolean {
  return found === ANNOUNCED || (found === UNANNOUNCED && survey.clutter <= FEW);
}

/** Leftovers of a page that a text may have about it without a menu. */
const FEW = 3;

const UNANNOUNCED = 1;
const ANNOUNCED = 2;

/** The lists of contents of a text. */
interface Contents {
  /** Per block, whether it is part of one (1), and one that a word announces (2). */
  readonly entries: Uint8Array;
  /** Per block, whether one lists it, likewise. */
  readonly listed: Uint8Array;
}

/** The lists of contents of a text, looked for at most once. */
const contentsOf = perText(({ blocks, folded }: Survey): Contents => findContents(blocks, folded));

/** Characters; a longer line names nothing. */
const LONGEST = 110;
/** Characters, on the average, between one heading and the next; a menu that comes twice has none. */
const FILLED = 120;

function findContents(blocks: readonly Block[], folded: readonly Folded[]): Contents {
  const { length } = blocks;
  const contents = { entries: new Uint8Array(length), listed: new Uint8Array(length) };
  const names = blocks.map((block, at) => nameOfBlock(block, folded[at]));
  const places = placesOf(names);
  const before = charactersBefore(blocks);
  for (let start = 0; start < length; ) {
    const end = endOfList(start, blocks, names, places);
    if (end > start) mark(start, end);
    start = Math.max(end, start + 1);
  }
  for (let start = 0; start < length; ) {
    const end = endOfPages(start, blocks);
    const head = headOf(start, folded);
    const lines = end > start ? blocks.slice(start, end).flatMap((block) => block.lines) : [];
    if (arePages(lines, head < start)) contents.entries.fill(ANNOUNCED, head, end);
    start = Math.max(end, start + 1);
  }
  return contents;

  function mark(start: number, end: number): void {
    const head = headOf(start, folded);
    const isAnnounced = head < start;
    const lines = blocks
      .slice(start, end)
      .flatMap((block, index) => namesIn(block, names[start + index] ?? ""));
    const found = follow(lines, end, places);
    const wanted = isAnnounced ? Math.max(3, lines.length * 0.4) : Math.max(4, lines.length * 0.7);
    if (found.length < wanted) return;
    if (!headText(found, before)) return;
    const sure = isAnnounced ? ANNOUNCED : UNANNOUNCED;
    contents.entries.fill(sure, head, end);
    for (const at of found) contents.listed[at] = sure;
  }
}

/** The block that says what the list from block `start` on is, above the words for its columns; `start` where none does. */
function headOf(start: number, folded: readonly Folded[]): number {
  const isColumns = COLUMNS.test(folded[start - 1]?.folded ?? "");
  const at = isColumns ? start - 2 : start - 1;
  const head = folded[at];
  return head !== undefined && (isTocHeading(head) || LISTS.test(head.folded)) ? at : start;
}

/** “CHAPTER      PAGE” */
const COLUMNS =
  /^(?:(?:chap(?:ter)?|part|no|kapitel|chapitre)\.? )?(?:page|pag|seite|pages|página|pagina)$/;
const LISTS =
  /^(?:(?:list of )?(?:plates|maps|portraits)|abbildungen|verzeichnis der (?:abbildungen|tabellen)|table des (?:illustrations|gravures))$/;

/** One past the blocks from `start` on that close with the number of a page, far behind what stands there or led to by dots. */
function endOfPages(start: number, blocks: readonly Block[]): number {
  let end = start;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.text.length > LONGEST * block.lines.length) break;
    if (block.shape === "furniture" && end > start) continue;
    if (!PAGE.test(endOf(block.lines.at(-1)))) break;
    end = at + 1;
  }
  return end;
}

const PAGE = /(?:(?:\.\s?){4,}|\s{3,})(?:(\d{1,4})|[ivxlc]{1,7}|frontispiece)\.?$/iu;
const LEADERS = /(?:\.\s?){4,}/u;

/** Lines of a list of contents: their pages rise, and most are led to by dots where no word above tells. */
function arePages(lines: readonly Line[], isAnnounced: boolean): boolean {
  const pages = lines.flatMap((line) => PAGE.exec(endOf(line))?.[1] ?? []).map(Number);
  const led = lines.filter((line) => LEADERS.test(endOf(line))).length;
  if (pages.length < (isAnnounced ? 3 : 5)) return false;
  if (!isAnnounced && led < lines.length * 0.8) return false;
  return pages.every((page, at) => page >= (pages[at - 1] ?? 0));
}

/** Where a page stands; a line may be long, and nothing but space. */
function endOf(line: Line | undefined): string {
  return line?.text.slice(-60) ?? "";
}

/** What a block names that is one line, or two, by itself; "" where none. */
function nameOfBlock({ shape, text, lines }: Block, folded: Folded | undefined): string {
  if (folded === undefined || shape === "furniture" || shape === "rule" || shape === "note")
    return "";
  if (lines.length > 2 || text.length > LONGEST) return "";
  return nameOf(folded);
}

function placesOf(names: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  names.forEach((name, at) => {
    if (name === "") return;
    const known = places.get(name);
    if (known === undefined) places.set(name, [at]);
    else known.push(at);
  });
  return places;
}

/**
 * The end of the lines from block `start` on that come again further below, one here and there
 * excepted; `start` where there are none.
 */
function endOfList(
  start: number,
  blocks: readonly Block[],
  names: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): number {
  const first = blocks[start];
  if (first === undefined) return start;
  if (isPaged(first)) return start + 1;
  const comesAgain = (at: number) => {
    const last = places.get(names[at] ?? "")?.at(-1) ?? -1;
    return last > at + 1;
  };
  const inList = (at: number) => first.shape === "item" && blocks[at]?.shape === "item";
  if (!comesAgain(start) && !(inList(start) && (comesAgain(start + 1) || comesAgain(start + 2))))
    return start;
  let end = start + 1;
  const listed = new Set([names[start]]);
  for (let at = end, gap = 0; at < blocks.length && gap < 2; at += 1) {
    if (blocks[at]?.shape === "furniture") continue;
    const name = names[at];
    // What the list has already, and nothing below, is where the text begins.
    if (!name || (listed.has(name) && !comesAgain(at))) break;
    listed.add(name);
    // Where an item of a list is one, the next is too.
    gap = comesAgain(at) || (gap === 0 && inList(at)) ? 0 : gap + 1;
    if (gap === 0) end = at + 1;
  }
  return end;
}

/** Several lines that close with the number of a page. */
function isPaged({ lines, shape }: Block): boolean {
  if (lines.length < 4 || shape === "furniture") return false;
  const closing = (line: Line | undefined) => /\d$/.test(line?.text ?? "");
  return closing(lines.at(-1)) && closing(lines.at(-2)) && lines.every(isShort);
}

function isShort({ text }: Line): boolean {
  return text.length <= LONGEST;
}

/** What the lines of `block` name, which is called `name` as a whole. */
function namesIn(block: Block, name: string): string[] {
  return isPaged(block) ? block.lines.map(({ text }) => nameOf(fold(text))) : [name];
}

/** Places looked at where a text says the same again and again. */
const PLACES = 8;

/**
 * The blocks from block `from` on that say again what `names` say, each below the one before: the longest
 * series that there is (Hunt and Szymanski's algorithm).
 */
function follow(
  names: readonly string[],
  from: number,
  places: ReadonlyMap<string, readonly number[]>,
): number[] {
  /** Per length of a series, the end of the one that ends highest. */
  const ends: Link[] = [];
  const heights: number[] = [];
  for (const name of names) {
    const all = places.get(name) ?? [];
    const first = firstFrom(all, from);
    for (const at of all.slice(first, first + PLACES).reverse()) {
      const length = firstFrom(heights, at);
      heights[length] = at;
      ends[length] = { at, before: ends[length - 1] };
    }
  }
  const found: number[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.before) found.push(link.at);
  return found.reverse();
}

interface Link {
  readonly at: number;
  readonly before: Link | undefined;
}

/** The index of the first of `numbers`, which rise, that is `least` or more; their count where none is. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether text stands between most of the blocks `found`. */
function headText(found: readonly number[], before: Float64Array): boolean {
  const steps = found.length - 1;
  let apart = 0;
  for (let index = 0; index < steps; index += 1)
    if ((found[index + 1] ?? 0) - (found[index] ?? 0) > 1) apart += 1;
  const text = (before[found.at(-1) ?? 0] ?? 0) - (before[found[0] ?? 0] ?? 0);
  return apart >= steps / 2 && text >= steps * FILLED;
}

/** Characters above each of `blocks`. */
function charactersBefore(blocks: readonly Block[]): Float64Array {
  const before = new Float64Array(blocks.length + 1);
  blocks.forEach(({ text }, at) => {
    before[at + 1] = (before[at] ?? 0) + text.length;
  });
  return before;
}
