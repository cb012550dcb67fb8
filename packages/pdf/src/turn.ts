import type { LineItem, PageItem, Slab } from "./item.ts";

/** Where a slab that is turned comes to stand. Points. */
export interface Upended {
  /** How tall it then is. */
  readonly height: number;
  /** From the left of the text to its top, and from the foot to its left. */
  readonly x: number;
  readonly rise: number;
}

/** `slab` turned to the left by a right angle: what was its top is at the left, and its lines run up the page. */
export function turned(slab: Slab, { height, x, rise }: Upended): Slab {
  const foot = height - rise;
  const items = slab.items.map((item): PageItem => {
    if (item.type === "line") {
      const { x: along, y: down } = item.item;
      return { ...item, item: { ...item.item, x: x + down, y: foot - along, isTurned: true } };
    }
    if (item.type !== "vector") return item;
    const { x: along, y: down, w, h } = item.item;
    return { ...item, item: { ...item.item, x: x + down, y: foot - along - w, w: h, h: w } };
  });
  return { ...slab, height, items };
}

/** The place on the page of a box that begins `along` the base line of `line` and stands so far `up` above it. */
export function boxOn(
  line: LineItem["item"],
  { along, up, width, height }: { along: number; up: number; width: number; height: number },
): [x: number, y: number, width: number, height: number] {
  const { x, y, isTurned = false, isMirrored = false } = line;
  if (isTurned) return [isMirrored ? x + up - height : x - up, y - along - width, height, width];
  return [isMirrored ? x - along - width : x + along, y - up, width, height];
}

/**
 * The text matrix for what begins `along` the base line of `line` and is so wide, with so much unseen drawn before it, so far `up` (ISO
 * 32000-1, 9.4.4); on a page counted from the top.
 */
export function matrixOn(
  { x, y, isTurned = false, isMirrored = false }: LineItem["item"],
  { along, width, before, up }: { along: number; width: number; before: number; up: number },
): readonly number[] {
  const start = isMirrored ? -along - width - before : along - before;
  if (!isTurned) return [1, 0, 0, -1, x + start, y - up];
  return isMirrored ? [0, 1, 1, 0, x + up, y + start] : [0, -1, -1, 0, x - up, y - start];
}
