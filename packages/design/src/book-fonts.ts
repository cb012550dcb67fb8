import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Cut } from "./faces.ts";
import type { Style, Type } from "./style.ts";
import { type Range, span } from "./web-fonts.ts";

/** What Western European languages are written with. */
export const westernRanges: readonly Range[] = [
  ...span([0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x178], [0x2009, 0x200a], [0x2013, 0x2014]),
  ...span([0x2018, 0x201a], [0x201c, 0x201e], [0x2020, 0x2022], [0x2026], [0x202f]),
  ...span([0x2032, 0x2033], [0x2039, 0x203a], [0x20ac], [0x2212]),
];

/** Shaping that every text needs, then the small capitals and figures that the style sheet of an e-book asks for. */
export const bookFeatures: readonly string[] = [
  "ccmp",
  "locl",
  "kern",
  "liga",
  "mark",
  "mkmk",
  "smcp",
  "c2sc",
  "onum",
  "lnum",
  "tnum",
];

/** A cut for e-books, with the characters of {@link westernRanges}: a TrueType file that was made when the tools were built. */
export interface BookFont extends Cut {
  readonly name: string;
  /** The characters that the face has besides. */
  readonly beyond: readonly Range[];
}

const folder = new URL("../dist/book/", import.meta.url);
let read: readonly BookFont[] | undefined;

/** All cuts for e-books, as `scripts/book-fonts.mjs` has made them. */
export function bookFonts(): readonly BookFont[] {
  read ??= JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as BookFont[];
  return read;
}

/** Absolute path of the TrueType file called `name`. */
export function bookFontFile(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** The cuts that an e-book in `style` may be set in, that of its text first; those for bold and for code only where there is some. */
export function bookCuts(
  { scale }: Style,
  { hasBold, hasCode }: { readonly hasBold: boolean; readonly hasCode: boolean },
): Cut[] {
  const { body, code, headings, ...others } = scale;
  const types: Type[] = [body, { ...body, italic: true }, ...headings, ...Object.values(others)];
  if (hasBold) types.push({ ...body, weight: 700 });
  if (hasCode) types.push(code);
  const cuts = types.map(({ face, weight, italic = false }) => ({ face, weight, italic }));
  return [...new Map(cuts.map((cut) => [cutName(cut), cut])).values()];
}

/** `EBGaramond-400-Italic`. */
export function cutName({ face, weight, italic }: Cut): string {
  return `${face.replaceAll(" ", "")}-${weight}${italic ? "-Italic" : ""}`;
}
