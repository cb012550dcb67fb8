import { commonestWords } from "./phrases/common-words.ts";
import { languageOfScript } from "./script.ts";

/** The BCP 47 language of a text; undefined where it can't be told. */
export type Detect = (text: string) => string | undefined;

const LANGUAGES: readonly string[] = Object.keys(commonestWords);
/** Per word, a bit for each language that it is common in, in the order of `LANGUAGES`. */
const BITS: ReadonlyMap<string, number> = bitsOfWords();
/** Letters; no word above is longer. */
const LONGEST = 7;

function bitsOfWords(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [at, lang] of LANGUAGES.entries())
    for (const word of (commonestWords[lang] ?? "").split(" "))
      bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  return bits;
}

/** How the words of a text divide among languages. */
interface Count {
  readonly words: number;
  /** Of these, how many begin with a capital. */
  readonly capitals: number;
  /** Per language, the words that are common in it. */
  readonly common: readonly number[];
  /** Per language, those that are common in no other. */
  readonly own: readonly number[];
  /** Per language, how many different ones of these. */
  readonly different: readonly number[];
}

/** Characters of a passage that tell its language. */
const SAMPLE = 2000;

function countWords(text: string, longest: number): Count {
  const common: number[] = new Array(LANGUAGES.length).fill(0);
  const own: number[] = new Array(LANGUAGES.length).fill(0);
  const seen = new Set<string>();
  const different: number[] = new Array(LANGUAGES.length).fill(0);
  let words = 0;
  let capitals = 0;
  eachWord(text.length > longest ? text.slice(0, longest) : text, (word, isCapital) => {
    words += 1;
    if (isCapital) capitals += 1;
    const bits = word === "" ? 0 : (BITS.get(word) ?? 0);
    if (bits === 0) return;
    const isOwn = (bits & (bits - 1)) === 0;
    const isNew = isOwn && !seen.has(word);
    if (isNew) seen.add(word);
    for (let at = 0; at < common.length; at += 1) {
      if ((bits & (1 << at)) === 0) continue;
      common[at] = (common[at] ?? 0) + 1;
      if (isOwn) own[at] = (own[at] ?? 0) + 1;
      if (isNew) different[at] = (different[at] ?? 0) + 1;
    }
  });
  return { words, capitals, common, own, different };
}

/** Calls back with each word in small letters, or with "" where it is too long to be common. */
function eachWord(text: string, tell: (word: string, isCapital: boolean) => void): void {
  const small = text.toLowerCase();
  // Rarely, a small letter is longer than its capital, so that the two texts do not match.
  const same = small.length === text.length;
  let start = -1;
  for (let at = 0; at <= small.length; at += 1) {
    if (at < small.length && isLetter(small.charCodeAt(at))) {
      if (start < 0) start = at;
      continue;
    }
    if (start < 0) continue;
    const word = at - start > LONGEST ? "" : small.slice(start, at);
    tell(word, same && text.charCodeAt(start) !== small.charCodeAt(start));
    start = -1;
  }
}

function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f);
}

/** The words that tell how fluent a block is stand at its beginning. */
const OPENING = 400;

/** Per language, the share of the words of `text` that are among its commonest; of its first 400 characters. */
export function commonWordShares(text: string): Readonly<Record<string, number>> {
  const { words, common } = countWords(text, OPENING);
  return Object.fromEntries(
    LANGUAGES.map((lang, at) => [lang, words === 0 ? 0 : (common[at] ?? 0) / words]),
  );
}

/** The share of the words of `text` that are among the commonest of `lang`. */
export function commonWordShare(text: string, lang: string): number {
  return commonWordShares(text)[lang] ?? 0;
}

/** The greatest of these shares: how full a text is of the small words that make sentences, in whatever language. */
export function fluency(text: string): number {
  const { words, common } = countWords(text, OPENING);
  return words === 0 ? 0 : Math.max(...common) / words;
}

/** Below this share a passage is not written in the language, whatever names it drops. */
const FLUENT = 0.18;
/** So it may be where no other language has a word in it. */
const ALONE = 0.09;

/**
 * The language of `text`: told by its script, else by its commonest words where these leave no doubt, else
 * by `detect`, which is slow to load and so only asked about texts that read as sentences.
 */
export function languageOf(text: string, detect: Detect | undefined): string | undefined {
  const count = countWords(text, SAMPLE);
  const script = hasOtherLetters(text) ? languageOfScript(text) : undefined;
  if (script !== undefined) return script;
  const known = languageByWords(text, count) ?? languageByLetters(text, count);
  if (known !== undefined) return known;
  if (count.words > 0 && count.capitals > count.words * 0.6) return undefined;
  return detect?.(text);
}

/** The language whose own words stand in the text at least twice as often as those of any other, and in variety. */
function languageByWords(
  text: string,
  { words, common, own, different }: Count,
): string | undefined {
  if (words === 0) return undefined;
  const first = own.indexOf(Math.max(...own));
  const second = Math.max(0, ...own.filter((_count, at) => at !== first));
  const [share, hits, variety] = [
    (common[first] ?? 0) / words,
    own[first] ?? 0,
    different[first] ?? 0,
  ];
  const isSure = share >= FLUENT && hits >= second * 2 && variety > 1;
  const isAlone = share >= ALONE && second === 0 && variety > 2 && !isForeign(text);
  return isSure || isAlone ? LANGUAGES[first] : undefined;
}

/** Letters that one of the languages alone has. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ß/, "de"],
  [/[ñ¿¡]/, "es"],
  [/[ãõ]/, "pt"],
];

/** The language that a letter tells, where a word of it stands by and none of another. */
function languageByLetters(text: string, { own }: Count): string | undefined {
  const found = LETTERS.find(([letters]) => letters.test(text))?.[1];
  if (found === undefined) return undefined;
  const at = LANGUAGES.indexOf(found);
  const hits = own[at] ?? 0;
  return hits > 0 && own.every((count, other) => other === at || count * 2 <= hits)
    ? found
    : undefined;
}

/** Whether `text` has letters that none of the languages above has, as often as no name explains. */
function isForeign(text: string): boolean {
  return /[åøæşğıłąęőűřěčšžățșðþđ].*[åøæşğıłąęőűřěčšžățșðþđ]/is.test(text.slice(0, SAMPLE));
}

/** Whether `text` has letters of another script than the Latin. */
function hasOtherLetters(text: string): boolean {
  return /[\u0370-\u1fff\u3040-\ud7ff\uf900-\ufaff]/.test(text.slice(0, SAMPLE));
}

/** A detector for sixty languages. Its tables take a third of a second to load, so load it only where asked for. */
export async function loadDetector(): Promise<Detect> {
  const { eld } = await import("eld/small");
  return (text) => {
    const { language, isReliable } = eld.detect(text);
    return language !== "" && isReliable() ? language : undefined;
  };
}
