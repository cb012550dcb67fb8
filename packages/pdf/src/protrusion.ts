import { type SetRun, widthOf } from "./text.ts";

/** Shares of their width by which characters hang over the right edge, so that it looks straight. */
const RIGHT: Readonly<Record<string, number>> = {
  "-": 0.6,
  ".": 0.6,
  ",": 0.6,
  ";": 0.4,
  ":": 0.4,
  "’": 0.6,
  "”": 0.4,
  "—": 0.2,
  "–": 0.3,
};
const LEFT: Readonly<Record<string, number>> = { "‘": 0.4, "“": 0.3, '"': 0.25, "(": 0.1 };

/** Points that `character`, the last of a line, stands over the right edge. */
export function hangRight(run: SetRun, character: string): number {
  const share = RIGHT[character];
  return share === undefined ? 0 : share * widthOf(run, character);
}

/** Points that the first character of `word` stands over the left edge, at the start of a line. */
export function hangLeft(run: SetRun, word: string): number {
  const first = word[0] ?? "";
  const share = LEFT[first];
  return share === undefined ? 0 : share * widthOf(run, first);
}
