import type { Binding, Paper, Press } from "@printery/publication";

/** Points. */
const INCH = 72;
export const MM: number = 72 / 25.4;

/**
 * Points of a page, which is one side of a leaf: .002252 and .0025 inch (KDP, “Paperback cover”: spine width; black ink). StreetLib
 * gives the same as .0572 and .0635 mm. Some pages add .06 inch for the cover itself, which KDP's own formula does not.
 */
const PAGE: { readonly [Kind in Paper]: number } = { white: 0.002252 * INCH, cream: 0.0025 * INCH };

/**
 * Points that boards and lining add to the spine of a case: an eighth of an inch (pages on KDP's hardcovers; binders count
 * the boards themselves, 2 to 3 mm each).
 */
const BOARDS = 0.125 * INCH;

/** Points of the spine of a book of `pages`: none where leaves are stapled through the fold. */
export function spinePt(pages: number, press: Pick<Press, "paper" | "leafMm" | "binding">): number {
  const block = Math.ceil(pages / 2) * leafPt(press);
  const spines: { readonly [Kind in Binding]: number } = {
    perfect: block,
    case: block + BOARDS,
    saddle: 0,
  };
  return spines[press.binding];
}

/** Points of a leaf, which is two pages: as its printer says, or usual for its paper. */
export function leafPt({ paper, leafMm }: Pick<Press, "paper" | "leafMm">): number {
  return leafMm === undefined ? 2 * PAGE[paper] : leafMm * MM;
}

/** Points to be kept clear between text on the spine and each fold: a sixteenth of an inch (KDP; IngramSpark's own tolerance). */
export const SPINE_CLEAR: number = INCH / 16;
