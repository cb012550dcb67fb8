import type { Font, ShapedGlyph } from "./font.ts";
import type { Composite } from "./subset.ts";

/**
 * The glyphs that are used of a font, each by a code of its own, by which its text is known; a glyph that stands for two texts (“a” and
 * “A” in small capitals, a space that may break and one that may not) has two, so that each is copied out as it was written.
 */
export class Sorts {
  readonly font: Font;
  readonly #codes = new Map<string, number>();
  /** Most glyphs stand in many words. */
  readonly #known = new Map<ShapedGlyph, number>();
  readonly #glyphs: (number | Composite)[] = [0];
  readonly #widths: number[];
  readonly #texts: (readonly number[])[] = [[]];

  constructor(font: Font) {
    this.font = font;
    this.#widths = [font.nominal(0)];
  }

  /** By code; the first is .notdef. */
  get glyphs(): readonly (number | Composite)[] {
    return this.#glyphs;
  }

  /** Thousandths of the size, by code. */
  get widths(): readonly number[] {
    return this.#widths;
  }

  /** The characters that each code stands for. */
  get texts(): readonly (readonly number[])[] {
    return this.#texts;
  }

  /** The code of `glyph`. */
  codeOf(glyph: ShapedGlyph): number {
    let code = this.#known.get(glyph);
    if (code === undefined) {
      code = this.#coded(glyph);
      this.#known.set(glyph, code);
    }
    return code;
  }

  #coded({ id, parts, codePoints, nominal }: ShapedGlyph): number {
    const made = parts?.map((part) => `${part.id}:${part.dx}:${part.dy}`).join() ?? id;
    const key = `${made}/${codePoints.join()}${parts === undefined ? "" : `/${nominal}`}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      const units = Math.round((nominal * this.font.unitsPerEm) / 1000);
      code = this.#glyphs.push(parts === undefined ? id : { parts, advance: units }) - 1;
      this.#codes.set(key, code);
      this.#widths.push(nominal);
      this.#texts.push(codePoints);
    }
    return code;
  }
}
