import { readFile } from "node:fs/promises";
import { fontFile, mathFace } from "@printery/design";
import { formulaCharacters } from "@printery/markup";
import { sha256 } from "@printery/task";
import type { OtherScripts } from "./other-scripts.ts";

/**
 * The face of formulas with the glyphs that those of `html` need, and the forms that these grow to; undefined where there are
 * none, for which no subsetter is loaded.
 */
export async function mathFont(html: string): Promise<OtherScripts | undefined> {
  const characters = formulaCharacters(html);
  if (characters === "") return undefined;
  const { default: subsetFont } = await import("subset-font");
  const file = await readFile(fontFile({ face: mathFace, weight: 400, italic: false }));
  // Letters within indices are drawn heavier.
  const keepFeatures = ["ssty"];
  const options = { targetFormat: "woff", keepFeatures, noHinting: true } as const;
  const bytes = await subsetFont(file, characters, options);
  const name = `stix-two-math-400-${sha256(bytes).slice(0, 8)}.woff`;
  const css = `@font-face { font-family: "${mathFace}"; font-display: swap; src: url("fonts/${name}") format("woff"); }\n`;
  return { css, fonts: new Map([[name, bytes]]) };
}
