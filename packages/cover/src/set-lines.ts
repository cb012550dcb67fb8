import type { Type } from "@printery/design";
import { isRightToLeft } from "@printery/publication";
import type { Fill, Outline, Shape } from "./drawing.ts";
import { fitTitle, type TitleLimits } from "./fit-title.ts";
import { type Lettering, letteringOf } from "./outline.ts";
import { lineOf, piecesOf } from "./pieces.ts";

/** Lines of one size, not yet anywhere. Lengths in units of the drawing. */
export interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly lettering: Lettering;
}

/** Lines that are read from afar, and what room they take. */
export interface DisplayLines extends Lines {
  /** From the first base line up to the top of its letters, down to the last, and from there to the foot of its letters. */
  readonly above: number;
  readonly down: number;
  readonly below: number;
}

/** Where lines stand, and how. */
export interface Place {
  readonly x: number;
  readonly width: number;
  /** Of the first base line. */
  readonly y: number;
  readonly align: "start" | "center";
  readonly lang: string;
  readonly fill: Fill;
}

/** `lines` as shapes. */
export function placed({ lines, size, leading, lettering }: Lines, place: Place): Shape[] {
  const { x, width, y, align, lang, fill } = place;
  return lines.flatMap((line, index) => {
    const drawn = lettering.draw(line);
    const free = width - drawn.width * size;
    const start = x + (align === "center" ? free / 2 : isRightToLeft(lang) ? free : 0);
    return drawn.runs.map(
      (run): Outline => ({
        kind: "outline",
        d: run.d,
        x: start + run.x * size,
        y: y + index * leading,
        scale: run.scale * size,
        turn: 0,
        fill,
      }),
    );
  });
}

/** Of the size: display type is set tight, as far as letters of its script let it be. */
const TIGHT = { leading: 1.08, between: 0.08 };

/** `text` in a few lines, as large as `limits` let it be; undefined where no face of ours can draw it all. */
export function displayLines(
  text: string,
  type: Type,
  lang: string,
  limits: TitleLimits,
): DisplayLines | undefined {
  const lettering = letteringOf(type, lang);
  const pieces = piecesOf(text, lang);
  if (!lettering.covers(lineOf(pieces))) return undefined;
  const { lines, size } = fitTitle(pieces, measureOf(lettering), limits);
  const drawn = lines.map((line) => lettering.draw(line));
  const [above, below] = [
    Math.max(...drawn.map((line) => line.above)),
    Math.max(...drawn.map((line) => line.below)),
  ];
  const leading = size * Math.max(TIGHT.leading, above + below + TIGHT.between);
  return {
    lines,
    size,
    leading,
    lettering,
    above: (drawn[0]?.above ?? 0) * size,
    down: (lines.length - 1) * leading,
    below: (drawn.at(-1)?.below ?? 0) * size,
  };
}

/** `text`, which must be covered, in as many lines of `size` as it takes across `measure`. */
export function textLines(
  text: string,
  type: Type,
  lang: string,
  { size, measure }: { readonly size: number; readonly measure: number },
): Lines {
  const lettering = letteringOf(type, lang);
  const widthOf = measureOf(lettering);
  const lines: string[][] = [];
  for (const piece of piecesOf(text, lang)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf([...last, piece]) * size <= measure) last.push(piece);
    else lines.push([piece]);
  }
  const leading = (size * type.leadingPt) / type.sizePt;
  return { lines: lines.map(lineOf), size, leading, lettering };
}

/** Widths of lines, in ems, from those of their pieces, each measured once. */
function measureOf(lettering: Lettering): (line: readonly string[]) => number {
  const known = new Map<string, number>();
  const widthOf = (piece: string): number => {
    const width = known.get(piece) ?? lettering.widthOf(piece);
    known.set(piece, width);
    return width;
  };
  return (line) => {
    const end = line.at(-1) ?? "";
    const hyphen = end.endsWith("\u00ad") ? widthOf("-") : 0;
    const space = end.endsWith(" ") ? widthOf(" ") : 0;
    return line.reduce((total, piece) => total + widthOf(piece), hyphen - space);
  };
}
