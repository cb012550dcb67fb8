import { type Cue, sign } from "./cue.ts";
import { someBetween } from "./survey.ts";

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
  sign(someBetween(comments, core.start, at));

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

/** Short, above the items of a list. */
export const aboveItems: Cue = ({ shape }, at, { blocks, label }) =>
  sign(label[at] && shape !== "item" && blocks[at + 1]?.shape === "item");

/** One of several blocks that stand tightly together where others are set apart. */
export const tightRun: Cue = ({ group, shape }, at, { blocks, measure }) =>
  sign(
    measure.spaced &&
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

/** Less than half as long as the blocks on both sides. */
export const dwarfed: Cue = ({ text }, at, { blocks }) => {
  const above = blocks[at - 1]?.text.length ?? 0;
  const below = blocks[at + 1]?.text.length ?? 0;
  return sign(text.length * 2 < Math.min(above, below));
};
