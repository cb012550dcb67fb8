import { type NodeOf, plainText } from "@printery/document";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { lines } from "./lines.ts";
import type { Inside } from "./node-handlers.ts";

/**
 * A table in a region that scrolls where the page is too narrow, reachable by keyboard and named
 * by the caption or, without one, by the header row. A `group`, since a landmark per table is noise.
 */
export function table({ align, caption, children }: NodeOf<"table">, inside: Inside): Element {
  const [header, ...rows] = inside(children).filter((row) => row.type === "element");
  for (const row of [header, ...rows]) {
    for (const [column, cell] of row?.children.entries() ?? []) {
      setCell(cell, align[column], row === header);
    }
  }
  const parts: ElementContent[] = [];
  if (caption !== undefined) parts.push(h("caption", inside(caption)));
  if (header !== undefined) parts.push(h("thead", header));
  if (rows.length > 0) parts.push(h("tbody", lines(rows)));
  const ariaLabel =
    plainText(caption ?? []) ||
    children[0]?.children
      .map((cell) => plainText([cell]))
      .filter(Boolean)
      .join(", ");
  return h("div.table", { role: "group", tabIndex: 0, ariaLabel }, h("table", lines(parts)));
}

/** Aligns a cell, and makes it a column's header where it stands in the header row and says something. */
function setCell(cell: ElementContent, align: string | null | undefined, isHeader: boolean): void {
  if (cell.type !== "element") return;
  if (align) cell.properties.className = [align];
  if (!isHeader || cell.children.length === 0) return;
  cell.tagName = "th";
  cell.properties.scope = "col";
}
