import type * as mdast from "mdast";
import {
  BACKTICK,
  EQUALS,
  HASH,
  HYPHEN,
  isBlank,
  LESS,
  runLength,
  skipSpaces,
  TAB,
  TILDE,
  trimmedEnd,
} from "./characters.ts";
import { takeDefinitions } from "./definitions.ts";
import { enterBlock } from "./ends.ts";
import { boxOf, startOf, wordsOf } from "./lines.ts";
import { headingDepth, htmlEnd, isRule, isUnderline } from "./marks.ts";
import {
  add,
  type Fence,
  type Html,
  type Indented,
  type Lines,
  type Page,
  pointAt,
} from "./page.ts";
import { decodeText } from "./resource.ts";
import { wordsAt } from "./words.ts";

/** Starts the block that the line's first mark says, if it is one that can stand there. */
export function startLeaf(page: Page, depth: number, here: number, first: number): boolean {
  const { text, end, leaf } = page;
  const lines = leaf?.kind === "lines" ? leaf : undefined;
  const isInside = depth === page.open.length;
  switch (text.charCodeAt(first)) {
    case HASH:
      return startHeading(page, depth, first);
    case BACKTICK:
    case TILDE:
      return startFence(page, depth, first, first - here);
    case LESS:
      return startHtml(page, depth, first);
    case EQUALS:
      return lines !== undefined && isInside && underline(page, lines, first, 1);
    case HYPHEN:
      if (lines !== undefined && isInside && underline(page, lines, first, 2)) return true;
  }
  if (!isRule(text, first, end)) return false;
  enterBlock(page, depth);
  add(page, { type: "thematicBreak", position: lineFrom(page, first) });
  return true;
}

function lineFrom(page: Page, first: number): NonNullable<mdast.Node["position"]> {
  return { start: pointAt(page, first), end: pointAt(page, page.end) };
}

function startHeading(page: Page, depth: number, first: number): boolean {
  const { text, end, line, start: margin } = page;
  const level = headingDepth(text, first, end);
  if (level === 0) return false;
  const start = skipSpaces(text, first + level);
  let last = trimmedEnd(text, start, end);
  let close = last;
  while (close > start && text.charCodeAt(close - 1) === HASH) close -= 1;
  // A tab beside a mark counts for a space; so rare that it isn't worth it.
  if (text.charCodeAt(start) === TAB || text.charCodeAt(close - 1) === TAB) page.isUnsure = true;
  if (close === start) last = start;
  else if (close < last && text.charCodeAt(close - 1) === 0x20)
    last = trimmedEnd(text, start, close);
  enterBlock(page, depth);
  const node: mdast.Heading = {
    type: "heading",
    depth: LEVELS[level - 1] ?? 6,
    children: [],
    position: lineFrom(page, first),
  };
  add(page, node);
  if (last > start)
    page.jobs.push({
      node,
      words: wordsAt(text, { start, end: last, line, margin }),
      inCell: false,
    });
  return true;
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function startFence(page: Page, depth: number, first: number, indent: number): boolean {
  const { text, end } = page;
  const mark = text.charCodeAt(first);
  const size = runLength(text, first, mark);
  if (size < 3) return false;
  const info = text.slice(skipSpaces(text, first + size), trimmedEnd(text, first + size, end));
  if (mark === BACKTICK && info.includes("`")) return false;
  if (info.includes("\t")) page.isUnsure = true;
  enterBlock(page, depth);
  const gap = info.search(/ /);
  const node: mdast.Code = {
    type: "code",
    lang: info === "" ? null : decodeText(gap < 0 ? info : info.slice(0, gap)),
    meta: gap < 0 ? null : decodeText(info.slice(gap).trimStart()),
    value: "",
    position: lineFrom(page, first),
  };
  add(page, node);
  page.leaf = { kind: "fence", node, mark, size, indent, lines: [] };
  return true;
}

/** Reads a line in code or HTML; its content starts at `here`. */
export function continueFence(page: Page, leaf: Fence, here: number, first: number): void {
  const { text, end } = page;
  if (text.charCodeAt(first) === TAB && first - here < leaf.indent) page.isUnsure = true;
  const isClosing = first - here < 4 && text.charCodeAt(first) === leaf.mark;
  if (isClosing) {
    const size = runLength(text, first, leaf.mark);
    if (size >= leaf.size && isBlank(text, first + size, end)) {
      leaf.node.value = leaf.lines.join(page.lineEnd);
      if (leaf.node.position !== undefined) leaf.node.position.end = pointAt(page, end);
      page.leaf = undefined;
      return;
    }
  }
  leaf.lines.push(text.slice(Math.min(first, here + leaf.indent), end));
}

function startHtml(page: Page, depth: number, first: number): boolean {
  const { text, end, leaf } = page;
  const until = htmlEnd(text.slice(first, end), leaf?.kind === "lines");
  // Any tag ends the paragraph of a quotation or an item that its line isn't in.
  if (leaf?.kind === "lines" && depth < page.open.length) page.isUnsure = true;
  if (until === "none") return false;
  // In other blocks its lines have marks that are none of it.
  if (until === "unsure" || page.open.length > 1) page.isUnsure = true;
  if (page.isUnsure) return true;
  enterBlock(page, depth);
  const html: Html = {
    kind: "html",
    start: pointAt(page, page.start),
    until: typeof until === "string" ? undefined : until,
  };
  page.leaf = html;
  continueHtml(page, html);
  return true;
}

/** Reads a line of HTML, which may be its last. */
export function continueHtml(page: Page, { until, start }: Html): void {
  const { text, end } = page;
  if (until === undefined || !until.test(text.slice(page.start, end))) return;
  const value = text.slice(start.offset, end);
  add(page, { type: "html", value, position: { start, end: pointAt(page, end) } });
  page.leaf = undefined;
}

/** Starts a block of code that is set in, whose content starts at `here`. */
export function startIndented(page: Page, depth: number, here: number): void {
  enterBlock(page, depth);
  const end = pointAt(page, page.end);
  const node: mdast.Code = {
    type: "code",
    lang: null,
    meta: null,
    value: "",
    position: { start: pointAt(page, here), end },
  };
  add(page, node);
  page.leaf = {
    kind: "indented",
    node,
    lines: [page.text.slice(here + 4, page.end)],
    blanks: [],
    end,
  };
}

export function continueIndented(page: Page, leaf: Indented, here: number): void {
  leaf.lines.push(...leaf.blanks.splice(0), page.text.slice(here + 4, page.end));
  leaf.end = pointAt(page, page.end);
}

/** Makes a heading of the paragraph that the line underlines. */
function underline(page: Page, lines: Lines, first: number, depth: 1 | 2): boolean {
  if (!isUnderline(page.text, first, page.end)) return false;
  page.leaf = undefined;
  if (takeDefinitions(page, lines) > 0 || boxOf(page, lines, 0) !== undefined) page.isUnsure = true;
  const start = startOf(lines);
  const position = { start, end: pointAt(page, page.end) };
  const node: mdast.Heading = { type: "heading", depth, children: [], position };
  add(page, node);
  page.jobs.push({ node, words: wordsOf(page, lines, 0), inCell: false });
  return true;
}
