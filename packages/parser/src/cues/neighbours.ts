import { hasCodeMarks } from "../cut/shape.ts";
import { readAttachment } from "../read/attachment.ts";
import { isDateline } from "../read/date.ts";
import { isPersonalName, readByline, readNames } from "../read/names.ts";
import { isCredit, isNavigation, isRelatedHeading } from "../read/phrases.ts";
import { type Cue, sign } from "./cue.ts";
import { longBetween } from "./survey.ts";

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

/** No running text below at all. */
export const pastAll: Cue = (_block, at, survey) =>
  sign(longBetween(survey, at, survey.blocks.length) === 0);

/** No running text above. */
export const beforeAll: Cue = (_block, at, survey) => sign(longBetween(survey, 0, at) === 0);

/** The first block of all. */
export const first: Cue = (_block, at) => sign(at === 0);

/** Among the last few blocks. */
export const nearEnd: Cue = (_block, at, { blocks }) =>
  sign(at >= blocks.length - 12 && at > blocks.length / 2);

/** The next block is a byline or a date, as under a title. */
export const creditAfter: Cue = (_block, at, { blocks }) => {
  const next = blocks.slice(at + 1, at + 4).map(({ text }) => text);
  const holds = (text: string) =>
    isDateline(text) || readByline(text) !== undefined || /^from: /iu.test(text);
  if (next[0] !== undefined && holds(next[0])) return 1;
  return sign(next.slice(1).some(holds)) * 0.6;
};

/** The next block is a list of names and nothing else. */
export const namesAfter: Cue = (_block, at, { blocks }) => {
  const text = blocks[at + 1]?.text ?? "";
  return sign(
    text.length < 120 && (text.includes(",") || text.length < 40) && readNames(text) !== undefined,
  );
};

/** The last of several labels: what a menu leads up to. */
export const labelRunEnd: Cue = (_block, at, { label, labelRun }) =>
  sign((labelRun[at] ?? 0) >= 3 && label[at + 1] === false);

/** The end of a block nearby above, as a title is of the path to a page. */
export const pathEnd: Cue = ({ text }, at, { blocks }) =>
  sign(
    text.length >= 20 &&
      blocks
        .slice(Math.max(0, at - 4), at)
        .some((above) => above.text.length > text.length && above.text.endsWith(text)),
  );

/** A path to a page: ends with what a block nearby below says. */
export const path: Cue = ({ text }, at, { blocks }) =>
  sign(
    blocks
      .slice(at + 1, at + 5)
      .some(
        (below) =>
          below.text.length >= 20 && text.length > below.text.length && text.endsWith(below.text),
      ),
  );

/** The block before is a byline or a date. */
export const creditBefore: Cue = (_block, at, { blocks }) => {
  const text = blocks[at - 1]?.text;
  return sign(text !== undefined && (isDateline(text) || readByline(text) !== undefined));
};

/** The next block is running text, and nearly twice as long or longer. */
export const shorterThanNext: Cue = ({ text }, at, { blocks, long }) =>
  sign(long[at + 1] && (blocks[at + 1]?.text.length ?? 0) >= text.length * 1.8);

/** So it is, below the credit of the picture that stood over the text. */
export const pictureAbove: Cue = (block, at, survey) =>
  sign(isCredit(survey.blocks[at - 1]?.text ?? "")) * shorterThanNext(block, at, survey);

/** Running text under a date, well below the head: a text about another text. */
export const teaser: Cue = (_block, at, survey) =>
  sign(
    longBetween(survey, 0, at) >= 3 &&
      survey.blocks.slice(Math.max(0, at - 2), at).some(({ text }) => isDateline(text)),
  );

/** A label over a date, well below the head: the title of another text. */
export const teaserTitle: Cue = ({ text }, at, survey) =>
  sign(
    text.length < 150 &&
      longBetween(survey, 0, at) >= 3 &&
      survey.blocks.slice(at + 1, at + 3).some((below) => isDateline(below.text)),
  );

/** Something one presses stands right before or after. */
export const navigationNear: Cue = (_block, at, { blocks }) =>
  sign(
    [blocks[at - 1], blocks[at + 1]].some(
      (block) => block !== undefined && isNavigation(block.text),
    ),
  );

/** Two of the four blocks around have the marks of a program. */
export const codeNear: Cue = (_block, at, { blocks }) =>
  sign(
    [at - 2, at - 1, at + 1, at + 2].filter((index) => hasCodeMarks(blocks[index]?.text ?? ""))
      .length >= 2,
  );

/** The block before, or the one before that, announces other texts. */
export const relatedNear: Cue = (_block, at, { blocks }) =>
  sign(blocks.slice(Math.max(0, at - 2), at).some(({ text }) => isRelatedHeading(text)));

/** Some block above announces other texts, and no two running blocks have followed since. */
export const relatedAbove: Cue = (_block, at, survey) => {
  for (let index = at - 1; index >= 0 && index > at - 30; index -= 1) {
    if (isRelatedHeading(survey.blocks[index]?.text ?? "")) return 1;
    if (survey.long[index] && survey.long[index - 1]) return 0;
  }
  return 0;
};

/** The block before is a lone name: a card says who that is. */
export const nameBefore: Cue = (_block, at, { blocks }) =>
  sign(
    blocks
      .slice(Math.max(0, at - 2), at)
      .some(({ text }) => text.length < 40 && isPersonalName(text)),
  );

/** The whole text has next to nothing that one presses: it is no saved page. */
export const uncluttered: Cue = (_block, _at, { clutter }) => sign(clutter <= 1);

/** The whole text is full of what one presses. */
export const cluttered: Cue = (_block, _at, { clutter }) => sign(clutter >= 6);

/** Right above the line that offers a file. */
export const aboveDownload: Cue = (_block, at, { download }) =>
  sign(download >= 0 && at === download - 1);

/** Further above it, where an export puts what is about other texts. */
export const farAboveDownload: Cue = (_block, at, survey) =>
  sign(
    survey.download > 0 && at < survey.download - 1 && longBetween(survey, 0, survey.download) <= 2,
  );

/** Below a second offer of the same file: the export begins again. */
export const pastRepeatedDownload: Cue = (_block, at, { download, lastLike }) =>
  sign(download >= 0 && (lastLike[download] ?? 0) > download && at > (lastLike[download] ?? 0));

/** Outside the lines between which a library puts the text. */
export const outsideFrame: Cue = (_block, at, { frame: [start, end] }) =>
  sign(at < start || at >= end);

/** Offers a file that was offered before. */
export const repeatedDownload: Cue = ({ text }, at, { firstLike }) =>
  sign((firstLike[at] ?? at) < at && readAttachment(text) !== undefined);

/** Says what an earlier block says. */
export const repeated: Cue = ({ text }, at, { firstLike }) =>
  sign((firstLike[at] ?? at) < at && text.length > 3);

/** Says what a later block says. */
export const repeatedBelow: Cue = ({ text }, at, { lastLike }) =>
  sign((lastLike[at] ?? at) > at && text.length > 3);
