import { styleOf } from "@printery/design";
import { slugBelow } from "@printery/press";
import type { Publication } from "@printery/publication";
import type { Sheet } from "./bind.ts";
import { fragmentsAt } from "./column.ts";
import type { Forme } from "./forme.ts";
import type { Page, PageItem } from "./item.ts";
import type { Edition } from "./pdfmake-adapter.ts";
import { withFonts } from "./text.ts";

/** Points: of what only printers read, and from the left of the page. */
const SIZE = 6;
const INDENT = 8;

/** `edition` with a line below each page, outside its trim and bleed, if there are marks: what file it is, and which page of it. */
export function withSlug<Whole extends Pick<Edition<Sheet>, "publication" | "sheets" | "finish">>(
  edition: Whole,
  forme: Forme,
): Whole {
  if (forme.marks.length === 0) return edition;
  const { publication, sheets, finish } = edition;
  const places = new Map(sheets.map((sheet, index) => [sheet, index]));
  return {
    ...edition,
    finish: (sheet: Sheet): Page => {
      const page = finish(sheet);
      const place = places.get(sheet) ?? 0;
      const text = `${publication.id}.print.pdf · ${sheet.label} (${place + 1}/${sheets.length}) · ${forme.condition.description}`;
      return slugUnder(page, text, publication, forme, place);
    },
  };
}

/** `page`, the so many-th from 0, with `text` below it, if there are marks. */
export function slugUnder(
  page: Page,
  text: string,
  publication: Publication,
  forme: Forme,
  place = 0,
): Page {
  if (forme.marks.length === 0) return page;
  const y = page.pageSize.height + slugBelow(forme.bleedOf(place));
  return { ...page, items: [...page.items, slug(text, y, publication)] };
}

function slug(text: string, y: number, { metadata, ...publication }: Publication): PageItem {
  const style = styleOf(publication);
  const type = { face: style.scale.body.face, weight: 400, sizePt: SIZE, leadingPt: SIZE } as const;
  // What it has no glyphs for was told of where the text has it.
  const inks = { palette: style.light, report: () => undefined };
  const fragments = fragmentsAt(withFonts([{ text, type, lang: metadata.lang }], inks), 0);
  return { type: "line", item: { x: INDENT, y, fragments, ascent: SIZE, height: SIZE } };
}
