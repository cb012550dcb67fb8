import { coverPlan, type SheetBox } from "../cover-plan.ts";
import { type Box, boxOf, get, type PdfFile } from "../reading/pdf-file.ts";
import type { SurveyedPage } from "../reading/survey.ts";
import type { Fault } from "../rule.ts";
import { readBarcode } from "./barcode.ts";
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

/** What is wrong with the barcode, if there is one, and with its place on the back. */
function barcodeFaults({ page, trim, shop, book, block }: Wrap): Fault[] {
  const code = readBarcode(page.marks);
  if (code === undefined) return [];
  const { back } = coverPlan(block, block.pages, book.press, book.rightToLeft);
  const least = shop.barcode.value * INCH;
  const clear = Math.min(...beyond(code.box, onSheet(back, trim)));
  const place = clear < 0 ? "beyond them" : lengthWords(clear);
  return [
    ...(clear >= least - TOLERANCE
      ? []
      : [fault(`the barcode on the back, ${lengthWords(least)} from its edges, not ${place}`)]),
    ...code.expected.map(fault),
  ];
}

function fault(expectation: string): Fault {
  return { reason: `Expected ${expectation}` };
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
