import { plainText } from "@printery/document";
import { countWords, type Section, terms, unitWords } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";

/** How much there is to read. */
export interface Extent {
  /** Words; of Chinese and Japanese, characters. */
  readonly words: number;
  /** Whole ones, at least one; undefined where nobody has measured how fast the language is read. */
  readonly minutes?: number;
}

/** Of all the running text of `sections`, without notes. */
export function extentOf(sections: readonly Pick<Section, "children" | "lang">[]): Extent {
  const parts = sections.map(({ children, lang }) => measure(plainText(children), lang));
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  const time = parts.reduce((sum, part) => sum + part.time, 0);
  // A text without words takes no time, whatever its language.
  const isKnown = words > 0 && !Number.isNaN(time);
  return { words, ...(isKnown ? { minutes: Math.max(1, Math.round(time)) } : {}) };
}

/** “Reading time: 6 minutes · 1,234 words”; nothing where there are no words. */
export function extentLine({ words, minutes }: Extent, lang: string): Element[] {
  if (words === 0) return [];
  const { readingTime, wordCount } = terms(lang);
  const count = countWords(words, wordCount, lang);
  const time = minutes === undefined ? [] : [`${readingTime}: ${timeWords(minutes, lang)}`];
  return [h("p.extent", [...time, count].join(" · "))];
}

/** Half hours are fine enough for a book. */
function timeWords(minutes: number, lang: string): string {
  if (minutes < 90) return unitWords(minutes, "minute", lang);
  return unitWords(Math.round(minutes / 30) / 2, "hour", lang);
}

/**
 * Letters read in a minute. English non-fiction is read in silence at 238 words a minute, of 4.6 letters each, and word
 * length explains what other texts and languages need (M. Brysbaert, “How many words do we read per minute?”, Journal of
 * Memory and Language 109, 2019; of Dutch, Brysbaert et al., 2021). Letters a minute are alike in alphabets; scripts without vowels and those of
 * Chinese and Japanese say more with each, so they stand to English as when read aloud (S. Trauzettel-Klosinski and K. Dietz, “Standardized
 * Assessment of Reading Performance: IReST”, Investigative Ophthalmology & Visual Science 53, 2012, table 2). Of Korean,
 * Thai or the scripts of India neither tells.
 */
const ENGLISH = 238 * 4.6;
const ALOUD = 987;
const MEASURED: ReadonlyMap<string, number> = new Map([
  ["ar", 612],
  ["he", 833],
  ["zh", 255],
  ["ja", 357],
]);

/** Its words, and the minutes it takes; not a number where that is not known. */
function measure(text: string, lang: string): { readonly words: number; readonly time: number } {
  const language = lang.toLowerCase().split("-")[0] ?? "";
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters === 0) return { words: 0, time: 0 };
  const isCounted = language === "zh" || language === "ja";
  const words = isCounted ? letters : wordsIn(text);
  return { words, time: letters / rateOf(language, text, letters) };
}

function rateOf(language: string, text: string, letters: number): number {
  const aloud = MEASURED.get(language);
  if (aloud !== undefined) return (ENGLISH * aloud) / ALOUD;
  const ofAlphabets = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu);
  return (ofAlphabets?.length ?? 0) > letters / 2 ? ENGLISH : Number.NaN;
}

/** Words as readers count them: where spaces don't part them, a dictionary does (UAX #29, as ICU has it), by script and not by language. */
function wordsIn(text: string): number {
  if (
    !/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]/u.test(text)
  )
    return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
  const segments = new Intl.Segmenter("en", { granularity: "word" }).segment(text);
  let words = 0;
  for (const { isWordLike } of segments) if (isWordLike) words += 1;
  return words;
}
