import { type ScriptFace, scriptOf } from "@printery/design";
import { segmentsOf } from "@printery/document";

/** Whether its characters are squares that touch, between which a line may break: Chinese and Japanese. */
export function isSquare(script: ScriptFace | undefined): boolean {
  return script !== undefined && SQUARE.has(script.face);
}

const SQUARE: ReadonlySet<string> = new Set(["Noto Serif SC", "Noto Serif JP"]);

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader takes for single characters (UAX 29). */
export function graphemesOf(text: string): string[] {
  return segmentsOf(graphemes, text).map(({ segment }) => segment);
}

/** The scripts that each of `graphemes` of a text in `lang` is to be set in; none where the text faces will do. */
export function scriptsFor(
  graphemes: readonly string[],
  lang: string,
): readonly (ScriptFace | undefined)[] {
  const isChinese = /^zh\b/i.test(lang);
  const language = !isChinese && graphemes.some((each) => KANA.test(each)) ? "ja" : lang;
  const isEastAsian = isChinese || /^ja\b/i.test(lang);
  // Undefined where it belongs to a script of the text faces, null where to none.
  const own = graphemes.map((each) => (isCommon(each) ? null : scriptOf(each, language)[0]));
  const before = filled(own);
  const after = filled(own.toReversed()).toReversed();
  return own.map((script, at) => {
    if (script !== null) return script;
    const [left, right] = [before[at], after[at]];
    const around = [left, right].filter((each) => each !== null);
    const grapheme = graphemes[at] ?? "";
    if (WIDE.test(grapheme)) return scriptOf(grapheme, language)[0];
    if (isEastAsian && SHARED.test(grapheme)) return around.find(isSquare);
    // Beside Korean there may be Chinese characters; beside other letters, it goes with those.
    if (around.includes(undefined)) return undefined;
    return around.find((each) => !isSquare(each));
  });
}

/** `scripts`, each null replaced by what stands before. */
function filled(
  scripts: readonly (ScriptFace | null | undefined)[],
): (ScriptFace | null | undefined)[] {
  let last: ScriptFace | null | undefined = null;
  return scripts.map((script) => {
    if (script !== null) last = script;
    return last;
  });
}

/** The names of the faces that `text` needs besides those of the style. */
export function facesIn(text: string, lang: string): ScriptFace["face"][] {
  if (!OTHERS.test(text)) return [];
  const scripts = scriptsFor([...new Set(text)], lang);
  return [...new Set(scripts.flatMap((script) => script?.face ?? []))];
}

/** From Armenian to Georgian, Ethiopic, Khmer, what is beside these, East Asia, and what is composed of Armenian, Hebrew and Arabic. */
const OTHERS =
  /[\u0530-\u10ff\u1200-\u139f\u1780-\u17ff\u19e0-\u19ff\u1c90-\u1cff\u2d00-\u2ddf\u2e80-\ufaff\ufb13-\ufefc\uff00-\uffef\u{20000}-\u{3ffff}]/u;

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Full-width forms and punctuation, which no other script has. */
const WIDE = /^[\u3000-\u303f\uff00-\uffef]/u;
/** Punctuation that Chinese and Japanese share with other scripts, and set as wide as their own. */
const SHARED = /^[“”‘’…—―·]$/u;

function isCommon(grapheme: string): boolean {
  return /^[\p{Script=Common}\p{Script=Inherited}]/u.test(grapheme);
}
