import type { Block } from "../cut/block.ts";
import { isPlaceholder } from "../read/credit.ts";
import { isPersonalName, readNames } from "../read/names.ts";
import { isPartLabel } from "../read/phrases.ts";
import { type Cue, sign } from "./cue.ts";
import { standsAlone } from "./page.ts";
import type { Survey } from "./survey.ts";

/** The first block of a text that has no page around it. */
export const openingLine: Cue = ({ text, shape }, at, { opening, mailed, clutter }) =>
  sign(at === opening && !mailed && clutter <= 1 && shape === "plain" && text.length < 200);

/** Above the first block of such a text: what wraps it. */
export const preamble: Cue = (_block, at, survey) =>
  sign(standsAlone(survey) && at < survey.opening);

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
  return shape === "plain" && /\b(?:image|thumbnail)$/i.test(text) && isPlaceholder(text);
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

/** Credits authors well below the head of a text that has no page around it: those of something else. */
export const lateCredit: Cue = (_block, at, { opening, clutter, authored }) =>
  sign(clutter <= 1 && at > opening + 6 && authored[at]);

/** Whether the text uses a word of `label` that is no name: “Getting Started” is about getting started. */
function isSaidInLowerCase(label: string, blocks: readonly Block[]): boolean {
  const words = label.match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => {
    if (JOINS.has(word)) return false;
    const lower = new RegExp(`(?<![\\p{L}@/.-])${word.toLowerCase()}(?![\\p{L}@/])`, "u");
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
