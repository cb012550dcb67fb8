import { isAffiliation } from "../read/affiliation.ts";
import { isDateline, isPlaceAndDate, readDate } from "../read/date.ts";
import { isDesk } from "../read/desk.ts";
import { isIssue } from "../read/imprint.ts";
import { type Cue, sign } from "./cue.ts";
import { longBetween, type Survey, someBetween } from "./survey.ts";

/** Blocks below a headline among which it is said who wrote the text, and when. */
const NEAR = 5;

/** Credits a desk below the headline: “The Editors”. */
export const desk: Cue = ({ shape, text }, at, survey) =>
  sign(shape === "plain" && isNearHead(at, survey) && isDesk(text));

/** Says below the name of an author where they work. */
export const affiliation: Cue = ({ shape, text }, at, survey) =>
  sign(shape === "plain" && isWorkplace(text, at, survey));

/** The name of an author, between the headline and the text, above where they work. */
export const aboveAffiliation: Cue = (_block, at, survey) =>
  sign(
    isAuthor(at, survey) &&
      at > survey.opening &&
      isWorkplace(survey.blocks[at + 1]?.text ?? "", at + 1, survey),
  );

/** Says when, right above a headline that is likelier than all others together, in a page. */
export const dateOverHeadline: Cue = (_block, at, { dated, headlineAt, headline, clutter }) =>
  sign(clutter > 1 && dated[at] && at === headlineAt - 1 && (headline[at + 1] ?? 0) > 0.5);

/** The word for what is right below it, a date: “Last updated”. */
export const dateLabel: Cue = ({ shape, text }, at, { dated }) =>
  sign(shape === "plain" && dated[at + 1] && text.length <= 30 && DATE_LABEL.test(text));

const DATE_LABEL =
  /^(?:(?:first|last|date|originally) )?(?:published|updated?|modified|reviewed|posted|created|issued|released|date|(?:publication|release|issue) date|date (?:of publication|published)|(?:zuletzt )?(?:veröffentlicht|aktualisiert|geändert)(?: am)?|datum|stand|publiée?(?: le)?|mise? à jour(?: le)?|date de publication|publicado(?: el| em)?|(?:última )?(?:actualización|atualização)|fecha(?: de publicación)?|pubblicato(?: il)?|aggiornato(?: il)?|data(?: di pubblicazione| de publicação)?|gepubliceerd(?: op)?|bijgewerkt(?: op)?)(?: on| at)?\s?:?$/iu;

/** Says below the headline when, and where: “Saturday 6 April 2024, Town Hall”, “Kiel - 3 March 2020 - 10:15”, “Kiel, 1921”, “Issue 12 | March 2024”. */
export const dayAndPlace: Cue = ({ shape, text }, at, survey) =>
  sign(
    shape === "plain" &&
      text.length <= 90 &&
      isNearHead(at, survey) &&
      !survey.dated[at] &&
      !survey.sentence[at] &&
      (opensWithDay(text) ||
        PLACE_AND_YEAR.test(text) ||
        isPlaceAndDate(text) ||
        (isIssue(text) && readDate(text) !== undefined)),
  );

/** Says below the headline when, and nothing else, whatever the cover says before it; in a page, right below who wrote the text. */
export const coverDate: Cue = (_block, at, survey) =>
  sign(
    (survey.clutter <= 1 || survey.authored[at - 1]) &&
      survey.dated[at] &&
      isNearHead(at, survey) &&
      !someBetween(survey.sentence, survey.opening, at),
  );

/** Right below the first block, above who wrote the text, or when, and neither of these itself: what sums the text up. */
export const aboveCredit: Cue = ({ shape, text }, at, survey) => {
  const { clutter, opening, mailed, credits, names, named, blocks, lettering } = survey;
  if (clutter > 1 || mailed || at !== opening + 1 || shape !== "plain") return 0;
  if (credits[at] || names[at] || named[at] || (lettering[at]?.words ?? 0) < 4) return 0;
  return sign(credits[at + 1] && blocks[opening]?.shape === "plain" && text.length <= 250);
};

const PLACE_AND_YEAR = /^\p{Lu}[\p{L}.’' -]{2,30}, (?:1[5-9]|20)\d\d$/u;

/** Authors that stand above a text, each with where they work. */
const AUTHORS = 12;

function isWorkplace(text: string, at: number, survey: Survey): boolean {
  return (
    at <= survey.opening + AUTHORS * 3 &&
    longBetween(survey, survey.opening, at) === 0 &&
    isAffiliation(text) &&
    (someBetween(survey.names, at - 2, at) || someBetween(survey.named, at - 2, at))
  );
}

function isAuthor(at: number, { names, named, blocks }: Survey): boolean {
  return blocks[at]?.shape === "plain" && (names[at] === 1 || named[at] === 1);
}

/** Between the headline, or the first block, and the running text. */
function isNearHead(at: number, survey: Survey): boolean {
  const { opening, headlineAt, clutter } = survey;
  const head = clutter > 1 ? headlineAt : opening;
  return at > head && at <= head + NEAR && longBetween(survey, head, at) === 0;
}

/** A date up to one of the first commas; or behind the name of a place. */
function opensWithDay(text: string): boolean {
  const place = /^\p{Lu}[\p{L}.’' ]{2,30} [-–—|·•] (?=\d)/u.exec(text)?.[0];
  if (place !== undefined && isDateline(text.slice(place.length))) return true;
  const parts = text.split(", ");
  return [1, 2].some(
    (count) => parts.length > count && isDateline(parts.slice(0, count).join(", ")),
  );
}
