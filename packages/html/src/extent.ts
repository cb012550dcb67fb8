import { plainText, segmentsOf } from "@printery/document";
import { countWords, type Section, terms, unitWords } from "@printery/publication";
import { Seen } from "@printery/task";
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
  const parts = sections.map(measured);
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  const time = parts.reduce((sum, part) => sum + part.time, 0);
  // A text without words takes no time, whatever its language.
  const isKnown = words > 0 && !Number.isNaN(time);
  return { words, ...(isKnown ? { minutes: Math.max(1, Math.round(time)) } : {}) };
}

interface Measure {
  readonly words: number;
  /** Minutes; not a number where that is not known. */
  readonly time: number;
}

/** A section is measured for its own page and for that of the whole. */
const measures = new WeakMap<object, Measure>();

function measured(section: Pick<Section, "children" | "lang">): Measure {
  const found = measures.get(section) ?? measuredText(plainText(section.children), section.lang);
  measures.set(section, found);
  return found;
}

const seen = new Seen<Measure>();

function measuredText(text: string, lang: string): Measure {
  return seen.of(`${lang} ${text}`, () => measure(text, lang));
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

function measure(text: string, lang: string): Measure {
  const language = lang.toLowerCase().split("-")[0] ?? "";
  const { letters, alphabetic, words, isUnspaced } = count(text);
  if (letters === 0) return { words: 0, time: 0 };
  const time = letters / rateOf(language, alphabetic > letters / 2);
  if (language === "zh" || language === "ja") return { words: letters, time };
  return { words: isUnspaced ? wordsIn(text) : words, time };
}

function rateOf(language: string, isAlphabet: boolean): number {
  const aloud = MEASURED.get(language);
  if (aloud !== undefined) return (ENGLISH * aloud) / ALOUD;
  return isAlphabet ? ENGLISH : Number.NaN;
}

/** What a character is to who counts: part of a word, or not. Figures count as letters. */
type Kind = "alphabetic" | "letter" | "unspaced" | "within" | "between";

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ["alphabetic", /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u],
  [
    "unspaced",
    /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]$/u,
  ],
  ["letter", /^[\p{L}\p{N}]$/u],
  ["within", /^[\p{M}’'-]$/u],
];

/** What is known of each character so far, by its code point: where in {@link named} its kind stands, from one. */
const known = new Uint8Array(0x110000);
const named: readonly Kind[] = [...kinds.map(([kind]) => kind), "between"];
const [BETWEEN, WITHIN, ALPHABETIC, UNSPACED] = (
  ["between", "within", "alphabetic", "unspaced"] as const
).map((kind) => named.indexOf(kind) + 1);

/** Asked of every character, four expressions would take longer than all else that makes a page. */
function kindOf(point: number): number {
  const char = String.fromCodePoint(point);
  const at = kinds.findIndex(([, pattern]) => pattern.test(char));
  const kind = at < 0 ? named.length : at + 1;
  known[point] = kind;
  return kind;
}

/** The letters of `text`, and its words as far as spaces part them. */
function count(text: string) {
  let [letters, alphabetic, words] = [0, 0, 0];
  let [isInWord, isUnspaced] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    // The second half of a character beyond the first plane.
    if (point > 0xffff) at += 1;
    const kind = known[point] || kindOf(point);
    if (kind === WITHIN) continue;
    if (kind === BETWEEN) {
      isInWord = false;
      continue;
    }
    letters += 1;
    if (kind === ALPHABETIC) alphabetic += 1;
    if (kind === UNSPACED) isUnspaced = true;
    if (!isInWord) words += 1;
    isInWord = true;
  }
  return { letters, alphabetic, words, isUnspaced };
}

/** Words of a text without spaces, by ICU's dictionaries (UAX #29), which go by script and not by language. */
function wordsIn(text: string): number {
  const segments = segmentsOf(new Intl.Segmenter("en", { granularity: "word" }), text);
  return segments.filter(({ isWordLike }) => isWordLike).length;
}
