import type { Block } from "../cut/block.ts";
import { isImprint } from "../read/imprint.ts";
import { isTocHeading } from "../read/related.ts";
import { type Cue, sign } from "./cue.ts";
import { standsAlone } from "./page.ts";
import { perText } from "./per-text.ts";
import { longBetween, type Survey } from "./survey.ts";

/** Set like several other lines of the text, nearly all of which stand over text: they are its headings. */
export const kinHead: Cue = (_block, at, survey) => sign(kinOf(survey)[at] === HEAD);

/** Set like several others, few of which do. */
export const kinLoose: Cue = (_block, at, survey) => sign(kinOf(survey)[at] === LOOSE);

/** On the title page of a printed book, or before its list of contents, with no text right below. */
export const titlePage: Cue = ({ shape, text }, at, survey) =>
  sign(
    survey.library &&
      shape === "plain" &&
      text.length <= LONGEST &&
      !survey.partLabel[at] &&
      longBetween(survey, at + 1, at + 3) === 0 &&
      (longBetween(survey, survey.opening, at) === 0 || at < contentsPlace(survey)),
  );

/** Above the running text of a text with no page around it, says who printed or published it, or for whom it was made. */
export const imprint: Cue = ({ shape, text }, at, survey) =>
  sign(
    standsAlone(survey) &&
      (shape === "plain" || shape === "verse") &&
      !survey.authored[at] &&
      at > survey.opening &&
      at < FRONT &&
      (longBetween(survey, survey.opening, at) === 0 || at < contentsPlace(survey)) &&
      (isImprint(text) || isAmidImprint(at, survey)),
  );

/** A house, or where it is, between a town or another house and the year: “LONDON”, “ELKIN AND LANE”, “1903”. */
function isAmidImprint(at: number, { blocks }: Survey): boolean {
  const [above, below] = [blocks[at - 1]?.text ?? "", blocks[at + 1]?.text ?? ""];
  if ((blocks[at]?.text.length ?? 0) > 60 || !isImprint(above)) return false;
  return YEAR.test(below) || isImprint(below);
}

/** When a book was printed. */
const YEAR = /^_?(?:1[5-9]\d\d|20\d\d|M[DCLXVI]{2,12})\.?_?$/u;

/** Characters; a longer line heads nothing. */
const LONGEST = 110;
/** Blocks among which a list of contents begins. */
const FRONT = 150;
/** Lines that make a kind. */
const MEMBERS = 3;

const HEAD = 1;
const LOOSE = 2;

const kinOf = perText((survey: Survey): Uint8Array => {
  const { blocks } = survey;
  const kinds = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    // A title, and what a site says above it, may be set as its headings are.
    const kind = at > survey.opening ? kindOf(block, at, survey) : undefined;
    if (kind === undefined) return;
    const members = kinds.get(kind);
    if (members === undefined) kinds.set(kind, [at]);
    else members.push(at);
  });
  const found = new Uint8Array(blocks.length);
  for (const members of kinds.values()) {
    if (members.length < MEMBERS) continue;
    const share = members.filter((at) => standsOver(at, survey)).length / members.length;
    if (share > 0.34 && share < 0.8) continue;
    for (const at of members) found[at] = share >= 0.8 ? HEAD : LOOSE;
  }
  return found;
});

/** How a short line is set; undefined for others. */
function kindOf(
  { shape, text, lines, indent, blanks, group }: Block,
  at: number,
  survey: Survey,
): string | undefined {
  const lettering = survey.lettering[at];
  if (shape !== "plain" || lines.length > 2 || text.length > LONGEST || lettering === undefined)
    return undefined;
  const { longWords, longCapitals, hasSmall } = lettering;
  const isTitled = longWords > 1 && longCapitals >= longWords * 0.8;
  const letters = !hasSmall ? "C" : isTitled ? "T" : /^\p{Ll}/u.test(text) ? "l" : "s";
  const isAlone = survey.blocks[at + 1]?.group !== group;
  const mark = /\p{L}|\p{N}/u.test(survey.last[at] ?? "") ? "" : survey.last[at];
  const open = /^[\p{L}]/u.test(text) ? "" : text.charAt(0).replace(/\d/, "1");
  return [letters, indent, Math.min(blanks, 2), isAlone, mark, open, survey.named[at]].join(" ");
}

/** Running text stands right below, or a list, or after one more line that is set apart. */
function standsOver(at: number, { blocks, long, sentence }: Survey): boolean {
  const next = blocks[at + 1];
  if (next === undefined) return false;
  return (
    Boolean(long[at + 1] || sentence[at + 1]) || next.shape === "item" || next.shape === "verse"
  );
}

/** The word above the list of contents, or -1. */
const contentsPlace = perText(({ folded }: Survey): number =>
  folded.slice(0, FRONT).findIndex((words) => isTocHeading(words)),
);
