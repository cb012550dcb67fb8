import type * as mdast from "mdast";
import { COLON, DOLLAR, isBlank, OPEN_BRACKET, skipSpaces, TAB } from "./characters.ts";
import { matchContainers, openContainer } from "./containers.ts";
import { closeContainers, enterBlock, finishLeaf } from "./ends.ts";
import {
  continueFence,
  continueHtml,
  continueIndented,
  startIndented,
  startLeaf,
} from "./leaves.ts";
import type { Page } from "./page.ts";
import { continueTable, startTable } from "./table.ts";
import type { Job } from "./words.ts";

/** Blocks whose running text is still to be read. */
export interface Draft {
  readonly blocks: mdast.RootContent[];
  readonly jobs: readonly Job[];
  readonly definitions: readonly mdast.Definition[];
  /** Labels of the notes in them. */
  readonly notes: readonly string[];
}

/** A part of a text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Lines before it. */
  readonly line: number;
}

/**
 * The blocks in a part of `text`, placed in the whole of it, as micromark would tell them; undefined where
 * what it would see isn't plain.
 */
export function draftOf(text: string, { start, end, line }: Part): Draft | undefined {
  const part = text.slice(start, end);
  // What front matter there is, and a mark of the byte order, the other reader knows.
  if (start === 0 && /^(?:---|\+\+\+|\ufeff)/.test(part)) return undefined;
  const isWindows = part.includes("\r");
  if (isWindows && /\r(?!\n)|(?<!\r)\n/.test(part)) return undefined;
  if (part.includes("\0")) return undefined;
  const blocks: mdast.RootContent[] = [];
  const page: Page = {
    text,
    blocks,
    open: [{ kind: "root", node: { children: blocks }, width: 0, quote: 0 }],
    jobs: [],
    definitions: [],
    notes: [],
    lineEnd: isWindows ? "\r\n" : "\n",
    leaf: undefined,
    from: start,
    to: end,
    isCrowded: undefined,
    line,
    start,
    end: start,
    lastStart: start,
    lastEnd: start,
    blankIn: -1,
    ends: "nothing",
    isUnsure: false,
  };
  for (let at = start; at < end && !page.isUnsure; ) {
    const newline = text.indexOf("\n", at);
    page.line += 1;
    page.start = at;
    const next = newline < 0 || newline >= end ? end : newline + 1;
    page.end = next === end && newline !== end - 1 ? end : newline;
    if (isWindows && text.charCodeAt(page.end - 1) === 0x0d) page.end -= 1;
    readLine(page);
    page.lastStart = at;
    page.lastEnd = page.end;
    at = next;
  }
  page.line += 1;
  finishLeaf(page);
  closeContainers(page, 1);
  const { jobs, definitions, notes, isUnsure } = page;
  return isUnsure ? undefined : { blocks, jobs, definitions, notes };
}

function readLine(page: Page): void {
  const { text, end, leaf } = page;
  let { depth, here } = matchContainers(page);
  let first = skipSpaces(text, here);
  if (leaf?.kind === "fence" || leaf?.kind === "html") {
    if (depth < page.open.length) page.isUnsure = true;
    else if (leaf.kind === "fence") continueFence(page, leaf, here, first);
    else if (leaf.until !== undefined || !isBlank(text, first, end)) continueHtml(page, leaf);
    else readBlank(page, depth, here);
    return;
  }
  if (text.charCodeAt(first) === TAB) {
    if (isBlank(text, first, end)) first = end;
    else page.isUnsure = true;
  }
  if (first >= end) readBlank(page, depth, here);
  page.ends = depth < page.open.length ? "nothing" : endedBy(page);
  while (first < end && !page.isUnsure) {
    const next = openContainer(page, depth, here, first);
    if (next === undefined) {
      readText(page, depth, here, first);
      page.blankIn = -1;
      return;
    }
    depth += 1;
    here = next;
    first = skipSpaces(text, here);
    // An empty item or quotation, or a tab whose columns would have to be counted.
    if (first >= end || text.charCodeAt(first) === TAB) page.isUnsure = true;
  }
}

function endedBy({ leaf }: Page): Page["ends"] {
  if (leaf?.kind === "lines") return "lines";
  return leaf?.kind === "indented" ? "code" : "nothing";
}

function readBlank(page: Page, depth: number, here: number): void {
  const { leaf } = page;
  if (leaf?.kind === "indented" && depth === page.open.length) {
    // Whether space belongs to the code hangs on what follows.
    if (here < page.end) page.isUnsure = true;
    leaf.blanks.push("");
  } else finishLeaf(page);
  closeContainers(page, depth);
  page.blankIn = page.open[depth - 1]?.quote ?? 0;
}

/** Reads what the line says in its containers. */
function readText(page: Page, depth: number, here: number, first: number): void {
  const { leaf } = page;
  const isInside = depth === page.open.length;
  if (first - here > 3 && leaf?.kind !== "lines") {
    if (leaf?.kind === "indented" && isInside) continueIndented(page, leaf, here);
    else if (leaf?.kind === "table" || !isInside) page.isUnsure = true;
    else startIndented(page, depth, here);
    return;
  }
  if (leaf?.kind === "table" && isInside) {
    continueTable(page, leaf, first);
    return;
  }
  if (first - here <= 3) {
    if (isOther(page, first)) page.isUnsure = true;
    else if (isInside && startTable(page, first)) return;
    else if (startLeaf(page, depth, here, first)) return;
  }
  if (leaf?.kind === "lines") {
    leaf.offsets.push(first);
    leaf.ends.push(page.end);
    leaf.margins.push(page.start);
    return;
  }
  enterBlock(page, depth);
  const { line, start, end } = page;
  page.leaf = {
    kind: "lines",
    line,
    offsets: [first],
    ends: [end],
    margins: [start],
    isInset: page.open.length > 1,
  };
}

/** A directive, a formula on lines of its own, or a note that is not plain. */
function isOther({ text }: Page, first: number): boolean {
  const code = text.charCodeAt(first);
  if (code === DOLLAR) return text.charCodeAt(first + 1) === DOLLAR;
  if (code === COLON) return text.charCodeAt(first + 1) === COLON;
  return code === OPEN_BRACKET && text.startsWith("^", first + 1);
}
