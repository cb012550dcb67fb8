import { type PlaceMark, readMark } from "./place.ts";

/** A page of a publication, and the blocks on it. */
export interface IndexedPage {
  readonly address: string;
  readonly marks: readonly PlaceMark[];
  /** Of its elements. */
  readonly ids: ReadonlySet<string>;
}

/** The places that a page's `html` has, in its order. */
export function marksIn(html: string): readonly PlaceMark[] {
  return [...html.matchAll(/\sdata-place="([^"]*)"/g)].flatMap(([, value]) => {
    const mark = readMark(value);
    return mark === undefined ? [] : [mark];
  });
}

/** The ids of the elements of a page's `html`. */
export function idsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}

/** The page on which `line` of a text stands; else that with the nearest block before it. */
export function pageWith(
  pages: readonly IndexedPage[],
  text: number,
  line: number,
): string | undefined {
  let found: { readonly address: string; readonly mark: PlaceMark } | undefined;
  for (const { address, marks } of pages) {
    for (const mark of marks) {
      if (mark.text !== text || mark.start > line) continue;
      if (line < mark.end + 1) return address;
      if (found === undefined || mark.end > found.mark.end) found = { address, mark };
    }
  }
  return found?.address;
}
