import { HASH, HYPHEN, isBlank, isSpace, runLength, STAR, UNDERSCORE } from "./characters.ts";

/** Whether the line from `first` on is a rule: CommonMark 4.1. */
export function isRule(text: string, first: number, end: number): boolean {
  const mark = text.charCodeAt(first);
  if (mark !== STAR && mark !== HYPHEN && mark !== UNDERSCORE) return false;
  let count = 0;
  for (let at = first; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark) count += 1;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** How deep the heading is that the line from `first` on is; 0 where it is none. */
export function headingDepth(text: string, first: number, end: number): number {
  const depth = runLength(text, first, HASH);
  const after = first + depth;
  return depth < 7 && (after >= end || isSpace(text.charCodeAt(after))) ? depth : 0;
}

/** Whether the line from `first` on underlines a heading. */
export function isUnderline(text: string, first: number, end: number): boolean {
  const after = first + runLength(text, first, text.charCodeAt(first));
  return isBlank(text, after, end);
}

const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul".split(
    " ",
  ),
);
const RAW = /^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i;
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const COMMENT_END = /-->/;
const NAME = /^<\/?([A-Za-z][A-Za-z\d-]*)(?=[ \t>]|\/>|$)/;
/** A tag with nothing else on its line. */
const LONE =
  /^<(?:[A-Za-z][A-Za-z\d-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'/=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z\d-]*[ \t]*)>[ \t]*$/;

/** A bare value that starts with a slash, which micromark may take for the end of the tag. */
const SLASHED = /^<[^<>]*?=[ \t]*\//;

/**
 * How the HTML ends that `line` starts with (CommonMark 4.6): with a line that has a pattern, or at a
 * blank one; "none" where there is no HTML that could end a paragraph or `isOpen` says that there is none.
 */
export function htmlEnd(line: string, isOpen: boolean): RegExp | "blank" | "none" | "unsure" {
  const next = line.charCodeAt(1);
  if (next === 0x3f) return "unsure";
  if (next === 0x21) return /^<!--(?!-?>)/.test(line) ? COMMENT_END : "unsure";
  if (RAW.test(line)) return RAW_END;
  const name = NAME.exec(line)?.[1];
  if (name !== undefined && BLOCKS.has(name.toLowerCase())) return "blank";
  if (isOpen) return "none";
  if (LONE.test(line)) return "blank";
  return SLASHED.test(line) ? "unsure" : "none";
}
