import type { Shop, Source, Told, Trims } from "./shop.ts";

const usual: Source = {
  title: "what printers usually ask, a page of others'",
  url: "https://app.blurbbio.com/blog/book-formatting-for-print",
};

const anything: Told<Trims> = {
  value: {
    sizes: [],
    between: [
      [2, 2],
      [20, 28],
    ],
  },
  source: { title: "what sheet-fed presses take" },
  isFirm: true,
};

/** A printer who says nothing: what hardly one would send back. */
export const generic: Shop = {
  name: "a printer",
  trims: { perfect: anything, saddle: anything, case: anything },
  extent: {
    value: [
      { binding: "saddle", least: 4, most: 96 },
      { least: 1, most: 2000 },
    ],
    source: usual,
    isFirm: false,
  },
  gutter: { value: [{ upTo: 2000, inches: 0.25 }], source: usual, isFirm: true },
  outside: { value: { plain: 0.25, bleeding: 0.25 }, source: usual, isFirm: true },
  bleed: {
    value: 3 / 25.4,
    source: usual,
    conflict: "0.125 in where inches are used",
    isFirm: true,
  },
  resolution: { value: 300, source: usual, isFirm: false },
  ink: {
    value: 300,
    source: { title: "ISO 12647-2, tone value sum" },
    conflict: "coated paper takes more, newsprint 240 %",
    isFirm: false,
  },
  marks: { value: true, source: usual, isFirm: false },
  isEven: { value: false, source: usual, isFirm: false },
  spine: { value: true, source: usual, isFirm: false },
  coverClear: { value: 0.125, source: usual, isFirm: false },
  barcode: { value: 0.125, source: usual, isFirm: false },
  spineText: { value: 1, source: usual, isFirm: false },
};
