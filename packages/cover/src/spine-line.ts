import { isRightToLeft } from "@printery/publication";
import type { Fill, Outline, Panel } from "./drawing.ts";
import type { Lettering } from "./outline.ts";

/** Points: the strokes of smaller letters fill in or break when they are printed. */
export const SMALLEST_ON_SPINE = 6;
/** Ems between author and title. */
const GAP = 1.1;

/** Languages whose books are lettered from the foot up, by the custom of their trade; others are from the head down (ISO 6357:1985). */
const UPWARDS = /^(ca|cs|es|fr|gl|hu|it|pl|pt|ro|ru|sk|uk)(-|$)/i;

/** A text of the spine. */
export interface Word {
  readonly text: string;
  readonly lettering: Lettering;
}

/** A part of the spine, from the top of the sheet. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** Where and how a line runs along the spine. */
export interface Along extends Panel {
  readonly lang: string;
  /** The largest size. */
  readonly most: number;
  readonly capital: number;
  readonly fill: Fill;
}

/** `words` in one line along the middle of the spine, in the middle of `zone`; undefined where they would be too small. */
export function lineAlong(words: readonly Word[], zone: Zone, along: Along): Outline[] | undefined {
  if (words.every(({ text }) => UPRIGHT.test(text))) return lineDown(words, zone, along);
  const { x, width, lang, most, capital, fill } = along;
  const isRightward = isRightToLeft(lang);
  // With the heads of the letters towards the front, they stand upright where the book lies on its back.
  const turn = UPWARDS.test(lang) || isRightward ? 270 : 90;
  const drawn = (isRightward ? words.toReversed() : words).map(({ text, lettering }) =>
    lettering.draw(text),
  );
  const ems = drawn.reduce((total, line) => total + line.width + GAP, -GAP);
  const size = Math.min(most, (zone.to - zone.from) / ems);
  if (size < Math.min(SMALLEST_ON_SPINE, most)) return undefined;
  const baseLine = x + width / 2 + ((turn === 90 ? -1 : 1) * capital * size) / 2;
  const start = (zone.from + zone.to - (turn === 90 ? 1 : -1) * ems * size) / 2;
  let at = 0;
  return drawn.flatMap((line) => {
    const from = at;
    at += line.width + GAP;
    return line.runs.map((run): Outline => {
      const along = (from + run.x) * size * (turn === 90 ? 1 : -1);
      const place = { x: baseLine, y: start + along };
      return { kind: "outline", d: run.d, ...place, scale: run.scale * size, turn, fill };
    });
  });
}

/** Letters that stand one below the other where a line runs down. */
const UPRIGHT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;
/** Of an em: their square reaches this far above the base line. */
const ABOVE = 0.88;

/** `words` in one line down the middle of the spine, letter by letter. */
function lineDown(words: readonly Word[], zone: Zone, along: Along): Outline[] | undefined {
  const { x, width, most, fill } = along;
  const letters = words.flatMap(({ text, lettering }, index) => [
    ...(index === 0 ? [] : [undefined]),
    ...[...text].map((letter) => lettering.draw(letter)),
  ]);
  const size = Math.min(most, (zone.to - zone.from) / letters.length);
  if (size < Math.min(SMALLEST_ON_SPINE, most)) return undefined;
  const top = (zone.from + zone.to - letters.length * size) / 2;
  return letters.flatMap((letter, index) =>
    (letter?.runs ?? []).map((run): Outline => {
      const left = x + (width - (letter?.width ?? 0) * size) / 2;
      const y = top + (index + ABOVE) * size;
      return { kind: "outline", d: run.d, x: left, y, scale: run.scale * size, turn: 0, fill };
    }),
  );
}
