import type { Block } from "../cut/block.ts";
import type { Reading } from "./reading.ts";

type Depth = 2 | 3 | 4 | 5 | 6;

/**
 * The depth of each heading among `readings`: by its number, its underline or its word where it has
 * one, else by its look, the first look met standing highest. No depth is skipped on the way down.
 */
export function headingDepths(readings: readonly Reading[]): Map<Block, Depth> {
  const headings = readings.filter(({ role }) => role === "heading").map(({ block }) => block);
  const hasParts = headings.some(({ text }) => /^(?:part|book|volume)\s/iu.test(text));
  const capitals = headings.findIndex(isCapitals) === 0 && !headings.every(isCapitals);
  const depths = new Map<Block, Depth>();
  let last = 1;
  for (const block of headings) {
    const wanted =
      numberedDepth(block) ??
      wordDepth(block, hasParts) ??
      (capitals && !isCapitals(block) ? 3 : 2);
    last = Math.min(wanted, last + 1, 6);
    depths.set(block, clamp(last));
  }
  return depths;
}

function numberedDepth({ text, underline }: Block): number | undefined {
  if (underline !== undefined) return underline + 1;
  const number = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s/u.exec(text)?.[1];
  return number === undefined ? undefined : number.split(".").length + 1;
}

function wordDepth({ text }: Block, hasParts: boolean): number | undefined {
  if (/^(?:part|book|volume)\s/iu.test(text)) return 2;
  return /^(?:chapter|canto|act|letter)\s/iu.test(text) ? (hasParts ? 3 : 2) : undefined;
}

function isCapitals({ text }: Block): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function clamp(depth: number): Depth {
  return depth <= 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6;
}
