import { coverPlan, type SheetBox } from "../cover-plan.ts";
import type { Mark } from "../reading/mark.ts";
import { around } from "../reading/matrix.ts";
import { inksOf } from "../reading/paint.ts";
import { type Box, boxOf, get, type PdfFile } from "../reading/pdf-file.ts";
import type { SurveyedPage } from "../reading/survey.ts";
import type { Fault } from "../rule.ts";
import type { Book } from "./book.ts";
import { INCH, lengthWords, sizeWords } from "./lengths.ts";
import { beyond, isWhite, reaches } from "./measure.ts";
import type { Shop, Told } from "./shop.ts";

/** The pages that a cover is wrapped around. Points. */
export interface Block {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

/** A cover as a shop looks at it. */
interface Wrap {
  readonly page: SurveyedPage;
  readonly trim: Box;
  readonly shop: Shop;
  readonly book: Book;
  readonly block: Block;
}

export interface WrapRule {
  readonly id: string;
  readonly told: (shop: Shop) => Told<unknown>;
  readonly find: (wrap: Wrap) => readonly Fault[];
}

/** Points: sums are not exact. */
const TOLERANCE = 0.5;

/** What shops ask of the cover that is wrapped around a book. */
export const wrapRules: readonly WrapRule[] = [
  {
    id: "cover-size",
    told: (shop) => shop.spine,
    find: ({ trim, book, block }) => {
      const plan = coverPlan(block, block.pages, book.press, book.rightToLeft);
      const [width, height] = [trim.right - trim.left, trim.top - trim.bottom];
      const isAs =
        Math.abs(width - plan.width) <= TOLERANCE && Math.abs(height - plan.height) <= TOLERANCE;
      if (isAs) return [];
      const around = `${block.pages} pages of ${sizeWords(block.width, block.height)}, with a spine of ${lengthWords(plan.spine?.width ?? 0)}`;
      return [
        {
          reason: `Expected a cover of ${sizeWords(plan.width, plan.height)} around ${around}, not ${sizeWords(width, height)}`,
        },
      ];
    },
  },
  {
    id: "cover-bleed",
    told: (shop) => shop.bleed,
    find: ({ page, trim, shop, book, block }) => {
      const least = shop.bleed.value * INCH;
      const { hasBleed } = coverPlan(block, block.pages, book.press, book.rightToLeft);
      const sides = page.bleed === undefined ? [0] : beyond(trim, page.bleed);
      if (!hasBleed || sides.every((side) => side >= least - TOLERANCE)) return [];
      return [
        {
          reason: `Expected a BleedBox ${lengthWords(least)} beyond the cover on all sides, not less`,
        },
      ];
    },
  },
  {
    id: "cover-margins",
    told: (shop) => shop.coverClear,
    find: ({ page, trim, shop }) => {
      const least = shop.coverClear.value * INCH;
      const inside = page.marks.filter((mark) => !reaches(mark, trim) && !isWhite(mark));
      const narrowest = Math.min(...inside.flatMap(({ box }) => beyond(box, trim)));
      if (narrowest >= least - TOLERANCE) return [];
      return [
        {
          reason: `Expected nothing on the cover within ${lengthWords(least)} of its edges, not within ${lengthWords(narrowest)}`,
        },
      ];
    },
  },
  {
    id: "spine-text",
    told: (shop) => shop.spineText,
    find: ({ page, trim, shop, book, block }) => {
      const { spine } = coverPlan(block, block.pages, book.press, book.rightToLeft);
      const least = shop.spineText.value;
      if (spine === undefined || block.pages >= least) return [];
      const panel = onSheet(spine, trim);
      const isThere = page.marks.some(({ box }) => isInside(box, panel));
      return isThere
        ? [
            {
              reason: `Expected a blank spine below ${least} pages, not text on that of ${block.pages}`,
            },
          ]
        : [];
    },
  },
  {
    id: "barcode",
    told: (shop) => shop.barcode,
    find: barcodeFaults,
  },
];

/** Whether the barcode, if there is one, stands clear on the back in bars that a scanner reads. */
function barcodeFaults({ page, trim, shop, book, block }: Wrap): Fault[] {
  const bars = page.marks.filter(isBar);
  const first = bars[0];
  // A stroke or two is an ornament; EAN-13 has thirty bars (GS1 General Specifications, 5.2.1).
  if (first === undefined || bars.length < 30) return [];
  const code = bars.reduce<Box>((box, bar) => around(box, bar.box), first.box);
  const { back } = coverPlan(block, block.pages, book.press, book.rightToLeft);
  const least = shop.barcode.value * INCH;
  const clear = Math.min(...beyond(code, onSheet(back, trim)));
  const module = Math.min(...bars.map(({ box }) => box.right - box.left));
  const isMixed = bars.some(({ paint }) => paint !== undefined && (inksOf(paint)?.black ?? 0) < 1);
  const quiet = { ...code, left: code.left - 11 * module, right: code.right + 7 * module };
  const isCrowded = page.marks.some(
    (mark) => !bars.includes(mark) && !isWhite(mark) && isBeside(mark.box, code, quiet),
  );
  const place = clear < 0 ? "beyond them" : lengthWords(clear);
  const size = Math.round((module / MODULE.usual) * 100);
  return [
    ...(clear >= least - TOLERANCE
      ? []
      : [fault(`the barcode on the back, ${lengthWords(least)} from its edges, not ${place}`)]),
    ...(module >= MODULE.least && module <= MODULE.most
      ? []
      : [fault(`bars of 80 to 200 % (GS1 General Specifications, 5.2.3), not ${size} %`)]),
    ...(isMixed ? [fault("bars in black ink alone, not in others")] : []),
    ...(isCrowded ? [fault(QUIET)] : []),
  ];
}

const QUIET =
  "white on both sides of the bars, 11 and 7 times as wide as the narrowest, not something else";

/** Points of the narrowest bar: .33 mm, and 80 to 200 % of it. */
const MODULE = { usual: 0.935, least: 0.74, most: 1.88 };

function fault(expectation: string): Fault {
  return { reason: `Expected ${expectation}` };
}

/** A black field many times as tall as wide. */
function isBar({ kind, box, paint }: Mark): boolean {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const isBlack = paint !== undefined && (inksOf(paint)?.black ?? 0) > 0.5;
  return (
    kind === "fill" && isBlack && width > 0.3 && width < 8 && height > 20 && height > 8 * width
  );
}

/** Whether `box` stands in the quiet zone, to the left or the right of the bars, and is no ground below them. */
function isBeside(box: Box, code: Box, quiet: Box): boolean {
  const isLevel = box.bottom < code.top && box.top > code.bottom + (code.top - code.bottom) / 4;
  const isLeft = box.right > quiet.left && box.right <= code.left;
  const isRight = box.left < quiet.right && box.left >= code.right;
  return isLevel && (isLeft || isRight);
}

function isInside(box: Box, panel: Box): boolean {
  return beyond(box, panel).every((past) => past >= 0);
}

/** A panel from the top left of the sheet, as a box of the page. */
function onSheet({ x, y, width, height }: SheetBox, trim: Box): Box {
  const [left, top] = [trim.left + x, trim.top - y];
  return { left, top, right: left + width, bottom: top - height };
}

/** The pages of a file, as a cover is wrapped around them. */
export function blockOf({ pages }: PdfFile): Block | undefined {
  const trim = boxOf(get(pages[0]?.dict, "TrimBox"));
  if (trim === undefined) return undefined;
  return { pages: pages.length, width: trim.right - trim.left, height: trim.top - trim.bottom };
}
