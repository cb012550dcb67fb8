import { roman } from "./numerals.ts";
import type { Side } from "./page.ts";
import type { TextPage } from "./paginate.ts";

/** Pages that belong together: a section, the contents, the title page. */
export interface Gathering {
  readonly pages: readonly TextPage[];
  /** Front matter is numbered i, ii, iii; the text starts again at 1. */
  readonly numbering: "roman" | "arabic";
  /** Starts on a right-hand page. */
  readonly recto: boolean;
  /** The title at the head of its right-hand pages; none where the gathering has no furniture. */
  readonly head?: string;
}

/** A page in its place in the book. */
export interface Sheet extends TextPage {
  readonly side: Side;
  /** The page number as printed. */
  readonly label: string;
  readonly numbering: Gathering["numbering"];
  readonly head?: string;
  /** The first page of its gathering. */
  readonly opens: boolean;
}

/** `gatherings` in order, with the blank pages that right-hand starts ask for; the first page is a recto. */
export function bind(gatherings: readonly Gathering[], facing: boolean): Sheet[] {
  const sheets: Sheet[] = [];
  for (const { pages, numbering, recto, head } of gatherings) {
    const startsAnew = numbering === "arabic" && sheets.at(-1)?.numbering === "roman";
    // Where pages face each other, page 1 is a right-hand one, whatever comes before it.
    if (facing && (recto || startsAnew) && sheets.length % 2 === 1) {
      sheets.push(sheet(sheets, { items: [] }, sheets.at(-1)?.numbering ?? numbering));
    }
    for (const [index, page] of pages.entries()) {
      const furniture = head === undefined ? {} : { head };
      sheets.push({ ...sheet(sheets, page, numbering), ...furniture, opens: index === 0 });
    }
  }
  return sheets;
}

function sheet(before: readonly Sheet[], page: TextPage, numbering: Gathering["numbering"]): Sheet {
  const number = before.filter((each) => each.numbering === numbering).length + 1;
  return {
    ...page,
    side: before.length % 2 === 0 ? "recto" : "verso",
    label: numbering === "roman" ? roman(number) : String(number),
    numbering,
    opens: false,
  };
}

/** The printed number of the page that each anchor is on. */
export function folios(sheets: readonly Sheet[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { items, label } of sheets) {
    for (const item of items) {
      if (item.type === "line" && item.item.anchor !== undefined)
        labels.set(item.item.anchor, label);
    }
  }
  return labels;
}
