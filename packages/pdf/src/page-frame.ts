import type { Galley, Slab } from "./item.ts";
import type { Side } from "./page.ts";

/** The block of text on each page of a section. */
export interface PageFrame {
  /** Points. */
  readonly height: number;
  readonly leading: number;
  /** Lines of each note, by its name. */
  readonly notes: ReadonlyMap<string, readonly Slab[]>;
  /** Between the text and its notes. */
  readonly noteRule: Slab;
  /** Where the first page falls; not told where pages don't face each other. Of columns, the left one is a verso. */
  readonly first?: Side;
  /** Of columns: how much of the first page is taken by what stands above both. Points. */
  readonly above?: number;
  /** How deep text may be, if less than the page is high. Points. */
  readonly depth?: number;
}

/** Points: sums of leadings are not exact. */
export const TOLERANCE = 0.01;

/** Points from the top of the first item to the bottom of the last. */
export function heightOf(items: Galley): number {
  return items.reduce(
    (sum, item) => sum + (item.kind === "slab" || item.kind === "glue" ? item.height : 0),
    0,
  );
}
