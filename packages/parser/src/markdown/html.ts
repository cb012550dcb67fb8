import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";

/** One piece of HTML. */
export type Piece =
  | { readonly kind: "text"; readonly raw: string; readonly at: number }
  | { readonly kind: "comment"; readonly raw: string; readonly at: number }
  | {
      readonly kind: "open" | "close";
      /** Lower case. */
      readonly name: string;
      readonly raw: string;
      readonly at: number;
    };

/** A tag is never so long; a quotation mark that nothing closes would be looked for to the end, again and again. */
const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![a-z][^>]*>|<(\/?)([a-z][a-z\d-]*)(?=[\s/>])(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,400}>/gi;

/** `html` cut into tags, comments and what stands between; `at` counts from its start. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: raw, 1: slash, 2: name, index } of html.matchAll(TAG)) {
    if (index > end) pieces.push({ kind: "text", raw: html.slice(end, index), at: end });
    if (name === undefined) pieces.push({ kind: "comment", raw, at: index });
    else {
      const kind = slash === "/" ? "close" : "open";
      pieces.push({ kind, name: name.toLowerCase(), raw, at: index });
    }
    end = index + raw.length;
  }
  if (end < html.length) pieces.push({ kind: "text", raw: html.slice(end), at: end });
  return pieces;
}

const ATTRIBUTE = /\s([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

/** The value of an attribute of a tag; undefined where it has none. */
export function attribute(tag: string, name: string): string | undefined {
  for (const [key, value] of attributesOf(tag)) if (key === name) return value;
  return undefined;
}

/** The attributes of a tag that have values, by their names in lower case. */
function* attributesOf(tag: string): Generator<readonly [name: string, value: string]> {
  for (const [, key = "", double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    yield [key.toLowerCase(), decodeCharacters(double ?? single ?? bare ?? "")];
  }
}

/** What says how a text looks, and nothing that anybody reads. */
const LOOKS: ReadonlySet<string> = new Set(
  "class style align valign width height border color bgcolor face size dir lang target rel loading".split(
    " ",
  ),
);

/** Whether `tag` says something in words besides how it looks and the attributes that are `read`. */
export function saysMore(tag: string, read: readonly string[] = []): boolean {
  // Its name ends before the first space, and most tags have none.
  const start = tag.search(/\s/);
  if (start < 0) return false;
  for (const [name, value] of attributesOf(tag))
    if (/[\p{L}\p{N}]/u.test(value) && !LOOKS.has(name) && !read.includes(name)) return true;
  return /[\p{L}\p{N}]/u.test(tag.slice(start).replace(ATTRIBUTE, "").replace(SWITCHES, ""));
}

/** Attributes without a value. */
const SWITCHES = /\b(?:open|hidden)\b/g;

/** `text` with its character references (`&amp;`, `&#8212;`) read. */
export function decodeCharacters(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/gi,
    (reference, hex: string | undefined, decimal: string | undefined, name: string = "") => {
      if (hex !== undefined) return decodeNumericCharacterReference(hex, 16);
      if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
      return decodeNamedCharacterReference(name) || reference;
    },
  );
}
