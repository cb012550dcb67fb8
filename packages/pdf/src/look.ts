import type { ScriptFace } from "@printery/design";
import { type Features, type Font, type Shaped, SOFT_HYPHEN } from "./font.ts";
import type { Strokes } from "./glyph-run.ts";
import { hyphenate } from "./hyphenate.ts";
import { LEFT_HANG, RIGHT_HANG } from "./protrusion.ts";

/** A word, a part of one, or a single space, as it is measured and drawn. Points. */
export interface Word {
  readonly text: string;
  readonly isSpace: boolean;
  readonly width: number;
  readonly shaped: Shaped;
  /** How far its first character may stand over the left edge of a line, and its last over the right one. */
  readonly hangLeft: number;
  readonly hangRight: number;
  /** Among those of its look. */
  readonly number: number;
  /** How it was written last. */
  written?: Written | undefined;
}

/** What `by` has for `word`: a copy that was changed is another. */
interface Written {
  readonly by: object;
  readonly word: Word;
  readonly strokes: readonly Strokes[];
}

/** At which sides of a character there is space. */
export interface Padding {
  readonly before: boolean;
  readonly after: boolean;
}

const NO_PADDING: Padding = { before: false, after: false };
/** Thousandths of an em. */
const QUARTER = 250;
const THREE_QUARTERS = 750;
const HALF: Features = ["halt"];
/** A character of a string has 16 bits. */
const CHARACTERS = 1 << 16;
/** No line has more, but one that is wider than a page. */
const MOST_PACKED = 1_000;

/** The pieces a word may be broken into, and the points up to the end of each as parts of the whole. */
export interface Syllables {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
}

type Traits = Pick<Look, "trackingPt" | "lang"> & Partial<Pick<Look, "script" | "isRtl">>;

/** What decides the width of a text: words are measured in it once. Points, except in `font`. */
export class Look {
  readonly font: Font;
  readonly features: Features;
  readonly sizePt: number;
  readonly trackingPt: number;
  /** BCP 47: words are broken by it. */
  readonly lang: string;
  /** The script that its font is for, where it is one that the text faces lack. */
  readonly script: ScriptFace | undefined;
  /** It runs from right to left. */
  readonly isRtl: boolean;
  readonly #words = new Map<string, Word>();
  readonly #numbered: Word[] = [];
  readonly #forms = new Map<string, Word>();
  readonly #syllables = new Map<string, Syllables>();

  constructor(
    font: Font,
    features: Features,
    sizePt: number,
    { trackingPt, lang, script, isRtl = false }: Traits,
  ) {
    this.font = font;
    this.features = features;
    this.sizePt = sizePt;
    this.trackingPt = trackingPt;
    this.lang = lang;
    this.script = script;
    this.isRtl = isRtl;
  }

  /** The same from right to left. */
  get turned(): Look {
    const { font, features, sizePt, trackingPt, lang, script } = this;
    return lookOf(font, features, sizePt, { trackingPt, lang, script, isRtl: true });
  }

  /** `text`, which is one space or has none; the same object each time. A soft hyphen at its end is seen. */
  word(text: string): Word {
    let word = this.#words.get(text);
    if (word === undefined) {
      const shaped = this.font.shape(text, this.features, this.isRtl);
      word = {
        text,
        isSpace: text === " " || text === "\u00a0",
        width: this.#points(shaped.advance, shaped.glyphs.length),
        shaped,
        hangLeft: this.#hang(LEFT_HANG, text[0]),
        hangRight: this.#hang(RIGHT_HANG, text.endsWith(SOFT_HYPHEN) ? "-" : text.at(-1)),
        number: this.#numbered.length,
        written: undefined,
      };
      this.#words.set(text, word);
      this.#numbered.push(word);
    }
    return word;
  }

  /** `words` as the characters of a string, or as they are where one is a form of another, or they are too many. */
  packed(words: readonly Word[]): string | readonly Word[] {
    if (words.length > MOST_PACKED) return words.slice();
    const numbers: number[] = [];
    for (const word of words) {
      const { number } = word;
      if (number >= CHARACTERS || this.#numbered[number] !== word) return words.slice();
      numbers.push(number);
    }
    return String.fromCharCode(...numbers);
  }

  /** What {@link packed} made a string of. */
  unpacked(text: string): Word[] {
    const words: Word[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const word = this.#numbered[text.charCodeAt(at)];
      if (word !== undefined) words.push(word);
    }
    return words;
  }

  /** Whether `mark`, a full-width one, has space at one side that it can do without. */
  isHalved(mark: string): boolean {
    return this.font.shape(mark, HALF).advance < THREE_QUARTERS;
  }

  /** `text`, a full-width mark of punctuation, half as wide: without the space that it has at one side. */
  half(text: string): Word {
    return this.#formed(`half ${text}`, text, HALF, NO_PADDING);
  }

  /** `text`, a square character, with a quarter of an em at the sides that are told. */
  padded(text: string, padding: Padding): Word {
    const { before, after } = padding;
    if (!before && !after) return this.word(text);
    return this.#formed(`${before} ${after} ${text}`, text, this.features, padding);
  }

  /** A form that is a glyph of its own, with all its space: who looks for words takes space between glyphs for one that is written. */
  #formed(key: string, text: string, features: Features, { before, after }: Padding): Word {
    let word = this.#forms.get(key);
    if (word === undefined) {
      const plain = this.word(text);
      const units = this.font.unitsPerEm / 1000;
      const glyphs = this.font.shape(text, features).glyphs.map((glyph, index, { length }) => {
        const dx = glyph.dx + (before && index === 0 ? QUARTER : 0);
        const more =
          (before && index === 0 ? QUARTER : 0) + (after && index === length - 1 ? QUARTER : 0);
        const advance = glyph.advance + more;
        const parts = [
          { id: glyph.id, dx: Math.round(dx * units), dy: Math.round(glyph.dy * units) },
        ];
        return { ...glyph, parts: glyph.parts ?? parts, dx: 0, dy: 0, advance, nominal: advance };
      });
      const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
      const width = this.#points(advance, glyphs.length);
      word = { ...plain, width, shaped: { glyphs, advance } };
      this.#forms.set(key, word);
    }
    return word;
  }

  /** `text` as words and single spaces, in order. */
  words(text: string): Word[] {
    return (text.match(/[ \u00a0]|[^ \u00a0]+/g) ?? []).map((piece) => this.word(piece));
  }

  /** Points that `text` takes on one line. */
  width(text: string): number {
    let width = 0;
    for (const word of this.words(text)) width += word.width;
    return width;
  }

  /** The syllables of `word`. */
  syllables(word: string): Syllables {
    let found = this.#syllables.get(word);
    if (found === undefined) {
      const texts = hyphenate(word, this.lang);
      found = { texts, widths: this.#widthsUpTo(word, texts) };
      this.#syllables.set(word, found);
    }
    return found;
  }

  /** Points that the beginnings of `word` take that end with each of `syllables`, as parts of the whole word. */
  #widthsUpTo(word: string, syllables: readonly string[]): number[] {
    const { glyphs } = this.font.shape(word, this.features, this.isRtl);
    const length = glyphs.reduce((sum, { codePoints }) => sum + unitsIn(codePoints), 0);
    let end = 0;
    const ends = syllables.map((syllable) => {
      end += syllable.length;
      return end;
    });
    // Where glyphs stand for other characters than these, each beginning is shaped by itself.
    if (length !== word.length) return ends.map((each) => this.word(word.slice(0, each)).width);
    const widths: number[] = [];
    let [at, width] = [0, 0];
    for (const { codePoints, advance } of glyphs) {
      const units = unitsIn(codePoints);
      const next = this.#points(advance, 1);
      for (let to = ends[widths.length]; to !== undefined && to <= at + units; ) {
        // A ligature that is broken is shared out between its letters.
        widths.push(width + (next * (to - at)) / units);
        to = ends[widths.length];
      }
      at += units;
      width += next;
    }
    return widths;
  }

  #hang(shares: Readonly<Record<string, number>>, character = ""): number {
    const share = shares[character];
    if (share === undefined) return 0;
    const { advance, glyphs } = this.font.shape(character, this.features);
    return share * this.#points(advance, glyphs.length);
  }

  #points(advance: number, glyphs: number): number {
    return (advance * this.sizePt) / 1000 + this.trackingPt * glyphs;
  }
}

function unitsIn(codePoints: readonly number[]): number {
  let units = 0;
  for (const codePoint of codePoints) units += codePoint > 0xffff ? 2 : 1;
  return units;
}

const looks = new Map<string, Look>();

/** The look of these traits; the same object each time. */
export function lookOf(font: Font, features: Features, sizePt: number, more: Traits): Look {
  const { trackingPt, lang, isRtl = false } = more;
  const key = `${font.name}/${features.join()}/${sizePt}/${trackingPt}/${lang}/${isRtl}`;
  let look = looks.get(key);
  if (look === undefined) {
    look = new Look(font, features, sizePt, more);
    looks.set(key, look);
  }
  return look;
}
