import { styleOf } from "@printery/design";
import { coverNames } from "@printery/publication";
import type { Area, Panel } from "./drawing.ts";
import type { Titled } from "./titled.ts";

/** Where the parts of a panel stand; all sizes are shares of its width. */
export interface Layout {
  readonly unit: number;
  /** Between the margins. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  /** Where the field of colour ends. */
  readonly horizon: number;
  /** Of the last line on the paper. */
  readonly foot: number;
}

/** Share of the height of a cover that the field of colour takes from the top. */
const FIELD = 0.7;
/** Shares of the width: at the sides and the foot, down to the first line of the field, and of the paper. */
export const MARGIN = 0.095;
const HEAD = 0.155;
export const BELOW_FIELD = 0.13;

/** The layout of one side of the cover of `publication`. */
export function layoutOf({ metadata }: Titled, { x, y, width, height }: Panel): Layout {
  const isBare = coverNames(metadata) === "" && !metadata.publisher;
  return {
    unit: width,
    x: x + width * MARGIN,
    width: width * (1 - 2 * MARGIN),
    top: y + width * HEAD,
    // With nothing to print on the paper, the field takes all of it.
    horizon: y + height * (isBare ? 1 : FIELD),
    foot: y + height - width * MARGIN,
  };
}

/** The paper, and the field of colour above `horizon`. */
export function ground({ x, y, width, height }: Panel, horizon: number): Area[] {
  return [
    { kind: "area", x, y, width, height, fill: "paper" },
    { kind: "area", x, y, width, height: horizon - y, fill: "field" },
  ];
}

/** Whether the house centres its titles. */
export function isCentred(publication: Titled): boolean {
  return styleOf(publication).scale.title.align === "center";
}
