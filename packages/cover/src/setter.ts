import type { Type } from "@printery/design";
import type { Fill, Shape } from "./drawing.ts";
import { isCentred, type Layout } from "./layout.ts";
import { type DisplayLines, displayLines, placed } from "./set-lines.ts";
import type { Titled } from "./titled.ts";

/** Takes a text that no face of ours can draw: it is left off. */
export type Miss = (text: string) => void;

/** A text of a cover; sizes are shares of the width of its front. */
interface CoverText {
  readonly text: string | undefined;
  readonly type: Type;
  readonly max: number;
  readonly maxLines: number;
  readonly mostLines?: number;
  readonly depth?: number;
}

/** Sets the texts of one side of a cover. */
export interface Setter {
  readonly fit: (text: CoverText) => DisplayLines | undefined;
  /** The first base line is at `y`. */
  readonly place: (lines: DisplayLines | undefined, y: number, fill: Fill) => Shape[];
}

/** How the marks of series and publisher are set. */
export const MARK = { max: 0.034, maxLines: 1 } as const;

/** Smallest share of its largest size that a text is set in before it is cut. */
const SMALLEST = 0.25;

/** The setter for a side laid out like `layout`; lines are aligned as the title of the house is, if nothing else is said. */
export function setterOf(
  publication: Titled,
  layout: Layout,
  miss: Miss,
  align: "start" | "center" = isCentred(publication) ? "center" : "start",
): Setter {
  const { unit, x, width } = layout;
  const { lang } = publication.metadata;
  return {
    fit({ text = "", type, max, depth = Number.POSITIVE_INFINITY, ...lines }) {
      if (text.trim() === "") return undefined;
      const sizes = { max: max * unit, min: max * unit * SMALLEST };
      const limits = { ...lines, ...sizes, depth: depth * unit, measure: width };
      const fitted = displayLines(text, type, lang, limits);
      if (fitted === undefined) miss(text);
      return fitted;
    },
    place: (lines, y, fill) =>
      lines === undefined ? [] : placed(lines, { x, width, y, align, lang, fill }),
  };
}
