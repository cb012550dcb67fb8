import type { Block } from "../cut/block.ts";
import { hasCodeMarks } from "../cut/shape.ts";
import { readAttachment } from "../read/attachment.ts";
import { readByline, readNames } from "../read/byline.ts";
import { isComment } from "../read/comment.ts";
import { isCredit, isWordForCredit } from "../read/credit.ts";
import { isDateline, isReadingTime } from "../read/date.ts";
import { type Folded, fold } from "../read/fold.ts";
import { fluency } from "../read/language.ts";
import { isLinkRow, withoutLinkNumbers } from "../read/links.ts";
import { isFormControl, isHeadOfDump, isNavigation, isPager, isShare } from "../read/navigation.ts";
import { isCopyright, isDisclaimer, isDisowning, isNewsletter, isNotice } from "../read/notice.ts";
import { isPartLabel } from "../read/part.ts";
import { isPersonalName } from "../read/personal-name.ts";
import { isRelatedHeading } from "../read/related.ts";
import { opensUncased } from "../read/uncased-byline.ts";
import { isEndMark, isStop, type Lettering, lastMark, letteringOf } from "./lettering.ts";

/** What each block says for itself, asked once; one entry per block. */
export interface BlockFacts {
  /** How its letters are set. */
  readonly lettering: readonly Lettering[];
  /** Its last character but for closing marks. */
  readonly last: readonly string[];
  /** Its words as phrases are looked up. */
  readonly folded: readonly Folded[];
  /** It has the length of running text. */
  readonly long: Uint8Array;
  /** Short, without an end mark. */
  readonly label: Uint8Array;
  /** How many labels stand in a row here. */
  readonly labelRun: Uint32Array;
  /** Words enough for a sentence, and its end. */
  readonly sentence: Uint8Array;
  /** 0 to 1: it is full of the small words that make sentences. */
  readonly fluency: Float32Array;
  /** It is something one presses. */
  readonly pressed: Uint8Array;
  /** It is a row of networks to share on; or a box, a field, a button. */
  readonly shares: Uint8Array;
  readonly controls: Uint8Array;
  /** It addresses the reader of the page: cookies, newsletter, terms. */
  readonly notices: Uint8Array;
  /** It asks to have news sent. */
  readonly newsletters: Uint8Array;
  /** It says whose views these are, in so many words; or leaves them to its authors in any. */
  readonly disclaims: Uint8Array;
  readonly disowns: Uint8Array;
  /** It belongs to a page and to no text. */
  readonly leftover: Uint8Array;
  /** It says when, and nothing else. */
  readonly dated: Uint8Array;
  /** It says when or by whom. */
  readonly credits: Uint8Array;
  /** It says by whom. */
  readonly authored: Uint8Array;
  /** It is a personal name. */
  readonly named: Uint8Array;
  /** It is a list of names, or one, and nothing else. */
  readonly names: Uint8Array;
  /** It names the maker of a picture. */
  readonly pictured: Uint8Array;
  /** It has the marks of a program. */
  readonly coded: Uint8Array;
  /** It offers a file. */
  readonly offers: Uint8Array;
  /** It announces other texts. */
  readonly announces: Uint8Array;
  /** It announces what readers had to say. */
  readonly comments: Uint8Array;
  /** It only counts a part of a work: “PART ONE”. */
  readonly partLabel: Uint8Array;
  /** It belongs to their remarks: who wrote one when, what one presses to answer. */
  readonly remarks: Uint8Array;
}

/** Characters that running text has and a label has not. */
const LONG = 120;

/** Characters; a longer block is no notice of a page, and none that leaves its views to its authors. */
const NOTICE = 500;
/** A longer one has no marks that tell a program from prose. */
const PROGRAM = 300;
/** Words; a longer line lists no names. */
const NAMES = 18;

/** What `blocks` say, each for itself. */
export function factsOf(blocks: readonly Block[]): BlockFacts {
  const { length } = blocks;
  const flags = () => new Uint8Array(length);
  const facts = {
    folded: new Array<Folded>(length),
    lettering: new Array<Lettering>(length),
    last: new Array<string>(length),
    long: flags(),
    label: flags(),
    sentence: flags(),
    fluency: new Float32Array(length),
    pressed: flags(),
    shares: flags(),
    controls: flags(),
    notices: flags(),
    newsletters: flags(),
    disclaims: flags(),
    disowns: flags(),
    leftover: flags(),
    dated: flags(),
    authored: flags(),
    credits: flags(),
    named: flags(),
    names: flags(),
    pictured: flags(),
    coded: flags(),
    offers: flags(),
    announces: flags(),
    comments: flags(),
    remarks: flags(),
    partLabel: flags(),
  };
  for (let at = 0; at < length; at += 1) {
    const said = blocks[at]?.text ?? "";
    facts.pressed[at] = flag(facts.pressed[at] || isLinkRow(said));
    if (isPager(said, blocks[at + 1]?.text ?? "")) facts.pressed.fill(1, at, at + 2);
    const text = withoutLinkNumbers(said);
    const words = fold(text);
    const lettering = letteringOf(text);
    const last = lastMark(text);
    facts.folded[at] = words;
    facts.lettering[at] = lettering;
    facts.last[at] = last;
    facts.long[at] = flag(text.length >= LONG);
    facts.label[at] = flag(text.length < 70 && !isStop(last));
    facts.sentence[at] = flag(isSentence(text, last));
    facts.fluency[at] = Math.min(1, fluency(text) / FLUENT);
    facts.pictured[at] = flag(
      (text.length < 400 && isCredit(words)) ||
        (text.length < 80 && isWordForCredit(blocks[at - 1]?.text ?? "")),
    );
    if (text.length < PROGRAM) facts.coded[at] = flag(hasProgramMark(text) && hasCodeMarks(text));
    if (text.length > LABELS) continue;
    facts.offers[at] = flag(readAttachment(text) !== undefined);
    facts.partLabel[at] = flag(text.length <= 40 && isPartLabel(words));
    const mayDate = lettering.digits > 0 || lettering.words <= 4;
    facts.dated[at] = flag(mayDate && (isDateline(text) || isReadingTime(text)));
    const mayName = lettering.capitalised >= 2 && lettering.words <= NAMES;
    // “The lamp at Kiel. Credit: Ada Byron” opens with a place, and names no author.
    facts.names[at] = flag(
      !facts.pictured[at] && text.length < 120 && mayName && readNames(text) !== undefined,
    );
    facts.named[at] = flag(text.length < 40 && mayName && isPersonalName(text));
    facts.authored[at] = flag(
      ((lettering.capitalised > 0 || opensUncased(text)) && isAuthorship(text)) ||
        (facts.names[at] && text.length < 60 && isWordForBy(facts.folded[at - 1])) ||
        text === FROM ||
        (facts.label[at] && blocks[at - 1]?.text === FROM),
    );
    facts.credits[at] = flag(facts.dated[at] || facts.authored[at]);
  }
  const [first] = blocks;
  if (first !== undefined) facts.pressed[0] ||= flag(isHeadOfDump(first.text, first.indent));
  addPageFacts(facts);
  return { ...facts, labelRun: runs(facts.label) };
}

/** Blocks at either end of a text where a page shows, if there is one around it. */
const ENDS = 250;

type PageFacts = Pick<
  BlockFacts,
  | "folded"
  | "pressed"
  | "shares"
  | "controls"
  | "notices"
  | "newsletters"
  | "disclaims"
  | "disowns"
  | "leftover"
  | "announces"
  | "comments"
  | "remarks"
>;

/** Ask the blocks of a page, or those where a page would show, for what belongs to it. */
function addPageFacts(facts: PageFacts): void {
  const { length } = facts.folded;
  let found = 0;
  for (let at = 0; at < Math.min(length, ENDS); at += 1) found += addPageFact(facts, at);
  for (let at = Math.max(ENDS, length - ENDS); at < length; at += 1)
    found += addPageFact(facts, at);
  if (found <= 1) return;
  for (let at = ENDS; at < length - ENDS; at += 1) addPageFact(facts, at);
}

/** What block `at` has to do with a page; 1 where it belongs to one. */
function addPageFact(facts: PageFacts, at: number): 0 | 1 {
  const words = facts.folded[at] ?? fold("");
  const { text } = words;
  if (ANSWER.test(text)) return 0;
  // These four look for the same turns of phrase, and find them once where they are asked together.
  if (text.length <= NOTICE) {
    facts.newsletters[at] = flag(isNewsletter(words));
    facts.notices[at] = flag(facts.newsletters[at] || isNotice(words));
    facts.disclaims[at] = flag(isDisclaimer(words));
    facts.disowns[at] = flag(isDisowning(words));
  }
  if (text.length > LABELS) return 0;
  facts.shares[at] = flag(isShare(words));
  facts.controls[at] = flag(isFormControl(words));
  facts.pressed[at] = flag(
    facts.pressed[at] || facts.shares[at] || facts.controls[at] || isNavigation(words),
  );
  facts.comments[at] = flag(isCommentHeading(words));
  facts.remarks[at] = flag(isComment(words));
  facts.announces[at] = flag(isRelatedHeading(words));
  const belongs = flag(
    facts.pressed[at] || facts.notices[at] || facts.comments[at] || isCopyright(words),
  );
  facts.leftover[at] = belongs;
  return belongs;
}

/** What is closed like a sentence answers; a page counts, and what one presses is labelled, without an end. */
const ANSWER = /^(?:no comment|yes|no|maybe|ja|nein|nee|oui|non|sí|si|sì|sim|não)\.$/iu;

/** Characters; a longer block is none of what a page is furnished with. */
const LABELS = 330;

function flag(holds: boolean | number | undefined): 0 | 1 {
  return holds ? 1 : 0;
}

/** Whether `text` has one of the marks without which nothing reads as a program. */
function hasProgramMark(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (MARKS[text.charCodeAt(at)] === 1) return true;
  return false;
}

const MARKS = new Uint8Array(128);
for (const mark of "{}();=<>:+&|#@$\\/_[]") MARKS[mark.charCodeAt(0)] = 1;

/** Starts like a sentence or goes on like one, ends with a mark, and has words enough. */
function isSentence(text: string, last: string): boolean {
  if (text.length < 25 || !(isEndMark(last) || last === ":")) return false;
  let spaces = 0;
  for (let at = text.indexOf(" "); at >= 0 && spaces < 5; at = text.indexOf(" ", at + 1))
    spaces += 1;
  return spaces >= 5;
}

function isCommentHeading({ folded }: Folded): boolean {
  return (
    (folded.includes("comm") || folded.includes("re") || folded.includes("com")) &&
    folded.length > 0 &&
    folded.length <= 60 &&
    (COUNTED_RESPONSES.test(folded) ||
      /^(?:(?:\d+|no|view|show|all|reader|your|post(?: a)?|leave(?: a)?|add(?: a)?|tous|vos|alle) )*(?:comments?|repl(?:y|ies)|responses?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)(?: \(?\d+\)?| so far| on this.*|zu .*| sur .*)?$/iu.test(
        folded,
      ))
  );
}

/** “3 responses to “The lamp””; “Response to the consultation” is a text's own. */
const COUNTED_RESPONSES = /^(?:\d+|one) (?:comments?|repl(?:y|ies)|responses?) to ./u;

/** The share of small words that plain prose has. */
const FLUENT = 0.3;

/** “By” and nothing else: the name stands below. */
function isWordForBy(words: Folded | undefined): boolean {
  if (words === undefined || words.folded.length > 12) return false;
  return /^(?:(?:written |posted |reported )?by|words|author|von|autor(?:in)?|par|auteur|por|di|door)$/u.test(
    words.folded,
  );
}

/** Nothing else: the office that publishes stands below. */
const FROM = "From:";

/** “By Ada Byron”, or the office that publishes. */
function isAuthorship(text: string): boolean {
  return readByline(text) !== undefined || (text.charCodeAt(4) === 0x3a && /^from: /i.test(text));
}

function runs(flags: Uint8Array): Uint32Array {
  const lengths = new Uint32Array(flags.length);
  let start = 0;
  for (let at = 0; at <= flags.length; at += 1) {
    if (flags[at]) continue;
    lengths.fill(at - start, start, at);
    start = at + 1;
  }
  return lengths;
}
