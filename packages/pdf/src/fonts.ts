import { type Cut, faceNames, symbolFaces, type Type } from "@printery/design";
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
 * `text` cut where its font changes: the type's own wherever it has the glyphs, else the first of our faces that has.
 * A grapheme is never cut; one that no face covers stays in the type's own font and goes to `missing`.
 */
export function fontsFor(
  text: string,
  type: Type,
  missing: (grapheme: string) => void,
): { readonly text: string; readonly font: Font }[] {
  const own = font(cutsFor(type)[0]);
  if (own.covers(text) && !text.includes(AS_EMOJI)) return [{ text, font: own }];
  const pieces: { text: string; font: Font }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const isOwn = own.covers(segment) && !isEmoji(segment);
    const found = isOwn ? own : fontOf(segment, type);
    if (found === undefined) missing(segment);
    const chosen = found ?? own;
    const last = pieces.at(-1);
    if (last?.font === chosen) last.text += segment;
    else pieces.push({ text: segment, font: chosen });
  }
  return pieces;
}

/** Whether one of our faces has every glyph of `text`. */
export function isCovered(text: string, type: Type): boolean {
  return fontOf(text, type) !== undefined;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first that covers `grapheme`; no font is opened that is not asked. */
function fontOf(grapheme: string, type: Type): Font | undefined {
  const cuts = isEmoji(grapheme) ? [EMOJI, ...cutsFor(type)] : cutsFor(type);
  for (const cut of cuts) {
    const tried = font(cut);
    if (tried.covers(grapheme)) return tried;
  }
  return undefined;
}

const EMOJI: Cut = { face: "Noto Emoji", weight: 400, italic: false };

/** The type's own, the same in the other faces, then faces of symbols. */
function cutsFor({ face: own, weight, italic = false }: Type): [Cut, ...Cut[]] {
  const others = faceNames.filter((face) => face !== own);
  return [
    { face: own, weight, italic },
    ...others.map((face): Cut => ({ face, weight, italic })),
    ...symbolFaces.map((face): Cut => ({ face, weight: 400, italic: false })),
  ];
}

/** Variation selectors that ask for a picture, or for a letter (UTS 51, 1.4.3). */
const AS_EMOJI = "\ufe0f";
const AS_TEXT = "\ufe0e";

function isEmoji(grapheme: string): boolean {
  if (grapheme.includes(AS_EMOJI)) return true;
  return /^\p{Emoji_Presentation}/u.test(grapheme) && !grapheme.includes(AS_TEXT);
}
