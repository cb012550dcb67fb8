import { MASK, merged, NO_BREAK, type Rule, swap, WORD_JOINER } from "./rule.ts";
import type { Voice } from "./voice.ts";

/** Languages whose dash among words is as long as an em; the others have that of an en, with space around. */
const EM: ReadonlySet<string> = new Set(
  "en es pt gl ca eu fr it ru uk be bg lt lv ga cy el tr he ar fa hi th".split(" "),
);

function dashOf({ base }: Voice): string {
  return EM.has(base) ? "—" : "–";
}

/** Hyphens in a row, not those of arrows, comments and rules. */
const HYPHENS = /(?<![-<>—–]|<!)-{2,6}(?![->—–])/g;

/** What is typed with two or more hyphens, or one between spaces. */
export const dashes: Rule = {
  name: "dashes",
  sign: /--| - /,
  edits: (text, voice) =>
    merged(
      swap(text, HYPHENS, ({ 0: hyphens, index }) => {
        const [before, after] = [text[index - 1] ?? "", text[index + hyphens.length] ?? ""];
        return dashFor(
          hyphens.length,
          { before, after, earlier: text.slice(Math.max(0, index - 3), index) },
          voice,
        );
      }),
      // Not between figures, which are a sum, a range or a score; nor where an item of a list begins.
      swap(
        text,
        /(?<=[\p{L}\p{N})\]”’»«“"'.,!?;:%…] )-(?= [\p{L}\p{N}([„“«‘"'¿¡])(?<!\d -(?= \d))/gu,
        "–",
      ),
    ),
};

interface Around {
  readonly before: string;
  readonly after: string;
  /** Up to three characters, `before` the last of them. */
  readonly earlier: string;
}

function dashFor(
  length: number,
  { before, after, earlier }: Around,
  voice: Voice,
): string | undefined {
  const isFree = (character: string) => character === "" || /\s/.test(character);
  if (before === "" && isFree(after))
    return length === 2 && after !== "" ? dashOf(voice) : undefined;
  if (length >= 6) return "⸻";
  // A name that is kept back: B⸺, or a whole one.
  if (length >= 4) {
    const isName =
      isFree(before) ||
      (/\p{Lu}/u.test(before) && !/\p{L}/u.test(earlier.at(-2) ?? "") && before !== "I");
    return isName ? "⸺" : "—";
  }
  // An option of a program.
  if (isFree(before) && before !== "" && /[\p{Ll}\ua78f]/u.test(after)) return undefined;
  if (/\d/.test(before) && /\d/.test(after)) return "–";
  if (length === 3) return "—";
  return dashOf(voice);
}

/** Words before which a number is one of several: “pp. 3–7”. */
const COUNTED =
  /(?:^|[^\p{L}])(?:pp?|pages?|chapters?|chaps?|chs?|vols?|volumes?|nos?|numbers?|figs?|figures?|lines?|ll?|verses?|vv?|sections?|§+|parts?|books?|tables?|notes?|nn?|items?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Seiten?|S|Bd|Kap|Nr|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|aged?|ages|between|from|grades?|years?)\.? ?$/iu;

/** Numbers from the first to the second; what may be a name, a telephone number or a score keeps its hyphen. */
export const ranges: Rule = {
  name: "ranges",
  ofFigures: true,
  sign: /\d-\d/,
  edits: (text) =>
    swap(
      text,
      /(?<=(?<![\p{L}\p{N}\p{M}.,:/\\+#_=&@’'-]|[\p{L}\p{N}]\()(\d{1,4}))-(?=(\d{1,4})(?![\p{L}\p{N}_/\\@=-]|[.,:]\d))/gu,
      ({ 1: first = "", 2: last = "", index }) => {
        if (!isRange(first, last)) return undefined;
        const before = text.slice(Math.max(0, index - first.length - 14), index - first.length);
        if (isYear(first) || COUNTED.test(before)) return "–";
        // “Boeing 737-800” has a name before it.
        return /\p{Lu}[\p{L}\p{N}]*[ \u00a0]$/u.test(before) ? undefined : "–";
      },
    ),
};

function isYear(figures: string): boolean {
  return /^(?:1\d{3}|20\d{2})$/.test(figures);
}

/** Whether the second is more than the first, written out or by its last figures: 1914-18. */
function isRange(first: string, last: string): boolean {
  if (first.startsWith("0") || (last.startsWith("0") && last.length !== 2)) return false;
  // 555-1234 is a telephone's.
  if (first.length === 3 && last.length === 4) return false;
  const full = last.length < first.length ? first.slice(0, -last.length) + last : last;
  return Number(full) > Number(first) && last.length <= first.length + 2;
}

/** A minus before a figure, as in −5 °C (Standard Ebooks, 8.8.4): not an option, nor the number of an item. */
export const minus: Rule = {
  name: "minus",
  ofFigures: true,
  sign: /(?:^|[\s(])-\d/,
  edits: (text) =>
    swap(
      text,
      /(?<=^|[\s(])-(?=\d+(?:[.,]\d+)*(?:[ \u00a0]?[°%‰]|[)\s.,;:!?…]|$))(?!\d+[.)] )/gu,
      "−",
    ),
};

/**
 * Lines do not end before a dash, nor beside one that joins: a word joiner stands before the one and around the other (Standard
 * Ebooks, 8.7.7), a no-break space before one that has space around it.
 */
export const joiners: Rule = {
  name: "joiners",
  sign: /[–—⸺⸻]/,
  edits: (text) =>
    merged(
      swap(text, /(?<=[^\s\u2060\u200a–—⸺⸻])[—⸻]/gu, ({ 0: dash }) => WORD_JOINER + dash),
      swap(text, /(?<=[^\s–—])\u2060?–\u2060?(?=[^\s–—])/gu, `${WORD_JOINER}–${WORD_JOINER}`),
      swap(text, /⸺/g, ({ index }) => {
        const before = /[^\s\u2060\u200a–—⸺⸻]/u.test(text[index - 1] ?? " ") ? WORD_JOINER : "";
        const after = /^[^\s\p{P}\u2060⸺⸻]/u.test(text.slice(index + 1)) ? WORD_JOINER : "";
        return `${before}⸺${after}`;
      }),
      swap(text, /(?<=[^\s–—]) (?=[–—](?: |$))/gu, NO_BREAK),
      // Of a speaker, in languages that begin with a dash.
      swap(text, /(?<=^[–—]) (?=\S)/gu, NO_BREAK),
    ).filter(({ start, end }) => !text.slice(start, end).includes(MASK)),
};
