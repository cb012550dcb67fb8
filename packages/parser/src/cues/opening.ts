import type { Block } from "../cut/block.ts";
import { isPlaceholder } from "../read/credit.ts";
import { isPlaceAndDate } from "../read/date.ts";
import { isGenre } from "../read/genre.ts";
import { isSalutation } from "../read/letter.ts";
import { isPersonalName, readNames } from "../read/names.ts";
import { isChapterLabel, isPartLabel, isSectionWord } from "../read/part.ts";
import { isTocHeading } from "../read/related.ts";
import { type Cue, sign } from "./cue.ts";
import { isStop } from "./lettering.ts";
import { standsAlone } from "./page.ts";
import { longBetween, type Survey } from "./survey.ts";

/** The first block of a text that has no page around it. */
export const openingLine: Cue = ({ text, shape }, at, { opening, mailed, clutter }) =>
  sign(at === opening && !mailed && clutter <= 1 && shape === "plain" && text.length < 200);

/** Says first of all in such a text whom it asks: “Interview: Ada Byron”; below a headline that is who asked. */
export const subjectLine: Cue = (block, at, survey) =>
  sign(
    openingLine(block, at, survey) && survey.authored[at] && /^(?:inter|entre)/iu.test(block.text),
  );

/** Says first of all when, right above running text or a salutation: no title stands between. */
export const openingDate: Cue = (block, at, survey) => {
  if (!survey.dated[at] || openingLine(block, at, survey) === 0) return 0;
  const { long, sentence, folded } = survey;
  const below = folded[at + 1];
  return sign(long[at + 1] || sentence[at + 1] || (below !== undefined && isSalutation(below)));
};

/** Right below such a date. */
export const untitled: Cue = (_block, at, survey) => {
  const above = survey.blocks[at - 1];
  return above === undefined ? 0 : openingDate(above, at - 1, survey);
};

/** Above the first block of such a text: what wraps it, but for its date. */
export const preamble: Cue = ({ text }, at, { clutter, opening, dated }) =>
  sign(clutter <= 1 && at < opening && !dated[at] && !isPlaceAndDate(text));

/** Within a text that has no page around it: what it says is its own. */
export const inDocument: Cue = (block, at, survey) =>
  sign(
    standsAlone(survey) &&
      at >= survey.opening &&
      at < Math.min(survey.frame[1], survey.signature) &&
      block.shape !== "furniture" &&
      !isAltText(block) &&
      !isSaidByTitle(at, survey),
  );

/** What stood for a picture where a page was copied: “The mole at noon - Featured image”. */
export const altText: Cue = (block) => sign(isAltText(block));

/** Says right below the first block what that says, as a page does that has its title in its path. */
export const saidByTitle: Cue = (_block, at, survey) =>
  sign(standsAlone(survey) && isSaidByTitle(at, survey));

function isAltText({ text, shape }: Block): boolean {
  if (shape !== "plain" || !"eElL".includes(text.charAt(text.length - 1) || ".")) return false;
  return /\b(?:image|thumbnail)$/i.test(text.slice(-10)) && isPlaceholder(text);
}

function isSaidByTitle(at: number, { opening, firstLike, library, blocks }: Survey): boolean {
  return (
    at === opening + 1 && firstLike[at] === opening && !library && blocks[at]?.shape === "plain"
  );
}

/** The name of a letter's sender, set off below it. */
export const belowSignature: Cue = (_block, at, { signature }) => sign(at >= signature);

/** A letter's head names the text: nothing below need do so. */
export const namedByHead: Cue = (_block, at, { opening, mailed }) => sign(mailed && at >= opening);

/** Right below the first block, a name that is said nowhere else as a word: the author's. */
export const nameBelowOpening: Cue = (
  { text },
  at,
  { opening, mailed, clutter, blocks, series },
) => {
  const below = at - opening - (mailed ? -1 : 0);
  if (clutter > 1 || below < 1 || below > 2 || text.length > 120 || series[at]) return 0;
  if (isPartLabel(text) || (!isPersonalName(text) && readNames(text) === undefined)) return 0;
  return sign(!isSaidInLowerCase(text, blocks));
};

/** Below the first block of such a text, above what it says: of what kind it is. */
export const genreLine: Cue = ({ shape, text }, at, survey) => {
  const { opening, mailed, clutter } = survey;
  if (shape !== "plain" || clutter > 1 || mailed || at <= opening || at > opening + 3) return 0;
  return sign(longBetween(survey, opening, at) === 0 && isGenre(text));
};

/**
 * Right below the first block of such a text, above running text: a line that goes on with it. It stands tightly under it
 * where blocks are set apart, or says more than any line that heads something further down.
 */
export const subtitleLine: Cue = (block, at, survey) => {
  const { blocks, opening, mailed, clutter, long, sentence } = survey;
  if (clutter > 1 || mailed || at !== opening + 1 || !isSubtitle(block, at, survey)) return 0;
  const [title, below] = [blocks[opening], blocks[at + 1]];
  if (title?.shape !== "plain" || title.text.length > 110 || title.lines.length > 2) return 0;
  const isAbove =
    long[at + 1] ||
    sentence[at + 1] ||
    survey.partLabel[at + 1] ||
    isPlaceAndDate(below?.text ?? "");
  if (!isAbove) return 0;
  if (survey.measure.spaced && title.group === block.group)
    return sign(below?.group !== block.group);
  const { words = 0 } = survey.lettering[at] ?? {};
  return sign(words >= 5 && block.text.length > longestHeading(at + 1, survey) * 1.5);
};

/** One of a few lines below the first block of such a text, before its running text: whose report it is, and when it was written. */
export const headLine: Cue = ({ shape }, at, survey) => {
  const { opening, clutter, mailed, blocks } = survey;
  if (shape !== "plain" || clutter > 1 || mailed || at <= opening || at > opening + 6) return 0;
  return sign(
    longBetween(survey, opening, at) === 0 && longBetween(survey, at, blocks.length) >= 2,
  );
};

/** Credits authors well below the head of a text that has no page around it: those of something else. */
export const lateCredit: Cue = (_block, at, { opening, clutter, authored }) =>
  sign(clutter <= 1 && at > opening + 6 && authored[at]);

/** Characters of a line that goes on with a title. */
const SHORTEST = 12;
const LONGEST = 140;

/** A line that no mark ends, and that is neither a credit nor the head of a section. */
function isSubtitle({ shape, text, lines }: Block, at: number, survey: Survey): boolean {
  if (shape !== "plain" || text.length < SHORTEST || text.length > LONGEST) return false;
  const { credits, names, offers, pictured, coded, folded, last } = survey;
  if (credits[at] || names[at] || offers[at] || pictured[at] || coded[at] || lines.length > 2)
    return false;
  if (isStop(last[at] ?? "") || /^[^\p{L}“"‘'«„]|^\p{L}{1,9} ?\d|[,;:–—-]$|\S@\S|\/\//u.test(text))
    return false;
  const words = folded[at] ?? text;
  return !isSectionWord(words) && !isChapterLabel(words) && !isTocHeading(words);
}

/** Characters of the longest line from block `from` on that has no end and stands over running text. */
function longestHeading(from: number, { blocks, label, long, sentence }: Survey): number {
  let most = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.shape === "plain" && label[at] && (long[at + 1] || sentence[at + 1]))
      most = Math.max(most, block.text.length);
  }
  return most;
}

/** Whether the text uses a word of `label` that is no name: “Getting Started” is about getting started. */
function isSaidInLowerCase(label: string, blocks: readonly Block[]): boolean {
  const words = label.match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => {
    if (JOINS.has(word)) return false;
    const lower = new RegExp(`(?<![\\p{L}@/.-])${word.toLowerCase()}(?!\\.?[\\p{L}@/])`, "u");
    return NO_NAMES.has(word.toLowerCase()) || blocks.some(({ text }) => lower.test(text));
  });
}

/** Words between the names of several. */
const JOINS: ReadonlySet<string> = new Set(["and", "with", "und", "mit", "avec", "con", "com"]);

/** Words that titles of sections begin with. */
const NO_NAMES: ReadonlySet<string> = new Set(
  "getting started quick start guide table contents release notes basic advanced usage overview introduction project code style design new key main general background release change how what why when".split(
    " ",
  ),
);
