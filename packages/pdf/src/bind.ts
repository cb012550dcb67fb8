import { roman } from "@printery/document";
import type { Side } from "./page.ts";
import type { TextPage } from "./paginate.ts";

/** Pages that belong together: a section, the contents, the title page. */
export interface Gathering {
  /** Its pages, if the first falls on that side. */
  readonly pages: (first: Side) => readonly TextPage[];
  /** Front matter is numbered i, ii, iii; the text starts again at 1. */
  readonly numbering: "roman" | "arabic";
  /** Starts on a right-hand page. */
  readonly recto: boolean;
  /** The title at the head of its right-hand pages; none where the gathering has no furniture. */
  readonly head?: string;
  /** Its first page is the one that an article opens with. */
  readonly isFirst?: true;
}

/** A page in its place in the book. */
export interface Sheet extends TextPage {
  /** Until it is let go. */
  items: TextPage["items"];
  readonly side: Side;
  /** From 1, among the pages of its numbering. */
  readonly number: number;
  /** The number as printed. */
  readonly label: string;
  readonly numbering: Gathering["numbering"];
  readonly head?: string;
  /** The first page of its gathering. */
  readonly opens: boolean;
  /** The page that an article opens with. */
  readonly isFirst?: true;
}

/** Forgets what stands on `sheet`, which has been written wherever it is to be: a book of thousands takes much room. */
export function letGo(sheet: Sheet): void {
  sheet.items = NOTHING;
}

const NOTHING: Sheet["items"] = [];

/** `gatherings` in order, with the blank pages that right-hand starts ask for; the first page is a recto. */
export function bind(gatherings: readonly Gathering[], facing: boolean): Sheet[] {
  const sheets: Sheet[] = [];
  const counts = { roman: 0, arabic: 0 };
  const add = (page: TextPage, numbering: Gathering["numbering"], more: Partial<Sheet> = {}) => {
    counts[numbering] += 1;
    const number = counts[numbering];
    const label = numbering === "roman" ? roman(number) : String(number);
    const side = nextSide(sheets);
    sheets.push({ ...page, side, number, label, numbering, opens: false, ...more });
  };
  for (const { pages, numbering, recto, head, isFirst } of gatherings) {
    const startsAnew = numbering === "arabic" && sheets.at(-1)?.numbering === "roman";
    // Where pages face each other, page 1 is a right-hand one, whatever comes before it.
    if (facing && (recto || startsAnew) && nextSide(sheets) === "verso") {
      add({ items: [] }, sheets.at(-1)?.numbering ?? numbering);
    }
    const furniture = head === undefined ? {} : { head };
    for (const [index, page] of pages(nextSide(sheets)).entries()) {
      const first = isFirst && index === 0 ? { isFirst } : {};
      add(page, numbering, { ...furniture, ...first, opens: index === 0 });
    }
  }
  return sheets;
}

function nextSide({ length }: readonly Sheet[]): Side {
  return length % 2 === 0 ? "recto" : "verso";
}
