import { readFileSync } from "node:fs";
import {
  type Cut,
  type FaceName,
  faceNames,
  fontFile,
  scriptCut,
  scriptOf,
  symbolFaces,
  type Type,
} from "@printery/design";
import * as hb from "harfbuzzjs";

/** Glyphs as one path, in units of the font. */
export interface Glyphs {
  /** SVG path data, downwards and to the right of the start of the base line. */
  readonly d: string;
  readonly width: number;
  /** What they reach above the base line, and below. */
  readonly above: number;
  readonly below: number;
}

/** How letters are shaped beside what their script asks for. */
export interface Shaping {
  readonly direction: "ltr" | "rtl";
  readonly smallCaps: boolean;
  /** Share of the size added after each glyph. */
  readonly tracking: number;
}

/** A font whose letters are drawn. */
export class DrawnFont {
  readonly unitsPerEm: number;
  readonly #font: hb.Font;

  constructor(cut: Cut) {
    const face = new hb.Face(new hb.Blob(readFileSync(fontFile(cut))));
    this.unitsPerEm = face.upem;
    this.#font = new hb.Font(face);
  }

  covers(text: string): boolean {
    return [...text].every((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return INVISIBLE.test(character) || this.#font.nominalGlyph(codePoint) !== undefined;
    });
  }

  /** Of the capitals, as a share of the size. */
  get capHeight(): number {
    const glyph = this.#font.nominalGlyph("H".charCodeAt(0));
    const top = glyph === undefined ? undefined : this.#font.glyphExtents(glyph)?.yBearing;
    return top === undefined ? USUAL_CAP_HEIGHT : top / this.unitsPerEm;
  }

  widthOf(text: string, shaping: Shaping): number {
    return this.#shape(text, shaping).reduce((total, { advance }) => total + advance, 0);
  }

  draw(text: string, shaping: Shaping): Glyphs {
    const path = new Path();
    let [above, below] = [0, 0];
    for (const { glyph, advance, dx, dy } of this.#shape(text, shaping)) {
      path.from(dx, dy);
      this.#font.drawGlyph(glyph, drawFuncs(), path);
      path.advance(advance);
      const { yBearing, height } = this.#font.glyphExtents(glyph) ?? { yBearing: 0, height: 0 };
      above = Math.max(above, dy + yBearing);
      // Heights of glyphs are counted downwards.
      below = Math.max(below, -(dy + yBearing + height));
    }
    return { d: path.d, width: path.x, above, below };
  }

  #shape(text: string, { direction, smallCaps, tracking }: Shaping) {
    const buffer = new hb.Buffer();
    buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
    // What is not said is guessed, the language from the machine's.
    buffer.setLanguage("und");
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === "rtl" ? hb.Direction.RTL : hb.Direction.LTR);
    hb.shape(this.#font, buffer, smallCaps ? SMALL_CAPS : []);
    const places = buffer.getGlyphPositions();
    // Letters that join are never spaced.
    const space = JOINED.test(text) ? 0 : tracking * this.unitsPerEm;
    return buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
      return { glyph, advance: xAdvance + space, dx: xOffset, dy: yOffset };
    });
  }
}

const USUAL_CAP_HEIGHT = 0.66;

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

const SMALL_CAPS = [new hb.Feature("smcp", 1), new hb.Feature("onum", 1)];

const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;

/**
 * What glyphs are drawn to, one after the other, each point from where the one before led: so a letter is the same wherever it stands, and takes
 * no room the second time where files are packed.
 */
class Path {
  d = "";
  /** The start of the next glyph. */
  x = 0;
  #dx = 0;
  #dy = 0;
  #pen: Point = [0, 0];
  #start: Point = [0, 0];

  from(dx: number, dy: number): void {
    [this.#dx, this.#dy] = [this.x + dx, -dy];
  }

  advance(units: number): void {
    this.x += units;
  }

  /** Adds an operator with its points; fonts count upwards from the base line, drawings downwards. */
  add(operator: "m" | "l" | "q" | "c", ...points: readonly Point[]): void {
    const [fromX, fromY] = this.#pen;
    const numbers = points.flatMap(([x, y]) => {
      this.#pen = [Math.round(this.#dx + x), Math.round(this.#dy - y)];
      return [this.#pen[0] - fromX, this.#pen[1] - fromY];
    });
    if (operator === "m") this.#start = this.#pen;
    // A minus is space enough.
    this.d += operator + numbers.join(" ").replaceAll(" -", "-");
  }

  close(): void {
    this.#pen = this.#start;
    this.d += "z";
  }
}

type Point = readonly [x: number, y: number];

let known: hb.DrawFuncs | undefined;

/** Made when it is first asked for: few texts are drawn. */
function drawFuncs(): hb.DrawFuncs {
  if (known !== undefined) return known;
  known = new hb.DrawFuncs();
  // HarfBuzz hands the path back as it was given.
  known.setMoveToFunc((x, y, path) => (path as Path).add("m", [x, y]));
  known.setLineToFunc((x, y, path) => (path as Path).add("l", [x, y]));
  known.setQuadraticToFunc((cx, cy, x, y, path) => (path as Path).add("q", [cx, cy], [x, y]));
  known.setCubicToFunc((ax, ay, bx, by, x, y, path) =>
    (path as Path).add("c", [ax, ay], [bx, by], [x, y]),
  );
  known.setClosePathFunc((path) => (path as Path).close());
  return known;
}

const fonts = new Map<string, DrawnFont>();

/**
 * The fonts that `grapheme`, of a text in `lang`, is drawn in by `type`: its own, the same cut of our other faces, those of its
 * script, then faces of symbols, in which letters of other scripts don't join; opened as they are asked for.
 */
export function* fontsOf(
  { face: own, weight, italic = false }: Type,
  grapheme: string,
  lang: string,
): Generator<DrawnFont> {
  const others = faceNames.filter((face) => face !== own);
  yield opened({ face: own, weight, italic });
  for (const face of others) yield opened({ face, weight, italic });
  for (const script of scriptOf(grapheme, lang)) yield opened(scriptCut(script, weight));
  for (const face of symbolFaces) yield opened({ face, weight: 400, italic: false });
}

/** The font of `type` itself. */
export function fontOf({ face, weight, italic = false }: Type): DrawnFont {
  return opened({ face, weight, italic });
}

function opened(cut: Cut): DrawnFont {
  const name = JSON.stringify([cut.face, cut.weight, cut.italic]);
  const found = fonts.get(name) ?? new DrawnFont(cut);
  fonts.set(name, found);
  return found;
}

/** Whether `face` itself has a glyph for each character of `text`. */
export function canSet(face: FaceName, text: string): boolean {
  return opened({ face, weight: 400, italic: false }).covers(text);
}
