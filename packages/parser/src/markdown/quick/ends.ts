import type * as mdast from "mdast";
import { takeDefinitions } from "./definitions.ts";
import { boxOf, endOf, startOf, tick, wordsOf } from "./lines.ts";
import { add, type Container, type Lines, lastPoint, type Page } from "./page.ts";

/** Makes the container before `depth` the innermost, for a block that it gets, or for another item of a list in it. */
export function enterBlock(page: Page, depth: number, isItem = false): void {
  finishLeaf(page);
  closeContainers(page, depth, isItem);
  const item = page.open[depth - 1]?.item;
  if (!isItem && item !== undefined && item.children.length > 0 && isParted(page))
    item.spread = true;
}

/** Whether a blank line of the innermost container stands before the line. */
export function isParted({ open, blankIn }: Page): boolean {
  return blankIn >= 0 && blankIn === open.at(-1)?.quote;
}

/** Closes all containers from `depth` on; the list of the first goes on where that is an item and `isItem`. */
export function closeContainers(page: Page, depth: number, isItem = false): void {
  const isQuoted = (page.open[depth - 1]?.quote ?? 0) > 0;
  while (page.open.length > depth) {
    const container = page.open.pop();
    const goesOn = isItem && page.open.length === depth;
    // Where a block ends in a quotation that goes on hangs on what ends it.
    if (isQuoted && !goesOn) page.isUnsure = true;
    if (page.blankIn > 0 && container?.kind === "item" && !goesOn) page.isUnsure = true;
    if (container?.item !== undefined) closeItem(page, container.item, container.list?.node);
    else if (container?.kind === "note") closeNote(page, container.node);
    else if (container?.node.position !== undefined) {
      container.node.position.end = lastPoint(page);
    }
  }
}

function closeNote(page: Page, { children, position }: Container["node"]): void {
  const end = children.at(-1)?.position?.end;
  if (end === undefined || position === undefined) page.isUnsure = true;
  else position.end = end;
}

function closeItem(page: Page, item: mdast.ListItem, list: mdast.List | undefined): void {
  const end = item.children.at(-1)?.position?.end;
  if (end === undefined || item.position === undefined || list?.position === undefined)
    page.isUnsure = true;
  else {
    item.position.end = end;
    list.position.end = end;
  }
}

/** Ends the block whose lines end with the line before. */
export function finishLeaf(page: Page): void {
  const { leaf } = page;
  page.leaf = undefined;
  if (leaf?.kind === "lines") finishLines(page, leaf);
  else if (leaf?.kind === "indented") {
    leaf.node.value = leaf.lines.join(page.lineEnd);
    if (leaf.node.position !== undefined) leaf.node.position.end = leaf.end;
  } else if (leaf?.kind === "html" && leaf.until === undefined) {
    const { start } = leaf;
    const value = page.text.slice(start.offset, page.lastEnd);
    add(page, { type: "html", value, position: { start, end: lastPoint(page) } });
  } else if (leaf?.kind === "html" || leaf?.kind === "fence") page.isUnsure = true;
}

function finishLines(page: Page, lines: Lines): void {
  const from = takeDefinitions(page, lines);
  if (from >= lines.offsets.length || page.isUnsure) return;
  const box = boxOf(page, lines, from);
  if (box !== undefined) tick(page, lines, box);
  const position = { start: startOf(lines, from), end: endOf(lines) };
  const node: mdast.Paragraph = { type: "paragraph", children: [], position };
  add(page, node);
  page.jobs.push({ node, words: wordsOf(page, lines, from), inCell: false });
}
