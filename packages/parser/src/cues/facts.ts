import type { Block } from "../cut/block.ts";
import { hasCodeMarks } from "../cut/shape.ts";
import { readAttachment } from "../read/attachment.ts";
import { readByline, readNames } from "../read/byline.ts";
import { isComment } from "../read/comment.ts";
import { isCredit } from "../read/credit.ts";
import { isDateline, isReadingTime } from "../read/date.ts";
import { type Folded, fold } from "../read/fold.ts";
import { fluency } from "../read/language.ts";
import { isFormControl, isNavigation, isShare } from "../read/navigation.ts";
import { isCopyright, isNewsletter, isNotice } from "../read/notice.ts";
import { isPersonalName } from "../read/personal-name.ts";
import { isRelatedHeading } from "../read/related.ts";
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
  /** It addresses the reader of the page: cookies, newsletter, terms. */
  readonly notices: Uint8Array;
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
  /** It belongs to their remarks: who wrote one when, what one presses to answer. */
  readonly remarks: Uint8Array;
}

/** Characters that running text has and a label has not. */
const LONG = 120;

/** What `blocks` say, each for itself. */
export function factsOf(blocks: readonly Block[]): BlockFacts {
  const folded = blocks.map(({ text }) => fold(text));
  const flags = (holds: (words: Folded, at: number) => boolean) =>
    Uint8Array.from(folded, (words, at) => (holds(words, at) ? 1 : 0));
  const last = blocks.map(({ text }) => lastMark(text));
  const label = flags(({ text }, at) => text.length < 70 && !isStop(last[at] ?? ""));
  const pressed = flags((words) => isNavigation(words) || isShare(words) || isFormControl(words));
  const dated = flags(({ text }) => isDateline(text) || isReadingTime(text));
  const names = flags(({ text }) => text.length < 120 && readNames(text) !== undefined);
  const authored = flags(
    ({ text }, at) =>
      isAuthorship(text) || (names[at] === 1 && text.length < 60 && isWordForBy(folded[at - 1])),
  );
  const notices = flags((words) => isNotice(words) || isNewsletter(words));
  const comments = flags(isCommentHeading);
  return {
    folded,
    lettering: blocks.map(({ text }) => letteringOf(text)),
    last,
    long: flags(({ text }) => text.length >= LONG),
    label,
    labelRun: runs(label),
    sentence: flags(({ text }, at) => isSentence(text, last[at] ?? "")),
    fluency: Float32Array.from(blocks, ({ text }) => Math.min(1, fluency(text) / FLUENT)),
    pressed,
    notices,
    leftover: flags(
      (words, at) =>
        pressed[at] === 1 || notices[at] === 1 || comments[at] === 1 || isCopyright(words),
    ),
    dated,
    authored,
    credits: flags((_words, at) => dated[at] === 1 || authored[at] === 1),
    named: flags(({ text }) => text.length < 40 && isPersonalName(text)),
    names,
    pictured: flags(isCredit),
    coded: flags(({ text }) => text.length < 300 && hasCodeMarks(text)),
    offers: flags(({ text }) => readAttachment(text) !== undefined),
    announces: flags(isRelatedHeading),
    comments,
    remarks: flags(isComment),
  };
}

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
    /^(?:(?:\d+|no|view|show|all|reader|your|post(?: a)?|leave(?: a)?|add(?: a)?|tous|vos|alle) )*(?:comments?|repl(?:y|ies)|responses?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)(?: \(?\d+\)?| so far| on this.*| to .*|zu .*| sur .*)?$/iu.test(
      folded,
    )
  );
}

/** The share of small words that plain prose has. */
const FLUENT = 0.3;

/** “By” and nothing else: the name stands below. */
function isWordForBy(words: Folded | undefined): boolean {
  if (words === undefined || words.folded.length > 12) return false;
  return /^(?:(?:written |posted |reported )?by|words|author|von|autor(?:in)?|par|auteur|por|di|door)$/u.test(
    words.folded,
  );
}

/** “By Ada Byron”, or the office that publishes. */
function isAuthorship(text: string): boolean {
  return readByline(text) !== undefined || /^from: /iu.test(text);
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
