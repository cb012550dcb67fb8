import type * as mdast from "mdast";
import { has, hasLineAfter, positionIn, type Words } from "./words.ts";

/** An address in angle brackets: CommonMark 6.5. */
const URL = /<([A-Za-z][A-Za-z\d+.-]{1,31}:(?:[!-;=?-~]|\P{ASCII})*)>/uy;
/** What may stand before the `@` is micromark's choice, which has no `!`. */
const MAIL =
  /<([#-'*+\--9=?A-Z^-~]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*)>/y;
/** A tag on one line: CommonMark 6.6; micromark takes no bare value with a slash. */
const TAG =
  /<(?:[A-Za-z][A-Za-z\d-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t\n"'/=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z\d-]*[ \t]*)>/y;

/** A bare value that starts with a slash, which micromark may take for the end of the tag. */
const SLASHED = /<[^<>\n]*?=[ \t]*\//y;

/** What stands in angle brackets, and where it ends. */
interface Found {
  readonly node: mdast.Link | mdast.Html;
  readonly end: number;
}

/** The address or the HTML at index `at`; "none" where it is neither, "unsure" where it may be on the next line. */
export function readAngle(words: Words, at: number): Found | "none" | "unsure" {
  const { value } = words;
  const next = value.charCodeAt(at + 1);
  const url = match(URL, value, at);
  if (url !== undefined) return linkTo(url, url, words, at);
  const mail = match(MAIL, value, at);
  if (mail !== undefined) return linkTo(mail, `mailto:${mail}`, words, at);
  // `!`, `?`
  if (next === 0x21 || next === 0x3f) return readOther(words, at);
  const lower = next | 0x20;
  if (next !== 0x2f && !(lower >= 0x61 && lower <= 0x7a)) return "none";
  TAG.lastIndex = at;
  if (TAG.test(value)) return htmlOf(words, at, TAG.lastIndex);
  SLASHED.lastIndex = at;
  return hasLineAfter(words, at) || SLASHED.test(value) ? "unsure" : "none";
}

/** How HTML that is no tag starts and ends. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, "-->"],
  [/^<\?/, "?>"],
  [/^<!\[CDATA\[/, "]]>"],
  [/^<![A-Za-z]/, ">"],
];

function readOther(words: Words, at: number): Found | "none" | "unsure" {
  const { value } = words;
  const head = value.slice(at, at + 9);
  const other = OTHERS.find(([start]) => start.test(head));
  if (other === undefined) return "none";
  const [, mark] = other;
  if (/^<!---?>/.test(head)) return "unsure";
  const from = at + (mark === "-->" ? 4 : 2);
  if (!has(words, mark, from)) return words.isInset && hasLineAfter(words, at) ? "unsure" : "none";
  const end = value.indexOf(mark, from) + mark.length;
  return value.slice(at, end).includes("\n") ? "unsure" : htmlOf(words, at, end);
}

function match(pattern: RegExp, value: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(value)?.[1];
}

function htmlOf(words: Words, start: number, end: number): Found {
  const value = words.value.slice(start, end);
  return { node: { type: "html", value, position: positionIn(words, start, end) }, end };
}

function linkTo(value: string, url: string, words: Words, at: number): Found {
  const end = at + value.length + 2;
  const node: mdast.Link = {
    type: "link",
    title: null,
    url,
    children: [{ type: "text", value, position: positionIn(words, at + 1, end - 1) }],
    position: positionIn(words, at, end),
  };
  return { node, end };
}
