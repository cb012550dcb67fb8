import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { type Run, withFonts } from "./text.ts";

const { body } = styles.book.scale;
const inks = { palette: styles.book.light, report: () => undefined };

/** The words of `texts`, each a run that looks other than the one before; a joiner as ^. */
function set(...texts: string[]): string[] {
  const runs = texts.map((text, index): Run => {
    return { text, type: { ...body, weight: index % 2 === 0 ? 400 : 700 }, lang: "ar" };
  });
  return withFonts(runs, inks, true).map(({ text }) => text.replaceAll("\u200d", "^"));
}

test.each([
  [
    "a letter that joins keeps its form where its word goes on in another run",
    ["مه", "مة"],
    ["مه^", "^مة"],
  ],
  ["a mark on it does not matter", ["مهُ", "مة"], ["مهُ^", "^مة"]],
  ["one that joins none does not", ["دا", "ر"], ["دا", "ر"]],
  ["nor does a word that ends", ["مه ", "مة"], ["مه ", "مة"]],
  ["nor another script", ["של", "ום"], ["של", "ום"]],
])("%s", (_name, texts, expected) => {
  expect(set(...texts)).toEqual(expected);
});

test("the form is the one within a word, and the joiner no part of the text", () => {
  const [whole] = withFonts([{ text: "مهم", type: body, lang: "ar" }], inks, true);
  const [start] = withFonts(
    ["مه", "م"].map((text, at) => ({ text, type: body, lang: "ar", stressed: at === 1 })),
    inks,
    true,
  );
  const glyphs = whole?.look.word("مهم").shaped.glyphs.slice(1);
  expect(start?.look.word(start.text).shaped.glyphs).toEqual(glyphs);
});
