import { type Type, trims } from "@printery/design";
import { titleLines } from "@printery/publication";
import type { Sheet } from "./bind.ts";
import { fragmentsAt, rect } from "./column.ts";
import { naturalWidth, type SetLine } from "./fragment.ts";
import { mirrored, moved, type Page, type PageItem } from "./item.ts";
import { graphemesOf } from "./script.ts";
import type { Shop } from "./shop.ts";
import { type SetRun, withFonts } from "./text.ts";

/** `sheet`, one of `count`, as a whole page: the text on its margins, with the running head and folio of the house; a plate with neither. */
export function furnish(sheet: Sheet, count: number, shop: Shop): Page {
  const { width, height, left, top, isRtl } = shop.geometry;
  const { isPlate } = sheet;
  const furniture = shop.publication.kind === "book" ? bookFurniture : articleFurniture;
  const text = sheet.items.map((item) =>
    isPlate && item.type === "image" ? item : moved(item, left[sheet.side], top),
  );
  const items = isPlate
    ? text
    : [...bandOn(sheet, shop), ...text, ...furniture(sheet, count, shop)];
  return {
    pageSize: { width, height },
    items: isRtl ? items.map((item) => mirrored(item, width)) : items,
  };
}

/** The band of the house at the head of the page that an article opens with; a book has a cover, whose colour may be another. In print it goes on into the bleed. */
function bandOn({ isFirst }: Sheet, { style, geometry }: Shop): PageItem[] {
  const { band, light, trim } = style;
  if (band === undefined || isFirst === undefined) return [];
  const { width } = geometry;
  const height = (band.heightPt * width) / trims[trim].width;
  return [rect(0, 0, width, height, light[band.colour])];
}

/** The book's title over a verso, the section's over a recto; none over an opener. Folios at the outer foot. */
function bookFurniture(sheet: Sheet, _count: number, shop: Shop): PageItem[] {
  if (sheet.head === undefined) return [];
  const { runningHead, folio } = shop.style.scale;
  const { measure, left, top, textHeight, leading } = shop.geometry;
  const x = left[sheet.side];
  const foot = top + textHeight + leading * FOOT;
  const number = single(sheet.label, folio, shop);
  const isLeft = shop.style.facing && sheet.side === "verso";
  const outer = isLeft ? x : x + measure - naturalWidth(number);
  const items = [lineAt(number, outer, foot)];
  if (sheet.opens) return items;
  const title = sheet.side === "verso" ? shop.publication.metadata.title : sheet.head;
  const head = shortened(title, measure, runningHead, shop);
  const free = measure - naturalWidth(head);
  const shift =
    runningHead.align === "center"
      ? free / 2
      : sheet.side === "recto" && shop.style.facing
        ? free
        : 0;
  return [lineAt(head, x + shift, top - leading * HEAD), ...items];
}

/** Leadings from the text to the base lines of the furniture. */
export const HEAD = 1.3;
export const FOOT = 1.9;

/** “Short title · page 2 of 7” at the foot. */
function articleFurniture(sheet: Sheet, count: number, shop: Shop): PageItem[] {
  const { folio } = shop.style.scale;
  const { measure, left, top, textHeight, leading } = shop.geometry;
  const { onPage, of } = shop.terms;
  const number = single(` · ${onPage} ${sheet.label} ${of} ${count}`, folio, shop);
  const room = measure - naturalWidth(number);
  const title = shortened(sheet.head ?? "", room, folio, shop);
  const at = lineAt([...title, ...number], left[sheet.side], top + textHeight + leading * FOOT);
  return [at];
}

/** `text` at its full length or, if that is too wide, what stands before its colon, or as many words of it as fit, with an ellipsis. */
function shortened(text: string, room: number, type: Type, shop: Shop): SetRun[] {
  const whole = known(text, type, shop);
  if (whole.width <= room) return whole.runs;
  const main = known(mainTitle(text), type, shop);
  if (main.width <= room) return main.runs;
  // Where there are no spaces, characters are what may go.
  const isSpaced = text.includes(" ");
  const words = isSpaced ? text.split(" ") : graphemesOf(text);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = words
      .slice(0, count)
      .join(isSpaced ? " " : "")
      .replace(/[\s.,:;–—、，。-]+$/u, "");
    const runs = single(`${cut}${isSpaced ? " " : ""}…`, type, shop);
    if (naturalWidth(runs) <= room) return runs;
  }
  return [];
}

/** “Silt and Settlement” of “Silt and Settlement: A Century of Soundings”; of “Chapter Two: A Letter” all, as the number alone names nothing. */
function mainTitle(text: string): string {
  if (titleLines(text).label !== undefined) return text;
  return /^(.+?)(?::|\s[–—])\s/u.exec(text)?.[1]?.trim() ?? text;
}

/** A title as it is set. */
interface Title {
  readonly runs: SetRun[];
  readonly width: number;
}

/** By what they say: there are far fewer than pages. */
const titles = new WeakMap<Shop, Map<Type, Map<string, Title>>>();

/** {@link single}, measured; the same object each time. */
function known(text: string, type: Type, shop: Shop): Title {
  const types = titles.get(shop) ?? new Map<Type, Map<string, Title>>();
  const texts = types.get(type) ?? new Map<string, Title>();
  titles.set(shop, types.set(type, texts));
  let title = texts.get(text);
  if (title === undefined) {
    const runs = single(text, type, shop);
    title = { runs, width: naturalWidth(runs) };
    texts.set(text, title);
  }
  return title;
}

function single(text: string, type: Type, { column, publication }: Shop): SetRun[] {
  // What it can't show was told of where the title stands.
  const inks = { ...column.inks, report: () => undefined };
  return withFonts([{ text, type, lang: publication.metadata.lang }], inks);
}

function lineAt(runs: readonly SetRun[], x: number, y: number): PageItem {
  const fragments: SetLine = fragmentsAt(runs, 0);
  return { type: "line", item: { x, y, fragments, ascent: 8, height: 12 } };
}
