import { namesRelated } from "../read/related.ts";
import { type Cue, sign } from "./cue.ts";
import { longBetween, type Survey, someBetween } from "./survey.ts";

/** The next block is running text. */
export const longAfter: Cue = (_block, at, { long }) => sign(long[at + 1]);

/** So is the block before. */
export const longBefore: Cue = (_block, at, { long }) => sign(long[at - 1]);

/** Running text stands within three blocks below. */
export const longSoon: Cue = (_block, at, survey) => sign(longBetween(survey, at + 1, at + 4) > 0);

/** Two of the four blocks around are running text. */
export const dense: Cue = (_block, at, survey) =>
  sign(longBetween(survey, at - 2, at) + longBetween(survey, at + 1, at + 3) >= 2);

/** No running text within four blocks. */
export const desert: Cue = (_block, at, survey) => sign(longBetween(survey, at - 4, at + 5) === 0);

/** One of four labels in a row, or more. */
export const labelRun: Cue = (_block, at, { labelRun }) => sign((labelRun[at] ?? 0) >= 4);

/** One of ten. */
export const longLabelRun: Cue = (_block, at, { labelRun }) => sign((labelRun[at] ?? 0) >= 10);

/** The next block is a byline or a date, as under a title. */
export const creditAfter: Cue = (_block, at, { credits }) => {
  if (credits[at + 1]) return 1;
  return sign(someBetween(credits, at + 2, at + 4)) * 0.6;
};

/** The authors are credited within five blocks below. */
export const bylineSoon: Cue = (_block, at, { authored }) =>
  sign(someBetween(authored, at + 1, at + 6));

/** The next block is a list of names and nothing else. */
export const namesAfter: Cue = (_block, at, { blocks, names }) => {
  const text = blocks[at + 1]?.text ?? "";
  return sign(names[at + 1] && (text.includes(",") || text.length < 40));
};

/** The last of several labels: what a menu leads up to. */
export const labelRunEnd: Cue = (_block, at, { label, labelRun }) =>
  sign((labelRun[at] ?? 0) >= 3 && label[at + 1] === 0);

/** The block before is a byline or a date. */
export const creditBefore: Cue = (_block, at, { credits }) => sign(credits[at - 1]);

/** The next block is running text, and nearly twice as long or longer. */
export const shorterThanNext: Cue = ({ text }, at, { blocks, long }) =>
  sign(long[at + 1] && (blocks[at + 1]?.text.length ?? 0) >= text.length * 1.8);

/** So it is, below the credit of the picture that stood over the text. */
export const pictureAbove: Cue = (block, at, survey) =>
  sign(
    survey.pictured[at - 1] &&
      at <= survey.headlineAt + 8 &&
      longBetween(survey, survey.headlineAt + 1, at) === 0,
  ) * shorterThanNext(block, at, survey);

/** Running text under a date, well below the head: a text about another text. */
export const teaser: Cue = (_block, at, survey) =>
  sign(longBetween(survey, 0, at) >= 3 && someBetween(survey.dated, at - 2, at));

/** A label over a date, well below the head: the title of another text. */
export const teaserTitle: Cue = ({ text }, at, survey) =>
  sign(
    text.length < 150 &&
      longBetween(survey, 0, at) >= 3 &&
      someBetween(survey.dated, at + 1, at + 3),
  );

/** Something one presses stands right before or after. */
export const navigationNear: Cue = (_block, at, { pressed }) =>
  sign(pressed[at - 1] || pressed[at + 1]);

/** Two of the four blocks around have the marks of a program. */
export const codeNear: Cue = (_block, at, { coded }) => {
  const near = [at - 2, at - 1, at + 1, at + 2];
  return sign(near.reduce((sum, each) => sum + (coded[each] ?? 0), 0) >= 2);
};

/** The block before is a line of verse, or a quotation set in: what stands below may name its source. */
export const underVerse: Cue = ({ shape, lines, indent }, at, { blocks, measure }) => {
  const above = blocks[at - 1];
  if (shape !== "plain" || lines.length > 1 || above === undefined) return 0;
  const isSetIn = above.shape === "plain" && above.indent >= measure.indent + 2;
  return sign(above.shape === "verse" || (isSetIn && indent >= above.indent));
};

/** The block before, or the one before that, announces other texts. */
export const relatedNear: Cue = (_block, at, survey) =>
  sign(announcesBelow(at - 1, survey) || announcesBelow(at - 2, survey));

/** Some block above announces other texts, and no two running blocks have followed since. */
export const relatedAbove: Cue = (_block, at, survey) => {
  const { long } = survey;
  for (let index = at - 1; index >= 0 && index > at - 30; index -= 1) {
    if (announcesBelow(index, survey)) return 1;
    if (long[index] && long[index - 1]) return 0;
  }
  return 0;
};

/** Announces other texts below all running text, or stands below what does: what a page closes with. */
export const relatedTail: Cue = (_block, at, survey) => {
  if (longBetween(survey, at, survey.blocks.length) > 0) return 0;
  for (let index = at; index >= 0 && index > at - 30 && !survey.long[index]; index -= 1)
    if (announcesBelow(index, survey)) return 1;
  return 0;
};

/** Whether block `at` announces other texts that stand below; “Read also: The salt road” has said which. */
function announcesBelow(at: number, { announces, blocks }: Survey): boolean {
  return announces[at] === 1 && !namesRelated(blocks[at]?.text ?? "");
}

/** One of a few labels below what announces other texts, amid the running text; the last may head what stands below. */
export const underAnnouncement: Cue = ({ shape }, at, survey) => {
  const { core, clutter, label, long } = survey;
  if (clutter <= 1 || at < core.start || at >= core.end || shape !== "plain" || !label[at])
    return 0;
  let above = at - 1;
  while (above > at - MOST && label[above] && !opensBox(above, survey)) above -= 1;
  if (!opensBox(above, survey)) return 0;
  return long[at + 1] ? Math.min(0.7, (at - above - 1) * 0.35) : 1;
};

/** “Related”, or “More:”, which might be pressed as well. */
function opensBox(at: number, survey: Survey): boolean {
  if (announcesBelow(at, survey)) return true;
  return survey.pressed[at] === 1 && (survey.blocks[at]?.text.endsWith(":") ?? false);
}

/** Labels that a box amid a text announces. */
const MOST = 7;

/** Announces another text in one line, amid the running text. */
export const readAlso: Cue = ({ text }, at, { announces, core, clutter }) =>
  sign(clutter > 1 && announces[at] && at >= core.start && at < core.end && namesRelated(text));

/** The block before is a lone name: a card says who that is. */
export const nameBefore: Cue = (_block, at, { named }) => sign(someBetween(named, at - 2, at));
