import type { PageItem } from "./item.ts";
import type { TextPage } from "./paginate.ts";

const NONE: readonly string[] = [];

/** The anchors that `item` has, to which links may lead; one that runs over lines is on each of them. */
export function anchorsOn(item: PageItem): readonly string[] {
  if (item.type === "vector" || item.type === "svg") return NONE;
  const own = item.item.anchor;
  const anchors = own === undefined ? [] : [own];
  if (item.type === "line") {
    for (const { set } of item.item.fragments)
      if (set.run.anchor !== undefined) anchors.push(set.run.anchor);
  }
  return anchors.length === 0 ? NONE : anchors;
}

/** A name in the file for each place that links lead to: of equal length, so that every order is the same order. */
export function placeNames(sheets: readonly TextPage[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { items } of sheets) {
    for (const item of items) {
      for (const anchor of anchorsOn(item)) {
        if (!names.has(anchor)) names.set(anchor, `d${String(names.size).padStart(7, "0")}`);
      }
    }
  }
  return names;
}
