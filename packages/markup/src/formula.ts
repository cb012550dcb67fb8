import type { InlineMath, Math as MathBlock, MathElement } from "@printery/document";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** A formula among text as MathML, with its TeX for who can't read that; one that was never read is code. */
export function inlineFormula({ value, tree }: InlineMath): Element {
  return tree === undefined ? h("code", value) : mathOf(tree, { alttext: value });
}

/**
 * A formula that stands by itself: in a region that scrolls where the page is too narrow, reachable by keyboard and named
 * by its TeX, as tables are by their captions.
 */
export function formula({ value, tree }: MathBlock): Element {
  if (tree === undefined) return h("pre", { tabIndex: 0 }, h("code.language-tex", value));
  const scrolls = { role: "group", tabIndex: 0, ariaLabel: value };
  return h("div.formula", scrolls, mathOf(tree, { display: "block", alttext: value }));
}

function mathOf(tree: MathElement, properties: Element["properties"]): Element {
  const xmlns = "http://www.w3.org/1998/Math/MathML";
  return element("math", { xmlns, ...properties }, [markupOf(tree)]);
}

function markupOf(part: MathElement): ElementContent {
  if (typeof part === "string") return { type: "text", value: part };
  const children = part.children.map(markupOf);
  if (part.name === "mtable") setCells(part, children);
  return element(part.name, { ...part.attributes }, children);
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}

/**
 * What MathML 3 says of a table's columns and lines as classes of its cells, for readers of MathML Core, which has left
 * that to style sheets: `left` and `right`, `flush-start` and `flush-end` where there is no space to the next column,
 * `apart` where there is more than between those of a matrix, `fit` for what takes the room around, `bar` and `rule` for
 * lines before and above.
 */
function setCells(
  { attributes }: Exclude<MathElement, string>,
  rows: readonly ElementContent[],
): void {
  const listed = (name: string) => attributes[name]?.split(" ") ?? [];
  const [aligns, gaps, widths] = ["columnalign", "columnspacing", "columnwidth"].map(listed);
  const [bars, rules] = ["columnlines", "rowlines"].map(listed);
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of childrenOf(row).entries()) {
      const gap = Number.parseFloat(gaps?.[column - 1] ?? "1");
      const names = [
        ...(aligns?.[column] === "left" || aligns?.[column] === "right" ? [aligns[column]] : []),
        ...(gap === 0 ? ["flush-start"] : []),
        ...(gap > APART ? ["apart"] : []),
        ...(Number.parseFloat(gaps?.[column] ?? "1") === 0 ? ["flush-end"] : []),
        ...(widths?.[column] === "fit" ? ["fit"] : []),
        ...(isLine(bars?.[column - 1]) ? ["bar"] : []),
        ...(isLine(rules?.[index - 1]) ? ["rule"] : []),
      ];
      if (names.length > 0) cell.properties.className = names;
    }
  }
}

/** Ems between the columns of a matrix. */
const APART = 1.5;

function isLine(line: string | undefined): boolean {
  return line !== undefined && line !== "none";
}

function childrenOf(row: ElementContent): Element[] {
  if (row.type !== "element") return [];
  return row.children.filter((cell) => cell.type === "element");
}
