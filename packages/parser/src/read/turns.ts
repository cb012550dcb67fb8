import { keyOf, NO_KEY, nextKey, smallLetter } from "./stem.ts";

/** Turns of phrase as patterns, by the stems (first five letters) of which a text that has them has one. */
export type Turns = Readonly<Record<string, readonly string[]>>;

/** Which of several kinds of turns a text has; each kind is a bit. */
export interface TurnBooks {
  /** Per kind, its patterns by the number that stands for a stem. */
  readonly books: readonly ReadonlyMap<number, readonly Pattern[]>[];
  /** Per last bits of the number, the kinds that there may be. */
  readonly sieve: Uint8Array;
}

/** Alternatives in one pattern, which is made when first needed. */
interface Pattern {
  readonly source: string;
  made?: RegExp;
}

/** Letters of a word that make one look for a turn of phrase. */
const STEM = 5;
const SIEVE = 4096;
const HYPHEN = 0x2d;

/** Books to look up `kinds` in, each by its index; patterns are in small letters and with straight apostrophes. */
export function turnBooks(kinds: readonly Turns[]): TurnBooks {
  const sieve = new Uint8Array(SIEVE);
  const books = kinds.map((turns, kind) => {
    const patterns = new Map<number, Pattern[]>();
    for (const [stems, alternatives] of Object.entries(turns)) {
      const pattern: Pattern = { source: alternatives.join("|") };
      for (const stem of stems.split(" ")) {
        const key = keyOf(stem, STEM);
        patterns.set(key, [...(patterns.get(key) ?? []), pattern]);
        sieve[key & (SIEVE - 1)] = (sieve[key & (SIEVE - 1)] ?? 0) | (1 << kind);
      }
    }
    return patterns;
  });
  return { books, sieve };
}

/**
 * How many turns of phrase of `kind` stand in `text`. Words are looked up by stem first, so that a text
 * without any costs a glance per letter, and that once for all kinds.
 */
export function countTurns(text: string, all: TurnBooks, kind: number): number {
  const asked = askOf(text, all);
  if ((asked.kinds & (1 << kind)) === 0) return 0;
  const known = asked.counts[kind];
  if (known !== undefined) return known;
  const found = countIn(asked, all.books[kind]);
  asked.counts[kind] = found;
  return found;
}

function countIn(asked: Asked, book: TurnBooks["books"][number] | undefined): number {
  const patterns: Pattern[] = [];
  for (const key of asked.stems)
    for (const pattern of book?.get(key) ?? [])
      if (!patterns.includes(pattern)) patterns.push(pattern);
  if (patterns.length === 0) return 0;
  asked.small ??= asked.text.toLowerCase().replaceAll("’", "'");
  let found = 0;
  for (const pattern of patterns) found += asked.small.match(made(pattern))?.length ?? 0;
  return found;
}

function made(pattern: Pattern): RegExp {
  pattern.made ??= new RegExp(pattern.source, "g");
  return pattern.made;
}

/** A text, and what was found in it so far. */
interface Asked {
  readonly text: string;
  readonly all: TurnBooks;
  /** The numbers of its words that may be stems of some kind. */
  readonly stems: number[];
  /** The kinds that they may be of. */
  kinds: number;
  /** Its turns, per kind. */
  readonly counts: (number | undefined)[];
  /** As patterns are written: in small letters and with straight apostrophes. */
  small?: string;
}

/** The last text: the claims about one are made one after the other. */
let last: Asked | undefined;

function askOf(text: string, all: TurnBooks): Asked {
  if (last?.text === text && last.all === all) return last;
  last = { text, all, stems: [], kinds: 0, counts: [] };
  findStems(last, all);
  return last;
}

function findStems(asked: Asked, { sieve }: TurnBooks): void {
  const { text, stems } = asked;
  let key = NO_KEY;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const letter = code === HYPHEN ? code : smallLetter(code);
    if (letter !== 0) {
      if (length < STEM) key = nextKey(key, letter);
      length += 1;
      continue;
    }
    const kinds = length > 1 ? (sieve[key & (SIEVE - 1)] ?? 0) : 0;
    if (kinds !== 0) {
      stems.push(key);
      asked.kinds |= kinds;
    }
    key = NO_KEY;
    length = 0;
  }
}
