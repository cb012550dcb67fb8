import { isDigit, runLength, SPACE, TAB } from "./quick/characters.ts";
import { isRule } from "./quick/marks.ts";

/** A run of whole blocks that can be read without the rest. */
export interface Section {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Lines before it. */
  readonly line: number;
  /** It starts with an item of the list that the section before ends with. */
  readonly continuesList: boolean;
}

/** Characters. Much shorter sections cost more in starting the reader than they save. */
const ENOUGH = 0x1000;

/**
 * `text` cut where a block ends for certain: before a line that is not indented, follows a blank one
 * and is no item of a list, or between two items of one long list. The Markdown reader's time and
 * memory grow faster than the text it is given, so it is given one section at a time. Where the cut
 * would be a guess, there is none. Sections have `enough` characters or more.
 */
export function sectionsOf(text: string, enough: number = ENOUGH): Section[] {
  const sections: Section[] = [];
  let start = 0;
  let startLine = 0;
  let continuesList = false;
  let at = frontMatterEnd(text);
  let line = at === 0 ? 0 : countLines(text, at);
  // The reader takes a lone carriage return for the end of a line; counting those as well isn't worth it.
  const state = newState(/\r(?!\n)/.test(text));
  while (at < text.length && !state.lost) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    const cut = readLine(state, text, at, end);
    if (cut !== "none" && at > start && at - start >= enough) {
      sections.push({ start, end: at, line: startLine, continuesList });
      continuesList = cut === "item";
      start = at;
      startLine = line;
    }
    at = end;
    line += 1;
  }
  sections.push({ start, end: text.length, line: startLine, continuesList });
  return sections;
}

/** Whether a section can start at a line. */
type Cut = "none" | "block" | "item";

interface State {
  /** What the reader would see can't be told any more. */
  lost: boolean;
  /** The line before was blank. */
  blank: boolean;
  /** Inside a fence: its mark and how many of it close it. */
  fence: { readonly mark: number; readonly size: number } | undefined;
  /** Inside HTML that only this ends. */
  until: RegExp | undefined;
  /** Inside HTML that the next blank line ends, or a paragraph that starts with a tag. */
  html: boolean;
  /** Whether the fence or HTML is one at all hangs on what came before; such a line would make a difference. */
  doubt: "none" | "margin" | "blank";
  /** An item has a fence or HTML of its own, so that what looks like text may be none. */
  inner: boolean;
  /** The line before is text of a paragraph. */
  text: boolean;
  list: "none" | "sure" | "perhaps";
  /** Of the list's items at the margin: the bullet, or what follows the number. */
  marker: number;
  /** Of the last of these items: how far in a line must stand to be in it. */
  content: number;
}

function newState(lost: boolean): State {
  return {
    lost,
    blank: true,
    fence: undefined,
    until: undefined,
    html: false,
    doubt: "none",
    inner: false,
    text: false,
    list: "none",
    marker: 0,
    content: 0,
  };
}

function readLine(state: State, text: string, at: number, end: number): Cut {
  let first = at;
  while (text.charCodeAt(first) === SPACE) first += 1;
  const indent = first - at;
  const code = text.charCodeAt(first);
  const blank = isBlank(text, first, end);
  if (state.fence !== undefined || state.until !== undefined) {
    if (state.doubt === "blank" ? blank : state.doubt === "margin" && indent === 0 && !blank)
      state.lost = true;
    leave(state, { text, first, end, indent, code });
    return "none";
  }
  if (blank) {
    state.blank = true;
    state.html = false;
    state.text = false;
    return "none";
  }
  if (indent > 3 || code === TAB) {
    state.blank = false;
    state.text = false;
    return "none";
  }
  const marker = markerOf(text, first, end, state);
  const cut = cutBefore(state, indent, code, marker);
  enter(state, { text, first, end, indent, code, marker });
  if (state.list === "none") state.inner = false;
  state.text = !state.inner && isText(text, first, end, marker);
  state.blank = false;
  return cut;
}

/** Closes the fence or the HTML that the line ends. */
function leave(state: State, { text, first, end, indent, code }: Omit<Line, "marker">): void {
  if (state.until !== undefined) {
    if (state.until.test(text.slice(first, end))) state.until = undefined;
  } else if (state.fence !== undefined) {
    const { mark, size } = state.fence;
    if (indent < 4 && code === mark && closesFence(text, first, end, size)) state.fence = undefined;
  }
  state.text = false;
  state.blank = false;
}

/** Whether the line is text of a paragraph for certain, so that the next may go on with it. */
function isText(text: string, first: number, end: number, marker: number): boolean {
  let at = first;
  if (marker !== 0) while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
  const indent = runLength(text, at, SPACE);
  return (
    indent < 5 &&
    /^(?:[\p{L}"'“‘([{@$!.,]|`(?!`)|[*_]{1,2}[\p{L}`])/u.test(
      text.slice(at + indent, at + indent + 3),
    )
  );
}

function cutBefore(state: State, indent: number, code: number, marker: number): Cut {
  // A byte order mark would be dropped at the start of a section, and only there.
  if (indent > 0 || code === 0xfeff) return "none";
  if (marker === 0) {
    if (!state.blank) return "none";
    state.list = "none";
    return "block";
  }
  return state.list === "sure" && !state.html && marker === state.marker ? "item" : "none";
}

interface Line {
  readonly text: string;
  /** Offset of the first character that is no space. */
  readonly first: number;
  readonly end: number;
  readonly indent: number;
  readonly code: number;
  readonly marker: number;
}

/** What the line opens, and what it closes. */
function enter(state: State, { text, first, end, indent, code, marker }: Line): void {
  if (marker !== 0) {
    if (state.list !== "none" && indent >= state.content) return;
    state.content = contentOf(text, first, end) + indent;
    // Whether an item that says nothing on its first line has anything to say hangs on the next.
    if (/^\S+\s*$/.test(text.slice(first, end))) {
      state.list = "perhaps";
      state.marker = marker;
      return;
    }
    if (state.list !== "none" && marker === state.marker) return;
    // Set in, it may be in an item that only perhaps is one.
    const inDoubt = state.html || (indent > 0 && state.list === "perhaps");
    state.list = !inDoubt && isSureItem(state, text, first) ? "sure" : "perhaps";
    state.marker = marker;
    return;
  }
  const fence = fenceOf(text, first, end, code);
  const until = code === 0x3c ? htmlEnd(text, first, end) : undefined;
  if (fence !== undefined || until !== undefined) {
    // Indented, it is either in the item or, where there is none, in the text.
    const inItem = indent > 0 && indent >= state.content;
    if (inItem && state.list === "sure") {
      state.inner = true;
      return;
    }
    if (state.html) state.doubt = "blank";
    else state.doubt = inItem && state.list === "perhaps" ? "margin" : "none";
    if (state.doubt !== "margin") state.list = "none";
    state.fence = fence;
    state.until = until;
    return;
  }
  if (code === 0x3c) state.html = true;
  if (state.list === "none" || indent >= state.content) return;
  // A line that is not as far in as the item's text closes the list, unless it goes on with an item's paragraph.
  // A quotation, a heading, HTML and a rule never go on with a paragraph.
  const closes =
    code === 0x3e || code === 0x23 || code === 0x3c || isRule(text, first, contentEnd(text, end));
  if (closes) state.list = "none";
  // A bracket may open a note, which is none of the text before it.
  else if (!state.text || code === 0x5b) state.list = "perhaps";
}

/** A list starts anywhere with a bullet or a 1, with other numbers only where no paragraph is open. */
function isSureItem(state: State, text: string, first: number): boolean {
  const code = text.charCodeAt(first);
  return state.blank || !isDigit(code) || /^1[.)]/.test(text.slice(first, first + 2));
}

/** What marks the line as an item: the bullet, or what follows its number; 0 where it is none. */
function markerOf(text: string, first: number, end: number, { blank, list }: State): number {
  const code = text.charCodeAt(first);
  let after = first + 1;
  if (isDigit(code)) while (isDigit(text.charCodeAt(after))) after += 1;
  const marker = isDigit(code) ? text.charCodeAt(after++) : code;
  const isMarker = isDigit(code)
    ? (marker === 0x2e || marker === 0x29) && after - first <= 10
    : code === 0x2a || code === 0x2b || code === 0x2d;
  if (!isMarker) return 0;
  if (isBlank(text, after, end)) return blank || list === "sure" ? marker : 0;
  const next = text.charCodeAt(after);
  if (next !== SPACE && next !== TAB) return 0;
  return isRule(text, first, contentEnd(text, end)) ? 0 : marker;
}

/** From an item's marker to what it says (CommonMark 5.2, rules 1 to 3). */
function contentOf(text: string, first: number, end: number): number {
  let at = first;
  while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
  const spaces = runLength(text, at, SPACE);
  return at - first + (spaces > 4 || spaces === 0 || isBlank(text, at, end) ? 1 : spaces);
}

/** Where a line that ends at `end` ends without what breaks it. */
function contentEnd(text: string, end: number): number {
  let at = end;
  while (text[at - 1] === "\n" || text[at - 1] === "\r") at -= 1;
  return at;
}

/** The fence of code or of a directive that the line opens. */
function fenceOf(text: string, first: number, end: number, code: number): State["fence"] {
  if (code !== 0x60 && code !== 0x7e && code !== 0x3a) return undefined;
  const size = runLength(text, first, code);
  if (size < 3) return undefined;
  if (code === 0x60 && includesBefore(text, "`", first + size, end)) return undefined;
  if (code === 0x3a && !/[a-z]/i.test(text.charAt(first + size))) return undefined;
  return { mark: code, size };
}

function closesFence(text: string, first: number, end: number, size: number): boolean {
  const run = runLength(text, first, text.charCodeAt(first));
  return run >= size && isBlank(text, first + run, end);
}

/** How HTML starts that only its own end ends, and what that is (CommonMark 4.6, kinds 1 to 5). */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[cdata\[/, /\]\]>/],
  [/^<![a-z]/, />/],
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/, /<\/(?:script|pre|style|textarea)>/i],
];

/** What alone ends the HTML that starts here, where it doesn't end on the line. */
function htmlEnd(text: string, first: number, end: number): RegExp | undefined {
  const head = text.slice(first, first + 12).toLowerCase();
  const until = HTML.find(([start]) => start.test(head))?.[1];
  return until?.test(text.slice(first + 2, end)) ? undefined : until;
}

/** Offset after the block between `---` or `+++` lines that `text` starts with; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text)?.[0];
  if (fence === undefined) return 0;
  const close = /\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\r?\n|$)/g;
  for (const { 0: line, index } of text.matchAll(close)) {
    const mark = line.slice(1, 4);
    if (mark === fence || (fence === "---" && mark === "...")) return index + line.length;
  }
  return 0;
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}

function includesBefore(text: string, wanted: string, at: number, end: number): boolean {
  const line = text.slice(at, end);
  return line.includes(wanted);
}

function isBlank(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at >= end;
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 0x0d && code !== 0x0b && code !== 0x0c);
}
