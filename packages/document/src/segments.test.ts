import { expect, test } from "vitest";
import { segmentsOf } from "./segments.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const words = new Intl.Segmenter("th", { granularity: "word" });

const texts: Record<string, string> = {
  nothing: "",
  words: "The road was long. ".repeat(500),
  "one word": "road".repeat(2_000),
  Arabic: "كان الطريق طويلا وقد أصلحه الناس ".repeat(300),
  Thai: "ถนนสายนี้ยาวและผู้คนที่อาศัยอยู่ริมถนนช่วยกันซ่อมแซม".repeat(100),
  Devanagari: "सड़क लंबी थी और क्षत्रिय लोग ".repeat(300),
  Korean: "길은 길었고 사람들이 고쳤다 ".repeat(300),
  "marks on one letter": `a${"\u0301".repeat(10_000)}b`,
  families: "👩‍👩‍👧‍👦".repeat(500),
  flags: "🇨🇭🇩🇪🇫🇷".repeat(700),
  "line ends": "a\r\n".repeat(3_000),
};

test.each(Object.entries(texts))("%s are cut as they are at once", (_what, text) => {
  const plain = (segmenter: Intl.Segmenter) =>
    Array.from(segmenter.segment(text), ({ segment, index, isWordLike }) => [
      segment,
      index,
      isWordLike,
    ]);
  for (const segmenter of [graphemes, words])
    expect(
      segmentsOf(segmenter, text).map(({ segment, index, isWordLike }) => [
        segment,
        index,
        isWordLike,
      ]),
    ).toEqual(plain(segmenter));
});

test("whatever stands in a text, its graphemes are the same", () => {
  const parts = [..."a \u0301\u200d\r\nक्ष각ᄀำ\u0600", "👩", "🇨"];
  let seed = 1;
  for (let round = 0; round < 20; round += 1) {
    let text = "";
    while (text.length < 5_000) {
      // Park and Miller's generator.
      seed = (seed * 48_271) % 0x7fffffff;
      text += parts[seed % parts.length];
    }
    const whole = Array.from(graphemes.segment(text), ({ segment }) => segment);
    expect(segmentsOf(graphemes, text).map(({ segment }) => segment)).toEqual(whole);
  }
});
