import type { Block } from "./block.ts";

/**
 * What a bare number stands behind that refers to a note: a word and perhaps its mark, other such numbers between; not the short for what
 * is counted, as in “Vol.3”. Written for a lookbehind.
 */
const BEHIND = String.raw`(?:\p{Ll}\p{Ll}[.,;:!?)”’"»]{0,2}|\p{Lu}{2}[.,;:!?)”’"»]{1,2}|\d ?%[.,;:)”’"]{0,2}|\p{L}[)”’"][.,;:]?)(?<!(?:^|[^\p{L}])(?:[Vv]ols?|[Ff]igs?|[Nn]os?|[Pp]aras?|[Aa]rts?|[Ss]ecs?|[Cc]ols?|[Cc]h(?:ap)?s?|[Aa]pp|[Ee]qs?|[Ee]d|[Bb]d|[Nn]r|[Aa]b[bs]|[Tt]ab|[Nn]úm|[Cc]ap|pp)\.)`;
const MORE = String.raw`(?:\d{1,3}[,–-]){0,8}`;
const AFTER = String.raw`(?=[\s.,;:)—–-]|$)`;

/** A number that print raises above the line and an export leaves bare: “nobody slept.12 The keeper”, “so they say.2,3”. */
export const bareReference: string = String.raw`(?<=${BEHIND}${MORE})\d{1,3}${AFTER}`;

const MARKED =
  /\[(?:(?:foot ?)?note |fn\.? ?)?(\d{1,3})\]|(?<=\S)\^\[?(\d{1,3})|([¹²³⁰⁴-⁹]{1,3})/giu;

/** Whether `blocks` refer to most of the notes `numbers`, which rise, in that order. */
export function areReferredTo(numbers: readonly number[], blocks: readonly Block[]): boolean {
  const places = firstPlaces(blocks);
  const found = numbers.flatMap((number) => places.get(number) ?? []);
  return rising(found) * 2 > numbers.length;
}

/** Where each number stands first, as one that rises through the text. */
function firstPlaces(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let before = 0;
  for (const { text } of blocks) {
    for (const { 1: square, 2: caret, 3: raised = "", index } of text.matchAll(MARKED)) {
      const number = Number(square ?? caret ?? raised.normalize("NFKC"));
      if (!places.has(number)) places.set(number, before + index);
    }
    before += text.length + 1;
  }
  return places;
}

/** How many of `places` rise, at most. */
function rising(places: readonly number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const index = ends.findIndex((end) => end >= place);
    ends[index < 0 ? ends.length : index] = place;
  }
  return ends.length;
}
