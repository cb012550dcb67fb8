import { isNextPage } from "../read/navigation.ts";
import { type Cue, sign } from "./cue.ts";
import { perText } from "./per-text.ts";
import { longBetween, type Survey, someBetween } from "./survey.ts";

/** Within the thick of the running text, in a text that has a page around it. */
export const inCore: Cue = (_block, at, { core, clutter }) =>
  sign(clutter > 1 && at >= core.start && at < core.end);

/** Above it. */
export const aboveCore: Cue = (_block, at, { core }) => sign(at < core.start);

/** Right above it. */
export const nearCore: Cue = (_block, at, { core }) =>
  at < core.start && at >= core.start - 8 ? 1 - (core.start - at - 1) / 8 : 0;

/** Its first block. */
export const coreStart: Cue = (_block, at, { core, clutter }) =>
  sign(clutter > 1 && at === core.start);

/** Below it. */
export const belowCore: Cue = (_block, at, { core }) => sign(at >= core.end);

/** Within it, below a box that interrupts it, or a sentence right below a line that names another text. */
export const resumed: Cue = (_block, at, { core, sentence, announces, clutter }) =>
  sign(
    at < core.end &&
      (at >= core.box[1] ||
        (clutter > 1 && at > core.start && sentence[at] && announces[at - 1] && !announces[at])),
  );

/** In that box. */
export const boxed: Cue = (_block, at, { core }) => sign(at >= core.box[0] && at < core.box[1]);

/** Asks below it to have news sent: the page goes on from there. */
export const newsletterBelow: Cue = (_block, at, { core, clutter, newsletters }) =>
  sign(clutter > 1 && at >= core.end && newsletters[at]);

/** One of ten labels in a row and more, below it and all running text: what a page closes with. */
export const footLabel: Cue = (_block, at, survey) =>
  sign(
    at >= survey.core.end &&
      survey.clutter > 1 &&
      (survey.labelRun[at] ?? 0) >= 10 &&
      longBetween(survey, at, survey.blocks.length) === 0,
  );

/** Below a line that stands right at its end and leads to further pages: what a page closes with. */
export const pastPage: Cue = (_block, at, survey) => {
  const place = nextPageOf(survey);
  return sign(survey.clutter > 1 && place >= 0 && at > place);
};

const nextPageOf = perText(({ blocks, core, folded }: Survey): number => {
  for (let at = core.end; at < Math.min(core.end + 3, blocks.length); at += 1)
    if (isNextPage(folded[at] ?? "")) return at;
  return -1;
});

/** Right below it. */
export const nearCoreEnd: Cue = (_block, at, { core }) =>
  at >= core.end && at < core.end + 4 ? 1 - (at - core.end) / 4 : 0;

/** Uses the words of the running text. */
export const topical: Cue = (_block, at, { topical }) => (topical[at] ?? 0) ** 2;

/** Uses none of them. */
export const offTopic: Cue = (_block, at, { topical }) => sign(topical[at] === 0);

/** Uses several of them. */
export const onTopic: Cue = ({ text }, at, { topical, told, sentence }) =>
  text.length > 130 || sentence[at] ? 0 : Math.min(1, ((topical[at] ?? 0) * (told[at] ?? 0)) / 4);

/** Likely the line that the text goes by. */
export const headline: Cue = (_block, at, { headline }) => {
  const likely = headline[at] ?? 0;
  return likely < 0.02 ? 0 : Math.sqrt(likely);
};

/** The likeliest of all. */
export const likeliestHeadline: Cue = (_block, at, { headlineAt }) => sign(at === headlineAt);

/** Above that line. */
export const aboveHeadline: Cue = (_block, at, { headlineAt }) => sign(at < headlineAt);

/** Below it, and above the thick of the running text. */
export const underHeadline: Cue = (_block, at, { headlineAt, core }) =>
  sign(at > headlineAt && at < Math.max(core.start, headlineAt + 5));

/** Right below it. */
export const nextToHeadline: Cue = (_block, at, { headlineAt }) =>
  at > headlineAt && at <= headlineAt + 6 ? 1 - (at - headlineAt - 1) / 6 : 0;

/** Between it and a credit. */
export const headlineToCredit: Cue = (_block, at, { headlineAt, credits }) =>
  sign(
    at > headlineAt &&
      at < headlineAt + 4 &&
      !someBetween(credits, headlineAt + 1, at + 1) &&
      someBetween(credits, at + 1, at + 4),
  );

/** Credits authors right below the headline, or just above. */
export const bylineNearHeadline: Cue = (_block, at, { authored, headlineAt, core }) =>
  sign(authored[at] && at >= headlineAt - 3 && at <= Math.max(headlineAt + 14, core.start));

/** Is a name, or several, between the headline and the running text. */
export const nameNearHeadline: Cue = (_block, at, { headlineAt, core, authored, named, names }) =>
  sign(
    (named[at] || names[at]) &&
      !authored[at] &&
      at > headlineAt &&
      at <= headlineAt + 10 &&
      at <= core.start,
  );

/** The first block of some words below the headline that is no credit and nothing one presses. */
export const firstUnderHeadline: Cue = ({ text }, at, survey) => {
  const { headlineAt, leftover, credits, blocks, authored } = survey;
  if (at <= headlineAt || at > headlineAt + 20 || text.length < 40 || text.length > 600) return 0;
  if (leftover[at] || credits[at] || authored[at]) return 0;
  for (let between = headlineAt + 1; between < at; between += 1)
    if ((blocks[between]?.text.length ?? 0) >= 40 && !leftover[between] && !credits[between])
      return 0;
  return 1;
};

/** Some words right above who made a picture, below what the text is introduced with: what the picture shows. */
export const overMaker: Cue = (block, at, survey) => {
  const { pictured, headlineAt, core, leftover, credits } = survey;
  const { length } = block.text;
  if (!pictured[at + 1] || pictured[at] || length < 20 || length > 330) return 0;
  if (at <= headlineAt + 1 || at > core.start + 4 || leftover[at] || credits[at]) return 0;
  return sign(at <= headlineAt + 20 && firstUnderHeadline(block, at, survey) === 0 && length >= 40);
};

/** So it is, and the running text does not go on right below. */
export const standsApart: Cue = (block, at, survey) =>
  firstUnderHeadline(block, at, survey) * sign(!survey.sentence[at + 1] && !survey.long[at + 1]);

/** So it is, and shorter than what the running text begins with. */
export const shorterThanText: Cue = ({ text }, at, survey) => {
  const { blocks, core, headlineAt, sentence } = survey;
  if (at <= headlineAt || at > core.start || text.length < 40 || !sentence[at]) return 0;
  const next = Math.max(core.start, at + 1);
  return sign((blocks[next]?.text.length ?? 0) > text.length * 1.5);
};

/** How near to the running text it stands: a tenth of the way lost for each block between. */
export const closeness: Cue = (_block, at, { core }) =>
  at < core.start && core.start - at < 40 ? Math.exp((at - core.start) / 10) : 0;

/** A label of some words above a sentence, as a title is above a standfirst. */
export const aboveStandfirst: Cue = ({ text }, at, { blocks, label, sentence, core }) =>
  sign(
    at <= core.start &&
      label[at] &&
      text.length > 12 &&
      sentence[at + 1] &&
      (blocks[at + 1]?.text.length ?? 0) < 400,
  );

/** A sentence below a label of some words, above a credit. */
export const standfirstPlace: Cue = ({ text }, at, { label, blocks, credits, core }) =>
  sign(
    at <= core.start + 1 &&
      text.length > 40 &&
      text.length < 420 &&
      label[at - 1] &&
      (blocks[at - 1]?.text.length ?? 0) > 12 &&
      someBetween(credits, at + 1, at + 4),
  );

/** Below what announces the readers' comments. */
export const pastComments: Cue = (_block, at, { comments, core }) =>
  sign(at > firstFrom(comments, core.start));

/** Who wrote a remark stands within three blocks above. */
export const underRemark: Cue = (_block, at, { remarks, core }) =>
  sign(at > core.start && someBetween(remarks, at - 3, at));

/** Remarks stand on both sides. */
export const amongRemarks: Cue = (_block, at, { remarks, core }) =>
  sign(at > core.start && someBetween(remarks, at - 6, at) && someBetween(remarks, at + 1, at + 7));

/** Announces them. */
export const commentHeading: Cue = (_block, at, { comments }) => sign(comments[at]);

/** Short, between sentences. */
export const betweenSentences: Cue = (_block, at, { label, sentence }) =>
  sign(label[at] && sentence[at - 1] && sentence[at + 1]);

/** Short, above a sentence. */
export const aboveSentence: Cue = (_block, at, { label, sentence }) =>
  sign(label[at] && sentence[at + 1]);

/** Short, between lines as short: one of the lines of a title page, or of a list that lost its marks. */
export const amongLabels: Cue = ({ shape }, at, { label }) =>
  sign(shape === "plain" && label[at] && label[at - 1] && label[at + 1]);

/** Short, above the items of a list. */
export const aboveItems: Cue = ({ shape }, at, { blocks, label }) =>
  sign(label[at] && shape !== "item" && blocks[at + 1]?.shape === "item");

/** One of several blocks that stand tightly together where others are set apart. */
export const tightRun: Cue = ({ group, shape }, at, { blocks, measure }) =>
  sign(
    measure.spaced &&
      (measure.apart || !measure.wrapped) &&
      shape === "plain" &&
      (blocks[at - 1]?.group === group || blocks[at + 1]?.group === group),
  );

/** So it is, below a line that ends with a colon: an item whose mark was lost. */
export const colonRun: Cue = (block, at, survey) => {
  if (tightRun(block, at, survey) === 0) return 0;
  const { blocks } = survey;
  let first = at;
  while (first > 0 && at - first < 60 && blocks[first - 1]?.group === block.group) first -= 1;
  return sign(blocks[first - 1]?.text.endsWith(":"));
};

/** One of the lines that a sentence with a colon announces. */
export const announced: Cue = (_block, at, { listed }) => sign(listed[at]);

/** Less than half as long as the blocks on both sides. */
export const dwarfed: Cue = ({ text }, at, { blocks }) => {
  const above = blocks[at - 1]?.text.length ?? 0;
  const below = blocks[at + 1]?.text.length ?? 0;
  return sign(text.length * 2 < Math.min(above, below));
};

const firsts = new WeakMap<Uint8Array, number>();

/** The first place from `start` on where `flags` is up, looked for once. */
function firstFrom(flags: Uint8Array, start: number): number {
  const known = firsts.get(flags);
  if (known !== undefined) return known;
  const place = flags.indexOf(1, start);
  const first = place < 0 ? flags.length : place;
  firsts.set(flags, first);
  return first;
}
