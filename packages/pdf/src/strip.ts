import { FORBIDDEN, type Galley, type Slab } from "./item.ts";

/** A galley, one array per property, to be looked up quickly. Sums are of all that stands before an item, in points. */
export interface Strip {
  readonly galley: Galley;
  readonly kinds: Uint8Array;
  readonly heights: Float64Array;
  readonly tops: Float64Array;
  /** Sums of spaces alone. */
  readonly spaces: Float64Array;
  /** Whether a page may end before an item; after the last it may. */
  readonly ends: Uint8Array;
  /** The first item from here on that is no space, and the first that is no plain slab besides. */
  readonly below: Int32Array;
  readonly special: Int32Array;
}

/** Kinds: glue and penalties; slabs without notes, with notes, those that float, in the column, across two, or to a page of their own; fills. */
export const SPACE = 0;
export const PLAIN = 1;
const NOTED = 2;
export const FLOAT = 3;
export const FILL = 4;
export const ACROSS = 5;
export const PLATE = 6;

export const NO = 0;
const YES = 1;
/** Where the page has no other end. */
export const IF_MUST = 2;

export function stripOf(galley: Galley, hasColumns: boolean): Strip {
  const { length } = galley;
  const kinds = kindsOf(galley, hasColumns);
  const heights = new Float64Array(length);
  const tops = new Float64Array(length + 1);
  const spaces = new Float64Array(length + 1);
  const ends = new Uint8Array(length + 1);
  for (const [at, item] of galley.entries()) {
    if (item.kind === "penalty") ends[at] = item.cost >= FORBIDDEN ? IF_MUST : YES;
    if (item.kind === "glue" && galley[at - 1]?.kind === "slab") ends[at] = YES;
    const height = item.kind === "slab" || item.kind === "glue" ? item.height : 0;
    heights[at] = height;
    tops[at + 1] = (tops[at] ?? 0) + height;
    spaces[at + 1] = (spaces[at] ?? 0) + (item.kind === "glue" ? height : 0);
  }
  ends[length] = YES;
  const below = new Int32Array(length + 1).fill(length);
  const special = below.slice();
  for (let at = length - 1; at >= 0; at -= 1) {
    below[at] = kinds[at] === SPACE ? (below[at + 1] ?? length) : at;
    special[at] = (kinds[at] ?? SPACE) <= PLAIN ? (special[at + 1] ?? length) : at;
  }
  return { galley, kinds, heights, tops, spaces, ends, below, special };
}

function kindsOf(galley: Galley, hasColumns: boolean): Uint8Array {
  const kinds = new Uint8Array(galley.length);
  let isKept = false;
  for (const [at, item] of galley.entries()) {
    if (item.kind === "fill") kinds[at] = FILL;
    if (item.kind === "penalty" && item.cost >= FORBIDDEN) isKept = true;
    if (item.kind !== "slab") continue;
    kinds[at] = item.notes.length > 0 ? NOTED : PLAIN;
    // What stands under a heading stays there, unless it can't.
    if (item.floatGap !== undefined && (!isKept || item.isApart === true)) kinds[at] = FLOAT;
    if (item.isApart === true && hasColumns) kinds[at] = ACROSS;
    if (item.isPlate === true) kinds[at] = PLATE;
    isKept = false;
  }
  return kinds;
}

/** The slab at `at`, if it is one. */
export function slabAt({ galley }: Pick<Strip, "galley">, at: number): Slab | undefined {
  const item = galley[at];
  return item?.kind === "slab" ? item : undefined;
}
