import type { Paper, Press } from "@printery/publication";

/** Millimetres of a page in print on demand: KDP has .002252 inches for white paper and .0025 for cream. */
const PAGE_MM: { readonly [Name in Paper]: number } = {
  white: 0.002252 * 25.4,
  cream: 0.0025 * 25.4,
};

/** Millimetres of a leaf, which is two pages: as its printer says, or usual for its paper. */
export function leafThickness({ leafMm, paper }: Pick<Press, "leafMm" | "paper">): number {
  return leafMm ?? PAGE_MM[paper] * 2;
}
