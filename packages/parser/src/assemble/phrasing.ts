import type { Phrasing } from "@printery/document";
import type { Notes } from "./notes.ts";
import { type Passage, positionOf } from "./passage.ts";
import { type Reference, readReference } from "./reference.ts";

/** Characters that are one node, or stand around its children; the mark is as wide before as after, where it is there. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | Reference;
  /** Characters of the mark at the start and at the end. */
  readonly before: number;
  readonly after: number;
}

type Mark = "_" | "*" | "**";

interface Opening {
  readonly mark: Mark;
  readonly at: number;
}

/** Marks that are open at once; more of them than this are no emphasis. */
const DEEPEST = 6;

const MARKS = /[_*]/g;
/** Those that may refer to a note besides. */
const MARKS_AND_REFERENCES = /[_*[({^†‡§¶¹²³\u2070\u2074-\u2079]|(?<=[^\s\d])\d/g;

/** The nodes of `passage`: `_italic_`, `*bold*`, and references to `notes`. */
export function phrasing(passage: Passage, notes: Notes): Phrasing[] {
  const { text } = passage;
  const spans = spansOf(text, notes, (at) => positionOf(passage, at, at + 1).start.offset);
  return nodesOf(passage, spans.reverse(), 0, text.length);
}

/** The nodes of each of `passages`, which stand below each other: emphasis may go on from one to the next. */
export function phrasings(passages: readonly Passage[], notes: Notes): Phrasing[][] {
  const [only] = passages;
  if (passages.length === 1 && only !== undefined) return [phrasing(only, notes)];
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) {
    starts.push(length);
    length += text.length + 1;
  }
  const whole = passages.map(({ text }) => text).join("\n");
  const spans = spansOf(whole, notes, (at) => {
    const place = placeIn(starts, at);
    const passage = passages[place];
    const index = at - (starts[place] ?? 0);
    return passage === undefined ? 0 : positionOf(passage, index, index + 1).start.offset;
  });
  const parts = passages.map((): Span[] => []);
  for (const span of spans) {
    for (let place = placeIn(starts, span.start); place < starts.length; place += 1) {
      const start = starts[place] ?? 0;
      if (start >= span.end) break;
      const end = start + (passages[place]?.text.length ?? 0);
      parts[place]?.push(clipped(span, start, end));
    }
  }
  return passages.map((passage, place) =>
    nodesOf(passage, parts[place]?.reverse() ?? [], 0, passage.text.length),
  );
}

/** Index of the last of `starts` that is at most `at`. */
function placeIn(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The part of `span` from `start` up to `end`, which begins and ends without a mark where it was cut. */
function clipped(span: Span, start: number, end: number): Span {
  const isWhole = { before: span.start >= start, after: span.end <= end };
  return {
    ...span,
    start: Math.max(span.start, start) - start,
    end: Math.min(span.end, end) - start,
    before: isWhole.before ? span.before : 0,
    after: isWhole.after ? span.after : 0,
  };
}

/** In the order of their starts. Spans nest: one that begins in another ends in it. */
function spansOf(text: string, notes: Notes, offsetOf: (at: number) => number): Span[] {
  const pattern = notes.isEmpty ? MARKS : MARKS_AND_REFERENCES;
  pattern.lastIndex = 0;
  const spans: Span[] = [];
  const open: Opening[] = [];
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const at = found.index;
    const mark = readMark(text, at);
    const width = mark?.length ?? 0;
    const start = mark !== undefined && canClose(text, at, mark) ? opening(open, mark) : -1;
    pattern.lastIndex = at + width;
    if (mark !== undefined && start >= 0 && hasWord(text, start + width, at)) {
      spans.push({ start, end: at + width, mark, before: width, after: width });
    } else if (mark !== undefined && canOpen(text, at, mark)) {
      // The oldest was never closed, or not yet; the latest is the likelier to be.
      if (open.length === DEEPEST) open.shift();
      open.push({ mark, at });
    } else {
      const reference = readReference(text, at, notes, offsetOf);
      pattern.lastIndex = reference?.end ?? runEnd(text, at);
      if (reference !== undefined)
        spans.push({ start: at, end: reference.end, mark: reference, before: 0, after: 0 });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The mark at `at`; a longer run of one character is a rule or a blank to fill in. */
function readMark(text: string, at: number): Mark | undefined {
  const character = text.charAt(at);
  const { length } = text.slice(at, runEnd(text, at));
  if (character === "_") return length === 1 && text.charAt(at - 1) !== "_" ? "_" : undefined;
  if (character !== "*" || text.charAt(at - 1) === "*") return undefined;
  return length === 1 ? "*" : length === 2 ? "**" : undefined;
}

function runEnd(text: string, at: number): number {
  const character = text.charAt(at);
  let end = at + 1;
  if (character !== "_" && character !== "*") return end;
  while (text.charAt(end) === character) end += 1;
  return end;
}

/** Close to what follows, and to no letter before; addresses have such marks, too. */
function canOpen(text: string, at: number, { length }: Mark): boolean {
  const next = text.charAt(at + length);
  if (next === "" || /\s/u.test(next) || isWordCharacter(text, at - 1)) return false;
  return !isInAddress(text, at);
}

/** Close to what stands before, and to no letter after but an ending (“two _Venus_es”). */
function canClose(text: string, at: number, mark: Mark): boolean {
  if (at === 0 || /\s/u.test(text.charAt(at - 1))) return false;
  const after = at + mark.length;
  if (!isWordCharacter(text, after)) return true;
  if (mark !== "_" || !isWordCharacter(text, at - 1)) return false;
  return /^(?:e?s|e?d|n)(?![\p{L}\p{N}_])/u.test(text.slice(after, after + 4));
}

/** Where the mark that is closed was opened, and -1 where none was; what was opened since is none. */
function opening(open: Opening[], wanted: Mark): number {
  const place = open.findLastIndex(({ mark }) => mark === wanted);
  return place < 0 ? -1 : (open.splice(place)[0]?.at ?? -1);
}

/** Characters of a passage that are looked at for one that is in a word: ornaments are shorter. */
const ORNAMENT = 40;

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < Math.min(end, start + ORNAMENT); at += 1)
    if (isWordCharacter(text, at)) return true;
  return end - start > ORNAMENT;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (
    code >= 0x80 && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at)) && !/[¹²³⁰-⁹]/u.test(text.charAt(at))
  );
}

/** Characters before a mark that may tell an address. */
const ADDRESS = 100;

function isInAddress(text: string, at: number): boolean {
  if (!"/=&?#.".includes(text.charAt(at - 1) || " ")) return false;
  const before = text.slice(Math.max(0, at - ADDRESS), at);
  return /(?:\/\/|www\.)\S*$/u.test(before.slice(before.lastIndexOf(" ") + 1));
}

/** `spans` are those still to come, the next one last. */
function nodesOf(passage: Passage, spans: Span[], start: number, end: number): Phrasing[] {
  const nodes: Phrasing[] = [];
  let done = start;
  for (let span = spans.at(-1); span !== undefined && span.start < end; span = spans.at(-1)) {
    spans.pop();
    nodes.push(...plain(passage, done, textEnd(passage, span)), nodeOf(passage, span, spans));
    done = span.end;
  }
  nodes.push(...plain(passage, done, end));
  return nodes;
}

/** Where the text before `span` ends: the mark of a note stands close to it, whatever room its brackets had: “so it was. [1]”. */
function textEnd({ text }: Passage, { start, mark }: Span): number {
  const isApart =
    typeof mark !== "string" && /\S $/u.test(text.slice(Math.max(0, start - 2), start));
  return isApart ? start - 1 : start;
}

function nodeOf(passage: Passage, span: Span, spans: Span[]): Phrasing {
  const { start, end, mark, before, after } = span;
  const position = positionOf(passage, start, end);
  if (typeof mark !== "string")
    return { type: "footnoteReference", identifier: mark.identifier, position };
  const children = nodesOf(passage, spans, start + before, end - after);
  return { type: mark === "_" ? "emphasis" : "strong", children, position };
}

function plain(passage: Passage, start: number, end: number): Phrasing[] {
  if (start >= end) return [];
  return [
    {
      type: "text",
      value: passage.text.slice(start, end),
      position: positionOf(passage, start, end),
    },
  ];
}
