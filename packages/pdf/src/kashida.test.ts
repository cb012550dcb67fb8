import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { lengthen } from "./kashida.ts";
import { withFonts } from "./text.ts";

const inks = { palette: styles.book.light, report: () => undefined };

function part(text: string) {
  const [set] = withFonts([{ text, type: styles.book.scale.body, lang: "ar" }], inks, true);
  if (set === undefined) throw new Error("Expected a run");
  const words = set.look.words(text);
  const width = words.reduce((sum, each) => sum + each.width, 0);
  return { set, words, width, spaces: words.filter(({ isSpace }) => isSpace).length };
}

test.each(["مسجد", "سفينة", "كامل"])("%s is drawn out, and says what it said", (text) => {
  const line = part(text);
  const [before] = line.words;
  const { width } = line;
  lengthen([line], width + 20);
  expect(line.width).toBeGreaterThan(width);
  expect(line.words[0]?.text).toBe(text);
  const said = (word = before) =>
    word?.shaped.glyphs.flatMap(({ codePoints }) => codePoints).toSorted();
  expect(said(line.words[0])).toEqual(said());
});

test.each([
  ["letters that do not join", "دار", 20],
  ["a word that is drawn out as it is", "سـلام", 20],
  ["a line with no room", "مسجد", 1],
  ["another script", "שלום", 20],
])("%s: nothing is", (_name, text, room) => {
  const line = part(text);
  const { width } = line;
  lengthen([line], width + room);
  expect(line.width).toBe(width);
});
