import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import type { Construct, Extension } from "micromark-util-types";
import { gated, listOf } from "./gate.ts";

/** Addresses without brackets, tried only where `text` has what they start with; none where nothing does. */
export function autolinksIn(text: string): Extension[] {
  const starts = startsOf(text);
  if (starts.size === 0) return [];
  const all = gfmAutolinkLiteral().text ?? {};
  const codes = new Set([...starts].map((start) => text.charCodeAt(start)));
  const gatedOnes: Record<number, Construct[]> = {};
  for (const code of codes) gatedOnes[code] = listOf(all[code]).map((one) => gated(one, starts));
  return [{ text: gatedOnes }];
}

/** Offsets of “http://”, “https://”, “www.” and of what stands before an “@”. */
function startsOf(text: string): Set<number> {
  const starts = new Set<number>();
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    const start = /https?$/i.exec(text.slice(Math.max(0, at - 5), at))?.[0].length ?? 0;
    if (start > 0 && !isInBrackets(text, at - start)) starts.add(at - start);
  }
  for (const { index } of text.matchAll(/www\.(?=[\w-])/gi)) starts.add(index);
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (isLocal(text.charCodeAt(start - 1))) start -= 1;
    if (start < at) starts.add(start);
  }
  return LONG_TRAIL.test(text) ? withoutTrails(text, starts) : starts;
}

/** Marks that may end a sentence rather than an address: at each the reader looks whether all that follow do. */
const LONG_TRAIL = /[!"'),.*:;?_~&\]]{200}/;

/** `starts` but those in words with so many marks in a row that they are no addresses. */
function withoutTrails(text: string, starts: ReadonlySet<number>): Set<number> {
  const words = Array.from(text.matchAll(/\S+/g)).filter(([word]) => LONG_TRAIL.test(word));
  let at = 0;
  const inOrder = [...starts].sort((one, other) => one - other);
  return new Set(
    inOrder.filter((start) => {
      while ((words[at]?.index ?? start) + (words[at]?.[0].length ?? 1) <= start) at += 1;
      return start < (words[at]?.index ?? text.length);
    }),
  );
}

/** The address of `[text](address)` and of `<address>` is no literal one: most are these. */
function isInBrackets(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 0x3c || (before === 0x28 && text.charCodeAt(start - 2) === 0x5d);
}

/** A letter, a digit or one of “+-._”. */
function isLocal(code: number): boolean {
  if (code === 0x2b || code === 0x5f) return true;
  if (code >= 0x30 && code <= 0x39) return true;
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x2d || code === 0x2e;
}
