import type { Survey, SurveyedPage } from "../reading/survey.ts";
import type { Fault } from "../rule.ts";
import type { Book } from "./book.ts";
import { INCH, lengthWords, sizeWords } from "./lengths.ts";
import { gutterOf } from "./margins.ts";
import { beyond, bleeds, type Margins, marginsOf, reaches } from "./measure.ts";
import type { Shop, Told } from "./shop.ts";
import { extentFaults, trimFaults } from "./unfit.ts";

/** Something that a shop asks of a file, told of with its source. */
export interface ShopRule {
  readonly id: string;
  readonly told: (shop: Shop, book: Book) => Told<unknown> | undefined;
  readonly find: (survey: Survey, shop: Shop, book: Book) => readonly Fault[];
}

/** Points: sums are not exact, and shops measure by eye. */
const TOLERANCE = 0.5;

/** What shops ask of the pages of a book. */
export const interiorRules: readonly ShopRule[] = [
  {
    id: "trim",
    told: (shop, { press }) => shop.trims[press.binding],
    find: ({ pages }, shop, book) => {
      const size = sizeOf(pages[0]);
      return size === undefined ? [] : trimFaults(size, shop, book);
    },
  },
  {
    id: "one-up",
    told: (shop) => shop.marks,
    find: ({ pages }) => {
      const first = sizeOf(pages[0]);
      return pages.flatMap((page) => {
        const size = sizeOf(page);
        if (first === undefined || size === undefined || isSame(first, size)) return [];
        const reason = `Expected single pages, all ${sizeWords(first.width, first.height)}, not ${sizeWords(size.width, size.height)}`;
        return [{ reason, page: page.number }];
      });
    },
  },
  {
    id: "page-count",
    told: (shop) => shop.extent,
    find: ({ pages }, shop, book) => {
      const size = sizeOf(pages[0]);
      return size === undefined ? [] : extentFaults(pages.length, size, shop, book);
    },
  },
  {
    id: "even-pages",
    told: (shop) => shop.isEven,
    find: ({ pages }, { isEven }) =>
      isEven.value && pages.length % 2 === 1
        ? [{ reason: `Expected an even number of pages, not ${pages.length}` }]
        : [],
  },
  {
    id: "last-page",
    told: (shop) => shop.isLastBlank,
    find: ({ pages }) =>
      (pages.at(-1)?.marks.length ?? 0) > 0
        ? [
            {
              reason:
                "Expected a blank page at the end, where a barcode is printed, not a full one",
            },
          ]
        : [],
  },
  {
    id: "gutter",
    told: (shop) => shop.gutter,
    find: ({ pages }, shop, book) => {
      const least = gutterOf(shop, pages.length);
      return narrow(pages, book, ["inner"], least, `of ${pages.length} pages, at the back,`);
    },
  },
  {
    id: "outside-margins",
    told: (shop) => shop.outside,
    find: ({ pages }, shop, book) => {
      const { plain, bleeding } = shop.outside.value;
      const least = (pages.some(bleeds) ? bleeding : plain) * INCH;
      return narrow(pages, book, ["outer", "top", "bottom"], least, "outside");
    },
  },
  {
    id: "bleed",
    told: (shop) => shop.bleed,
    find: ({ pages }, { bleed }, { rightToLeft }) =>
      pages.filter(bleeds).flatMap((page) => bleedFaults(page, bleed.value * INCH, rightToLeft)),
  },
  {
    id: "marks",
    told: (shop) => shop.marks,
    find: ({ pages }, { marks }) => (marks.value ? [] : pages.flatMap(markFaults)),
  },
];

function sizeOf(page: SurveyedPage | undefined): { width: number; height: number } | undefined {
  const trim = page?.trim;
  if (trim === undefined) return undefined;
  return { width: trim.right - trim.left, height: trim.top - trim.bottom };
}

type PageSize = NonNullable<ReturnType<typeof sizeOf>>;

function isSame(one: PageSize, other: PageSize): boolean {
  return (
    Math.abs(one.width - other.width) <= TOLERANCE &&
    Math.abs(one.height - other.height) <= TOLERANCE
  );
}

/** The pages whose margins at `sides` are less than `least`, told with the narrowest of all. */
function narrow(
  pages: readonly SurveyedPage[],
  { rightToLeft }: Book,
  sides: readonly (keyof Margins)[],
  least: number,
  what: string,
): Fault[] {
  const found = pages.flatMap((page) => {
    const margins = marginsOf(page, rightToLeft);
    const margin = margins && Math.min(...sides.map((side) => margins[side]));
    return margin === undefined || margin >= least - TOLERANCE ? [] : [{ page, margin }];
  });
  const narrowest = Math.min(...found.map(({ margin }) => margin));
  return found.map(({ page }) => ({
    reason: `Expected margins ${what} of at least ${lengthWords(least)}, not ${lengthWords(narrowest)}`,
    page: page.number,
  }));
}

/** Whether what touches the trim goes on to the end of the bleed, at every edge but the back. */
function bleedFaults(page: SurveyedPage, least: number, rightToLeft: boolean): Fault[] {
  const { trim, bleed, marks, number } = page;
  if (trim === undefined) return [];
  const isBoundLeft = (number % 2 === 1) !== rightToLeft;
  const back = isBoundLeft ? 0 : 2;
  const area = bleed === undefined ? [0, 0, 0, 0] : beyond(trim, bleed);
  const isShort = marks
    .filter((mark) => reaches(mark, trim))
    .some(({ box }) =>
      beyond(trim, box).some(
        (past, side) => side !== back && past > -TOLERANCE && past < least - TOLERANCE,
      ),
    );
  const isNarrow = area.some((past, side) => side !== back && past < least - TOLERANCE);
  if (!isShort && !isNarrow) return [];
  return [
    {
      reason: `Expected what reaches the edge to go ${lengthWords(least)} beyond it, in a BleedBox as large, not less`,
      page: number,
    },
  ];
}

function markFaults({ media, bleed, trim, marks, number }: SurveyedPage): Fault[] {
  const area = bleed ?? trim;
  if (area === undefined || media === undefined) return [];
  const isLarger = beyond(area, media).some((past) => past > TOLERANCE);
  const isMarked = marks.some(({ box }) => beyond(area, box).some((past) => past > TOLERANCE));
  if (isMarked) return [{ reason: "Expected no marks beside the page, not some", page: number }];
  if (!isLarger) return [];
  return [{ reason: "Expected the sheet to end with the bleed, not beyond it", page: number }];
}
