// What the fonts of pages and of e-books are made with.
import { readFileSync } from "node:fs";
import * as hb from "harfbuzzjs";
import subsetFont from "subset-font";
import { fontFile } from "../dist/index.js";

/** The file of `cut` with these code points alone. */
export function subset(cut, codes, options) {
  return subsetFont(readFileSync(fontFile(cut)), String.fromCodePoint(...codes), options);
}

/** The code points that `cut` has. */
export function charactersOf(cut) {
  return new Set(new hb.Face(new hb.Blob(readFileSync(fontFile(cut)))).collectUnicodes());
}

export function codesIn(ranges) {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, nth) => first + nth))
    .sort((a, b) => a - b);
}

export function rangesOf(codes) {
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
