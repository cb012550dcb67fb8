import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { breaksOf } from "./breaks.ts";
import { type Run, withFonts } from "./text.ts";

const type = styles.book.scale.body;
const inks = { palette: styles.book.light, report: () => undefined };

/** `text` cut where a line may end. */
function pieces(text: string, lang: string, more: Partial<Run> = {}): string {
  const runs = withFonts([{ text, type, lang, ...more }], inks);
  let from = 0;
  return breaksOf(runs, text)
    .map((to) => {
      const piece = text.slice(from, to);
      from = to;
      return piece;
    })
    .join("|");
}

test.each([
  [
    "a small kana, a long vowel or a stop begins no line",
    "ちょっとコーヒー。",
    "ja",
    "ちょっ|と|コー|ヒー。",
  ],
  ["an opening bracket ends none", "灯「光」と", "ja", "灯|「光」|と"],
  ["nor does a Chinese quotation mark", "说“夜长。”他", "zh", "说|“夜|长。”|他"],
  ["dashes stay together", "光——他", "zh", "光——|他"],
  ["Thai has words", "คืนนี้ยาวนาน", "th", "คืน|นี้|ยาวนาน"],
  ["a mark that repeats a word stays with it", "ช้าๆ", "th", "ช้าๆ"],
  ["a dash begins no line", "night—so", "en", "night—|so"],
])("%s", (_name, text, lang, expected) => {
  const found = pieces(text, lang);
  expect(found).toBe(expected);
});
