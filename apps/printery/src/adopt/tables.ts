import type { Element, ElementContent } from "hast";
import type { Lose } from "./account.ts";
import { attribute, element, elementsIn } from "./elements.ts";

/** A table of rows of text, or what stands in one that only places things. */
export function tableOf(one: Element, lose: Lose): readonly ElementContent[] {
  const inside = [...elementsIn(one)];
  const cells = inside.filter(({ tagName }) => tagName === "td" || tagName === "th");
  const rows = inside.filter(({ tagName }) => tagName === "tr");
  const nested = inside.some(({ tagName }) => tagName === "table");
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const heads = cells.filter(({ tagName }) => tagName === "th").length;
  const headed = cells.some((cell) => [...elementsIn(cell)].some((each) => isStructure(each)));
  const places = attribute(one, "role") === "presentation" || nested || headed;
  if (rows.length === 0 || columns === 0) return one.children;
  if (places || (columns === 1 && heads === 0)) {
    if (!places && rows.length > 1) lose("tables of one column, which are paragraphs now");
    if (places) lose("tables that only place things");
    const caption = inside.filter(({ tagName }) => tagName === "caption");
    return [...caption, ...cells].flatMap((cell) => [element("div", {}, cell.children)]);
  }
  if (cells.some((cell) => spanOf(cell, "colSpan") > 1 || spanOf(cell, "rowSpan") > 1))
    lose("tables with cells that span others, which stand in the first of them");
  for (const cell of cells) {
    flatten(cell, lose);
    const align = /text-align\s*:\s*(left|right|center)/i.exec(attribute(cell, "style") ?? "")?.[1];
    if (align !== undefined) cell.properties.align = align.toLowerCase();
  }
  const [first] = rows;
  if (heads === 0 && first !== undefined) for (const cell of cellsOf(first)) cell.tagName = "th";
  const captions = one.children.filter(
    (child): child is Element => child.type === "element" && child.tagName === "caption",
  );
  const table = {
    ...one,
    children: one.children.filter((child) => !captions.includes(child as Element)),
  };
  return [...captions.map(({ children }) => element("p", {}, children)), table];
}

/** What no cell of a table of text has. */
function isStructure({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName) || tagName === "pre" || tagName === "article";
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === "element" && (child.tagName === "td" || child.tagName === "th"),
  );
}

function spanOf(cell: Element, name: string): number {
  return Number(attribute(cell, name) ?? 1);
}

/** A cell is one line of text: its blocks are parted by breaks. */
function flatten(cell: Element, lose: Lose): void {
  const isBlock = (child: ElementContent) => child.type === "element" && BLOCKS.has(child.tagName);
  if (!cell.children.some(isBlock)) return;
  const lines: ElementContent[][] = [[]];
  const put = (children: readonly ElementContent[]) => {
    for (const child of children) {
      if (child.type === "element" && BLOCKS.has(child.tagName)) {
        lines.push([]);
        put(child.children);
        lines.push([]);
      } else lines.at(-1)?.push(child);
    }
  };
  put(cell.children);
  const full = lines.filter((line) => line.some((child) => isSomething(child)));
  if (full.length > 1) lose("cells with several paragraphs, which are lines now");
  cell.children = full.flatMap((line, at) => (at === 0 ? line : [element("br", {}, []), ...line]));
}

function isSomething(child: ElementContent): boolean {
  if (child.type === "text") return child.value.trim() !== "";
  return child.type === "element";
}

const BLOCKS: ReadonlySet<string> = new Set(
  "p div ul ol dl li blockquote pre table h1 h2 h3 h4 h5 h6 figure section article hr".split(" "),
);
