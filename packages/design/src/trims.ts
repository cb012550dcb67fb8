import type { Margins, NamedTrim, Style, Trim } from "./style.ts";

/** Points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** ISO 216 for A4, A5 and B5; the British and American book trade's for the others. */
export const trims: { readonly [Name in NamedTrim]: Size } = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  B5: { width: 498.9, height: 708.66 },
  Letter: { width: 612, height: 792 },
  "US Trade": { width: 432, height: 648 },
  Digest: { width: 396, height: 612 },
  Royal: { width: 442.2, height: 663.31 },
  Demy: { width: 391.18, height: 612.28 },
};

/** The size of `trim`, in points to the hundredth. */
export function trimSize(trim: Trim): Size {
  if (isNamed(trim)) return trims[trim];
  const [width = 0, height = 0] = trim.split(" x ").map(Number.parseFloat);
  const unit = trim.endsWith("in") ? 72 : 72 / 25.4;
  return { width: rounded(width * unit), height: rounded(height * unit) };
}

function isNamed(trim: Trim): trim is NamedTrim {
  return Object.hasOwn(trims, trim);
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The margins of `style` on `trim`, in points, scaled with the page. */
export function marginsOn(style: Style, trim: Trim): Margins {
  const size = trimSize(trim);
  const across = size.width / trims[style.trim].width;
  const down = size.height / trims[style.trim].height;
  const { inner, top, outer, bottom } = style.margins;
  return { inner: inner * across, top: top * down, outer: outer * across, bottom: bottom * down };
}
