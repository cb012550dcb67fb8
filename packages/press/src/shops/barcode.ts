import type { Mark } from "../reading/mark.ts";
import { around } from "../reading/matrix.ts";
import { BLACK, coverOf, inksOf } from "../reading/paint.ts";
import type { Box } from "../reading/pdf-file.ts";
import { isWhite } from "./measure.ts";

/** An EAN-13 symbol as it is drawn. */
interface Barcode {
  readonly box: Box;
  /** What a scanner would have had, each “…, not …”. */
  readonly expected: readonly string[];
}

/** Of EAN-13 (GS1 General Specifications, 5.2.1): a stroke or two is an ornament. */
const BARS = 30;
/** Points of the narrowest bar: .33 mm, of which 80 to 200 % are allowed (5.2.3). */
const MODULE = { usual: 0.935, least: 0.74, most: 1.88 };
/** Modules that are white before the first bar, and after the last (5.2.3.4). */
const QUIET = { before: 11, after: 7 };

/** The barcode among `marks`; nothing where there is none. */
export function readBarcode(marks: readonly Mark[]): Barcode | undefined {
  const bars = marks.filter(isBar);
  const [first] = bars;
  if (first === undefined || bars.length < BARS) return undefined;
  const box = bars.reduce<Box>((all, bar) => around(all, bar.box), first.box);
  const module = Math.min(...bars.map((bar) => bar.box.right - bar.box.left));
  const size = Math.round((module / MODULE.usual) * 100);
  const isSized = module >= MODULE.least && module <= MODULE.most;
  const isBlack = bars.every(
    ({ paint }) => blackOf(paint) === 1 && coverOf(paint ?? BLACK) === 100,
  );
  const others = marks.filter((mark) => !bars.includes(mark) && !isWhite(mark));
  const isQuiet = !others.some((mark) => isBeside(mark.box, box, module));
  return {
    box,
    expected: [
      ...(isSized
        ? []
        : [`bars of 80 to 200 % (GS1 General Specifications, 5.2.3), not ${size} %`]),
      ...(isBlack ? [] : ["bars in black ink alone, not in others"]),
      ...(isQuiet ? [] : [WHITE]),
    ],
  };
}

const WHITE = `white on both sides of the bars, ${QUIET.before} and ${QUIET.after} times as wide as the narrowest, not something else`;

/** A black field many times as tall as wide. */
function isBar({ kind, box, paint }: Mark): boolean {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const isTall = width > 0.3 && width < 8 && height > 20 && height > 8 * width;
  return kind === "fill" && isTall && blackOf(paint) > 0.5;
}

function blackOf(paint: Mark["paint"]): number {
  return (paint && inksOf(paint)?.black) ?? 0;
}

/** Whether `box` stands in the quiet zone beside the upper part of the bars, and is no ground below them: digits are lower. */
function isBeside(box: Box, code: Box, module: number): boolean {
  const isLevel = box.bottom < code.top && box.top > code.bottom + (code.top - code.bottom) / 4;
  const isBefore = box.right > code.left - QUIET.before * module && box.right <= code.left;
  const isAfter = box.left < code.right + QUIET.after * module && box.left >= code.right;
  return isLevel && (isBefore || isAfter);
}
