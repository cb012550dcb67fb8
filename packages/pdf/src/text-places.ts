import type { PageItem } from "./item.ts";

/** Where something of a text begins on the pages. */
export interface TextPlace {
  /** Path of the text; of the title of a section, its id in place of lines. */
  readonly file?: string;
  /** 1-based, the last included. */
  readonly line?: number;
  readonly endLine?: number;
  readonly section?: string;
  /** 1-based. */
  readonly page: number;
  /** Points from the left and from the top of the page. */
  readonly x: number;
  readonly y: number;
}

/**
 * Where the titles of `sections` and the parts of their texts begin on `pages`, in the order of these; what goes on overleaf, there once
 * more.
 */
export function textPlaces(
  pages: readonly { readonly items: readonly PageItem[] }[],
  sections: ReadonlySet<string>,
): TextPlace[] {
  const places: TextPlace[] = [];
  let last = "";
  const add = (name: string, place: TextPlace) => {
    if (name !== last) places.push(place);
    last = name;
  };
  for (const [index, { items }] of pages.entries()) {
    const page = index + 1;
    for (const item of items) {
      if (item.type !== "line") continue;
      const { x, y, ascent, anchor, fragments } = item.item;
      const at = { page, x: tenth(x + (fragments[0]?.x ?? 0)), y: tenth(y - ascent) };
      if (anchor !== undefined && sections.has(anchor)) {
        add(`${page} ${anchor}`, { section: anchor, ...at });
        continue;
      }
      for (const { set } of fragments) {
        const { file, place } = set.run.origin ?? {};
        if (file === undefined || place === undefined) continue;
        const { line, endLine = line } = place;
        add(`${page} ${file} ${line} ${endLine}`, { file, line, endLine, ...at });
      }
    }
  }
  return places;
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
