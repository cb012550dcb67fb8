import { readFileSync } from "node:fs";
import { type Cut, fontFile, scriptFaces } from "@printery/design";
import * as hb from "harfbuzzjs";
import { type Cluster, clustersOf, type PlacedGlyph } from "./clusters.ts";

/** A glyph of a shaped word; lengths in thousandths of the size. */
export interface ShapedGlyph {
  readonly id: number;
  /** Those it is put together from, where it is none of the font's: from the left, in units of the font. */
  readonly parts?: readonly Pick<PlacedGlyph, "id" | "dx" | "dy">[];
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
export type Features = readonly (
  | "smcp"
  | "c2sc"
  | "onum"
  | "pnum"
  | "lnum"
  | "tnum"
  | "halt"
  | "-liga"
)[];

/** A font file, opened once; shaping a word again is a look-up. */
export class Font {
  /** Names the cut: "EB Garamond 400 italic". */
  readonly name: string;
  readonly #face: hb.Face;
  readonly #font: hb.Font;
  /** By the list of features itself: those that are used are few, and always the same. */
  readonly #words = new Map<Features, Map<string, Shaped>>();
  readonly #turned = new Map<Features, Map<string, Shaped>>();
  readonly #nominals: number[] = [];
  /** Of single characters, each once: there are far fewer than there are letters in the words of a book. */
  readonly #glyphs = new Map<number, ShapedGlyph>();
  readonly #covered = new Map<number, boolean>();
  /** It is for a script that the text faces lack. */
  readonly #isComplex: boolean;

  constructor(cut: Cut) {
    this.name = nameOf(cut);
    this.#isComplex = scriptFaces.some(({ face }) => face === cut.face);
    this.#face = new hb.Face(new hb.Blob(readFileSync(fontFile(cut))));
    this.#font = new hb.Font(this.#face);
  }

  /** Whether there is a glyph for each of the characters that show. */
  covers(text: string): boolean {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      let covered = this.#covered.get(codePoint);
      if (covered === undefined) {
        covered = INVISIBLE.test(character) || this.#font.nominalGlyph(codePoint) !== undefined;
        this.#covered.set(codePoint, covered);
      }
      if (!covered) return false;
    }
    return true;
  }

  /** A copy of the font's table with this tag, such as "glyf": HarfBuzz may move its own at any time. */
  table(tag: string): Uint8Array | undefined {
    return this.#face.referenceTable(tag)?.slice();
  }

  get postscriptName(): string {
    return this.#face.getName(POSTSCRIPT_NAME, "en");
  }

  get unitsPerEm(): number {
    return this.#face.upem;
  }

  has(feature: string): boolean {
    return this.#face.getTableFeatureTags("GSUB").includes(feature);
  }

  /** Of the capitals, in thousandths of the size. */
  get capHeight(): number {
    const glyph = this.#font.nominalGlyph(CAPITAL);
    const top = glyph === undefined ? undefined : this.#font.glyphExtents(glyph)?.yBearing;
    return top === undefined ? USUAL_CAP_HEIGHT : this.#scale(top);
  }

  /** `word` as glyphs, from the left, also where it runs from the right. A soft hyphen is the hyphen at the end of a line. */
  shape(word: string, features: Features, isRtl = false): Shaped {
    const directed = isRtl ? this.#turned : this.#words;
    let words = directed.get(features);
    if (words === undefined) {
      words = new Map();
      directed.set(features, words);
    }
    let shaped = words.get(word);
    if (shaped === undefined) {
      shaped = this.#layout(word, features, isRtl);
      words.set(word, shaped);
    }
    return shaped;
  }

  #layout(word: string, features: Features, isRtl: boolean): Shaped {
    const shown = word.replaceAll(STEERING, "") + (word.endsWith(SOFT_HYPHEN) ? "-" : "");
    const isPlain = !this.#isComplex && !isRtl;
    this.#fill(shown, features, isRtl, this.#isComplex ? GRAPHEMES : CHARACTERS);
    let glyphs = isPlain ? this.#plainGlyphs(shown) : this.#clusteredGlyphs(shown, isRtl);
    // Marks that no letter of the font has, and one letter that is two in small capitals, are read as letters of other scripts are.
    if (
      isPlain &&
      glyphs.some(({ codePoints, dx, dy }) => codePoints.length === 0 || dx !== 0 || dy !== 0)
    ) {
      this.#fill(shown, features, isRtl, GRAPHEMES);
      glyphs = this.#clusteredGlyphs(shown, isRtl);
    }
    const end = isRtl ? 0 : glyphs.length - 1;
    const last = glyphs[end];
    if (last !== undefined && word.endsWith(SOFT_HYPHEN))
      glyphs[end] = { ...last, codePoints: [SOFT_HYPHEN.charCodeAt(0)] };
    return { glyphs, advance: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
  }

  /** Shape `shown` into the buffer, its glyphs told apart as far as `level` has it. */
  #fill(shown: string, features: Features, isRtl: boolean, level: hb.ClusterLevel): void {
    buffer.clearContents();
    // What is not said is guessed, the language from the machine's.
    buffer.setLanguage("und");
    buffer.setClusterLevel(level);
    buffer.addText(shown);
    buffer.guessSegmentProperties();
    buffer.setDirection(isRtl ? hb.Direction.RTL : hb.Direction.LTR);
    hb.shape(this.#font, buffer, featuresOf(features));
  }

  /** What the buffer holds, where each glyph is one of the font's and stands for the letters up to the next. */
  #plainGlyphs(shown: string): ShapedGlyph[] {
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    return infos.map(({ codepoint: id, cluster }, index): ShapedGlyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const all = shown.slice(cluster, infos[index + 1]?.cluster ?? shown.length);
      const text = all.length > 1 ? all.replace(UNHEARD, "") : all;
      const codePoints = [...text].map((each) => each.codePointAt(0) ?? 0);
      const [only, ...others] = codePoints;
      const isPlain = others.length === 0 && xOffset === 0 && yOffset === 0;
      const key = only === undefined || !isPlain ? undefined : keyOf(id, only, xAdvance);
      const known = key === undefined ? undefined : this.#glyphs.get(key);
      if (known !== undefined) return known;
      const glyph = {
        id,
        codePoints,
        advance: this.#scale(xAdvance),
        nominal: this.nominal(id),
        dx: this.#scale(xOffset),
        dy: this.#scale(yOffset),
      };
      if (key !== undefined) this.#glyphs.set(key, glyph);
      return glyph;
    });
  }

  #clusteredGlyphs(shown: string, isRtl: boolean): ShapedGlyph[] {
    const positions = buffer.getGlyphPositions();
    const placed = buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index): PlacedGlyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id, cluster, advance: xAdvance, dx: xOffset, dy: yOffset };
    });
    return clustersOf(placed, shown).flatMap((cluster) => this.#glyphsOf(cluster, isRtl));
  }

  /**
   * A cluster from the left, such that who reads code by code gets its letters as they were written. In scripts where several
   * letters and marks make up one form, that is one glyph, ours if the font has none, which stands for the first of them; the
   * others are there unseen beside it.
   */
  #glyphsOf({ text, glyphs }: Cluster, isRtl: boolean): ShapedGlyph[] {
    const [first, ...others] = glyphs;
    if (first === undefined) return [];
    const codePoints = [...text.replaceAll(EDGE_JOINER, "")].map(
      (each) => each.codePointAt(0) ?? 0,
    );
    const drawn = others.length === 0 ? this.#alone(first) : this.#together(glyphs);
    if (codePoints.length < 2) return [{ ...drawn, codePoints }];
    const [seen = 0, ...rest] = codePoints;
    const unseen = (isRtl ? rest.map((each) => [each]) : toldApart(rest)).map((codePoints) => ({
      ...UNSEEN,
      codePoints,
    }));
    const base = { ...drawn, codePoints: [seen] };
    return isRtl ? [...unseen.reverse(), base] : [base, ...unseen];
  }

  #alone({ id, advance, dx, dy }: PlacedGlyph): Omit<ShapedGlyph, "codePoints"> {
    const nominal = this.nominal(id);
    return { id, advance: this.#scale(advance), nominal, dx: this.#scale(dx), dy: this.#scale(dy) };
  }

  #together(glyphs: readonly PlacedGlyph[]): Omit<ShapedGlyph, "codePoints"> {
    let [at, nominal] = [0, 0];
    const parts = glyphs.map(({ id, dx, dy, advance }) => {
      const part = { id, dx: at + dx, dy };
      at += advance;
      // A mark that is set over a letter takes no room, whatever its font gives it where it stands alone.
      if (advance !== 0) nominal += this.nominal(id);
      return part;
    });
    return { id: NOTDEF, parts, advance: this.#scale(at), nominal, dx: 0, dy: 0 };
  }

  /** The advance that the font gives `glyph` by itself, in thousandths of the size. */
  nominal(glyph: number): number {
    let advance = this.#nominals[glyph];
    if (advance === undefined) {
      advance = this.#scale(this.#font.glyphHAdvance(glyph));
      this.#nominals[glyph] = advance;
    }
    return advance;
  }

  #scale(units: number): number {
    return (units * 1000) / this.#face.upem;
  }
}

/** `codePoints`, each by itself but those that were there before: poppler takes a character for printed twice that stands where another of its kind does. */
function toldApart(codePoints: readonly number[]): number[][] {
  const apart: number[][] = [];
  const seen = new Set<number>();
  for (const each of codePoints) {
    if (seen.has(each)) apart.at(-1)?.push(each);
    else apart.push([each]);
    seen.add(each);
  }
  return apart;
}

/** Names a glyph of one character by the advance it has beside its neighbours; none where that has no room in the number. */
function keyOf(id: number, codePoint: number, advance: number): number | undefined {
  const shifted = advance + WIDEST;
  if (shifted < 0 || shifted >= 2 * WIDEST) return undefined;
  return (id * CODE_POINTS + codePoint) * 2 * WIDEST + shifted;
}

/** A glyph has 16 bits (ISO/IEC 14496-22, 5.1), a character 21; with an advance of 15, in units of the font, a number has them all. */
const CODE_POINTS = 2 ** 21;
const WIDEST = 2 ** 14;

/** Each character is told apart, but where a ligature stands for several; and letters with their marks. */
const CHARACTERS = hb.ClusterLevel.MONOTONE_CHARACTERS;
const GRAPHEMES = hb.ClusterLevel.MONOTONE_GRAPHEMES;

const NOTDEF = 0;
/** A letter that another glyph shows. */
const UNSEEN = { id: NOTDEF, parts: [], advance: 0, nominal: 0, dx: 0, dy: 0 };
const EDGE_JOINER = /^\u200d|\u200d$/g;

/** Of the names in a font file (ISO/IEC 14496-22, 5.2.6). */
const POSTSCRIPT_NAME = 6;

/** H, which is flat on top. */
const CAPITAL = 0x48;
const USUAL_CAP_HEIGHT = 660;

/** Used for one word after the other: to make a new one takes longer than to shape most words. */
const buffer = new hb.Buffer();
// What joins emoji has done its work when they are joined.
buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);

const known = new Map<Features, hb.Feature[]>();

function featuresOf(features: Features): hb.Feature[] {
  let found = known.get(features);
  if (found === undefined) {
    found = features.map(featureOf);
    known.set(features, found);
  }
  return found;
}

function featureOf(tag: Features[number]): hb.Feature {
  return tag === "-liga" ? new hb.Feature("liga", 0) : new hb.Feature(tag, 1);
}

/** Marks the hyphen at the end of a line, so that a copied word comes out whole. */
export const SOFT_HYPHEN = "\u00ad";

/** Characters that shape or steer text and are never seen (Unicode `Default_Ignorable_Code_Point`). */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\n\t]$/u;
/** Those that say nothing of glyphs: all but joiners, variation selectors and the tags of flags. */
const STEERING =
  /(?!\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;

/** Behind a letter, what pdf.js takes for all that its glyph stands for, and leaves out with it. */
const UNHEARD = /(?<=[\p{L}\p{N}\p{M}])\p{Cf}+$/u;

/** Names a cut: “EB Garamond 400 italic”. */
export function nameOf({ face, weight, italic }: Cut): string {
  return `${face} ${weight}${italic ? " italic" : ""}`;
}
