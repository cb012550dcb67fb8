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

/** The family of formulas, of one upright cut, under the same licence; it says how signs grow (OpenType, table MATH). */
export const mathFace = "STIX Two Math";

/** Families for scripts that the text faces lack, under the same licence. None of them has italics. */
type ScriptFaceName =
  | "Noto Serif Hebrew"
  | "Noto Naskh Arabic"
  | "Noto Serif Devanagari"
  | "Noto Sans Thai Looped"
  | "Nanum Myeongjo"
  | "Noto Serif SC"
  | "Noto Serif JP"
  | "Noto Sans Armenian"
  | "Noto Sans Ethiopic"
  | "Noto Sans Georgian"
  | "Noto Sans Gujarati"
  | "Noto Sans Gurmukhi"
  | "Noto Sans Kannada"
  | "Noto Sans Khmer"
  | "Noto Sans Lao"
  | "Noto Sans Malayalam"
  | "Noto Sans Myanmar"
  | "Noto Sans Oriya"
  | "Noto Sans Sinhala"
  | "Noto Sans Tamil"
  | "Noto Serif Bengali"
  | "Noto Serif Telugu"
  | "Noto Serif Tibetan";

export interface ScriptFace {
  readonly face: ScriptFaceName;
  /** Their long names in Unicode (UAX 24). */
  readonly scripts: readonly string[];
  /** The language, by its primary subtag, in whose texts it comes before others of the same script. */
  readonly language?: string;
  /** Of 400, 600 and 700, those there are; others take the nearest. */
  readonly weights: readonly Cut["weight"][];
  /** What its size is multiplied by, so that it looks as large as the text faces beside it. */
  readonly scale: number;
}

const ALL = [400, 600, 700] as const;

/** Where several have a character, and the language prefers none, they hold in this order. */
export const scriptFaces: readonly ScriptFace[] = [
  { face: "Noto Serif Hebrew", scripts: ["Hebrew"], weights: ALL, scale: 0.94 },
  { face: "Noto Naskh Arabic", scripts: ["Arabic"], weights: ALL, scale: 1.1 },
  { face: "Noto Serif Devanagari", scripts: ["Devanagari"], weights: ALL, scale: 0.94 },
  { face: "Noto Sans Thai Looped", scripts: ["Thai"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Armenian", scripts: ["Armenian"], weights: ALL, scale: 0.92 },
  { face: "Noto Serif Bengali", scripts: ["Bengali"], weights: ALL, scale: 1 },
  { face: "Noto Sans Ethiopic", scripts: ["Ethiopic"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Georgian", scripts: ["Georgian"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Gujarati", scripts: ["Gujarati"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Gurmukhi", scripts: ["Gurmukhi"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Kannada", scripts: ["Kannada"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Khmer", scripts: ["Khmer"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Lao", scripts: ["Lao"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Malayalam", scripts: ["Malayalam"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Myanmar", scripts: ["Myanmar"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Oriya", scripts: ["Oriya"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Sinhala", scripts: ["Sinhala"], weights: ALL, scale: 0.92 },
  { face: "Noto Sans Tamil", scripts: ["Tamil"], weights: ALL, scale: 0.92 },
  { face: "Noto Serif Telugu", scripts: ["Telugu"], weights: ALL, scale: 0.92 },
  { face: "Noto Serif Tibetan", scripts: ["Tibetan"], weights: ALL, scale: 1 },
  {
    face: "Nanum Myeongjo",
    scripts: ["Hangul"],
    language: "ko",
    weights: [400, 700],
    scale: 0.98,
  },
  {
    face: "Noto Serif SC",
    scripts: ["Han", "Bopomofo", "Hiragana", "Katakana"],
    language: "zh",
    weights: ALL,
    scale: 0.9,
  },
  {
    face: "Noto Serif JP",
    scripts: ["Hiragana", "Katakana", "Han"],
    language: "ja",
    weights: ALL,
    scale: 0.9,
  },
];

/** A static cut of a family: a whole TrueType file, for embedding in PDF and EPUB. */
export interface Cut {
  readonly face: FaceName | SymbolFace | ScriptFace["face"] | typeof mathFace;
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
