import { SOFT_HYPHEN } from "./font.ts";
import { type SetRun, widthOf, widthsUpTo } from "./text.ts";

/** Points that `text` takes in the look of `run`, its soft hyphens unseen. */
export function plainWidth(run: SetRun, text: string): number {
  return widthOf(run, text.replaceAll(SOFT_HYPHEN, ""));
}

/** Characters that may go on the line that others have begun. */
const CHOICE = 100;

/**
 * `characters` that no line holds, in pieces: single ones as far as a line may be begun, then whole lines, between
 * which there is nothing to choose.
 */
export function torn(run: SetRun, characters: readonly string[], width: number): string[] {
  const pieces = characters.slice(0, CHOICE);
  let [piece, length] = ["", 0];
  for (const character of characters.slice(CHOICE)) {
    const advance = plainWidth(run, character);
    if (length + advance > width) {
      pieces.push(piece);
      [piece, length] = ["", 0];
    }
    piece += character;
    length += advance;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** Of each word, by its syllables, the widths in the look that was asked for last: it is nearly always asked for again. */
const known = new WeakMap<readonly string[], Look & { readonly widths: number[] }>();

type Look = Pick<SetRun, "font" | "features" | "sizePt" | "trackingPt">;

/** Points up to the end of each of `syllables`, as parts of their word. */
export function widthsOf(run: SetRun, syllables: readonly string[]): readonly number[] {
  const last = known.get(syllables);
  if (last !== undefined && isSameLook(last, run)) return last.widths;
  const ends: number[] = [];
  for (const syllable of syllables) ends.push((ends.at(-1) ?? 0) + syllable.length);
  const word = syllables.join("");
  const widths = word.includes(SOFT_HYPHEN)
    ? ends.map((end) => plainWidth(run, word.slice(0, end)))
    : widthsUpTo(run, word, ends);
  const { font, features, sizePt, trackingPt } = run;
  known.set(syllables, { font, features, sizePt, trackingPt, widths });
  return widths;
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.font === other.font &&
    one.features === other.features &&
    one.sizePt === other.sizePt &&
    one.trackingPt === other.trackingPt
  );
}
