import { type Cut, type ScriptFace, scriptFaces } from "./faces.ts";

/** The scripts of our faces that the first character of `grapheme` is of, those first that texts in `lang` prefer. */
export function scriptOf(grapheme: string, lang: string): readonly ScriptFace[] {
  const codePoint = grapheme.codePointAt(0) ?? 0;
  // All of Latin, Greek and Cyrillic; spaces, figures and their punctuation.
  if (codePoint < 0x530) return NONE;
  const language = lang.toLowerCase().split("-")[0] ?? "";
  const found = scriptFaces.filter((_, at) => PATTERNS[at]?.test(grapheme));
  return found.toSorted((one, other) => preference(one, language) - preference(other, language));
}

const NONE: readonly ScriptFace[] = [];

function preference(script: ScriptFace, language: string): number {
  return script.language === language ? 0 : 1;
}

/** By face: characters of its scripts, those included that it shares with others (UAX 24). */
const PATTERNS: readonly RegExp[] = scriptFaces.map(({ scripts }) => {
  const wide = scripts.some((script) => script === "Han") ? "\\uff00-\\uffef\\u3000-\\u303f" : "";
  return new RegExp(`^[${scripts.map((script) => `\\p{scx=${script}}`).join("")}${wide}]`, "u");
});

/** The cut of `face` that is nearest to `weight`, the heavier of two as near; none is slanted. */
export function scriptCut({ face, weights }: ScriptFace, weight: number): Cut {
  const distance = (one: number) => Math.abs(one - weight);
  const [nearest = 400] = weights.toSorted(
    (one, other) => distance(one) - distance(other) || other - one,
  );
  return { face, weight: nearest, italic: false };
}
