import { EmbeddedFont } from "./embedded-font.ts";
import type { Font } from "./font.ts";
import type { Fragment } from "./fragment.ts";
import { decimal, type Strokes, shift, showing, strokesOf } from "./glyph-run.ts";
import type { LineItem } from "./item.ts";
import type { KitDocument } from "./kit.ts";
import type { Word } from "./look.ts";
import type { SetFormula } from "./set-formula.ts";
import type { Sorts } from "./sorts.ts";
import { boxOn, matrixOn } from "./turn.ts";
import { FROM_LEFT, FROM_RIGHT, type Turns, withTurns } from "./turns.ts";
import type { TypeCase } from "./type-case.ts";

/** What the page's text is set in until something else is said (ISO 32000-1, 8.4 and 9.3). */
interface Ink {
  readonly font: EmbeddedFont;
  readonly sizePt: number;
  readonly trackingPt: number;
  scale: number;
}

/** Writes text on the pages of one document, and of its look only what has changed. */
export class Pen {
  readonly #document: KitDocument;
  readonly #typeCase: TypeCase;
  readonly #fonts = new Map<Font, EmbeddedFont>();
  #ink: Ink | undefined;
  #colour: string | undefined;

  constructor(document: KitDocument, typeCase: TypeCase) {
    this.#document = document;
    this.#typeCase = typeCase;
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

  /** Writes the fonts, after the last page. */
  end(): void {
    for (const font of this.#fonts.values()) font.end();
  }

  /** One text object on `line`, its words spaced to the measure. */
  write(fragment: Fragment, line: LineItem["item"], turns?: Turns): void {
    const { x: along, width, set, scale, space, rise: up = 0 } = fragment;
    const { look, colour, run } = set;
    const { sizePt } = look;
    const document = this.#document;
    if (this.#colour !== colour) document.fillColor(colour);
    this.#colour = colour;
    if (set.formula !== undefined) {
      this.#draw(set.formula, fragment, line);
      return;
    }
    const font = this.#embedded(look.font);
    const shown = this.#typeCase.shown(fragment, () => this.#show(fragment, font.sorts, turns));
    const before = look.isRtl ? (space?.width ?? 0) * scale : 0;
    const matrix = matrixOn(line, { along, width, before, up }).map(decimal).join(" ");
    document.addContent(`BT${this.#dip(font, look, scale)}\n${matrix} Tm\n${shown}\nET`);
    if (run.strike !== true) return;
    const stroke = boxOn(line, { along, up: sizePt * 0.28, width, height: sizePt * 0.05 });
    document.rect(...stroke).fill();
  }

  /** Fills the areas of `formula`, as wide as `fragment` is. */
  #draw(
    { drawing, sizePt, width: natural }: SetFormula,
    fragment: Fragment,
    line: LineItem["item"],
  ) {
    const { x: along, width } = fragment;
    const matrix = matrixOn(line, { along, width, before: 0, up: 0 }).map(decimal).join(" ");
    const unit = sizePt / UNITS;
    const wide = natural === 0 ? 1 : width / natural;
    const scale = [unit * wide, 0, 0, unit, 0, 0].map(exact).join(" ");
    this.#document.addContent(`q\n${matrix} cm\n${scale} cm\n${drawing.operators}\nQ`);
  }

  #show(fragment: Fragment, sorts: Sorts, turns: Turns | undefined): string {
    const strokes = this.#strokesIn(fragment, sorts);
    if (turns?.atLeft) strokes.unshift(...strokesOf(FROM_RIGHT, sorts));
    if (turns?.atRight) strokes.push(...strokesOf(FROM_LEFT, sorts));
    return showing(strokes, fragment.set.look.sizePt);
  }

  /** The words of `fragment` from the left, also where it runs from the right, with the space between them. */
  #strokesIn(fragment: Fragment, sorts: Sorts): Strokes[] {
    const { words, set, gapPt, gaps, scale, space } = fragment;
    const { isRtl, sizePt } = set.look;
    const gapOf = (points: number) => shift((-points * 1000) / sizePt / scale);
    const usual = gapOf(gapPt);
    const strokes: Strokes[] = [];
    if (isRtl && space !== undefined) strokes.push(...this.#strokesOf(space, sorts));
    for (let at = 0; at < words.length; at += 1) {
      const index = isRtl ? words.length - 1 - at : at;
      const word = words[index];
      if (word === undefined) continue;
      const gap = gaps === undefined ? usual : gapOf(gaps[index] ?? 0);
      const hasGap = (word.isSpace || gaps !== undefined) && gap !== undefined;
      if (isRtl && hasGap) strokes.push(gap);
      const own = this.#strokesOf(word, sorts, isRtl);
      if (own.length === 1 && own[0] !== undefined) strokes.push(own[0]);
      else strokes.push(...own);
      if (!isRtl && hasGap) strokes.push(gap);
    }
    if (!isRtl && space !== undefined) strokes.push(...this.#strokesOf(space, sorts));
    return strokes;
  }

  /** The operators that change what the last text was set in. */
  #dip(font: EmbeddedFont, { sizePt, trackingPt }: Fragment["set"]["look"], scale: number): string {
    const ink = this.#ink;
    this.#ink = { font, sizePt, trackingPt, scale };
    const isSized = ink?.font === font && ink.sizePt === sizePt;
    return [
      isSized ? "" : ` /${font.id} ${decimal(sizePt)} Tf`,
      ink?.trackingPt === trackingPt ? "" : ` ${decimal(trackingPt)} Tc`,
      ink?.scale === scale ? "" : ` ${decimal(scale * 100)} Tz`,
    ].join("");
  }

  /** A word is taken into the subset once. It keeps its strokes itself: to look it up takes longer than to write it. */
  #strokesOf(word: Word, sorts: Sorts, isRtl = false): readonly Strokes[] {
    const { written } = word;
    if (written?.by === sorts && written.word === word) return written.strokes;
    // Without room to grow in.
    const strokes = strokesOf(isRtl ? withTurns(word.shaped) : word.shaped, sorts).slice();
    word.written = { by: sorts, word, strokes };
    return strokes;
  }

  #embedded(font: Font): EmbeddedFont {
    let embedded = this.#fonts.get(font);
    if (embedded === undefined) {
      embedded = new EmbeddedFont(
        this.#document,
        this.#typeCase.sortsOf(font),
        `F${this.#fonts.size + 1}`,
      );
      this.#fonts.set(font, embedded);
    }
    this.#document.page.fonts[embedded.id] ??= embedded.ref;
    return embedded;
  }
}

/** Of a formula's drawing, to its em. */
const UNITS = 1000;

/** A small number of PDF, to a millionth. */
function exact(value: number): string {
  return String(Number(value.toFixed(6)));
}
