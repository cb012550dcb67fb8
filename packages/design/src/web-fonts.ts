import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Cut } from "./faces.ts";
import type { Style } from "./style.ts";

/** Code points, from the first to the last. */
export type Range = readonly [number, number];

/**
 * Characters that a page loads together, in what a browser would show one text in; no two sets share one, so the order
 * does not matter. Marks that combine are with Latin, as a letter and its mark are only joined within one file.
 */
export const webSets: { readonly [Set in WebSet]: readonly Range[] } = {
  latin: [
    ...span([0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x178], [0x2bb, 0x2bc], [0x2c6]),
    ...span([0x2da], [0x2dc], [0x300, 0x304], [0x306, 0x30c], [0x323], [0x327, 0x328]),
    ...span([0x2000, 0x206f], [0x20ac], [0x2122], [0x2212], [0xfb00, 0xfb04], [0xfe0e]),
  ],
  central: span([0x100, 0x130], [0x132, 0x151], [0x154, 0x177], [0x179, 0x17f], [0x218, 0x21b]),
  vietnamese: span([0x1a0, 0x1a1], [0x1af, 0x1b0], [0x1ea0, 0x1ef9], [0x309], [0x20ab]),
  letters: [
    ...span([0x180, 0x19f], [0x1a2, 0x1ae], [0x1b1, 0x217], [0x21c, 0x2ba], [0x2bd, 0x2c5]),
    ...span([0x2c7, 0x2d9], [0x2db], [0x2dd, 0x2ff], [0x305], [0x30d, 0x322], [0x324, 0x326]),
    ...span([0x329, 0x36f], [0x1d00, 0x1dff], [0x1e00, 0x1e9f], [0x1efa, 0x1eff], [0x2c60, 0x2c7f]),
    ...span([0xa700, 0xa7ff]),
  ],
  greek: span([0x370, 0x3ff], [0x1f00, 0x1fff]),
  cyrillic: span(
    [0x400, 0x52f],
    [0x1c80, 0x1c8f],
    [0x2de0, 0x2dff],
    [0xa640, 0xa69f],
    [0x20b4],
    [0x20bd],
  ),
  symbols: [
    ...span(
      [0x2070, 0x20aa],
      [0x20ad, 0x20b3],
      [0x20b5, 0x20bc],
      [0x20be, 0x2121],
      [0x2123, 0x2211],
    ),
    ...span([0x2213, 0x2bff], [0x2e00, 0x2e7f]),
  ],
};
export type WebSet =
  | "latin"
  | "central"
  | "vietnamese"
  | "letters"
  | "greek"
  | "cyrillic"
  | "symbols";

/** What our pages say themselves and the text faces lack: the way back from a note, the ornaments, boxes of tasks. */
export const SIGNS = "↩⁂∗❦☐☑";

/** A cut for pages: a WOFF2 file that was made when the tools were built. */
export interface WebFont extends Cut {
  /** One of {@link webSets}, or the signs that are there for every face. */
  readonly set: WebSet | "signs";
  /** Told apart by what the file holds: `eb-garamond-400-latin-1a2b3c4d.woff2`. */
  readonly name: string;
  /** The characters it has, in order. */
  readonly covers: readonly Range[];
}

const folder = new URL("../dist/web/", import.meta.url);
let read: readonly WebFont[] | undefined;

/** All cuts for pages, as `scripts/web-fonts.mjs` has made them when the package was built. */
export function webFonts(): readonly WebFont[] {
  read ??= JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as WebFont[];
  return read;
}

/** Absolute path of the WOFF2 file called `name`. */
export function webFontFile(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** The cuts that pages in `style` may show, those of the text face first: emphasis is never slanted or smeared by a browser. */
export function webCuts({ scale }: Style): Cut[] {
  const code = scale.code.face;
  const faces = new Set(
    [scale.body, ...Object.values(scale).flat()]
      .map(({ face }) => face)
      .filter((face) => face !== code),
  );
  const cuts = [...faces].flatMap((face) =>
    ([400, 600] as const).flatMap((weight) =>
      [false, true].map((italic) => ({ face, weight, italic })),
    ),
  );
  return [...cuts, { face: code, weight: 400, italic: false }];
}

/** `ranges`, of which those of one code point may name it once. */
export function span(...ranges: readonly (Range | readonly [number])[]): Range[] {
  return ranges.map(([first, last = first]) => [first, last]);
}
