import type { Block } from "../cut/block.ts";
import { isChapterLabel, isPartLabel } from "../read/part.ts";

/** Characters; a heading that the width broke has filled most of it. */
const FULL = 38;

/** A number alone, as chapters without a word for it have: “IV.” */
const NUMBER = /^(?:[IVXLC]+|\d{1,3})\.?$/;

/**
 * What stands between two headings that are lines of one, tightly below each other: a space where the width
 * broke it and between a part's number and its name (“Chapter I”, “The Harbour”), a break between lines of
 * capitals that a title page has; undefined where they are two.
 */
export function headingJoint(last: Block, next: Block): "space" | "break" | undefined {
  if (last.text.length >= FULL || /^\p{Ll}|[,;:–—-]$/u.test(next.text)) return "space";
  // Only where blank lines part others do two lines without one belong together.
  if (!last.ragged || !next.ragged || next.marker !== undefined || isChapterLabel(next.text))
    return undefined;
  if (isPartLabel(last.text) || NUMBER.test(last.text)) return "space";
  return isCapitals(last.text) && isCapitals(next.text) ? "break" : undefined;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
