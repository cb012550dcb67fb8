import type { Margins, Style, Trim } from "./style.ts";

/** Points: ISO 216 for A4, A5 and B5; the British and American book trade's for the others. */
export const trims: {
  readonly [Name in Trim]: { readonly width: number; readonly height: number };
} = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  B5: { width: 498.9, height: 708.66 },
  Letter: { width: 612, height: 792 },
  "US Trade": { width: 432, height: 648 },
  Royal: { width: 442.2, height: 663.31 },
  Demy: { width: 391.18, height: 612.28 },
};

/** The margins of `style` on `trim`, in points, scaled with the page. */
export function marginsOn(style: Style, trim: Trim): Margins {
  const across = trims[trim].width / trims[style.trim].width;
  const down = trims[trim].height / trims[style.trim].height;
  const { inner, top, outer, bottom } = style.margins;
  return { inner: inner * across, top: top * down, outer: outer * across, bottom: bottom * down };
}
