import { readFile } from "node:fs/promises";
import { fontFile, mathFace } from "@printery/design";
import type { Publication } from "@printery/publication";
import { type Cache, keep, sha256 } from "@printery/task";
import subsetFont from "subset-font";
import type { EmbeddedFace } from "./faces.ts";

/** The face of formulas with the glyphs of `characters`, those of each page; none where there are none, or no faces are asked for. */
export async function mathFaces(
  { embedFonts }: Publication,
  characters: readonly string[],
  cache?: Cache,
): Promise<EmbeddedFace[]> {
  const all = [...new Set(characters.join(""))].sort().join("");
  if (all === "" || !embedFonts) return [];
  const cut = { face: mathFace, weight: 400, italic: false } as const;
  const bytes = await keep(cache, `math-${sha256(all)}`, async () =>
    subsetFont(await readFile(fontFile(cut)), all, {
      targetFormat: "truetype",
      // Letters within indices are drawn heavier.
      keepFeatures: ["ssty"],
    }),
  );
  return [{ ...cut, href: "fonts/STIXTwoMath-400.ttf", bytes }];
}
