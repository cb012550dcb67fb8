import type { Type } from "@printery/design";
import { barAreas, barsOf, EAN_MODULES } from "./barcode.ts";
import type { Panel, Shape } from "./drawing.ts";
import { displayLines, placed } from "./set-lines.ts";

/** Points. KDP: 2 by 1.2 inches of white, a quarter of an inch from the edges; StreetLib has the same size. */
export const ISBN_PANEL = { width: 144, height: 86.4, clear: 18 } as const;

/** Points: .33 mm (GS1 General Specifications, 5.2.3.1), at 90 of the 80 to 200 per cent that are allowed. */
const MODULE = 0.9 * 0.33 * (72 / 25.4);
/** Modules that stay white before the first bar and after the last (5.2.3.4). */
const QUIET = { before: 11, after: 7 };
const BARS = 54;

/** The barcode of a book in its white panel, the ISBN above it and its digits below, in black alone. */
export function isbnShapes(
  { isbn13, hyphenated }: { readonly isbn13: string; readonly hyphenated: string },
  { x, y, width, height }: Panel,
): Shape[] {
  const free = width - (QUIET.before + EAN_MODULES + QUIET.after) * MODULE;
  const left = x + free / 2 + QUIET.before * MODULE;
  const top = y + 18;
  const set = (text: string, size: number, at: number, room: number, base: number): Shape[] => {
    const limits = { max: size, min: size / 2, maxLines: 1, measure: room };
    const lines = displayLines(text, FIGURES, "und", limits);
    if (lines === undefined) return [];
    return placed(lines, {
      x: at,
      width: room,
      y: base,
      align: "center",
      lang: "und",
      fill: "black",
    });
  };
  const digits = [...isbn13].flatMap((digit, index) =>
    set(digit, DIGIT, left + digitAt(index) * MODULE, 7 * MODULE, top + BARS + 8.6),
  );
  return [
    { kind: "area", x, y, width, height, fill: "white" },
    ...set(`ISBN ${hyphenated}`, 8.4, left - 7 * MODULE, (EAN_MODULES + 7) * MODULE, y + 12.5),
    ...barAreas(barsOf(isbn13), { x: left, y: top, module: MODULE, height: BARS }),
    ...digits,
  ];
}

/** The lining figures of all houses. */
const FIGURES: Type = { face: "Source Sans 3", weight: 400, sizePt: 10, leadingPt: 12 };

/** Points of the digits below the bars. */
const DIGIT = 10;

/** Modules from the first bar to a digit: the first stands before the bars, six below each half of them. */
function digitAt(index: number): number {
  if (index === 0) return -9.5;
  return index < 7 ? 3 + (index - 1) * 7 : 50 + (index - 7) * 7;
}
