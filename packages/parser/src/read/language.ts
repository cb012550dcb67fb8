import { commonestWords } from "./phrases/common-words.ts";
import { languageOfScript } from "./script.ts";
import { keyOf, NO_KEY, nextKey, smallLetter } from "./stem.ts";

/** The BCP 47 language of a text; undefined where it can't be told. */
export type Detect = (text: string) => string | undefined;

const LANGUAGES: readonly string[] = Object.keys(commonestWords);
/** Letters; no word among the commonest is longer. */
const LONGEST = 7;
/** Per word (by the number that stands for it), a bit for each language that it is common in. */
const BITS: ReadonlyMap<number, number> = bitsOfWords();
const SIEVE = sieveOf(BITS.keys());

function bitsOfWords(): Map<number, number> {
  const bits = new Map<number, number>();
  for (const [at, lang] of LANGUAGES.entries()) {
    for (const word of (commonestWords[lang] ?? "").split(" ")) {
      const key = keyOf(word, LONGEST);
      bits.set(key, (bits.get(key) ?? 0) | (1 << at));
    }
  }
  return bits;
}

/** Per last bits of a number, whether it may be among `keys`. */
function sieveOf(keys: Iterable<number>): Uint8Array {
  const sieve = new Uint8Array(4096);
  for (const key of keys) sieve[key & 4095] = 1;
  return sieve;
}

/** How the words of a text divide among languages. */
interface Count {
  readonly words: number;
  /** Of these, how many begin with a capital. */
  readonly capitals: number;
  /** Per set of languages (a bit for each), how many words are common in just these. */
  readonly sets: Uint16Array;
  /** The sets that some word is common in. */
  readonly met: readonly number[];
  /** The words found that are common in one language alone, by their numbers; one stands as often as it was found. */
  readonly own: readonly number[];
}

/** Written anew by each count, which is read before the next. */
const SETS = new Uint16Array(1 << LANGUAGES.length);

function countWords(text: string, longest: number): Count {
  const sets = SETS.fill(0);
  const own: number[] = [];
  const met: number[] = [];
  const end = Math.min(text.length, longest);
  let words = 0;
  let capitals = 0;
  let key = NO_KEY;
  let length = 0;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0;
    const letter = smallLetter(code);
    if (letter !== 0) {
      if (length === 0 && letter !== code) capitals += 1;
      key = nextKey(key, letter);
      length += 1;
      continue;
    }
    if (length === 0) continue;
    words += 1;
    if (length <= LONGEST && SIEVE[key & 4095] === 1) {
      const bits = BITS.get(key) ?? 0;
      const before = sets[bits] ?? 0;
      sets[bits] = before + 1;
      if (bits !== 0 && before === 0) met.push(bits);
      if (bits !== 0 && (bits & (bits - 1)) === 0) own.push(key);
    }
    key = NO_KEY;
    length = 0;
  }
  return { words, capitals, sets, met, own };
}

/** Per language, the words that are common in it. */
function commonIn({ sets, met }: Count): number[] {
  const common: number[] = new Array(LANGUAGES.length).fill(0);
  for (const bits of met) {
    const count = sets[bits] ?? 0;
    for (let at = 0; at < common.length; at += 1)
      if ((bits & (1 << at)) !== 0) common[at] = (common[at] ?? 0) + count;
  }
  return common;
}

/** The words that tell how fluent a block is stand at its beginning. */
const OPENING = 180;
/** Characters of a passage that tell its language. */
const SAMPLE = 2000;

/** Per language, the share of the words of `text` that are among its commonest; of its first 180 characters. */
export function commonWordShares(text: string): Readonly<Record<string, number>> {
  const count = countWords(text, OPENING);
  const common = commonIn(count);
  return Object.fromEntries(
    LANGUAGES.map((lang, at) => [lang, count.words === 0 ? 0 : (common[at] ?? 0) / count.words]),
  );
}

/** The share of the words of `text` that are among the commonest of `lang`. */
export function commonWordShare(text: string, lang: string): number {
  return commonWordShares(text)[lang] ?? 0;
}

/** The greatest of these shares: how full a text is of the small words that make sentences, in whatever language. */
export function fluency(text: string): number {
  const count = countWords(text, OPENING);
  return count.words === 0 ? 0 : Math.max(...commonIn(count)) / count.words;
}

/** Below this share a passage is not written in the language, whatever names it drops. */
const FLUENT = 0.18;
/** So it may be where no other language has a word in it. */
const ALONE = 0.09;

/**
 * The language of `text`: told by its script, else by its commonest words where these leave no doubt, else
 * by `detect`, which is slow to load and so only asked about texts that read as sentences. Of a passage,
 * `usual` is the language of the text around: what does not speak against it is in it.
 */
export function languageOf(
  text: string,
  detect: Detect | undefined,
  usual?: string,
): string | undefined {
  const count = countWords(text, SAMPLE);
  const script = hasOtherLetters(text) ? languageOfScript(text) : undefined;
  if (script !== undefined) return script;
  const known = languageByWords(text, count) ?? languageByLetters(text, count);
  if (known !== undefined) return known;
  if (usual !== undefined && mayBeIn(usual, text, count)) return usual;
  const { words, capitals } = count;
  const isShort = usual !== undefined && words < SENTENCE;
  if (isShort || (words > 0 && capitals > words * 0.6)) return undefined;
  return detect?.(text);
}

/** Words; fewer do not tell the detector enough to contradict the text around. */
const SENTENCE = 10;

/** Whether a passage has words of `usual`, and of no other language more. */
function mayBeIn(usual: string, text: string, count: Count): boolean {
  const at = LANGUAGES.indexOf(usual);
  if (at < 0 || isForeign(text)) return false;
  const common = commonIn(count);
  const hits = common[at] ?? 0;
  const ownHits = count.sets[1 << at] ?? 0;
  return hits >= Math.max(...common) && (hits > 1 || ownHits > 0);
}

/** The language whose own words stand in the text at least twice as often as those of any other, and in variety. */
function languageByWords(text: string, count: Count): string | undefined {
  const { words, sets } = count;
  if (words === 0) return undefined;
  const common = commonIn(count);
  const own = LANGUAGES.map((_lang, at) => sets[1 << at] ?? 0);
  const first = own.indexOf(Math.max(...own));
  const second = Math.max(0, ...own.filter((_count, at) => at !== first));
  const variety = new Set(count.own.filter((key) => BITS.get(key) === 1 << first)).size;
  const [share, hits] = [(common[first] ?? 0) / words, own[first] ?? 0];
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
function languageByLetters(text: string, { sets }: Count): string | undefined {
  const own = LANGUAGES.map((_lang, at) => sets[1 << at] ?? 0);
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
