import { type Cut, type FaceName, faceNames, type Type } from "@printery/design";
import { Font, nameOf } from "./font.ts";

const opened = new Map<string, Font>();

/** The font of `cut`; the same object each time. */
export function font(cut: Cut): Font {
  const name = nameOf(cut);
  let found = opened.get(name);
  if (found === undefined) {
    found = new Font(cut);
    opened.set(name, found);
  }
  return found;
}

/**
 * `text` cut where its font changes: the type's own wherever it has the glyphs, else the first of our
 * faces that has. A grapheme that no face covers stays in the type's own font and goes to `missing`.
 */
export function fontsFor(
  text: string,
  type: Type,
  missing: (grapheme: string) => void,
): { readonly text: string; readonly font: Font }[] {
  const own = font(cutOf(type, type.face));
  if (own.covers(text)) return [{ text, font: own }];
  const pieces: { text: string; font: Font }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const chosen = fallbacks(type).find((face) => face.covers(segment));
    if (chosen === undefined) missing(segment);
    const last = pieces.at(-1);
    if (last !== undefined && last.font === (chosen ?? own)) last.text += segment;
    else pieces.push({ text: segment, font: chosen ?? own });
  }
  return pieces;
}

/** Whether one of our faces has every glyph of `text`. */
export function isCovered(text: string, type: Type): boolean {
  return fallbacks(type).some((face) => face.covers(text));
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function fallbacks(type: Type): Font[] {
  const others = faceNames.filter((face) => face !== type.face);
  return [type.face, ...others].map((face) => font(cutOf(type, face)));
}

function cutOf({ weight, italic = false }: Type, face: FaceName): Cut {
  return { face, weight, italic };
}
