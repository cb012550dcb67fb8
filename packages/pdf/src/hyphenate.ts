import createHyphenator from "hyphen";
import cs from "hyphen/patterns/cs.js";
import da from "hyphen/patterns/da.js";
import de from "hyphen/patterns/de-1996.js";
import enGb from "hyphen/patterns/en-gb.js";
import enUs from "hyphen/patterns/en-us.js";
import es from "hyphen/patterns/es.js";
import fi from "hyphen/patterns/fi.js";
import fr from "hyphen/patterns/fr.js";
import it from "hyphen/patterns/it.js";
import la from "hyphen/patterns/la.js";
import nb from "hyphen/patterns/nb.js";
import nl from "hyphen/patterns/nl.js";
import pl from "hyphen/patterns/pl.js";
import pt from "hyphen/patterns/pt.js";
import ru from "hyphen/patterns/ru.js";
import sv from "hyphen/patterns/sv.js";
import uk from "hyphen/patterns/uk.js";

/** By BCP 47 tag in lower case; the language alone where the region has none of its own. */
const patterns: Readonly<Record<string, unknown>> = {
  cs,
  da,
  de,
  en: enGb,
  "en-us": enUs,
  es,
  fi,
  fr,
  it,
  la,
  nb,
  nl,
  no: nb,
  pl,
  pt,
  ru,
  sv,
  uk,
};

/** Letters that must stay at either end of a broken word: two before, three after. */
const LEFT = 2;
const RIGHT = 3;
const SHORTEST = LEFT + RIGHT;

/**
 * `word` in the pieces it may be broken into at the end of a line, in order; one piece where it may not.
 * Only lower-case words and capitalised ones are broken: never acronyms, never what is not letters.
 */
export function hyphenate(word: string, lang: string): readonly string[] {
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
    pieces = joinShort(hyphenator(key)(word).split(MARK));
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
    found = createHyphenator(patterns[key], { html: false, hyphenChar: MARK });
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
