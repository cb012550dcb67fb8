import { type Folded, fold } from "./fold.ts";

/** By first words, spaces between: a pattern for the rest of the line. */
export type Openings = Readonly<Record<string, string>>;

/** Phrases by how they are looked up. */
export interface PhraseBook {
  /** Lines that are one of these and nothing else. */
  readonly whole: ReadonlySet<string>;
  /** By the first word of a line: what the rest of it must match. */
  readonly openings: ReadonlyMap<string, string>;
  /** Of these, the patterns that were needed so far: most texts need few of them. */
  readonly patterns: Map<string, RegExp>;
}

/**
 * A book of `lists` (phrases with bars between) and of patterns, all in small letters and with straight
 * apostrophes, as `fold` leaves them.
 */
export function phraseBook(lists: readonly string[], ...openings: readonly Openings[]): PhraseBook {
  return {
    whole: new Set(lists.flatMap(entries)),
    openings: byWord(openings),
    patterns: new Map(),
  };
}

/** Whether the whole of `words` stands in `book`. */
export function isInBook(words: string | Folded, book: PhraseBook): boolean {
  const { folded, opening } = fold(words);
  if (folded === "") return false;
  return book.whole.has(folded) || patternOf(opening, book)?.test(folded) === true;
}

/** The entries of a list with bars between. */
export function entries(list: string): string[] {
  return list
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function byWord(all: readonly Openings[]): ReadonlyMap<string, string> {
  const rests = new Map<string, string>();
  for (const [words, rest] of all.flatMap(Object.entries<string>)) {
    for (const word of words.split(" ")) {
      const above = rests.get(word);
      rests.set(word, above === undefined ? rest : `${above}|${rest}`);
    }
  }
  return rests;
}

function patternOf(opening: string, { openings, patterns }: PhraseBook): RegExp | undefined {
  const known = patterns.get(opening);
  if (known !== undefined) return known;
  const rest = openings.get(opening);
  if (rest === undefined) return undefined;
  const pattern = new RegExp(`^\\S+ (?:${rest})$`);
  patterns.set(opening, pattern);
  return pattern;
}
