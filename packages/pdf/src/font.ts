import { type Cut, fontFile } from "@printery/design";
import { type Glyph, type Font as Outlines, openSync } from "fontkit";

/** A glyph of a shaped word; lengths in thousandths of the size. */
interface ShapedGlyph {
  readonly id: number;
  /** The characters it stands for, so that the text can be copied out again. */
  readonly codePoints: readonly number[];
  /** From this glyph's origin to the next one's, kerning included. */
  readonly advance: number;
  /** The advance the font gives the glyph by itself. */
  readonly nominal: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  /** Thousandths of the size. */
  readonly advance: number;
}

/** OpenType features that are switched on besides kerning and ligatures. */
export type Features = readonly ("smcp" | "c2sc" | "onum" | "pnum" | "lnum" | "tnum" | "-liga")[];

/** A font file, opened once; shaping a word again is a look-up. */
export class Font {
  /** Names the cut: "EB Garamond 400 italic". */
  readonly name: string;
  readonly file: string;
  readonly #outlines: Omit<Outlines, "getGlyph"> & Innards;
  readonly #metrics = new Map<number, object | undefined>();
  readonly #words = new Map<string, Map<string, Shaped>>();
  readonly #covered = new Map<number, boolean>();

  constructor(cut: Cut) {
    this.name = nameOf(cut);
    this.file = fontFile(cut);
    const opened = openSync(this.file);
    if (!("layout" in opened)) throw new Error(`${this.file} is a collection of fonts`);
    this.#outlines = opened as unknown as Omit<Outlines, "getGlyph"> & Innards;
    const getGlyph = this.#outlines.getGlyph.bind(opened);
    // A glyph made anew would measure its outline anew.
    this.#outlines.getGlyph = (id, codePoints) => {
      const glyph = getGlyph(id, codePoints);
      glyph._metrics ??= this.#metrics.get(id);
      return glyph;
    };
  }

  /** Whether there is a glyph for each of the characters that show. */
  covers(text: string): boolean {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      let covered = this.#covered.get(codePoint);
      if (covered === undefined) {
        covered = isInvisible(character) || this.#outlines.hasGlyphForCodePoint(codePoint);
        this.#covered.set(codePoint, covered);
      }
      if (!covered) return false;
    }
    return true;
  }

  has(feature: string): boolean {
    return this.#outlines.availableFeatures.includes(feature);
  }

  /** `word` as glyphs. A soft hyphen is the hyphen at the end of a line. */
  shape(word: string, features: Features): Shaped {
    const key = features.join();
    let words = this.#words.get(key);
    if (words === undefined) {
      words = new Map();
      this.#words.set(key, words);
    }
    let shaped = words.get(word);
    if (shaped === undefined) {
      shaped = this.#layout(word, features);
      words.set(word, shaped);
    }
    return shaped;
  }

  #layout(word: string, features: Features): Shaped {
    const shown = visible(word) + (word.endsWith(SOFT_HYPHEN) ? "-" : "");
    // fontkit keeps with each glyph the text it first stood for, which would depend on what was set before.
    this.#outlines._glyphs = {};
    const run = this.#outlines.layout(
      shown,
      Object.fromEntries(
        features.map((tag) => (tag.startsWith("-") ? [tag.slice(1), false] : [tag, true])),
      ),
    );
    const texts = textsOf(run.glyphs, shown, word);
    const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
      const position = run.positions[index];
      if (!this.#metrics.has(glyph.id)) this.#metrics.set(glyph.id, (glyph as Metered)._metrics);
      return {
        id: glyph.id,
        codePoints: texts[index] ?? glyph.codePoints,
        advance: this.#scale(position?.xAdvance ?? 0),
        nominal: this.#scale(glyph.advanceWidth),
        dx: this.#scale(position?.xOffset ?? 0),
        dy: this.#scale(position?.yOffset ?? 0),
      };
    });
    return { glyphs, advance: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
  }

  #scale(units: number): number {
    return (units * 1000) / this.#outlines.unitsPerEm;
  }
}

/** What is used of fontkit beyond its types: the glyphs it has made, and how. */
interface Innards {
  _glyphs: object;
  getGlyph(id: number, codePoints?: number[]): Metered;
}

type Metered = Glyph & { _metrics?: object | undefined };

/**
 * The code points that each glyph stands for. fontkit tells them for the first place of a glyph in the word,
 * though “a” and “A” may be one glyph in small capitals; how many there are is what can be relied on.
 */
function textsOf(
  glyphs: readonly { readonly codePoints: readonly number[] }[],
  shown: string,
  word: string,
): number[][] {
  const codePoints = [...shown].map((character) => character.codePointAt(0) ?? 0);
  if (word.endsWith(SOFT_HYPHEN)) codePoints[codePoints.length - 1] = 0xad;
  const count = glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0);
  if (count !== codePoints.length) return [];
  let at = 0;
  return glyphs.map((glyph) => {
    at += glyph.codePoints.length;
    return codePoints.slice(at - glyph.codePoints.length, at);
  });
}

/** Marks the hyphen at the end of a line, so that a copied word comes out whole. */
export const SOFT_HYPHEN = "\u00ad";

/** Characters that shape or steer text and are never seen (Unicode `Default_Ignorable_Code_Point`). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

function isInvisible(character: string): boolean {
  return character === "\n" || character === "\t" || visible(character) === "";
}

function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Names a cut: “EB Garamond 400 italic”. */
export function nameOf({ face, weight, italic }: Cut): string {
  return `${face} ${weight}${italic ? " italic" : ""}`;
}
