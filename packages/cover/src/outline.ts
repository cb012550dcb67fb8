import type { Type } from "@printery/design";
import { isRightToLeft } from "@printery/publication";
import { type DrawnFont, fontOf, fontsOf, type Glyphs, type Shaping } from "./font.ts";
import { type DirectedRun, visualOrder } from "./visual-order.ts";

/** Letters of one font, in a line; lengths in ems. */
interface OutlineRun extends Pick<Glyphs, "d"> {
  /** From the start of the line to its own. */
  readonly x: number;
  /** An em has so many of its units in one. */
  readonly scale: number;
}

/** A line of text, in ems. */
interface DrawnLine {
  readonly runs: readonly OutlineRun[];
  readonly width: number;
  /** What its letters reach above the base line, and below. */
  readonly above: number;
  readonly below: number;
}

/** Draws text as a type would set it, so that it looks the same wherever it is shown. */
export interface Lettering {
  /** Whether our faces have all glyphs of `text`. */
  covers(text: string): boolean;
  /** In ems, with the space after the last letter, so that the widths of words add up to that of their line. */
  widthOf(text: string): number;
  /** `text` in one line, from left to right. */
  draw(text: string): DrawnLine;
  /** Of the capitals, in ems. */
  readonly capHeight: number;
}

/** How `type` draws text in `lang`: in its own face, and what that lacks in the first of ours that has it. */
export function letteringOf(type: Type, lang: string): Lettering {
  const isRightward = isRightToLeft(lang);
  const tracking = type.tracking ?? 0;
  const shaping = { smallCaps: type.smallCaps === true, tracking };
  const drawn = new Map<string, DrawnLine>();
  const runs = (text: string): Run[] =>
    directed(text, isRightward).flatMap(({ text: part, direction }) => {
      const pieces = byFont(part, type, lang).map((piece) => ({ ...piece, ...shaping, direction }));
      return direction === "rtl" ? pieces.toReversed() : pieces;
    });
  return {
    covers: (text) =>
      fontOf(type).covers(text) ||
      graphemesOf(text).every((grapheme) => fontFor(grapheme, type, lang) !== undefined),
    widthOf: (text) =>
      runs(text).reduce((total, { font, text: part, ...how }) => {
        return total + font.widthOf(part, how) / font.unitsPerEm;
      }, 0),
    draw: (text) => {
      const line = drawn.get(text) ?? lineOf(runs(text), tracking);
      drawn.set(text, line);
      return line;
    },
    capHeight: fontOf(type).capHeight,
  };
}

interface Run extends Shaping {
  readonly text: string;
  readonly font: DrawnFont;
}

/** Letters that run from right to left. */
const RIGHTWARD =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A line without such letters, as a name in a Hebrew book may be, runs as its own do. */
function directed(text: string, isRightward: boolean): readonly DirectedRun[] {
  if (!RIGHTWARD.test(text)) return [{ text, direction: "ltr" }];
  return visualOrder(text, isRightward ? "rtl" : "ltr");
}

function lineOf(runs: readonly Run[], tracking: number): DrawnLine {
  let [x, above, below] = [0, 0, 0];
  const outlines = runs.map(({ font, text, ...how }): OutlineRun => {
    const glyphs = font.draw(text, how);
    const scale = 1 / font.unitsPerEm;
    const outline = { d: glyphs.d, x, scale };
    x += glyphs.width * scale;
    above = Math.max(above, glyphs.above * scale);
    below = Math.max(below, glyphs.below * scale);
    return outline;
  });
  return { runs: outlines.filter(({ d }) => d !== ""), width: x - tracking, above, below };
}

/** `text` cut where its font changes; a space stays in the font before it. */
function byFont(
  text: string,
  type: Type,
  lang: string,
): { readonly text: string; readonly font: DrawnFont }[] {
  const own = fontOf(type);
  if (own.covers(text)) return [{ text, font: own }];
  const pieces: { text: string; font: DrawnFont }[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = pieces.at(-1);
    const font = /\s/.test(grapheme) && last ? last.font : (fontFor(grapheme, type, lang) ?? own);
    if (last?.font === font) last.text += grapheme;
    else pieces.push({ text: grapheme, font });
  }
  return pieces;
}

function fontFor(grapheme: string, type: Type, lang: string): DrawnFont | undefined {
  for (const font of fontsOf(type, grapheme, lang)) if (font.covers(grapheme)) return font;
  return undefined;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemesOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
