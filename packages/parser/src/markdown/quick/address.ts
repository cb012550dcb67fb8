import type { Link } from "mdast";
import { isDigit } from "./characters.ts";
import type { Reading } from "./reading.ts";
import { positionIn, type Words } from "./words.ts";

/** An address, or that there is none. */
type Found =
  | { readonly node: Link; readonly start: number; readonly end: number }
  | "none"
  | "unsure";

/** Where what may be an address without brackets, or a directive of ours, has its mark. */
const MARKS = /https?:\/\/|www\.|(?<=[\w.+-])@|:foreign\[/gi;

/** Where in `value` something may be an address, or a directive. */
export function addressesIn(value: string): number[] {
  if (!/[@/:.]/.test(value)) return NONE;
  return Array.from(value.matchAll(MARKS), ({ index }) => index);
}

const NONE: number[] = [];

/** The address whose mark stands at `at`, in plain text that starts at `from` (GFM 6.9, as micromark has it). */
export function readAddress(reading: Reading, from: number, at: number): Found {
  const { words, brackets } = reading;
  const code = words.value.charCodeAt(at);
  if (code === 0x3a) return "unsure";
  // It would be in a link.
  if (brackets.length > 0) return "none";
  if (code === 0x40) return readMail(words, from, at);
  return (code | 0x20) === 0x77 ? "unsure" : readUrl(words, at);
}

/** What ends a sentence rather than an address. */
const TRAIL = "!\"'),.*:;?_~";
const PLAIN = /^https?:\/\/[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*(?:[:/?#][\w/?#=%+$@:,.&-]*)?$/i;

function readUrl(words: Words, start: number): Found {
  const { value } = words;
  const before = value.charAt(start - 1);
  // Letters are no part of it, and the other two are where links have theirs.
  if (/[a-z<]/i.test(before) || value.startsWith("](", start - 2)) return "none";
  if (!/^[\s(]?$/.test(before)) return "unsure";
  const token = /\S*/y;
  token.lastIndex = start;
  const word = token.exec(value)?.[0] ?? "";
  let size = word.length;
  while (TRAIL.includes(word.charAt(size - 1)) && size > 0) size -= 1;
  const url = word.slice(0, size);
  if (!PLAIN.test(url) || /&[a-z]+;/i.test(word)) return "unsure";
  return linkTo(words, url, start, start + size);
}

function readMail(words: Words, from: number, at: number): Found {
  const { value } = words;
  let start = at;
  while (start > from && isLocal(value.charCodeAt(start - 1))) start -= 1;
  const before = value.charCodeAt(start - 1);
  if (start === from && isLocal(before)) return "unsure";
  if (before === 0x2f) return "none";
  const domain = /[\w-]+(?:\.(?=[a-z\d])[\w-]*)*/iy;
  domain.lastIndex = at + 1;
  const name = domain.exec(value)?.[0];
  if (name === undefined) return value.charCodeAt(at + 1) === 0x2e ? "unsure" : "none";
  if (!name.includes(".") || !/[a-z]$/i.test(name)) return "none";
  const end = at + 1 + name.length;
  return linkTo(words, `mailto:${value.slice(start, end)}`, start, end);
}

/** A letter, a digit or one of “+-._”. */
function isLocal(code: number): boolean {
  const lower = code | 0x20;
  if (isDigit(code) || (lower >= 0x61 && lower <= 0x7a)) return true;
  return code === 0x2b || code === 0x2d || code === 0x2e || code === 0x5f;
}

function linkTo(words: Words, url: string, start: number, end: number): Found {
  const value = words.value.slice(start, end);
  const position = () => positionIn(words, start, end);
  const node: Link = {
    type: "link",
    title: null,
    url,
    children: [{ type: "text", value, position: position() }],
    position: position(),
  };
  return { node, start, end };
}
