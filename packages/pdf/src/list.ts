import { itemNumber, type NodeOf } from "@printery/document";
import type { SetBlock } from "./block.ts";
import type { Numbering } from "./tag.ts";
import type { Run } from "./text.ts";

/** The number or bullet of an item; `depth` counts the lists around its own. */
export function markerOf(list: NodeOf<"list">, index: number, depth: number): string {
  if (list.ordered) return itemNumber(list, index);
  return depth % 2 === 0 ? "•" : "–";
}

/** How `list` is marked, for readers who do not see the markers. */
export function numberingOf({ ordered, style }: NodeOf<"list">): Numbering {
  if (!ordered) return "Disc";
  return style === undefined ? "Decimal" : NUMBERINGS[style];
}

const NUMBERINGS = {
  a: "LowerAlpha",
  A: "UpperAlpha",
  i: "LowerRoman",
  I: "UpperRoman",
} as const;

/** `blocks` of a list item: the marker hangs at the first, and `gap` points follow each, which an indent would tell apart twice. */
export function marked(blocks: readonly SetBlock[], marker: Run, gap: number): SetBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.map((block, index) => {
    if (block.kind !== "text") return block;
    const hung = index === first && block.marker === undefined ? { marker: [marker] } : {};
    const indent = index === first || gap > 0 ? 0 : block.indent;
    return { ...block, ...hung, indent, before: 0, after: gap };
  });
}
