import type { Type } from "@printery/design";
import type { NodeOf } from "@printery/document";
import { isRightToLeft } from "@printery/publication";
import { placeOf } from "@printery/task";
import type { SetBlock, TableCellBlock } from "./block.ts";
import { type Context, frame, phraseBlock, tagIn } from "./context.ts";
import { runsOf } from "./inline.ts";

/** A table, its caption above it. */
export function tableBlocks(node: NodeOf<"table">, context: Context): SetBlock[] {
  const { style, voice } = context;
  const type = style.scale.table;
  const columns = Math.max(...node.children.map(({ children }) => children.length));
  const tag = tagIn(context, "Table");
  // An element without text is left out.
  const caption = tag.child("Caption");
  const rows = node.children.map((row, index) => {
    const rowTag = tag.child("TR");
    const cellType: Type = index === 0 ? { ...type, weight: 600 } : type;
    return Array.from({ length: columns }, (_, column): TableCellBlock => {
      const cell = row.children[column]?.children ?? [];
      const cellTag = rowTag.child(index === 0 ? "TH" : "TD");
      const runs = runsOf(cell, { ...voice, type: cellType, tag: cellTag });
      return {
        runs: runs.map((run) => ({ ...run, tabular: true })),
        align: sideOf(node.align[column] ?? null, context),
        tag: cellTag,
      };
    });
  });
  const origin = { file: voice.file, place: placeOf(node.position) };
  const block: SetBlock = { kind: "table", rows, origin, ...frame(type, context) };
  if (node.caption === undefined) return [block];
  const captionType: Type = { ...style.scale.caption, align: "left" };
  const anchor = context.listed.get(node);
  const place = anchor === undefined ? {} : { anchor };
  const above = { ...phraseBlock(node.caption, captionType, context, caption), ...place };
  return [{ ...block, caption: above, before: above.before }];
}

/** Where a cell's text stands: left is the side where lines begin. */
function sideOf(
  align: NodeOf<"table">["align"][number],
  { voice }: Context,
): TableCellBlock["align"] {
  if (align === null || align === "center") return align ?? "left";
  return (align === "left") === isRightToLeft(voice.lang) ? "right" : "left";
}
