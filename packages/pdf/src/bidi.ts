import { isRightToLeft } from "@printery/publication";
import bidiModule from "bidi-js";

/** CommonJS, whose only export some loaders hand over itself and others, as its types have it, as the default. */
const makeBidi = typeof bidiModule === "function" ? bidiModule : bidiModule.default;

/** Letters that run right to left, and what steers direction (UAX 9, table 4). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/** Whether a paragraph that is in `lang` and says `text` begins at the right: as its language has it, if it has such letters at all. */
export function beginsAtRight(text: string, lang: string): boolean {
  if (isRightToLeft(lang)) return RIGHT_TO_LEFT.test(text) || !LEFT_TO_RIGHT.test(text);
  return RIGHT_TO_LEFT.test(text) && !LEFT_TO_RIGHT.test(text);
}

/** A part of a paragraph in a direction of its own, whatever stands around it (UAX 9, 2.4). */
export interface Isolate {
  readonly from: number;
  readonly to: number;
  readonly isRtl: boolean;
}

/**
 * The embedding level of each code unit of `text`, odd from right to left (UAX 9); nothing where all of it runs left to
 * right. `isRtl` tells how the paragraph runs.
 */
export function levelsOf(
  text: string,
  isRtl: boolean,
  isolates: readonly Isolate[] = [],
): Uint8Array | undefined {
  if (!isRtl && !RIGHT_TO_LEFT.test(text)) return undefined;
  let marked = "";
  const places: number[] = [];
  const mark = (steering: string) => {
    marked += steering;
  };
  for (let at = 0; at <= text.length; at += 1) {
    for (const { to } of isolates) if (to === at) mark(END);
    for (const { from, isRtl: inside } of isolates) if (from === at) mark(inside ? RTL : LTR);
    places.push(marked.length);
    // A line break within a paragraph is none between paragraphs.
    marked += text[at] === "\n" ? LINE_SEPARATOR : (text[at] ?? "");
  }
  bidi ??= makeBidi();
  const { levels } = bidi.getEmbeddingLevels(marked, isRtl ? "rtl" : "ltr");
  return Uint8Array.from({ length: text.length }, (_, at) => levels[places[at] ?? 0] ?? 0);
}

/** Whether a character is a figure, or what may stand in or beside figures (UAX 9, table 4: EN, ES, ET, AN and CS). */
export function isOfNumbers(character: string): boolean {
  bidi ??= makeBidi();
  return /^(?:E[NST]|AN|CS)$/.test(bidi.getBidiCharTypeName(character));
}

/** Made when it is first asked for: it unpacks what it knows of every character. */
let bidi: ReturnType<typeof bidiModule.default> | undefined;

/** Isolates: left to right, right to left, and the end of one. */
const LTR = "\u2066";
const RTL = "\u2067";
const END = "\u2069";
const LINE_SEPARATOR = "\u2028";

/**
 * Places in the order in which what has `levels` stands on a line, from the side where the line begins; as they are, where
 * nothing runs against it (UAX 9, rule L2).
 */
export function reordered(levels: readonly number[], isRtl: boolean): readonly number[] {
  const base = Number(isRtl);
  const order = levels.map((_, at) => at);
  let highest = base;
  for (const level of levels) highest = Math.max(highest, level);
  // Counted from where the line begins, a stretch of the next higher level runs backwards.
  for (let level = highest; level > base; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
