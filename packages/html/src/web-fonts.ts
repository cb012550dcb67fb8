import { readFile } from "node:fs/promises";
import { type Cut, fontFile, type Style } from "@printery/design";
import subsetFont from "subset-font";

/** A cut as the pages load it. */
export interface WebFont extends Cut {
  /** Relative to the publication's folder: `fonts/eb-garamond-400-italic.woff`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the style sheet asks for: without these a subset would lose small capitals and old-style figures. */
const FEATURES = [
  ...["ccmp", "locl", "mark", "mkmk", "kern", "liga"],
  ...["onum", "lnum", "pnum", "tnum", "smcp", "c2sc", "case"],
];

/**
 * The cuts of `style` that the pages in `html` use, with the glyphs of their characters only.
 *
 * Cut from the whole faces: web fonts from the usual sources come without small capitals and
 * old-style figures. WOFF and not WOFF2, which is a fifth smaller and takes fifteen times as long.
 */
export async function webFonts(style: Style, html: string): Promise<WebFont[]> {
  // An order of their own, so that the same characters give the same bytes.
  const characters = [...new Set(html + style.ornament)].sort().join("");
  const fonts: WebFont[] = [];
  for (const cut of cutsInUse(style, html)) {
    const targetFormat = "woff";
    const options = { targetFormat, keepFeatures: FEATURES, noHinting: true } as const;
    const bytes = await subsetFont(await readFile(fontFile(cut)), characters, options);
    fonts.push({ ...cut, path: `fonts/${fileName(cut)}.${targetFormat}`, bytes });
  }
  return fonts;
}

/** The style's own cuts, and those of the text face for emphasis; code only where there is some. */
function cutsInUse({ scale }: Style, html: string): Cut[] {
  const { face } = scale.body;
  const cuts: Cut[] = Object.values(scale)
    .flat()
    .filter((type) => type !== scale.code)
    .map(({ face, weight, italic = false }) => ({ face, weight, italic }));
  if (/<(em|i|cite)\b/.test(html)) cuts.push({ face, weight: 400, italic: true });
  if (/<(strong|th)\b/.test(html)) cuts.push({ face, weight: 600, italic: false });
  if (/<code\b/.test(html)) cuts.push({ face: scale.code.face, weight: 400, italic: false });
  return [...new Map(cuts.map((cut) => [fileName(cut), cut])).values()];
}

function fileName({ face, weight, italic }: Cut): string {
  return `${face.toLowerCase().replaceAll(" ", "-")}-${weight}${italic ? "-italic" : ""}`;
}
