import { type NodeOf, plainText } from "@printery/document";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { lines } from "./lines.ts";
import type { Inside } from "./node-handlers.ts";

/** Characters across for which a window of 320 pixels has room, the narrowest that WCAG 2.2 speaks of (1.4.10). */
const ROOM = 24;
/** The space between two columns, in characters. */
const GAP = 3;
/** Characters of a cell that is read and not looked up, and how many of them its column has at least on a line: others scroll. */
const SENTENCE = 40;
const SENTENCE_WIDTH = 18;

/**
 * A table in a region that scrolls where the page is too narrow. One that may be is reachable by keyboard, and named
 * by the caption or, without one, by the header row. A `group`, since a landmark per table is noise.
 */
export function table(node: NodeOf<"table">, inside: Inside): Element {
  const { align, caption, children } = node;
  const [header, ...rows] = inside(children).filter((row) => row.type === "element");
  for (const [index, row] of [header, ...rows].entries()) {
    for (const [column, cell] of row?.children.entries() ?? []) {
      const said = children[index]?.children[column];
      const isSentence = said !== undefined && plainText([said]).length >= SENTENCE;
      setCell(cell, align[column], { isHeader: row === header, isSentence });
    }
  }
  const parts: ElementContent[] = [];
  if (caption !== undefined) parts.push(h("caption", inside(caption)));
  if (header !== undefined) parts.push(h("thead", header));
  if (rows.length > 0) parts.push(h("tbody", lines(rows)));
  const whole = h("table", lines(parts));
  if (narrowest(node) <= ROOM) return h("div.table", whole);
  const ariaLabel =
    plainText(caption ?? []) ||
    children[0]?.children
      .map((cell) => plainText([cell]))
      .filter(Boolean)
      .join(", ");
  return h("div.table", { role: "group", tabIndex: 0, ariaLabel }, whole);
}

/** Characters across where every line is broken at every space. */
function narrowest({ children: rows }: NodeOf<"table">): number {
  const columns: number[] = [];
  for (const { children: cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const words = plainText([cell]).split(/\s+/);
      // A picture has no words, and some width.
      const isPictured = cell.children.some(({ type }) => type === "image");
      const least = plainText([cell]).length >= SENTENCE ? SENTENCE_WIDTH : 0;
      const longest = isPictured ? ROOM + 1 : Math.max(least, ...words.map((word) => word.length));
      columns[column] = Math.max(columns[column] ?? 0, longest);
    }
  }
  return columns.reduce((sum, width) => sum + width + GAP, -GAP);
}

/** Aligns a cell, marks one that holds a sentence, and makes it a column's header where it stands in the header row and says something. */
function setCell(
  cell: ElementContent,
  align: string | null | undefined,
  { isHeader, isSentence }: { readonly isHeader: boolean; readonly isSentence: boolean },
): void {
  if (cell.type !== "element") return;
  const classes = [...(align ? [align] : []), ...(isSentence ? ["sentence"] : [])];
  if (classes.length > 0) cell.properties.className = classes;
  if (!isHeader || cell.children.length === 0) return;
  cell.tagName = "th";
  cell.properties.scope = "col";
}
