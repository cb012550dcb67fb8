import type { Point } from "@printery/document";
import type * as mdast from "mdast";
import { isCrowded } from "../limits.ts";
import { normal } from "./brackets.ts";
import {
  DOT,
  GREATER,
  HYPHEN,
  isDigit,
  isSpace,
  OPEN_BRACKET,
  PLUS,
  SPACE,
  STAR,
  skipSpaces,
  TAB,
} from "./characters.ts";
import { enterBlock, isParted } from "./ends.ts";
import { isRule } from "./marks.ts";
import { add, type Container, type Page, pointAt } from "./page.ts";

/** Containers within each other; where there are more, the reader that says so reads them. */
const MOST = 64;
/** Columns in which a container can start, for the same reason. */
const MOST_COLUMNS = 150;

/** Columns in which it can where a line has very many bullets. */
const CROWD_COLUMNS = 8;

/** How many of the open containers the line goes on with, the outermost included, and where their content starts. */
export function matchContainers(page: Page): { depth: number; here: number } {
  const { text, open, start, end } = page;
  let here = start;
  let depth = 1;
  for (; depth < open.length; depth += 1) {
    const container = open[depth];
    const first = skipSpaces(text, here);
    // Its columns would have to be counted.
    if (text.charCodeAt(first) === TAB) page.isUnsure = true;
    if (container?.kind === "item" || container?.kind === "note") {
      if (first < end && first - here < container.width) break;
      here = Math.min(first, here + container.width);
    } else {
      if (first - here > 3 || text.charCodeAt(first) !== GREATER) break;
      here = text.charCodeAt(first + 1) === SPACE ? first + 2 : first + 1;
    }
  }
  return { depth, here };
}

/** Opens the container that starts at `first`; gives back where its content starts, undefined where there is none. */
export function openContainer(
  page: Page,
  depth: number,
  here: number,
  first: number,
): number | undefined {
  if (first - here > 3) return undefined;
  const { text } = page;
  if (text.charCodeAt(first) === GREATER) {
    openQuote(page, depth, first);
    return text.charCodeAt(first + 1) === SPACE ? first + 2 : first + 1;
  }
  if (text.charCodeAt(first) === OPEN_BRACKET) return openNote(page, depth, here, first);
  const marker = markerAt(page, first);
  if (marker === undefined) return undefined;
  openItem(page, depth, here, first, marker);
  return first + marker.length + marker.gap;
}

function openQuote(page: Page, depth: number, first: number): void {
  enterBlock(page, depth);
  const position = { start: pointAt(page, first), end: pointAt(page, first) };
  const node: mdast.Blockquote = { type: "blockquote", children: [], position };
  add(page, node);
  open(page, { kind: "quote", node, width: 0, quote: depth }, first);
}

/** Columns that the text of a note stands in by, from its second line on. */
const NOTE_INDENT = 4;
const NOTE = /\[\^([^\s[\]\\^&]{1,200})\]:[ ]*/y;

/** Opens the note that starts at the margin below no other text; where it is less plain than that, the other reader knows. */
function openNote(page: Page, depth: number, here: number, first: number): number | undefined {
  NOTE.lastIndex = first;
  const found = NOTE.exec(page.text);
  if (found === null || depth > 1 || first > here || page.ends !== "nothing") return undefined;
  const [whole, label = ""] = found;
  enterBlock(page, depth);
  const start = pointAt(page, first);
  const identifier = normal(label);
  const node: mdast.FootnoteDefinition = {
    type: "footnoteDefinition",
    identifier: identifier.toLowerCase(),
    label,
    children: [],
    position: { start, end: start },
  };
  add(page, node);
  page.notes.push(identifier);
  open(page, { kind: "note", node, width: NOTE_INDENT, quote: 0 }, first);
  return first + whole.length;
}

interface Marker {
  /** The bullet, or what follows the number. */
  readonly mark: number;
  /** Undefined for a bullet. */
  readonly number: number | undefined;
  readonly length: number;
  /** Spaces after it that are no content. */
  readonly gap: number;
}

/** What marks an item at `first` of the line; undefined where nothing does. */
function markerAt(page: Page, first: number): Marker | undefined {
  const { text, end } = page;
  const code = text.charCodeAt(first);
  let at = first;
  while (isDigit(text.charCodeAt(at))) at += 1;
  const digits = at - first;
  const mark = text.charCodeAt(at);
  const isMarked =
    digits > 0
      ? digits < 10 && (mark === DOT || mark === 0x29)
      : code === STAR || code === HYPHEN || code === PLUS;
  if (!isMarked) return undefined;
  const after = at + 1;
  if (after < end && !isSpace(text.charCodeAt(after))) return undefined;
  if (digits === 0 && isRule(text, first, end)) return undefined;
  const number = digits > 0 ? Number(text.slice(first, at)) : undefined;
  const content = skipSpaces(text, after);
  if (page.ends === "code") page.isUnsure = true;
  // Only an item that says something, and that is the first where it is numbered, ends a paragraph.
  if (page.ends === "lines" && (content >= end || (digits > 0 && (digits > 1 || number !== 1))))
    return undefined;
  const spaces = content - after;
  return { mark, number, length: digits + 1, gap: spaces > 4 ? 1 : spaces };
}

function openItem(page: Page, depth: number, here: number, first: number, marker: Marker): void {
  const before = page.open[depth];
  const { mark, number, length, gap } = marker;
  const continues = before?.list?.mark === mark ? before.list : undefined;
  enterBlock(page, depth, continues !== undefined);
  const start = pointAt(page, first);
  const item: mdast.ListItem = {
    type: "listItem",
    spread: false,
    checked: null,
    children: [],
    position: { start, end: start },
  };
  const list = continues ?? { mark, node: listOf(number, start) };
  if (continues === undefined) add(page, list.node);
  else if (isParted(page)) list.node.spread = true;
  list.node.children.push(item);
  const quote = page.open[depth - 1]?.quote ?? 0;
  const width = first - here + length + gap;
  open(page, { kind: "item", node: item, list, width, quote, item }, first);
}

function listOf(number: number | undefined, start: Point): mdast.List {
  return {
    type: "list",
    ordered: number !== undefined,
    start: number ?? null,
    spread: false,
    children: [],
    position: { start, end: start },
  };
}

function open(page: Page, container: Container, first: number): void {
  // Where a block in a note ends hangs on more than the block.
  if (page.open[1]?.kind === "note") page.isUnsure = true;
  page.open.push(container);
  page.blankIn = -1;
  const column = first - page.start;
  if (page.open.length > MOST || column > MOST_COLUMNS) page.isUnsure = true;
  if (column < CROWD_COLUMNS) return;
  page.isCrowded ??= isCrowded(page.text.slice(page.from, page.to));
  page.isUnsure ||= page.isCrowded;
}
