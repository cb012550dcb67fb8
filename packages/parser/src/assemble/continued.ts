import type { Block } from "../cut/block.ts";
import type { Reading } from "./reading.ts";

/** Paragraphs that an item may go on for. */
const LONGEST = 12;

/**
 * `readings` in which what is set in below an item as far as the item's text is part of the item: code,
 * and paragraphs set in as a whole, or followed by the next item.
 */
export function withContinuedItems(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ role }) => role === "item")) return readings;
  const kept = [...readings];
  const edge = commonIndent(readings);
  const open: Block[] = [];
  let run = 0;
  readings.forEach((reading, at) => {
    const { block, role } = reading;
    if (role === "item" && block.marker !== undefined) {
      while ((open.at(-1)?.indent ?? -1) >= block.indent) open.pop();
      open.push(block);
      run = 0;
      return;
    }
    run += 1;
    const item = block.indent > edge ? open.findLast((above) => isBelow(block, above)) : undefined;
    if (item === undefined || run > LONGEST || !isPart(readings, at, item)) {
      open.length = 0;
      return;
    }
    kept[at] = { ...reading, role: "item", continues: item };
  });
  return kept;
}

/** Where most paragraphs begin: what stands there is set in below nothing. */
function commonIndent(readings: readonly Reading[]): number {
  const counts = new Map<number, number>();
  for (const { role, block } of readings) {
    if (role === "paragraph") counts.set(block.indent, (counts.get(block.indent) ?? 0) + 1);
  }
  let common = 0;
  for (const [indent, count] of counts) if (count > (counts.get(common) ?? 0)) common = indent;
  return common;
}

/** Set in as far as the item's text, or nearly. */
function isBelow({ indent }: Block, item: Block): boolean {
  const text = item.indent + (item.marker?.length ?? 0);
  return indent >= Math.max(item.indent + 2, text - 2) && indent <= text + 4;
}

function isPart(readings: readonly Reading[], at: number, item: Block): boolean {
  const { role, block } = readings[at] ?? {};
  if (block === undefined) return false;
  if (role === "code") return block.shape === "code";
  if (role !== "paragraph" || block.shape !== "plain") return false;
  if (block.lines.length > 1) return block.lines.every(({ indent }) => indent > item.indent + 1);
  const next = readings.slice(at + 1, at + LONGEST).find((other) => !isBelow(other.block, item));
  return next?.role === "item" && Math.abs(next.block.indent - item.indent) <= 1;
}
