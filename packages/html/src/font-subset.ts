import { readFile } from "node:fs/promises";
import { type Cut, fontFile } from "@printery/design";
import { sha256 } from "@printery/task";

/** A WOFF file, and what of its name says which bytes it has. */
export interface FontSubset {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** How many are kept for the next publication that asks for the same, or for the same one once more. */
const MOST = 32;

const made = new Map<string, Promise<FontSubset>>();

/**
 * `cut` with the glyphs of `text` alone, and the forms that the `features` of the face give them. WOFF and not WOFF2, which is a fifth smaller and
 * takes fifteen times as long.
 */
export function fontSubset(
  cut: Cut,
  text: string,
  features: readonly string[] = [],
): Promise<FontSubset> {
  const key = JSON.stringify([cut, text, features]);
  const subset = made.get(key) ?? cutDown(cut, text, features);
  // What was asked for last goes last.
  made.delete(key);
  made.set(key, subset);
  for (const [oldest] of made) {
    if (made.size <= MOST) break;
    made.delete(oldest);
  }
  return subset;
}

async function cutDown(cut: Cut, text: string, features: readonly string[]): Promise<FontSubset> {
  const { default: subsetFont } = await import("subset-font");
  const bytes = await subsetFont(await readFile(fontFile(cut)), text, {
    targetFormat: "woff",
    noHinting: true,
    ...(features.length > 0 && { keepFeatures: [...features] }),
  });
  return { digest: sha256(bytes).slice(0, 8), bytes };
}
