import type { Phrasing } from "@printery/document";
import type { Notes } from "./notes.ts";
import { type Passage, positionOf } from "./passage.ts";
import { readReference } from "./reference.ts";

/** Characters of a passage that are one node, or stand around its children. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | { readonly identifier: string };
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
const MARKS_AND_REFERENCES = /[_*[({^†‡§¶¹²³\u2070\u2074-\u2079]/g;

/** The nodes of `passage`: `_italic_`, `*bold*`, and references to `notes`. */
export function phrasing(passage: Passage, notes: Notes): Phrasing[] {
  const spans = spansOf(passage, notes);
  if (spans.length === 0) return plain(passage, 0, passage.text.length);
  spans.sort((a, b) => b.start - a.start);
  return nodesOf(passage, spans, 0, passage.text.length);
}

/** Spans nest: one that begins in another ends in it. */
function spansOf(passage: Passage, notes: Notes): Span[] {
  const { text } = passage;
  const pattern = notes.isEmpty ? MARKS : MARKS_AND_REFERENCES;
  pattern.lastIndex = 0;
  const spans: Span[] = [];
  const open: Opening[] = [];
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const at = found.index;
    const mark = readMark(text, at);
    if (mark !== undefined) {
      const start = canClose(text, at, mark) ? opening(open, mark) : -1;
      if (start >= 0 && hasWord(text, start + mark.length, at)) {
        spans.push({ start, end: at + mark.length, mark });
        pattern.lastIndex = at + mark.length;
        continue;
      }
      if (canOpen(text, at, mark)) {
        // The oldest was never closed, or not yet; the latest is the likelier to be.
        if (open.length === DEEPEST) open.shift();
        open.push({ mark, at });
        pattern.lastIndex = at + mark.length;
        continue;
      }
    }
    const reference = notes.isEmpty ? undefined : readReference(passage, at, notes);
    pattern.lastIndex = reference?.end ?? runEnd(text, at);
    if (reference !== undefined)
      spans.push({ start: at, end: reference.end, mark: { identifier: reference.identifier } });
  }
  return spans;
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
    nodes.push(...plain(passage, done, span.start), nodeOf(passage, span, spans));
    done = span.end;
  }
  nodes.push(...plain(passage, done, end));
  return nodes;
}

function nodeOf(passage: Passage, { start, end, mark }: Span, spans: Span[]): Phrasing {
  const position = positionOf(passage, start, end);
  if (typeof mark !== "string")
    return { type: "footnoteReference", identifier: mark.identifier, position };
  const children = nodesOf(passage, spans, start + mark.length, end - mark.length);
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
