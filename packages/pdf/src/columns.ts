import { FORBIDDEN, type Galley, moved, type PageItem } from "./item.ts";
import type { TextPage } from "./paginate.ts";

/** Columns side by side. Points. */
export interface ColumnFrame {
  readonly count: number;
  /** From the left of one column to that of the next. */
  readonly step: number;
  readonly height: number;
  /** Of the lines that columns end with. */
  readonly leading: number;
  /** What stands above the columns of the first page, and how high it is. */
  readonly head: { readonly items: readonly PageItem[]; readonly height: number };
}

/** `galley` in columns, those of the last page no taller than they must be. */
export function inColumns(galley: Galley, frame: ColumnFrame): TextPage[] {
  const pages: TextPage[] = [];
  let from = skipSpace(galley, 0);
  while (from < galley.length || pages.length === 0) {
    const head = pages.length === 0 ? frame.head : NO_HEAD;
    const columns = fill(galley, from, frame.height - head.height, frame);
    const items = columns.flatMap(({ start, end }, index) =>
      place(galley.slice(start, end), index * frame.step, head.height),
    );
    pages.push({ items: [...head.items, ...items] });
    from = skipSpace(galley, columns.at(-1)?.end ?? galley.length);
  }
  return pages;
}

const NO_HEAD: ColumnFrame["head"] = { items: [], height: 0 };

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The columns of one page, from `from` on: as tall as the page or, where all the rest fits, just tall enough. */
function fill(galley: Galley, from: number, height: number, frame: ColumnFrame): Part[] {
  const full = columnsOf(galley, from, height, frame.count);
  if (!isAll(full, galley)) return full;
  for (let low = frame.leading; low < height; low += frame.leading) {
    const columns = columnsOf(galley, from, low, frame.count);
    if (isAll(columns, galley)) return columns;
  }
  return full;
}

function isAll(columns: readonly Part[], galley: Galley): boolean {
  return skipSpace(galley, columns.at(-1)?.end ?? 0) >= galley.length;
}

function columnsOf(galley: Galley, from: number, height: number, count: number): Part[] {
  const columns: Part[] = [];
  let start = from;
  for (let index = 0; index < count && start < galley.length; index += 1) {
    const end = columnEnd(galley, start, height);
    columns.push({ start, end });
    start = skipSpace(galley, end);
  }
  return columns;
}

/** The last place at which a column may end that is as tall as `height`; the first there is, where none fits. */
function columnEnd(galley: Galley, from: number, height: number): number {
  let used = 0;
  let best: number | undefined;
  for (let at = from; at < galley.length; at += 1) {
    const item = galley[at];
    if (at > from && isEnd(galley, at)) {
      if (used > height) return best ?? at;
      best = at;
    }
    if (item?.kind === "slab" || item?.kind === "glue") used += item.height;
  }
  return used > height ? (best ?? galley.length) : galley.length;
}

function isEnd(galley: Galley, at: number): boolean {
  const [item, before] = [galley[at], galley[at - 1]];
  if (item?.kind === "penalty") return item.cost < FORBIDDEN;
  return item?.kind === "glue" && before?.kind === "slab";
}

function skipSpace(galley: Galley, at: number): number {
  let from = at;
  while (galley[from]?.kind === "glue" || galley[from]?.kind === "penalty") from += 1;
  return from;
}

function place(items: Galley, x: number, top: number): PageItem[] {
  let y = top;
  return items.flatMap((item) => {
    if (item.kind !== "slab" && item.kind !== "glue") return [];
    const at = y;
    y += item.height;
    return item.items.map((each) => moved(each, x, at));
  });
}
