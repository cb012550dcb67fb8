import { styles, type Type } from "@printery/design";
import { nameList, type Publication } from "@printery/publication";
import type { Fill, Panel, Shape } from "./drawing.ts";
import { letteringOf } from "./outline.ts";
import type { Miss } from "./setter.ts";
import { lineAlong, SMALLEST_ON_SPINE, type Word, type Zone } from "./spine-line.ts";

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
  const { byline, title, label } = styles[publication.style].scale;
  const { metadata } = publication;
  const { lang } = metadata;
  const capital = letteringOf(title, lang).capHeight;
  const room = (panel.width - 2 * clear) / (capital + 2 * BEYOND_CAPITALS);
  const largest = Math.min(room, panel.height * LARGEST);
  if (largest < SMALLEST_ON_SPINE) return undefined;
  const word = (text: string | undefined, type: Type): Word[] => {
    if (text === undefined || text.trim() === "") return [];
    const lettering = letteringOf(type, lang);
    if (lettering.covers(text)) return [{ text, lettering }];
    miss(text);
    return [];
  };
  const [name, main] = [
    word(nameList(metadata.authors, lang), byline),
    word(metadata.title, title),
  ];
  const margin = panel.height * MARGIN;
  const foot = panel.y + panel.height - margin;
  const field = { from: panel.y + margin, to: Math.min(horizon - margin, foot) };
  const paper = { from: horizon + margin, to: foot };
  const line = (words: readonly Word[], zone: Zone, most: number, fill: Fill) =>
    lineAlong(words, zone, { ...panel, lang, most, capital, fill });
  return [
    ...(line([...name, ...main], field, largest, "onField") ??
      line(main, field, largest, "onField") ??
      []),
    ...(line(word(metadata.publisher, label), paper, largest * 0.75, "text") ?? []),
  ];
}
