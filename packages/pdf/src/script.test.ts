import { expect, test } from "vitest";
import { facesIn, graphemesOf, scriptsFor } from "./script.ts";

/** `text`, each stretch with the face it is to be set in; “–” where the text faces will do. */
function faces(text: string, lang: string): string {
  const graphemes = graphemesOf(text);
  const scripts = scriptsFor(graphemes, lang);
  const parts: [face: string, text: string][] = [];
  for (const [at, grapheme] of graphemes.entries()) {
    const face = scripts[at]?.face.split(" ").at(-1) ?? "–";
    const last = parts.at(-1);
    if (last?.[0] === face) last[1] += grapheme;
    else parts.push([face, grapheme]);
  }
  return parts.map(([face, each]) => `${face}: ${each}`).join("|");
}

test.each([
  ["spaces and stops go with the words around", "שלום, עולם.", "he", "Hebrew: שלום, עולם."],
  ["between scripts they go with the text faces", "a (שלום) b", "en", "–: a (|Hebrew: שלום|–: ) b"],
  ["figures too", "שנת 1862 a", "he", "Hebrew: שנת|–:  1862 a"],
  ["marks stay on their letters", "שָׁלוֹם", "he", "Hebrew: שָׁלוֹם"],
  ["Chinese characters in Chinese", "灯塔", "zh-Hans", "SC: 灯塔"],
  ["in Japanese", "灯台", "ja", "JP: 灯台"],
  ["in Japanese, whatever is said of it", "灯台の光", "en", "JP: 灯台の光"],
  ["in an unknown language", "灯塔", "en", "SC: 灯塔"],
  ["a Chinese text with kana stays Chinese", "の字", "zh", "SC: の字"],
  ["in Korean, beside Korean", "漢字도 글", "ko", "SC: 漢字|Myeongjo: 도 글"],
  ["wide punctuation is square", "灯，塔。", "zh", "SC: 灯，塔。"],
  ["Chinese quotation marks are Chinese", "说“灯”。", "zh", "SC: 说“灯”。"],
  ["others are not", "the “灯” here", "en", "–: the “|SC: 灯|–: ” here"],
  ["figures in Chinese are not square", "生于1820年", "zh", "SC: 生于|–: 1820|SC: 年"],
  ["Latin, Greek and Cyrillic are in the text faces", "Añb ω Я", "he", "–: Añb ω Я"],
])("%s", (_name, text, lang, expected) => {
  expect(faces(text, lang)).toBe(expected);
});

test.each([
  ["שלום, a 灯", "en", ["Noto Serif Hebrew", "Noto Serif SC"]],
  ["灯台の光", "ja", ["Noto Serif JP"]],
  [
    "Փ 4, ბ እ រ",
    "en",
    ["Armenian", "Georgian", "Ethiopic", "Khmer"].map((name) => `Noto Sans ${name}`),
  ],
  ["বা த ﬓ", "en", ["Noto Serif Bengali", "Noto Sans Tamil", "Noto Sans Armenian"]],
  ["“Añb” — ω … Я ☞", "en", []],
])("%s needs faces of its own: %s", (text, lang, faces) => {
  expect(facesIn(text, lang)).toEqual(faces);
});
