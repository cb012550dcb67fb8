import type { Block } from "../cut/block.ts";
import { isTagLine } from "../read/comment.ts";
import { isCaption, isPlaceholder } from "../read/credit.ts";
import { isBreadcrumb, isMenuWord } from "../read/navigation.ts";
import { isSmall } from "./lettering.ts";
import type { Grounds } from "./survey.ts";
import { isUnderDate } from "./under-date.ts";

/** How well a block would do as the line that the text goes by. */
type Trait = (block: Block, at: number, grounds: Grounds) => number;

const flag = (holds: boolean | number | undefined): number => (holds ? 1 : 0);

export type TraitName =
  | "topical"
  | "telling"
  | "offTopic"
  | "echoed"
  | "echoedOnTopic"
  | "saidAbove"
  | "saidBelow"
  | "near"
  | "notFar"
  | "within"
  | "first"
  | "early"
  | "label"
  | "sentence"
  | "brief"
  | "ample"
  | "talkative"
  | "words"
  | "colon"
  | "question"
  | "bar"
  | "digits"
  | "capitals"
  | "lower"
  | "name"
  | "dated"
  | "authored"
  | "leftover"
  | "noise"
  | "menuWord"
  | "announces"
  | "item"
  | "plain"
  | "underlined"
  | "spaced"
  | "menuAbove"
  | "menuBelow"
  | "leftoverAbove"
  | "leftoverBelow"
  | "creditNext"
  | "creditSoon"
  | "authorSoon"
  | "creditAbove"
  | "sentenceNext"
  | "sentenceSoon"
  | "sentenceAbove"
  | "proseAbove"
  | "rivalBelow"
  | "rivalAbove"
  | "overDek"
  | "underTitle"
  | "underDate"
  | "overDate"
  | "outset";

/** Everything that speaks for or against a headline, each 0 to 1. */
const traits: Readonly<Record<TraitName, Trait>> = {
  topical: (_block, at, { topical }) => topical[at] ?? 0,
  telling: (_block, at, { topical, told }) =>
    Math.min(1, ((topical[at] ?? 0) * (told[at] ?? 0)) / 3),
  offTopic: (_block, at, { topical }) => flag(topical[at] === 0),
  echoed: (_block, at, { echoed }) => flag(echoed[at]),
  echoedOnTopic: (_block, at, { echoed, topical }) => flag(echoed[at]) * (topical[at] ?? 0),
  saidAbove: (_block, at, { firstLike }) => flag((firstLike[at] ?? at) < at),
  saidBelow: (_block, at, { lastLike }) => flag((lastLike[at] ?? at) > at),
  near: (_block, at, { core }) => Math.exp(-Math.abs(core.start - at) / 6),
  notFar: (_block, at, { core }) => Math.exp(-Math.abs(core.start - at) / 30),
  within: (_block, at, { core }) => flag(at > core.start),
  first: (_block, at) => flag(at === 0),
  early: (_block, at) => Math.exp(-at / 4),
  label: (_block, at, { label }) => flag(label[at]),
  sentence: (_block, at, { sentence }) => flag(sentence[at]),
  brief: ({ text }) => flag(text.length < 16),
  ample: ({ text }) => flag(text.length >= 24 && text.length <= 110),
  talkative: ({ text }) => flag(text.length > 130),
  words: (_block, at, { lettering }) => Math.min(1, ((lettering[at]?.words ?? 1) - 1) / 6),
  colon: ({ text }) => flag(/:$/u.test(text)),
  question: ({ text }) => flag(/\?$/u.test(text)),
  bar: ({ text }) => flag(/[|»›]/u.test(text)),
  digits: ({ text }, at, { lettering }) =>
    Math.min(1, ((lettering[at]?.digits ?? 0) / (text.length + 1)) * 4),
  capitals: (_block, at, { lettering }) =>
    flag(lettering[at]?.hasCapitals && !lettering[at].hasSmall),
  lower: ({ text }) => flag(isSmall(text, 0)),
  name: (_block, at, { named }) => flag(named[at]),
  dated: (_block, at, { dated }) => flag(dated[at]),
  authored: (_block, at, { authored }) => flag(authored[at]),
  leftover: (_block, at, { leftover }) => flag(leftover[at]),
  noise: ({ text }, at, { folded, remarks }) => {
    const words = folded[at] ?? text;
    return flag(
      remarks[at] ||
        isPlaceholder(words) ||
        isTagLine(words) ||
        isBreadcrumb(words) ||
        isCaption(words),
    );
  },
  menuWord: ({ text }, at, { folded }) => flag(isMenuWord(folded[at] ?? text)),
  announces: (_block, at, { announces, comments }) => flag(announces[at] || comments[at]),
  item: ({ shape }) => flag(shape === "item"),
  plain: ({ shape }) => flag(shape === "plain"),
  underlined: ({ underline }) => flag(underline === 1),
  spaced: ({ blanks }) => flag(blanks >= 2),
  menuAbove: (_block, at, { labelRun }) => flag((labelRun[at - 1] ?? 0) >= 4),
  menuBelow: (_block, at, { labelRun }) => flag((labelRun[at + 1] ?? 0) >= 4),
  leftoverAbove: (_block, at, { leftover }) => flag(leftover[at - 1]),
  leftoverBelow: (_block, at, { leftover }) => flag(leftover[at + 1]),
  creditNext: (_block, at, { credits }) => flag(credits[at + 1]),
  creditSoon: (_block, at, { credits }) => some(credits, at + 2, at + 5),
  authorSoon: (_block, at, { authored }) => some(authored, at + 1, at + 7),
  creditAbove: (_block, at, { credits }) => flag(credits[at - 1]),
  sentenceNext: (_block, at, { sentence }) => flag(sentence[at + 1]),
  sentenceSoon: (_block, at, { sentence }) => some(sentence, at + 2, at + 4),
  sentenceAbove: (_block, at, { sentence }) => flag(sentence[at - 1]),
  proseAbove: (_block, at, { longBefore, core }) =>
    Math.min(1, ((longBefore[at] ?? 0) - (longBefore[Math.max(0, core.start - 40)] ?? 0)) / 3),
  rivalBelow: (_block, at, grounds) => isRival(at + 1, grounds),
  rivalAbove: (_block, at, grounds) =>
    Math.max(isRival(at - 1, grounds), isRival(at - 2, grounds) * 0.7),
  overDek: (_block, at, grounds) => flag(isOverDek(at, grounds)),
  underTitle: (_block, at, grounds) => flag(isOverDek(at - 1, grounds)),
  underDate: (_block, at, grounds) => flag(isUnderDate(at, grounds)),
  overDate: (_block, at, grounds) =>
    flag(isUnderDate(at + 2, grounds) || isUnderDate(at + 3, grounds)),
  // Text browsers set the text in, and what heads it not.
  outset: (block, _at, grounds) => flag(isOutset(block, grounds)),
};

/** A line that is not set in, as the text is. */
function isOutset({ shape, indent }: Block, { measure }: Grounds): boolean {
  return shape === "plain" && measure.wrapped && indent + 2 <= measure.indent;
}

/** A line of some words over one that says more, without an end, and over a credit: a title, and what a paper sets under it. */
function isOverDek(at: number, grounds: Grounds): boolean {
  const {
    blocks,
    lettering,
    leftover,
    authored,
    credits,
    named,
    names,
    pictured,
    labelRun,
    topical,
  } = grounds;
  const [title, dek] = [blocks[at], blocks[at + 1]];
  if (title?.shape !== "plain" || dek?.shape !== "plain" || leftover[at] || leftover[at + 1])
    return false;
  const { length } = title.text;
  // A section of a site says little of what stands below.
  if (!isOutset(title, grounds) && weightOf(at, grounds) * 3 < weightOf(at + 1, grounds))
    return false;
  if ((labelRun[at - 1] ?? 0) >= MENU && topical[at] === 0) return false;
  if (
    (lettering[at]?.words ?? 0) < (isOutset(title, grounds) ? 2 : 4) ||
    length > 110 ||
    PART.test(title.text)
  )
    return false;
  if (dek.text.length < Math.max(45, length * 1.25) || dek.text.length > LONGEST) return false;
  if (credits[at] || credits[at + 1] || pictured[at + 1]) return false;
  const below = belowPicture(at + 2, pictured);
  if (authored[below] || named[below] || names[below]) return true;
  // In a row of labels there may be a list of other texts, with their dates.
  return labelRun[at + 1] === 0 && some(credits, below, below + 2) === 1;
}

/** Labels in a row that make a menu. */
const MENU = 6;

/** How many telling words block `at` shares with the running text. */
function weightOf(at: number, { topical, told }: Grounds): number {
  return (topical[at] ?? 0) * (told[at] ?? 0);
}

/** The first block from `at` on below what a picture shows and who made it; a caption may stand over the maker. */
function belowPicture(at: number, pictured: Uint8Array): number {
  if (pictured[at]) return at + 1;
  return pictured[at + 1] ? at + 2 : at;
}

/** Of a path, a sentence or a field, or a blog's name; what stands before the colon of a title has several words. */
const PART = /[/|>›.]|(?:^|\s)»|:$|^\S*\s?:|\bBlog$/u;

/** A line that might be one, too: where two stand together the upper one is, and the lower says more of it. */
function isRival(
  at: number,
  { blocks, label, leftover, dated, told, topical, echoed, folded }: Grounds,
): number {
  const block = blocks[at];
  if (block?.shape !== "plain" || block.text.length > 150 || leftover[at] || dated[at]) return 0;
  const answers = (topical[at] ?? 0) >= 0.3 && (told[at] ?? 0) >= 2;
  const isRivalling = (label[at] || block.text.length > 40) && (answers || echoed[at]);
  return flag(isRivalling && !isBreadcrumb(folded[at] ?? block.text));
}

export const traitNames: readonly TraitName[] = Object.keys(traits) as TraitName[];

const asked: readonly Trait[] = traitNames.map((name) => traits[name]);

/** What each trait is worth. */
export type Ranking = Readonly<Record<TraitName, number>>;

/** Blocks above the running text, and of it, that are looked at. */
const ABOVE = 100;
const WITHIN = 6;
/** Characters; what is longer is no title. */
const LONGEST = 250;

/** The places of the blocks that may be the headline; a line that ends with who made a picture says what it shows, and a path leads to it. */
export function candidates({ core, blocks, leftover, pictured, folded }: Grounds): number[] {
  const found: number[] = [];
  const end = Math.min(blocks.length, core.start + WITHIN);
  for (let at = Math.max(0, core.start - ABOVE); at < end; at += 1) {
    const block = blocks[at];
    if (block === undefined || leftover[at] || pictured[at]) continue;
    if (block.text.length > LONGEST || isBreadcrumb(folded[at] ?? block.text)) continue;
    if (block.shape === "plain" || block.shape === "verse" || isLoneItem(at, blocks))
      found.push(at);
  }
  return found;
}

/** “1. The lamp”; one of several says something of what stands above them. */
function isLoneItem(at: number, blocks: readonly Block[]): boolean {
  const isSameKind = (other: Block | undefined) =>
    other?.shape === "item" && other.marker?.kind === blocks[at]?.marker?.kind;
  return blocks[at]?.shape === "item" && !isSameKind(blocks[at - 1]) && !isSameKind(blocks[at + 1]);
}

/** How block `at` fares in every trait, in the order of `traitNames`. */
export function traitsOf(at: number, grounds: Grounds): Float64Array {
  const found = new Float64Array(asked.length);
  const block = grounds.blocks[at];
  if (block === undefined) return found;
  for (let place = 0; place < asked.length; place += 1)
    found[place] = asked[place]?.(block, at, grounds) ?? 0;
  return found;
}

/** What `rank` makes of the blocks. */
export interface Headlines {
  /** Per block: how likely it is the headline; they add up to 1. */
  readonly headline: Float32Array;
  /** The likeliest one, or -1 where there are no blocks. */
  readonly headlineAt: number;
}

/** How likely each block is the line that the text goes by: a softmax over the candidates. */
export function rank(grounds: Grounds, ranking: Ranking): Headlines {
  const headline = new Float32Array(grounds.blocks.length);
  const worth = traitNames.map((name) => ranking[name]);
  const places = candidates(grounds);
  let sum = 0;
  let headlineAt = -1;
  for (const at of places) {
    const score = traitsOf(at, grounds).reduce(
      (total, trait, place) => total + trait * (worth[place] ?? 0),
      0,
    );
    const likely = Math.exp(Math.min(score, 80));
    headline[at] = likely;
    sum += likely;
    if (headlineAt < 0 || likely > (headline[headlineAt] ?? 0)) headlineAt = at;
  }
  for (const at of places) headline[at] = (headline[at] ?? 0) / sum;
  return { headline, headlineAt };
}

function some(flags: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (flags[at]) return 1;
  return 0;
}
