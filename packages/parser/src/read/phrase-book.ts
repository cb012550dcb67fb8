import { type Folded, fold } from "./fold.ts";

/** By first words, spaces between: a pattern for the rest of the line. */
export type Openings = Readonly<Record<string, string>>;

/** Phrases by how they are looked up. */
export interface PhraseBook {
  /** Lines that are one of these and nothing else. */
  readonly whole: ReadonlySet<string>;
  /** By the first word of a line: what the whole line must match. */
  readonly openings: ReadonlyMap<string, RegExp>;
}

/**
 * A book of `lists` (phrases with bars between) and of patterns, all in small letters and with straight
 * apostrophes, as `fold` leaves them.
 */
export function phraseBook(lists: readonly string[], ...openings: readonly Openings[]): PhraseBook {
  return {
    whole: new Set(lists.flatMap(entries).map((entry) => fold(entry).folded)),
    openings: patterns(openings),
  };
}

/** Whether the whole of `words` stands in `book`. */
export function isInBook(words: string | Folded, book: PhraseBook): boolean {
  const { folded, opening } = fold(words);
  if (folded === "") return false;
  return book.whole.has(folded) || book.openings.get(opening)?.test(folded) === true;
}

/** The entries of a list with bars between. */
export function entries(list: string): string[] {
  return list
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function patterns(all: readonly Openings[]): ReadonlyMap<string, RegExp> {
  const rests = new Map<string, string[]>();
  for (const [words, rest] of all.flatMap(Object.entries<string>))
    for (const word of words.split(" ")) rests.set(word, [...(rests.get(word) ?? []), rest]);
  return new Map(
    [...rests].map(([word, alternatives]) => [
      word,
      new RegExp(`^\\S+ (?:${alternatives.join("|")})$`),
    ]),
  );
}
