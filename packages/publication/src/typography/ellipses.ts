import { HAIR, merged, NO_BREAK, type Rule, swap, WORD_JOINER } from "./rule.ts";
import { isEnglish } from "./voice.ts";

const HINGED = `${WORD_JOINER}${HAIR}${WORD_JOINER}…`;

/** Three points, or three with space between them; a fourth ends the sentence. What leads across a page has more. */
export const ellipses: Rule = {
  name: "ellipses",
  sign: /\.{3}|\. \. \./,
  edits: (text, voice) =>
    merged(
      swap(text, /(?<![./\\\d])\.{3}(?![./\\\d])/g, "…"),
      swap(text, /(?<=\d)\.{3}(?=\s|$)/g, "…"),
      // Within a sentence the fourth is one too many (Standard Ebooks).
      swap(text, /(?<![./\\])\.{4}(?![./\\])/g, ({ index }) =>
        isEnglish(voice) && /^\s\p{Ll}/u.test(text.slice(index + 4, index + 6)) ? "…" : ".…",
      ),
      swap(text, /(?<![.\d])(?<!\. )\. \. \.(?! ?\.)/g, "…"),
      swap(text, /(?<![.\d] ?) ?\. \. \. \.(?! ?\.)/g, ".…"),
    ),
};

/** In English, a hair space before it that does not part it from its word, and a space behind it (Standard Ebooks, 8.7.6). */
export const englishEllipses: Rule = {
  name: "space around ellipses",
  sign: /…/,
  isFor: isEnglish,
  edits: (text) =>
    merged(
      swap(text, /[ \u00a0\u2060\u200a]{0,8}…/g, ({ index }) => {
        const before = text[index - 1] ?? "";
        return before === "" || /[\n([{“‘—…]/.test(before) ? "…" : HINGED;
      }),
      // A mark that follows stands off as far. What follows may be another node's.
      swap(
        text,
        /(?<=([^ \u00a0\u2060\u200a]?)[ \u00a0\u2060\u200a]{0,8}…)[ \u00a0\u2060\u200a]{0,8}/g,
        (found) => {
          const end = found.index + found[0].length;
          return gapBehind(found[1] ?? "", text[end] ?? "", text[end + 1] ?? "");
        },
      ),
    ),
};

function gapBehind(before: string, after: string, next: string): string {
  if (after === "" || /[\n)\]}”—…]/.test(after)) return "";
  if (/[!?.;,:]/.test(after)) return HAIR;
  if (after === "’" && !/\p{L}/u.test(next)) return "";
  return /[“‘]/.test(before) && /[\p{L}\p{N}]/u.test(after) ? NO_BREAK : " ";
}

/** In other languages it stands as far from the word as it was typed, and on its line. */
export const otherEllipses: Rule = {
  name: "ellipses on their line",
  sign: / …/,
  isFor: (voice) => !isEnglish(voice),
  edits: (text) => swap(text, /(?<=[^\s(["„“«‘—–]) (?=…)/gu, NO_BREAK),
};
