/** Turns of phrase as patterns, by the stems (first five letters) of which a text that has them has one. */
export type Turns = Readonly<Record<string, readonly string[]>>;

/** Patterns by the number that stands for a stem. */
export type TurnBook = ReadonlyMap<number, readonly RegExp[]>;

/** Letters of a word that make one look for a turn of phrase. */
const STEM = 5;

/** A book to look `all` up in; patterns are in small letters. */
export function turnBook(...all: readonly Turns[]): TurnBook {
  const book = new Map<number, RegExp[]>();
  for (const [stems, patterns] of all.flatMap((turns) => Object.entries(turns))) {
    const pattern = new RegExp(patterns.join("|"), "g");
    for (const stem of stems.split(" ")) {
      const key = keyOf(stem);
      book.set(key, [...(book.get(key) ?? []), pattern]);
    }
  }
  return book;
}

/**
 * How many turns of phrase of `book` stand in `small`, a text in small letters. Words are looked up by
 * stem first, so that a text without any costs a glance per letter.
 */
export function countTurns(small: string, book: TurnBook): number {
  const tried: RegExp[] = [];
  let found = 0;
  for (const pattern of patternsFor(small, book)) {
    if (tried.includes(pattern)) continue;
    tried.push(pattern);
    found += small.match(pattern)?.length ?? 0;
  }
  return found;
}

function patternsFor(small: string, book: TurnBook): RegExp[] {
  const found: RegExp[] = [];
  let key = 0;
  let length = 0;
  for (let at = 0; at <= small.length; at += 1) {
    const code = at < small.length ? small.charCodeAt(at) : 0;
    if (isLetter(code)) {
      if (length < STEM) key = next(key, code);
      length += 1;
    } else if (length > 0) {
      const patterns = book.get(key);
      if (patterns !== undefined) found.push(...patterns);
      key = 0;
      length = 0;
    }
  }
  return found;
}

function keyOf(stem: string): number {
  let key = 0;
  for (let at = 0; at < stem.length && at < STEM; at += 1) key = next(key, stem.charCodeAt(at));
  return key;
}

/** Two stems with the same number would only make one look in vain. */
function next(key: number, code: number): number {
  return (Math.imul(key, 31) + code) | 0;
}

/** Small letters, and the hyphen within “e-mail”. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x2d || (code >= 0xdf && code < 0x250);
}
