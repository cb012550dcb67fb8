import type { Look } from "./look.ts";
import { graphemesOf } from "./script.ts";

/** Characters that may go on the line that others have begun. */
const CHOICE = 100;

/**
 * `text` that no line holds, in pieces: single characters as far as a line may be begun, then whole lines, between
 * which there is nothing to choose.
 */
export function torn(look: Look, text: string, width: number): string[] {
  const characters = look.script === undefined ? [...text] : graphemesOf(text);
  const pieces = characters.slice(0, CHOICE);
  let [piece, length] = ["", 0];
  for (const character of characters.slice(CHOICE)) {
    const advance = look.word(character).width;
    if (length + advance > width) {
      pieces.push(piece);
      [piece, length] = ["", 0];
    }
    piece += character;
    length += advance;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
