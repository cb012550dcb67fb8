/** One side of a sheet: the pages at its left and right, from 0; none where it is blank. */
export interface SheetSide {
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** How many sheets lie around it once it is folded. */
  readonly within: number;
}

/** How pages are gathered. */
export interface Gathering {
  /** Of a booklet, as many as there are; of signatures, so many. */
  readonly sheetsEach: number;
  readonly rightToLeft: boolean;
}

/**
 * The sides of sheets that `count` pages are printed on, two on each, front before back, the outermost sheet of a signature first:
 * folded in the middle and laid into one another, they are in order. Blank pages fill the last signature, which has no more
 * sheets than it needs.
 */
export function sheetSides(count: number, { sheetsEach, rightToLeft }: Gathering): SheetSide[] {
  const sides: SheetSide[] = [];
  for (let first = 0; first < count; first += sheetsEach * PAGES) {
    const sheets = Math.min(sheetsEach, Math.ceil((count - first) / PAGES));
    const last = first + sheets * PAGES - 1;
    const page = (number: number) => (number < count ? number : undefined);
    for (let within = 0; within < sheets; within += 1) {
      const outer = [page(last - within * 2), page(first + within * 2)] as const;
      const inner = [page(first + within * 2 + 1), page(last - within * 2 - 1)] as const;
      for (const [one, other] of [outer, inner])
        sides.push(
          rightToLeft ? { left: other, right: one, within } : { left: one, right: other, within },
        );
    }
  }
  return sides;
}

/** On a sheet: two on each of its sides. */
const PAGES = 4;
