import { styles } from "@printery/design";
import { describe, expect, test } from "vitest";
import { fragmentsAt } from "./column.ts";
import { withFonts } from "./text.ts";
import { turnsAt, withTurns } from "./turns.ts";

const { body } = styles.book.scale;
const inks = { palette: styles.book.light, report: () => undefined };

/** What a line of `text` is written as, fragment by fragment in the order in which they are read; R and L for the marks. */
function written(text: string, isRtl: boolean): string[] {
  const fragments = fragmentsAt(withFonts([{ text, type: body, lang: "he" }], inks, isRtl), 0);
  return fragments.map(({ words }, at) => {
    const { atLeft = false, atRight = false } = turnsAt(fragments, at) ?? {};
    return `${atLeft ? "R" : ""}${words.map((word) => word.text).join("")}${atRight ? "L" : ""}`;
  });
}

test.each([
  ["a number in a line from the right", "שנת 1862 היא", ["שנת ", "R1862", " היא"]],
  ["each of two that a dash parts", "(12–15)", ["(", "R12", "–", "R15", ")"]],
  ["one that ends with a sign of numbers", "של 50% מהם", ["של ", "R50%", " מהם"]],
  ["a bracket behind a name", "אצל Henry (1820) בעיר", ["אצל", " ", "RHenry (1820)L", " ", "בעיר"]],
  ["nothing between letters from the right", "אצל הים, שם.", ["אצל הים, שם."]],
])("%s", (_name, text, expected) => {
  expect(written(text, true)).toEqual(expected);
});

test("what runs from the right in a line from the left ends with a mark, and nothing else has one", () => {
  expect(written("the word שלום (peace) in 1862", false)).toEqual([
    "the word ",
    "שלוםL",
    " (peace) in 1862",
  ]);
  expect(written("the word (peace) in 1862", false)).toEqual(["the word (peace) in 1862"]);
});

describe("a word from the right", () => {
  const marked = (text: string) => {
    const [set] = withFonts([{ text, type: body, lang: "he" }], inks, true);
    const glyphs = set && withTurns(set.look.word(text).shaped).glyphs;
    const texts = glyphs?.map(({ codePoints }) => String.fromCodePoint(...codePoints));
    return texts?.join("").replaceAll("\u200f", "R");
  };

  test.each([
    ["with a comma at its end has a mark behind that", "הים,", "R,םיה"],
    ["with a stop before another sign, too", "הים.)", ")R.םיה"],
    ["with a colon between letters has none", "הים:שם", "םש:םיה"],
    ["with a sign that is none of numbers has none", "הים!", "!םיה"],
  ])("%s", (_name, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test("is as wide as it was", () => {
    const [set] = withFonts([{ text: "הים,", type: body, lang: "he" }], inks, true);
    const shaped = set?.look.word("הים,").shaped;
    const widths = (shaped && withTurns(shaped).glyphs.map(({ advance }) => advance)) ?? [];
    expect(widths).toHaveLength(5);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(shaped?.advance);
  });
});
