import { decodeAs } from "./encodings.ts";
import { IDEOGRAPHIC } from "./languages.ts";
import type { Sample } from "./sample.ts";

/**
 * Logarithm of how likely the characters beyond ASCII in `sample` are, read in the encoding `name`
 * of several bytes per character, in the language that suits them best.
 */
export function likelihoodOfIdeographs(name: string, { bytes }: Sample): number {
  const counts = new Map<string, number>();
  let context = 0;
  let before = " ";
  for (const character of decodeAs(name, bytes)) {
    if (character >= "\u0080") {
      counts.set(character, (counts.get(character) ?? 0) + 1);
      // Between Latin letters a character of two bytes is two letters with accents, misread.
      if (/[a-z]/i.test(before)) context -= BESIDE_LATIN;
    } else if (before >= "\u0080" && /[a-z]/i.test(character)) context -= BESIDE_LATIN;
    before = character;
  }
  return context + Math.max(...readings().map((weights) => sumOf(counts, weights)));
}

const BESIDE_LATIN = 2.5;

type Weights = ReadonlyMap<string, number>;

/** What bytes cost that stand for no character. */
const HOLE = -10;

function sumOf(counts: ReadonlyMap<string, number>, weights: Weights): number {
  let sum = 0;
  for (const [character, count] of counts)
    sum += count * (weights.get(character) ?? rare(character));
  return sum;
}

const MARKS = "，。、「」“”·（）：；《》？！『』…—０１２３４５６７８９・～【】　〈〉％";

let known: readonly Weights[] | undefined;

function readings(): readonly Weights[] {
  known ??= Object.values(IDEOGRAPHIC).map((characters) => {
    const weights = new Map<string, number>();
    put(weights, characters, 0.62);
    put(weights, MARKS, 0.13);
    return weights;
  });
  return known;
}

function put(weights: Map<string, number>, characters: string, share: number): void {
  let sum = 0;
  for (let rank = 0; rank < characters.length; rank += 1) sum += 1 / (rank + 12);
  for (let rank = 0; rank < characters.length; rank += 1)
    weights.set(characters.charAt(rank), Math.log(share / (rank + 12) / sum));
}

/** What is left to each of the characters that are on no list. */
function rare(character: string): number {
  if (character === "\ufffd") return HOLE;
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(character)) return Math.log(0.2 / 8000);
  if (/[ぁ-んァ-ヶ]/u.test(character)) return Math.log(0.02 / 80);
  return Math.log(2e-7);
}
