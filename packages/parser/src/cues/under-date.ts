import { isPlaceAndDate, readDate } from "../read/date.ts";
import { isMenuWord } from "../read/navigation.ts";
import { isChapterLabel, isSectionWord } from "../read/part.ts";
import { isStop } from "./lettering.ts";
import { perText } from "./per-text.ts";
import type { Grounds } from "./survey.ts";

/** Lines above a date that name a site, or a section of it, and say what it is about. */
const NAMES = 3;
/** Words of a headline, and the characters of it. */
const FEWEST = 4;
const LONGEST = 150;
/** Words of what a site says it is about. */
const MOST = 12;
/** What the name of a section weighs. */
const SECTION = -1;
/** Words by which a headline without authors says more of the text than what stands above. */
const AHEAD = 2;

/**
 * Whether block `at` is a headline below a date: what stands above the date is the name of a site then, as blogs and papers
 * have it. It says more of what the text is about than any line above the date, or has its authors below and says no less than the name of the site. Below the
 * title and date of a text, its first heading says less; in a diary, other dates stand over text.
 */
export function isUnderDate(at: number, grounds: Grounds): boolean {
  const { blocks, lettering, last, dated, authored, folded } = grounds;
  const block = blocks[at];
  if (block?.shape !== "plain" || at < 2 || !isDateAt(at - 1, grounds) || dated[at]) return false;
  const { words = 0 } = lettering[at] ?? {};
  if (words < FEWEST || block.text.length > LONGEST || authored[at]) return false;
  if (isStop(last[at] ?? "") && !/[!?]$/.test(block.text)) return false;
  const said = folded[at] ?? block.text;
  const isCredited = authored[at + 1] === 1 || authored[at + 2] === 1;
  // “Present: Ada Byron, Grace May” states a fact, where “Ropewalk: trust opens its doors” may be a headline.
  if (!isCredited && /^[^:]{2,30}: /.test(block.text)) return false;
  if (isSectionWord(said) || isChapterLabel(said) || !isOverText(at, grounds)) return false;
  const above = weightsAbove(at - 2, grounds);
  const [top] = above.slice(-1);
  if (top === undefined || isDiary(at, grounds)) return false;
  return isCredited
    ? weightOf(at, grounds) >= top
    : weightOf(at, grounds) >= Math.max(...above) + AHEAD;
}

/** A day, or how long ago; “March 2021” is the issue of a letter that has several texts. */
function isDateAt(at: number, { blocks, dated }: Grounds): boolean {
  const text = blocks[at]?.text ?? "";
  return (dated[at] === 1 && readDate(text)?.length !== MONTH) || isPlaceAndDate(text);
}

/** Characters of a month in ISO 8601. */
const MONTH = 7;

/** How much of what the text is about each of the lines from `at` upwards says; none where they name no site. */
function weightsAbove(at: number, grounds: Grounds): number[] {
  const { blocks, label, authored, lettering, folded } = grounds;
  const weights: number[] = [];
  for (let above = at; above > at - NAMES && above >= 0; above -= 1) {
    const block = blocks[above];
    if (block?.shape !== "plain" || !label[above] || isDateAt(above, grounds)) break;
    if (authored[above] || (lettering[above]?.words ?? 0) > MOST) break;
    weights.push(isMenuWord(folded[above] ?? block.text) ? SECTION : weightOf(above, grounds));
  }
  return weights;
}

/** How many telling words block `at` shares with the running text. */
function weightOf(at: number, { topical, told }: Grounds): number {
  return (topical[at] ?? 0) * (told[at] ?? 0);
}

/** Running text stands within four blocks below. */
function isOverText(at: number, { long, sentence }: Grounds): boolean {
  for (let below = at + 1; below <= at + 4; below += 1)
    if (long[below] || sentence[below]) return true;
  return false;
}

/** Another date stands further down over a line that has text below. */
function isDiary(at: number, grounds: Grounds): boolean {
  return lastEntry(grounds) >= at + 2;
}

/** Where the last such date stands. */
const lastEntry = perText(({ blocks, dated, label, long, sentence }: Grounds): number =>
  dated.findLastIndex(
    (isDated, at) =>
      isDated === 1 &&
      blocks[at + 1]?.shape === "plain" &&
      label[at + 1] === 1 &&
      (long[at + 2] === 1 || sentence[at + 2] === 1),
  ),
);
