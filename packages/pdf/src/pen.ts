import type { Font } from "./font.ts";
import { decimal, type Strokes, shift, showing, strokesOf } from "./glyph-run.ts";
import type { KitDocument, KitFont } from "./kit.ts";
import type { Word } from "./look.ts";
import type { Fragment } from "./paragraph.ts";

/** What the page's text is set in until something else is said (ISO 32000-1, 8.4 and 9.3). */
interface Ink {
  readonly kit: KitFont;
  readonly sizePt: number;
  readonly trackingPt: number;
  scale: number;
}

/** Writes text on the pages of one document, and of its look only what has changed. */
export class Pen {
  readonly #document: KitDocument;
  readonly #kits = new Map<Font, KitFont>();
  readonly #strokes = new Map<Word, readonly Strokes[]>();
  #ink: Ink | undefined;
  #colour: string | undefined;

  constructor(document: KitDocument) {
    this.#document = document;
  }

  /** Nothing has been said on this page. */
  turnPage(): void {
    this.#ink = undefined;
    this.#colour = undefined;
  }

  /** Something else has been coloured. */
  forgetColour(): void {
    this.#colour = undefined;
  }

  /** One text object, its words spaced to the measure; `x` and `y` are where its base line begins. Points, from the top left. */
  write({ width, words, set, gapPt, scale }: Fragment, x: number, y: number): void {
    const { look, colour, run } = set;
    const { sizePt } = look;
    const document = this.#document;
    const kit = this.#kitOf(look.font);
    if (this.#colour !== colour) document.fillColor(colour);
    this.#colour = colour;
    const gap = { rise: 0, body: shift((-gapPt * 1000) / sizePt / scale) };
    const strokes: Strokes[] = [];
    for (const word of words) {
      for (const stroke of this.#strokesOf(word, kit)) strokes.push(stroke);
      if (word.isSpace && gap.body !== "") strokes.push(gap);
    }
    document.addContent(
      `BT${this.#dip(kit, look, scale)}\n1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm\n${showing(strokes, sizePt)}\nET`,
    );
    if (run.strike === true) document.rect(x, y - sizePt * 0.28, width, sizePt * 0.05).fill();
  }

  /** The operators that change what the last text was set in. */
  #dip(kit: KitFont, { sizePt, trackingPt }: Fragment["set"]["look"], scale: number): string {
    const ink = this.#ink;
    this.#ink = { kit, sizePt, trackingPt, scale };
    const isSized = ink?.kit === kit && ink.sizePt === sizePt;
    return [
      isSized ? "" : ` /${kit.id} ${decimal(sizePt)} Tf`,
      ink?.trackingPt === trackingPt ? "" : ` ${decimal(trackingPt)} Tc`,
      ink?.scale === scale ? "" : ` ${decimal(scale * 100)} Tz`,
    ].join("");
  }

  /** A word is taken into the subset once. */
  #strokesOf(word: Word, kit: KitFont): readonly Strokes[] {
    let strokes = this.#strokes.get(word);
    if (strokes === undefined) {
      strokes = strokesOf(word.shaped, kit);
      this.#strokes.set(word, strokes);
    }
    return strokes;
  }

  #kitOf(font: Font): KitFont {
    let kit = this.#kits.get(font);
    if (kit === undefined) {
      this.#document.fonts[font.name] ??= { normal: font.file };
      kit = this.#document.provideFont(font.name, false, false);
      this.#kits.set(font, kit);
    }
    this.#document.page.fonts[kit.id] ??= kit.ref();
    return kit;
  }
}
