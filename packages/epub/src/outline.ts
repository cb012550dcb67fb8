import { readFileSync } from "node:fs";
import { type FaceName, faceNames, fontFile, type Type } from "@printery/design";
import { create, type Font } from "fontkit";

/** Text as shapes, so that it looks the same wherever it is drawn. */
interface Outline {
  /** SVG of glyphs one em high, from the origin along the baseline to the right. */
  readonly svg: string;
  /** In ems. */
  readonly width: number;
}

/** Draws a text as `type` would set it, or says that no face of ours can. */
export type Draw = (text: string) => Outline | undefined;

/** How `type` draws: in its own face, else in the first of ours that has all the glyphs. */
export function outlinesOf({ face, weight, italic = false, smallCaps, tracking = 0 }: Type): Draw {
  const faces: FaceName[] = [face, ...faceNames.filter((name) => name !== face)];
  return (text) => {
    for (const name of faces) {
      const font = fontOf(fontFile({ face: name, weight, italic }));
      if (hasGlyphs(font, text)) return outline(font, text, smallCaps === true, tracking);
    }
    return undefined;
  };
}

function outline(font: Font, text: string, smallCaps: boolean, tracking: number): Outline {
  const { glyphs, positions } = font.layout(text, smallCaps ? ["smcp", "onum"] : []);
  const em = font.unitsPerEm;
  let x = 0;
  const paths = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const d = glyph.path.toSVG();
    const path = `<path transform="translate(${x + xOffset} ${yOffset})" d="${d}"/>`;
    x += xAdvance + tracking * em;
    return d === "" ? "" : path;
  });
  const width = (x - tracking * em) / em;
  // Glyphs are drawn upwards from the baseline, SVG downwards from the top.
  return { svg: `<g transform="scale(${1 / em} ${-1 / em})">${paths.join("")}</g>`, width };
}

/** Whether `face` has a glyph for each character of `text`. */
export function canSet(face: FaceName, text: string): boolean {
  return hasGlyphs(fontOf(fontFile({ face, weight: 400, italic: false })), text);
}

function hasGlyphs(font: Font, text: string): boolean {
  return [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

const fonts = new Map<string, Font>();

/** Reading a font takes longer than drawing with it. */
function fontOf(path: string): Font {
  const known = fonts.get(path);
  if (known !== undefined) return known;
  const font = create(readFileSync(path));
  if (!("layout" in font)) throw new Error("A font of the house is a collection");
  fonts.set(path, font);
  return font;
}
