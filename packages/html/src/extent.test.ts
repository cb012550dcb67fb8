import { paragraph } from "@printery/testing";
import { expect, test } from "vitest";
import { extentLine, extentOf } from "./extent.ts";

const text = (lang: string, words: string) => ({ lang, children: [paragraph(words)] });
const times = (count: number, word: string) => Array.from({ length: count }, () => word).join(" ");

test.each([
  ["en", "one two-three, don’t stop — 1862", 5],
  ["de", "Überschallgeschwindigkeit", 1],
  ["zh", "灯塔建在海边。1862年", 11],
  ["ja", "灯台は海のそば。", 7],
  ["th", "ประภาคารริมทะเล", 3],
  ["ko", "바닷가의 등대", 2],
  ["ar", "منارة على حافة البحر", 4],
  ["hi", "समुद्र के किनारे", 3],
  ["en", "— … ·", 0],
])("in %s “%s” has %d words", (lang, words, count) => {
  expect(extentOf([text(lang, words)]).words).toBe(count);
});

test.each([
  // 238 words of 4.6 letters a minute.
  ["en", times(238 * 5, "words"), 5],
  // Longer words take longer.
  ["de", times(238 * 5, "wortlaenge"), 11],
  ["ru", times(238 * 5, "слово"), 5],
  ["en", "word", 1],
  ["zh", "灯".repeat(2829), 10],
  ["ja", "灯".repeat(3960), 10],
  ["he", times(1848, "מגדל"), 8],
  ["ar", times(1358, "منار"), 8],
])("in %s it is read at the pace of its script (%#)", (lang, words, minutes) => {
  expect(extentOf([text(lang, words)]).minutes).toBe(minutes);
});

test.each([
  ["ko", "바닷가의 등대"],
  ["th", "ประภาคาร"],
  ["fa", "فانوس دریایی"],
  ["en", "— …"],
])("nobody has measured %s “%s”", (lang, words) => {
  expect(extentOf([text(lang, words)]).minutes).toBeUndefined();
});

test("the sections of a book are read one after the other, each at its pace", () => {
  const english = text("en", times(2380, "words"));
  expect(extentOf([english, text("zh", "灯".repeat(2829))]).minutes).toBe(21);
  expect(extentOf([english, text("ko", "등대")]).minutes).toBeUndefined();
  expect(extentOf([english, text("ko", "")]).minutes).toBe(11);
});

test.each([
  [{ words: 0 }, "en", ""],
  [{ words: 1, minutes: 1 }, "en", "Reading time: 1 minute · 1 word"],
  [{ words: 1234, minutes: 6 }, "en", "Reading time: 6 minutes · 1,234 words"],
  [{ words: 1234, minutes: 6 }, "de", "Lesezeit: 6 Minuten · 1.234 Wörter"],
  [{ words: 90_000, minutes: 375 }, "en", "Reading time: 6.5 hours · 90,000 words"],
  [{ words: 12 }, "ko", "12 단어"],
  [{ words: 3, minutes: 1 }, "ar", "مدة القراءة: دقيقة · 3 كلمات"],
  // Of a language without terms, numbers speak as the words beside them do.
  [{ words: 1234, minutes: 5 }, "pl", "Reading time: 5 minutes · 1,234 words"],
])("%j in %s: “%s”", (extent, lang, line) => {
  const [element] = extentLine(extent, lang);
  const [child] = element?.children ?? [];
  expect(child?.type === "text" ? child.value : "").toBe(line);
});
