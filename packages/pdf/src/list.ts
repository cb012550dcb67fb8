import type { NodeOf } from "@printery/document";
import type { SetBlock } from "./block.ts";
import type { Run } from "./text.ts";

/** The number or bullet of an item; `depth` counts the lists around its own. */
export function markerOf(list: NodeOf<"list">, index: number, depth: number): string {
  if (list.ordered) return `${(list.start ?? 1) + index}.`;
  return depth % 2 === 0 ? "•" : "–";
}

/** `blocks` of a list item: the marker hangs at the first, and `gap` points follow each. */
export function marked(blocks: readonly SetBlock[], marker: Run, gap: number): SetBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.map((block, index) => {
    if (block.kind !== "text") return block;
    const after =
      index === blocks.length - 1
        ? Math.max(gap, block.marker === undefined ? 0 : block.after)
        : gap;
    const hung = index === first && block.marker === undefined ? { marker: [marker] } : {};
    return { ...block, ...hung, before: 0, after, struct: "L" as const };
  });
}
