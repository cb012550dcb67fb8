import type { Block, Shape } from "../cut/block.ts";
import { Trait } from "../cut/trait.ts";
import type { CueName } from "./index.ts";
import { isLetter } from "./lettering.ts";
import { standsAlone } from "./page.ts";
import type { Survey } from "./survey.ts";

/** What a text may have, as bits. */
const OfText = {
  /** It stands by itself, or has a page around it, or a little of one. */
  alone: 1,
  paged: 2,
  cluttered: 4,
  /** Blank lines set its blocks apart; its lines end where the width makes them. */
  spaced: 8,
  wrapped: 16,
  library: 32,
  technical: 64,
  memo: 128,
  download: 256,
  /** One of its blocks at least is this. */
  someCredit: 512,
  someDate: 1024,
  someAuthor: 2048,
  someName: 4096,
  somePicture: 8192,
  somePressed: 16384,
  someAnnouncement: 32768,
  someComment: 65536,
  someRemark: 131072,
  someCode: 262144,
  someProgram: 524288,
  somePartLabel: 1048576,
} as const;

/** What a block may have, as bits. */
const OfBlock = {
  plain: 1,
  item: 2,
  verse: 4,
  note: 8,
  /** It is a table, a program, a rule, quoted, or furniture of a page. */
  set: 16,
  /** Its words may be phrases. */
  worded: 32,
  /** It has one line, or several. */
  single: 64,
  several: 128,
  /** Characters, at most. */
  upTo60: 256,
  upTo130: 512,
  upTo330: 1024,
  /** One of its characters is this, or both may stand for what is asked. */
  digit: 2048,
  digitOrAt: 4096,
  digitOrColon: 8192,
  colon: 16384,
  symbol: 32768,
  /** A gap, a tab or a bar stands between its words; a gap of three spaces and more. */
  gap: 65536,
  wideGap: 131072,
  /** It does not open with a letter. */
  marked: 262144,
  /** It says who or when, or offers a file. */
  credit: 524288,
  /** It belongs to a page and to no text, or announces what does. */
  ofPage: 1048576,
  coded: 2097152,
} as const;

type Need = keyof typeof OfText | keyof typeof OfBlock;

/**
 * What a text and a block have to have for a cue to show, so that it is not asked of others; a cue that is not listed is asked
 * of all. Of a text that stands by itself no cue is asked that tells a text from the page around it: a manual has sections
 * called “Help” and “Comments”, says the same name twice, and has labels in rows. Of a page none is asked that only tells the parts of
 * a text from each other.
 */
const needs: Readonly<Partial<Record<CueName, readonly Need[]>>> = {
  short: ["upTo60"],
  titleLength: ["paged", "upTo130"],
  sentenceLength: ["upTo330"],
  unended: ["paged"],
  quotation: ["marked"],
  bracketed: ["marked", "upTo330"],
  codeMarks: ["coded"],
  figures: ["digit"],
  menuLine: ["paged", "upTo330"],
  address: ["upTo330"],
  tag: ["symbol"],

  navigation: ["paged", "worded", "ofPage"],
  advertisement: ["cluttered", "worded"],
  notice: ["paged", "worded", "ofPage"],
  copyright: ["paged", "worded"],
  relatedHeading: ["paged", "worded", "ofPage"],
  disclaimer: ["worded", "ofPage"],
  credit: ["worded", "credit"],
  attachment: ["worded", "credit"],
  date: ["worded", "credit"],
  placeAndDate: ["worded", "digit", "upTo130"],
  salutation: ["worded", "upTo130"],
  valediction: ["worded", "upTo60"],
  share: ["worded", "ofPage"],
  formControl: ["worded", "ofPage"],
  breadcrumb: ["worded", "upTo330"],
  placeholder: ["worded"],
  newsletter: ["worded", "ofPage"],
  remark: ["worded", "ofPage"],
  tagLine: ["worded", "upTo130"],
  contact: ["worded", "digitOrAt", "upTo130"],
  plainLink: ["worded", "upTo330"],
  contentsHeading: ["worded", "upTo130"],
  menuWord: ["worded", "upTo130"],
  caption: ["worded", "upTo330"],
  byline: ["worded", "credit"],
  name: ["worded", "credit"],
  names: ["worded", "credit"],
  contributor: ["worded"],
  sender: ["worded", "colon", "upTo330"],
  letterHead: ["worded", "colon", "upTo330"],
  partWord: ["worded", "upTo130"],
  editable: ["upTo130"],
  sectionWord: ["worded", "upTo60"],
  sectionNumber: ["worded", "digit", "upTo130"],
  numeral: ["worded", "upTo60"],
  leaders: ["worded", "digit", "upTo330"],
  picture: ["worded", "upTo330"],
  pictureFile: ["worded", "marked"],
  library: ["worded", "library"],

  shapedItem: ["item"],
  shapedNumber: ["item"],
  shapedVerse: ["verse"],
  shapedTable: ["set"],
  shapedCode: ["set"],
  shapedRule: ["set"],
  shapedQuote: ["set"],
  quotedLines: ["set"],
  shapedFurniture: ["set"],
  shapedNote: ["note"],
  listedNote: ["note"],
  referredNote: ["note"],
  inset: ["plain"],
  outset: ["plain"],
  insetBlock: ["plain", "several"],
  rareInset: ["plain", "several"],
  countsAfresh: ["item", "upTo130"],
  gapped: ["plain", "wideGap"],
  centred: ["wrapped", "plain"],
  setRight: ["wrapped", "plain"],
  ragged: ["plain"],
  stanza: ["plain", "upTo130"],
  alone: ["spaced"],
  row: ["plain", "single", "gap"],

  authorCard: ["someName", "somePressed", "plain", "upTo130"],
  verseRun: ["plain", "single", "upTo60"],

  labelRun: ["paged"],
  longLabelRun: ["paged"],
  labelRunEnd: ["paged"],
  desert: ["paged"],
  creditAfter: ["someCredit"],
  creditBefore: ["someCredit"],
  bylineSoon: ["paged", "someAuthor"],
  namesAfter: ["paged", "someName"],
  nameBefore: ["paged", "someName"],
  pictureAbove: ["somePicture"],
  teaser: ["paged", "someDate"],
  teaserTitle: ["paged", "someDate", "upTo330"],
  navigationNear: ["paged", "somePressed"],
  codeNear: ["someCode"],
  underVerse: ["plain", "single"],
  relatedNear: ["paged", "someAnnouncement"],
  relatedAbove: ["paged", "someAnnouncement"],
  relatedTail: ["paged", "someAnnouncement"],
  underAnnouncement: ["cluttered", "plain", "upTo130"],
  readAlso: ["cluttered", "ofPage"],

  aboveDownload: ["download"],
  farAboveDownload: ["download"],
  pastRepeatedDownload: ["download"],

  openingLine: ["plain", "upTo330"],
  subjectLine: ["plain", "credit"],
  openingDate: ["plain", "credit"],
  untitled: ["someDate"],
  inDocument: ["alone"],
  saidByTitle: ["alone", "plain"],
  altText: ["plain"],
  nameBelowOpening: ["upTo130"],
  genreLine: ["plain"],
  subtitleLine: ["plain", "upTo330"],
  headLine: ["plain"],
  lateCredit: ["credit"],

  memoFront: ["memo"],
  memoNotice: ["memo"],
  memoBack: ["memo"],
  memoTitle: ["memo"],
  outsetNumber: ["item", "upTo130"],

  headingLine: ["alone", "worded", "plain", "upTo130"],
  exclaimed: ["alone", "worded", "plain", "upTo130"],
  askedAbove: ["alone", "worded", "plain", "upTo130"],
  lowLine: ["alone", "worded", "plain", "upTo130"],
  capitals: ["alone", "worded", "plain", "upTo130"],
  partName: ["alone", "worded", "somePartLabel", "upTo130"],
  inSeries: ["alone", "worded"],
  counted: ["alone", "worded", "plain", "upTo130"],

  nearBelow: ["spaced", "plain", "upTo130"],
  nearAbove: ["spaced", "plain", "upTo130"],
  farApart: ["plain", "upTo130"],

  kinHead: ["plain", "upTo130"],
  kinLoose: ["plain", "upTo130"],
  titlePage: ["library", "plain", "upTo130"],
  imprint: ["alone"],

  openWord: ["plain", "upTo130"],
  connective: ["plain", "upTo130"],
  field: ["plain", "upTo330"],
  signatory: ["someName", "plain"],
  sideNote: ["plain", "digitOrColon"],
  pressLine: ["plain", "upTo60"],
  thanks: ["plain", "upTo60"],
  lastWord: ["upTo60"],
  underColon: ["plain", "upTo130"],
  underContact: ["plain", "upTo60"],
  numberedSentence: ["plain", "digit"],
  rollCall: ["plain"],
  attendance: ["plain", "colon"],
  speakerLine: ["plain", "upTo130"],
  saidAgain: ["plain", "upTo130"],
  quantity: ["plain", "digit", "upTo330"],
  interrupts: ["plain", "upTo130"],
  askedBetween: ["plain", "upTo130"],
  speech: ["plain", "marked", "upTo130"],
  amidLines: ["plain", "single", "upTo130"],
  topOfLines: ["spaced", "plain", "single", "upTo130"],
  withinMargin: ["memo", "plain", "upTo130"],
  countsOn: ["item", "upTo330"],

  fieldRow: ["plain", "single"],
  timed: ["plain", "upTo130"],
  ingredient: ["upTo130"],
  recipePart: ["upTo130"],
  turn: ["plain"],
  turnName: ["plain", "single", "upTo60"],
  questionAsked: ["plain", "upTo330"],
  askedInSeries: ["plain", "upTo130"],

  verseTitle: ["plain", "upTo130"],
  italicLine: ["plain", "marked", "upTo130"],
  direction: ["plain", "upTo330"],
  overMaker: ["somePicture", "plain", "upTo330"],
  verseSigned: ["plain", "single", "upTo60"],
  outOfVerse: ["plain", "single"],

  citation: ["alone", "plain", "marked"],
  insetSentence: ["alone", "plain"],
  attribution: ["marked", "upTo130"],
  motto: ["marked"],

  statement: ["someProgram"],
  closing: ["upTo60"],
  amidProgram: ["alone", "someProgram"],
  programGroup: ["spaced", "someProgram"],
  apartFromProgram: ["alone", "spaced"],
  programAround: ["alone", "someProgram"],
  technical: ["alone", "technical"],
  untechnical: ["alone"],
  uncoded: ["alone"],
  lineComment: ["symbol"],
  plainWords: ["alone", "technical", "upTo330"],

  pullQuote: ["paged", "upTo330"],

  inCore: ["cluttered"],
  coreStart: ["cluttered"],
  pastPage: ["cluttered"],
  newsletterBelow: ["cluttered", "ofPage"],
  footLabel: ["cluttered", "upTo130"],
  topical: ["paged"],
  onTopic: ["paged"],
  offTopic: ["paged"],
  headlineToCredit: ["someCredit"],
  bylineNearHeadline: ["credit"],
  nameNearHeadline: ["credit"],
  aboveStandfirst: ["upTo130"],
  standfirstPlace: ["someCredit"],
  pastComments: ["paged", "someComment"],
  underRemark: ["someRemark"],
  amongRemarks: ["someRemark"],
  commentHeading: ["paged", "ofPage"],
  betweenSentences: ["upTo130"],
  aboveSentence: ["upTo130"],
  amongLabels: ["plain", "upTo130"],
  aboveItems: ["upTo130"],
  tightRun: ["spaced", "plain"],
  colonRun: ["spaced", "plain"],

  repeated: ["paged"],
  repeatedBelow: ["paged"],
  repeatedDownload: ["credit"],
  path: ["paged"],
  pathEnd: ["paged", "upTo330"],
  echoed: ["paged"],

  cell: ["single", "upTo60"],
  occasion: ["plain", "single", "upTo130"],
  dialogue: ["single"],

  alphabetLetter: ["plain", "upTo60"],

  desk: ["plain", "upTo60"],
  affiliation: ["someName", "plain"],
  aboveAffiliation: ["plain", "credit"],
  dateOverHeadline: ["cluttered", "credit"],
  dateLabel: ["someDate", "plain", "upTo60"],
  dayAndPlace: ["plain", "upTo130"],
  coverDate: ["credit"],
  aboveCredit: ["someCredit", "plain"],
};

/** What keeps a cue silent that would show; all else is only there to spare a question. */
export const silencing: { readonly ofText: number; readonly ofBlock: number } = {
  ofText: OfText.alone | OfText.paged,
  ofBlock: OfBlock.worded,
};

/** The bits that the cue `name` needs of a text. */
export function neededOfText(name: CueName): number {
  return bitsOf(name, OfText);
}

/** The bits that it needs of a block. */
export function neededOfBlock(name: CueName): number {
  return bitsOf(name, OfBlock);
}

function bitsOf(name: CueName, bits: Readonly<Partial<Record<Need, number>>>): number {
  return (needs[name] ?? []).reduce((sum, need) => sum | (bits[need] ?? 0), 0);
}

/** The bits that the text of `survey` has. */
export function bitsOfText(survey: Survey): number {
  const { measure, named, names } = survey;
  const claims: readonly (readonly [boolean, number])[] = [
    [survey.clutter > 1, OfText.cluttered],
    [measure.spaced, OfText.spaced],
    [measure.wrapped, OfText.wrapped],
    [survey.library, OfText.library],
    [survey.technical, OfText.technical],
    [survey.memo.length > 0, OfText.memo],
    [survey.download >= 0, OfText.download],
    [survey.credits.includes(1), OfText.someCredit],
    [survey.dated.includes(1), OfText.someDate],
    [survey.authored.includes(1), OfText.someAuthor],
    [named.includes(1) || names.includes(1), OfText.someName],
    [survey.pictured.includes(1), OfText.somePicture],
    [survey.pressed.includes(1), OfText.somePressed],
    [survey.announces.includes(1), OfText.someAnnouncement],
    [survey.comments.includes(1), OfText.someComment],
    [survey.remarks.includes(1), OfText.someRemark],
    [survey.coded.includes(1), OfText.someCode],
    [survey.program.some((share) => share > 0), OfText.someProgram],
    [survey.partLabel.includes(1), OfText.somePartLabel],
  ];
  const bits = standsAlone(survey) ? OfText.alone : OfText.paged;
  return claims.reduce((sum, [holds, bit]) => (holds ? sum | bit : sum), bits as number);
}

const shapes: Readonly<Record<Shape, number>> = {
  plain: OfBlock.plain | OfBlock.worded,
  item: OfBlock.item | OfBlock.worded,
  note: OfBlock.note | OfBlock.worded,
  quoted: OfBlock.set | OfBlock.worded,
  verse: OfBlock.verse,
  code: OfBlock.set,
  table: OfBlock.set,
  rule: OfBlock.set,
  furniture: OfBlock.set,
};

/** Of each trait of a line, the bits of its block. */
const traits: readonly (readonly [trait: number, bits: number])[] = [
  [Trait.digit, OfBlock.digit | OfBlock.digitOrAt | OfBlock.digitOrColon],
  [Trait.mark, OfBlock.colon | OfBlock.digitOrColon],
  [Trait.symbol, OfBlock.symbol | OfBlock.digitOrAt],
  [Trait.tab | Trait.bar | Trait.gap, OfBlock.gap],
  [Trait.wide, OfBlock.wideGap],
];

/** The bits that `block` has. */
export function bitsOfBlock({ shape, lines, text }: Block, at: number, survey: Survey): number {
  let bits = shapes[shape] | (lines.length === 1 ? OfBlock.single : OfBlock.several);
  // Without the numbers of links it may be shorter, and is never longer.
  const { length } = survey.folded[at]?.text ?? text;
  if (length <= 330) bits |= OfBlock.upTo330;
  if (length <= 130) bits |= OfBlock.upTo130;
  if (length <= 60) bits |= OfBlock.upTo60;
  let all = 0;
  for (const line of lines) all |= line.traits;
  for (const [trait, told] of traits) if ((all & trait) !== 0) bits |= told;
  if (!isLetter(text, 0)) bits |= OfBlock.marked;
  if (survey.coded[at]) bits |= OfBlock.coded;
  if (isCredit(at, survey)) bits |= OfBlock.credit;
  if (isOfPage(at, survey)) bits |= OfBlock.ofPage;
  return bits;
}

function isCredit(at: number, survey: Survey): boolean {
  const { credits, named, names, pictured, offers } = survey;
  return Boolean(credits[at] || named[at] || names[at] || pictured[at] || offers[at]);
}

function isOfPage(at: number, survey: Survey): boolean {
  const { pressed, notices, newsletters, disclaims, disowns, comments, remarks, announces } =
    survey;
  const { shares, controls } = survey;
  if (pressed[at] || notices[at] || newsletters[at] || shares[at] || controls[at]) return true;
  return Boolean(disclaims[at] || disowns[at] || comments[at] || remarks[at] || announces[at]);
}
