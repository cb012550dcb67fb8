import { styleOf, type Type } from "@printery/design";
import { coverNames, type Publication } from "@printery/publication";
import type { Fill, Panel, Shape } from "./drawing.ts";
import { letteringOf } from "./outline.ts";
import { displayLines } from "./set-lines.ts";
import type { Miss } from "./setter.ts";
import { lineAlong, SMALLEST_ON_SPINE, type Word, type Zone } from "./spine-line.ts";
import { titlesOf } from "./title.ts";

/** How a spine is lettered. Lengths in points. */
export interface SpineLettering {
  /** Where the field of colour ends. */
  readonly horizon: number;
  /** Kept clear at each side. */
  readonly clear: number;
}

/** Of the height of the spine: larger letters shout. */
const LARGEST = 0.034;
/** Of the size: what letters may take below the base line and above the capitals. */
const BEYOND_CAPITALS = 0.25;
/** Of the height, at the ends of the spine and of its field. */
const MARGIN = 0.045;

/**
 * Author and title on the field of the spine, the publisher on the paper; undefined where no letters are large enough that
 * leave the sides clear.
 */
export function spineShapes(
  publication: Publication,
  panel: Panel,
  { horizon, clear }: SpineLettering,
  miss: Miss,
): Shape[] | undefined {
  const { byline, title, label } = styleOf(publication).scale;
  const { metadata } = publication;
  const { lang } = metadata;
  const capital = letteringOf(title, lang).capHeight;
  const room = (panel.width - 2 * clear) / (capital + 2 * BEYOND_CAPITALS);
  const largest = Math.min(room, panel.height * LARGEST);
  if (largest < SMALLEST_ON_SPINE) return undefined;
  const word = (text: string | undefined, type: Type, measure: number): Word[] => {
    if (text === undefined || text.trim() === "") return [];
    // As much of it as there is room for in the smallest letters.
    const limits = { max: SMALLEST_ON_SPINE, min: SMALLEST_ON_SPINE, maxLines: 1, measure };
    const fitted = displayLines(text, type, lang, limits);
    if (fitted === undefined) miss(text);
    return fitted === undefined
      ? []
      : fitted.lines.map((line) => ({ text: line, lettering: fitted.lettering }));
  };
  const margin = panel.height * MARGIN;
  const foot = panel.y + panel.height - margin;
  const field = { from: panel.y + margin, to: Math.min(horizon - margin, foot) };
  const paper = { from: horizon + margin, to: foot };
  const line = (words: readonly Word[], zone: Zone, most: number, fill: Fill) =>
    lineAlong(words, zone, { ...panel, lang, most, capital, fill });
  const names = word(coverNames(metadata), byline, lengthOf(field));
  const main = word(titlesOf(publication).main, title, lengthOf(field));
  const mark = word(metadata.publisher, label, lengthOf(paper));
  return [
    ...(line([...names, ...main], field, largest, "onField") ??
      line(main, field, largest, "onField") ??
      []),
    ...(line(mark, paper, largest * MARK, "text") ?? []),
  ];
}

/** Of the largest size: that of the publisher. */
const MARK = 0.75;

function lengthOf({ from, to }: Zone): number {
  return Math.max(0, to - from);
}
