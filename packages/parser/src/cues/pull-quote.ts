import type { Block } from "../cut/block.ts";
import { type Cue, sign } from "./cue.ts";
import { isLetter } from "./lettering.ts";
import { perText } from "./per-text.ts";
import { longBetween, type Survey } from "./survey.ts";

/** Below some running text, and in the words of another, longer paragraph of it: a sentence that a page shows twice. */
export const pullQuote: Cue = ({ text, shape }, at, survey) => {
  if (shape !== "plain" && shape !== "quoted") return 0;
  if (text.length < SHORTEST || text.length > LONGEST || !CLOSES.test(text)) return 0;
  if (at <= survey.headlineAt || longBetween(survey, survey.headlineAt + 1, at) === 0) return 0;
  return sign(pulledFrom(survey)[at]);
};

/** As a sentence or a quotation does; headings and captions come twice too. */
const CLOSES = /[.!?…”"’»“]$/;
/** Characters; what is shorter may be said twice, what is longer is no sentence or two. */
const SHORTEST = 40;
const LONGEST = 320;
/** Letters and figures that have to be the same before the rest is looked at. */
const WINDOW = 28;

/** Per block, whether a longer paragraph of the running text holds its words. */
const pulledFrom = perText(({ blocks, core, long }: Survey): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  const wanted = openings(blocks, core.end);
  for (let at = core.start; at < core.end && wanted.size > 0; at += 1) {
    const text = blocks[at]?.text ?? "";
    if (long[at]) markIn(text, at, wanted, found);
  }
  return found;
});

interface Candidate {
  readonly at: number;
  readonly words: string;
  /** Characters of its block. */
  readonly length: number;
}

/** The blocks up to `end` that may be pulled out of a paragraph, by how they open. */
function openings(blocks: readonly Block[], end: number): Map<string, Candidate[]> {
  const wanted = new Map<string, Candidate[]>();
  for (let at = 0; at < end; at += 1) {
    const { text = "" } = blocks[at] ?? {};
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    const { words } = lettersOf(text);
    if (words.length < WINDOW) continue;
    const key = words.slice(0, WINDOW);
    const candidate = { at, words, length: text.length };
    const others = wanted.get(key);
    if (others === undefined) wanted.set(key, [candidate]);
    // So many paragraphs that open alike are a form.
    else if (others.length < 4) others.push(candidate);
  }
  return wanted;
}

function markIn(
  text: string,
  at: number,
  wanted: ReadonlyMap<string, readonly Candidate[]>,
  found: Uint8Array,
): void {
  const { words, starts } = lettersOf(text);
  for (const start of starts) {
    const candidates = wanted.get(words.slice(start, start + WINDOW));
    if (candidates === undefined) continue;
    for (const candidate of candidates) {
      const isOther = candidate.at !== at && text.length > candidate.length * 1.2;
      if (isOther && words.startsWith(candidate.words, start)) found[candidate.at] = 1;
    }
  }
}

/** The letters and figures of `text`, small, and where among them words start. */
function lettersOf(text: string): { readonly words: string; readonly starts: readonly number[] } {
  const small = text.toLowerCase();
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let from = -1;
  for (let at = 0; at <= small.length; at += 1) {
    if (at < small.length && (isLetter(small, at) || isFigure(small.charCodeAt(at)))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      parts.push(small.slice(from, at));
      starts.push(length);
      length += at - from;
      from = -1;
    }
  }
  return { words: parts.join(""), starts };
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
