import { isOfNumbers } from "./bidi.ts";
import type { Shaped, ShapedGlyph } from "./font.ts";
import { type Fragment, textOf } from "./fragment.ts";

/**
 * Marks of direction that nobody sees, U+200E and U+200F, for who copies text in two directions. Poppler finds the order of a line from
 * its characters as they are seen. On a page from the right, letters from the left, numbers, and signs that may be parts of numbers begin
 * a stretch from the left that goes on until a letter from the right: so it has a comma behind the space that follows it, and `1999–2001`
 * the other way round. A mark at the left end of such a stretch ends it. On a page from the left a stretch from the right takes the space
 * and the bracket behind it along, until a mark ends that. pdf.js passes such marks over.
 */
function markOf(codePoint: number): ShapedGlyph {
  const nothing = { advance: 0, nominal: 0, dx: 0, dy: 0 };
  return { id: 0, parts: [], codePoints: [codePoint], ...nothing };
}

const RIGHT_TO_LEFT_MARK = markOf(0x200f);
export const FROM_RIGHT: Shaped = { glyphs: [RIGHT_TO_LEFT_MARK], advance: 0 };
export const FROM_LEFT: Shaped = { glyphs: [markOf(0x200e)], advance: 0 };

/** At which ends of a fragment one of the marks stands: {@link FROM_RIGHT} at the left, {@link FROM_LEFT} at the right. */
export interface Turns {
  readonly atLeft: boolean;
  readonly atRight: boolean;
}

/** Of the fragment at `at` of a line, in the order in which they are read: nothing where it runs as its line does. */
export function turnsAt(fragments: readonly Fragment[], at: number): Turns | undefined {
  const fragment = fragments[at];
  if (fragment === undefined || !isTurned(fragment)) return undefined;
  const isFirst = !isTurned(fragments[at - 1]);
  if (fragment.set.base === 0) return { atLeft: false, atRight: isFirst };
  const isLast = !isTurned(fragments[at + 1]);
  return { atLeft: isFirst, atRight: isLast && !beginsFromLeft(textOf(fragment)) };
}

function isTurned(fragment: Fragment | undefined): boolean {
  return fragment !== undefined && fragment.set.level > fragment.set.base;
}

/** Whether what ends `text` begins a stretch from the left, for who comes from the right: a letter does, and what is of numbers; a bracket does not. */
function beginsFromLeft(text: string): boolean {
  const last = [...text].at(-1) ?? "";
  return /[\p{L}\p{M}]/u.test(last) || isOfNumbers(last);
}

/** A word that runs from the right, with a mark at the left of each sign of numbers that no letter follows. */
export function withTurns(shaped: Shaped): Shaped {
  const { glyphs } = shaped;
  if (!glyphs.some(isSign)) return shaped;
  const marked = glyphs.flatMap((glyph, at) => {
    const isOpen = isSign(glyph) && !isLetter(glyphs[at - 1]);
    return isOpen ? [{ ...RIGHT_TO_LEFT_MARK, dy: glyph.dy }, glyph] : [glyph];
  });
  return { ...shaped, glyphs: marked };
}

function isSign(glyph: ShapedGlyph): boolean {
  return isOfNumbers(String.fromCodePoint(...glyph.codePoints.slice(0, 1)));
}

function isLetter(glyph: ShapedGlyph | undefined): boolean {
  return /^\p{L}/u.test(String.fromCodePoint(...(glyph?.codePoints ?? [])));
}
