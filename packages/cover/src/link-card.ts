import { coloursOf } from "./colours.ts";
import type { Drawing } from "./drawing.ts";
import { frontShapes } from "./front.ts";
import { ground, type Layout, layoutOf } from "./layout.ts";
import type { Titled } from "./titled.ts";

/** Shares of the height: what sizes are measured by, the margin at the sides, and down to the first line. */
const UNIT = 0.72;
const MARGIN = 0.11;
const HEAD = 0.1;
const FIELD = 0.72;

/**
 * The front of the cover of `publication` on a card that is wider than it is tall, as messages and networks show beside a
 * link. What no face of ours can draw is left off; that is told where the cover itself is made.
 */
export function linkCard(
  publication: Titled,
  { width, height }: { readonly width: number; readonly height: number },
): Drawing {
  const sheet = { x: 0, y: 0, width, height };
  const isBare = layoutOf(publication, sheet).horizon === height;
  const layout: Layout = {
    unit: height * UNIT,
    x: height * MARGIN,
    width: width - 2 * height * MARGIN,
    top: height * HEAD,
    horizon: height * (isBare ? 1 : FIELD),
    foot: height * (1 - MARGIN * 0.7),
  };
  const shapes = [...ground(sheet, layout.horizon), ...frontShapes(publication, layout, () => {})];
  return { width, height, colours: coloursOf(publication.id), shapes };
}
