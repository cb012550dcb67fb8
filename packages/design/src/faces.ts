import { createRequire } from "node:module";

/** Type families, all under the SIL Open Font License 1.1. */
export const faceNames = [
  "EB Garamond",
  "Source Serif 4",
  "Source Sans 3",
  "Source Code Pro",
] as const;
export type FaceName = (typeof faceNames)[number];

/** Families of one upright cut, under the same licence, for what those have no glyph for; they hold in this order. */
export const symbolFaces = [
  "Noto Sans Math",
  "Noto Sans Symbols",
  "Noto Sans Symbols 2",
  "Noto Emoji",
] as const;
export type SymbolFace = (typeof symbolFaces)[number];

/** A static cut of a family: a whole TrueType file, for embedding in PDF and EPUB. */
export interface Cut {
  readonly face: FaceName | SymbolFace;
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
}

const { resolve } = createRequire(import.meta.url);

const WEIGHTS = { 400: "Regular", 600: "SemiBold", 700: "Bold" } as const;

/** Absolute path of the TrueType file of `cut`. Never woff2: PDF subsets made from it come out blank. */
export function fontFile({ face, weight, italic }: Cut): string {
  const folder = `${weight}${WEIGHTS[weight]}${italic ? "_Italic" : ""}`;
  const file = `${face.replaceAll(" ", "")}_${folder}.ttf`;
  return resolve(`@expo-google-fonts/${slug(face)}/${folder}/${file}`);
}

function slug(face: Cut["face"]): string {
  return face.toLowerCase().replaceAll(" ", "-");
}
