import { styles, type Type } from "@printery/design";
import { isRightToLeft, nameList, type Publication } from "@printery/publication";
import type { Fill, Outline, Panel, Shape } from "./drawing.ts";
import { type Lettering, letteringOf } from "./outline.ts";
import type { Miss } from "./setter.ts";

/** How a spine is lettered. Lengths in points. */
export interface SpineLettering {
  /** Where the field of colour ends. */
  readonly horizon: number;
  /** Kept clear at each side. */
  readonly clear: number;
}

/** Points: the strokes of smaller letters fill in or break when they are printed. */
export const SMALLEST_ON_SPINE = 6;
/** Of the height of the spine: larger letters shout. */
const LARGEST = 0.034;
/** Of the size: what letters may take below the base line and above the capitals. */
const BEYOND_CAPITALS = 0.25;
/** Of the height, at the ends of the spine and of its field. */
const MARGIN = 0.045;
/** Ems between author and title. */
const GAP = 1.1;

/** Languages whose books are lettered from the foot up, by the custom of their trade; others are from the head down (ISO 6357:1985). */
const UPWARDS = /^(ca|cs|es|fr|gl|hu|it|pl|pt|ro|ru|sk|uk)(-|$)/i;

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

interface Word {
  readonly text: string;
  readonly lettering: Lettering;
}

/** A part of the spine, from the top of the sheet. */
interface Zone {
  readonly from: number;
  readonly to: number;
}

interface Along extends Panel {
  readonly lang: string;
  /** The largest size. */
  readonly most: number;
  readonly capital: number;
  readonly fill: Fill;
}

/** `words` in one line along the middle of the spine, in the middle of `zone`; undefined where they would be too small. */
function lineAlong(words: readonly Word[], zone: Zone, along: Along): Outline[] | undefined {
  const { x, width, lang, most, capital, fill } = along;
  const isRightward = isRightToLeft(lang);
  // With the heads of the letters towards the front, they stand upright where the book lies on its back.
  const turn = UPWARDS.test(lang) || isRightward ? 270 : 90;
  const drawn = (isRightward ? words.toReversed() : words).map(({ text, lettering }) =>
    lettering.draw(text),
  );
  const ems = drawn.reduce((total, line) => total + line.width + GAP, -GAP);
  const size = Math.min(most, (zone.to - zone.from) / ems);
  if (size < Math.min(SMALLEST_ON_SPINE, most)) return undefined;
  const baseLine = x + width / 2 + ((turn === 90 ? -1 : 1) * capital * size) / 2;
  const start = (zone.from + zone.to - (turn === 90 ? 1 : -1) * ems * size) / 2;
  let at = 0;
  return drawn.flatMap((line) => {
    const from = at;
    at += line.width + GAP;
    return line.runs.map((run): Outline => {
      const along = (from + run.x) * size * (turn === 90 ? 1 : -1);
      const place = { x: baseLine, y: start + along };
      return { kind: "outline", d: run.d, ...place, scale: run.scale * size, turn, fill };
    });
  });
}
