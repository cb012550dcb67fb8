import { createRequire } from "node:module";

/** Type families, all under the SIL Open Font License 1.1. */
export const faceNames = [
  "EB Garamond",
  "Source Serif 4",
  "Source Sans 3",
  "Source Code Pro",
] as const;
export type FaceName = (typeof faceNames)[number];

/** A static cut of a family: a whole TrueType file, for embedding in PDF and EPUB. */
export interface Cut {
  readonly face: FaceName;
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

/** A variable woff2 file that holds one script of a family, for web pages. */
export interface WebFont {
  readonly face: FaceName;
  readonly italic: boolean;
  /** File name: `source-serif-4-latin-wght-normal.woff2`. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** The script it covers: `latin`, `latin-ext`, `greek`, `cyrillic` …; its CSS `unicode-range` is in `ranges`. */
  readonly script: string;
}

/** Web fonts of `face`, upright and italic, for each of `scripts` the family has. */
export function webFonts(face: FaceName, scripts: readonly string[]): WebFont[] {
  return scripts.flatMap((script) =>
    [false, true].flatMap((italic): WebFont[] => {
      const name = `${slug(face)}-${script}-wght-${italic ? "italic" : "normal"}.woff2`;
      const file = resolveIfPresent(`@fontsource-variable/${slug(face)}/files/${name}`);
      return file === undefined ? [] : [{ face, italic, name, file, script }];
    }),
  );
}

function resolveIfPresent(specifier: string): string | undefined {
  try {
    return resolve(specifier);
  } catch {
    return undefined;
  }
}

function slug(face: FaceName): string {
  return face.toLowerCase().replaceAll(" ", "-");
}
