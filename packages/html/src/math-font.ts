import { mathFace } from "@printery/design";
import { formulaCharacters } from "@printery/markup";
import { fontSubset } from "./font-subset.ts";
import type { OtherScripts } from "./other-scripts.ts";

/**
 * The face of formulas with the glyphs that those of `html` need, and the forms that these grow to; undefined where there are
 * none, for which no subsetter is loaded.
 */
export async function mathFont(html: string): Promise<OtherScripts | undefined> {
  const characters = formulaCharacters(html);
  if (characters === "") return undefined;
  // Letters within indices are drawn heavier.
  const cut = { face: mathFace, weight: 400, italic: false } as const;
  const { digest, bytes } = await fontSubset(cut, characters, ["ssty"]);
  const name = `stix-two-math-400-${digest}.woff`;
  const css = `@font-face { font-family: "${mathFace}"; font-display: swap; src: url("fonts/${name}") format("woff"); }\n`;
  return { css, fonts: new Map([[name, bytes]]) };
}
