import type { Block } from "../cut/block.ts";
import { type Cue, sign } from "./cue.ts";
import { isEndMark } from "./lettering.ts";
import { perText } from "./per-text.ts";
import type { Survey } from "./survey.ts";

/** One of several lines with a capital that end before they have to, most of them amid a sentence, tight below others; no speech of a play. */
export const verseRun: Cue = (_block, at, survey) =>
  sign((survey.measure.wrapped || survey.measure.spaced) && versesOf(survey)[at]);

/** Lines that make a stanza, and of these the ones that a mark leaves open. */
const LINES = 4;
const OPEN = 2;
/** Of a text whose lines are whole: lines that make a stanza, and how full of small words they are. */
const WHOLE_LINES = 3;
const FLUENT = 0.5;

const versesOf = perText((survey: Survey): Uint8Array => {
  const { blocks, measure } = survey;
  const isStanza = measure.wrapped ? leavesOpen : makesSentences;
  const found = new Uint8Array(blocks.length);
  let start = 0;
  for (let at = 0; at <= blocks.length; at += 1) {
    const block = blocks[at];
    const goesOn = block !== undefined && isVerse(block);
    if (goesOn && block.group === blocks[start]?.group) continue;
    if (isStanza(start, at, survey) && !isSpeaker(blocks[start - 1])) found.fill(1, start, at);
    start = goesOn ? at : at + 1;
  }
  return found;
});

/** Whether a quarter of the lines ends amid a sentence. */
function leavesOpen(start: number, end: number, { blocks }: Survey): boolean {
  if (end - start < LINES) return false;
  let open = 0;
  for (let at = start; at < end; at += 1) if (/[,;:—–-]$/u.test(blocks[at]?.text ?? "")) open += 1;
  return open >= Math.max(OPEN, (end - start) / 4);
}

/** Whether the lines together are sentences: one ends amid one, the last with one, and small words join them. */
function makesSentences(start: number, end: number, { blocks, fluency, last }: Survey): boolean {
  if (end - start < WHOLE_LINES || !isEndMark(last[end - 1] ?? "")) return false;
  let open = 0;
  let fluent = 0;
  for (let at = start; at < end; at += 1) {
    if (/[,;—]$/u.test(blocks[at]?.text ?? "")) open += 1;
    fluent += fluency[at] ?? 0;
  }
  return open > 0 && fluent >= (end - start) * FLUENT;
}

function isVerse({ shape, text, lines }: Block): boolean {
  return (
    shape === "plain" &&
    lines.length === 1 &&
    text.length >= 12 &&
    text.length <= 60 &&
    /^[“‘"'(]*\p{Lu}/u.test(text) &&
    /\p{Ll}/u.test(text)
  );
}

/** What a play says below a name is a speech, in verse or not. */
function isSpeaker(block: Block | undefined): boolean {
  return block !== undefined && /^[\p{Lu} ]{2,}[.:]$/u.test(block.text);
}
