import type { Block } from "../cut/block.ts";
import { isDateline } from "../read/date.ts";
import { commonWordShare } from "../read/language.ts";
import { readByline } from "../read/names.ts";
import { isCopyright, isNavigation, isNotice, isRelatedHeading } from "../read/phrases.ts";

/** What each block says for itself, asked once; one entry per block. */
export interface BlockFacts {
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
  /** It belongs to a page and to no text. */
  readonly leftover: Uint8Array;
  /** It says when, and nothing else. */
  readonly dated: Uint8Array;
  /** It says when or by whom. */
  readonly credits: Uint8Array;
  /** It says by whom. */
  readonly authored: Uint8Array;
  /** It announces other texts. */
  readonly announces: Uint8Array;
  /** It announces what readers had to say. */
  readonly comments: Uint8Array;
}

/** Characters that running text has and a label has not. */
const LONG = 120;

/** What `blocks` say, each for itself. */
export function factsOf(blocks: readonly Block[]): BlockFacts {
  const flags = (holds: (text: string, at: number) => boolean) =>
    Uint8Array.from(blocks, ({ text }, at) => (holds(text, at) ? 1 : 0));
  const label = flags((text) => text.length < 70 && !/[.!?;,:][”"’')\]]*$/u.test(text));
  const pressed = flags(isNavigation);
  const dated = flags(isDateline);
  const authored = flags(isAuthorship);
  return {
    long: flags((text) => text.length >= LONG),
    label,
    labelRun: runs(label),
    sentence: flags(isSentence),
    fluency: Float32Array.from(blocks, ({ text }) => fluencyOf(text)),
    pressed,
    leftover: flags((text, at) => pressed[at] === 1 || isNotice(text) || isCopyright(text)),
    dated,
    credits: flags((_text, at) => dated[at] === 1 || authored[at] === 1),
    authored,
    announces: flags(isRelatedHeading),
    comments: flags(isCommentHeading),
  };
}

/** Starts like a sentence or goes on like one, ends with an end mark, and has words enough. */
function isSentence(text: string): boolean {
  if (text.length < 25) return false;
  return /[.!?…:][”"’')\]»]*(?:\[\d+\])?$/u.test(text.slice(-12)) && text.split(" ", 6).length >= 6;
}

function isCommentHeading(text: string): boolean {
  return (
    text.length <= 60 &&
    /^(?:(?:\d+|no|view|show|all|reader|your|post(?: a)?|leave(?: a)?|add(?: a)?) )*(?:comments?|repl(?:y|ies)|responses?)(?: \(?\d+\)?| so far| on this.*| to .*)?:?$/iu.test(
      text,
    )
  );
}

const FLUENT = 0.3;

function fluencyOf(text: string): number {
  const sample = text.slice(0, 400);
  const share = Math.max(
    ...["en", "de", "fr", "es", "it", "nl"].map((lang) => commonWordShare(sample, lang)),
  );
  return Math.min(1, share / FLUENT);
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
