import { createRequire } from "node:module";
import createHyphenator from "hyphen";

/**
 * Name of the patterns of `hyphen`, by BCP 47 tag in lower case; the language alone where the region has none of its
 * own. They are read where they are asked for: together they take longer to load than a short text to set.
 */
const patterns: Readonly<Record<string, string>> = {
  ca: "ca",
  cs: "cs",
  cy: "cy",
  da: "da",
  de: "de-1996",
  "de-ch": "de-ch-1901",
  el: "el-monoton",
  en: "en-gb",
  "en-us": "en-us",
  es: "es",
  et: "et",
  eu: "eu",
  fi: "fi",
  fr: "fr",
  ga: "ga",
  gl: "gl",
  grc: "grc",
  hr: "hr",
  hu: "hu",
  is: "is",
  it: "it",
  la: "la",
  lt: "lt",
  lv: "lv",
  nb: "nb",
  nl: "nl",
  nn: "nn",
  no: "nb",
  pl: "pl",
  pt: "pt",
  ro: "ro",
  ru: "ru",
  sk: "sk",
  sl: "sl",
  sv: "sv",
  tr: "tr",
  uk: "uk",
};

/** Words that the patterns break wrongly, by language: for American English those of Liang's own list (TeX's hyphen.tex). */
const exceptions: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  "en-us": broken(
    "as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents project projects",
    "reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble",
  ),
};

function broken(...lists: readonly string[]): Map<string, readonly string[]> {
  const words = lists.join(" ").split(" ");
  return new Map(words.map((word) => [word.replaceAll("-", ""), word.split("-")]));
}

/** Letters that must stay at either end of a broken word: two before, three after. */
const LEFT = 2;
const RIGHT = 3;
const SHORTEST = LEFT + RIGHT;

/**
 * `word` in the pieces it may be broken into at the end of a line, in order; one piece where it may not.
 * Only lower-case words and capitalised ones are broken: never acronyms, never what is not letters.
 */
export function hyphenate(word: string, lang: string): readonly string[] {
  let words = hyphenated.get(lang);
  if (words === undefined) {
    words = new Map();
    hyphenated.set(lang, words);
  }
  let pieces = words.get(word);
  if (pieces === undefined) {
    pieces = piecesOf(word, lang);
    words.set(word, pieces);
  }
  return pieces;
}

/** By language, words with all that stands about them; their pieces are the same list each time. */
const hyphenated = new Map<string, Map<string, readonly string[]>>();

function piecesOf(word: string, lang: string): readonly string[] {
  const [, before = "", letters = "", after = ""] = WORD.exec(word) ?? [];
  if (letters.length < SHORTEST) return [word];
  const pieces = syllables(letters, lang);
  if (pieces.length === 1) return [word];
  return pieces.map(
    (piece, index) =>
      (index === 0 ? before : "") + piece + (index === pieces.length - 1 ? after : ""),
  );
}

/** A word of one capital at most, between quotation marks, brackets and stops. */
const WORD = /^([^\p{L}\p{N}]*)([\p{Lu}\p{Lt}]?[\p{Ll}\p{M}]+)([^\p{L}\p{N}]*)$/u;
const MARK = "\u00ad";

const require = createRequire(import.meta.url);

const known = new Map<string, Map<string, readonly string[]>>();
const hyphenators = new Map<string, (word: string) => string>();

function syllables(word: string, lang: string): readonly string[] {
  const key = languageOf(lang);
  if (key === undefined) return [word];
  let words = known.get(key);
  if (words === undefined) {
    words = new Map();
    known.set(key, words);
  }
  let pieces = words.get(word);
  if (pieces === undefined) {
    const exception = exceptions[key]?.get(word);
    pieces = joinShort(exception ?? hyphenator(key)(word).split(MARK));
    words.set(word, pieces);
  }
  return pieces;
}

function languageOf(lang: string): string | undefined {
  const tag = lang.toLowerCase();
  if (Object.hasOwn(patterns, tag)) return tag;
  const language = tag.split("-")[0] ?? "";
  return Object.hasOwn(patterns, language) ? language : undefined;
}

function hyphenator(key: string): (word: string) => string {
  let found = hyphenators.get(key);
  if (found === undefined) {
    const loaded = require(`hyphen/patterns/${patterns[key]}.js`);
    found = createHyphenator(loaded, { html: false, hyphenChar: MARK });
    hyphenators.set(key, found);
  }
  return found;
}

/** The patterns of some languages allow a single letter at an end; no line of ours does. */
function joinShort(pieces: readonly string[]): string[] {
  const joined = [...pieces];
  while (joined.length > 1 && (joined[0]?.length ?? 0) < LEFT) {
    joined.splice(0, 2, `${joined[0]}${joined[1]}`);
  }
  while (joined.length > 1 && (joined.at(-1)?.length ?? 0) < RIGHT) {
    joined.splice(-2, 2, `${joined.at(-2)}${joined.at(-1)}`);
  }
  return joined;
}
