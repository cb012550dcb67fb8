import {
  type Cut,
  faceNames,
  type ScriptFace,
  scriptCut,
  scriptOf,
  symbolFaces,
  type Type,
} from "@printery/design";
import { Font, nameOf } from "./font.ts";
import { graphemesOf, scriptsFor } from "./script.ts";

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

/** How a text is to be set. */
interface Spoken {
  readonly type: Type;
  readonly lang: string;
  /** In heavier type, where there are no italics. */
  readonly stressed?: boolean;
}

/** Text in one font. */
export interface Piece {
  readonly text: string;
  readonly font: Font;
  /** Of the face, where it is one for a script that the text faces lack. */
  readonly script?: ScriptFace | undefined;
}

/**
 * `text`, cut where its font changes: the type's own wherever it has the glyphs, else the first of our faces that
 * has. What belongs to no script, as a comma or a space, goes with the script around it. A grapheme is never cut; one that no
 * face covers stays in the type's own font and goes to `missing`.
 */
export function fontsFor(
  text: string,
  voice: Spoken,
  missing: (grapheme: string) => void,
): readonly Piece[] {
  const own = font(cutsFor(voice.type)[0]);
  if (own.covers(text) && !text.includes(AS_EMOJI)) return [{ text, font: own }];
  const segments = graphemesOf(text);
  const scripts = scriptsFor(segments, voice.lang);
  const pieces: (Piece & { text: string })[] = [];
  for (const [index, segment] of segments.entries()) {
    const chosen = pieceOf(segment, scripts[index], voice);
    if (chosen === undefined) missing(segment);
    const { font: used, script } = chosen ?? { font: own };
    const last = pieces.at(-1);
    if (last?.font === used) last.text += segment;
    else pieces.push({ text: segment, font: used, script });
  }
  return pieces;
}

/** Whether one of our faces has every glyph of `text`. */
export function isCovered(text: string, type: Type): boolean {
  return text !== "" && pieceOf(text, undefined, { type, lang: "und" }) !== undefined;
}

/** `grapheme` in the face of `script`, if it has one, else in the first that covers it; no font is opened that is not asked. */
function pieceOf(
  grapheme: string,
  script: ScriptFace | undefined,
  voice: Spoken,
): Piece | undefined {
  const { type, lang } = voice;
  if (script !== undefined) {
    const tried = font(cutOf(script, voice));
    if (tried.covers(grapheme)) return { text: grapheme, font: tried, script };
  }
  const cuts = isEmoji(grapheme) ? [EMOJI, ...cutsFor(type)] : cutsFor(type);
  for (const cut of cuts) {
    const tried = font(cut);
    if (tried.covers(grapheme)) return { text: grapheme, font: tried };
  }
  for (const other of scriptOf(grapheme, lang)) {
    const tried = font(cutOf(other, voice));
    if (tried.covers(grapheme)) return { text: grapheme, font: tried, script: other };
  }
  return undefined;
}

function cutOf(script: ScriptFace, { type, stressed = false }: Spoken): Cut {
  return scriptCut(script, Math.max(type.weight, stressed ? STRESSED : 0));
}

const STRESSED = 600;

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
