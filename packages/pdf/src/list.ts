import type { NodeOf } from "@printery/document";
import type { SetBlock } from "./block.ts";
import { roman } from "./numerals.ts";
import type { Numbering } from "./tag.ts";
import type { Run } from "./text.ts";

/** The number or bullet of an item; `depth` counts the lists around its own. */
export function markerOf(list: NodeOf<"list">, index: number, depth: number): string {
  if (list.ordered) return `${numeral((list.start ?? 1) + index, list.style)}.`;
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

function numeral(number: number, style: NodeOf<"list">["style"]): string {
  if (number < 1 || style === undefined) return String(number);
  const small = style === "a" || style === "A" ? letters(number) : roman(number);
  return style === "a" || style === "i" ? small : small.toUpperCase();
}

/** After z comes aa. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}

/** `blocks` of a list item: the marker hangs at the first, and `gap` points follow each, which an indent would tell apart twice. */
export function marked(blocks: readonly SetBlock[], marker: Run, gap: number): SetBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.map((block, index) => {
    if (block.kind !== "text") return block;
    const after =
      index === blocks.length - 1
        ? Math.max(gap, block.marker === undefined ? 0 : block.after)
        : gap;
    const hung = index === first && block.marker === undefined ? { marker: [marker] } : {};
    const indent = index === first || gap > 0 ? 0 : block.indent;
    return { ...block, ...hung, indent, before: 0, after };
  });
}
