import { describe, expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { cut } from "./cut.ts";

/** Shape and text of each block. */
function shapes(text: string): string[] {
  return cut(sourceOf("a.txt", text)).blocks.map((block) => `${block.shape}: ${block.text}`);
}

const wrapped = [
  "The keeper had climbed the stair so often that he no longer counted",
  "the steps, since his knees did that for him, and on the night when",
  "this story opens he had reached the lamp room before he noticed that",
  "the glass was warm.",
];

describe("cut", () => {
  test("joins the lines of a wrapped paragraph, and parts paragraphs at blank lines", () => {
    const [one, ...rest] = wrapped;
    expect(shapes([...wrapped, "", ...wrapped].join("\r\n"))).toEqual([
      `plain: ${[one, ...rest].join(" ")}`,
      `plain: ${wrapped.join(" ")}`,
    ]);
  });

  test("parts wrapped paragraphs that only an indent parts", () => {
    const paragraph = wrapped.map((line, index) => (index === 0 ? `   ${line}` : line));
    expect(shapes([...paragraph, ...paragraph].join("\n"))).toHaveLength(2);
  });

  test("parts wrapped paragraphs where a line ends before it must", () => {
    expect(shapes(["The Stair", ...wrapped, "The Lamp", ...wrapped].join("\n"))).toEqual([
      "plain: The Stair",
      `plain: ${wrapped.join(" ")}`,
      "plain: The Lamp",
      `plain: ${wrapped.join(" ")}`,
    ]);
  });

  test("leaves whole lines whole", () => {
    expect(
      shapes("Salt\nRoad\nA line that is a block of its own and ends.\nAnother one."),
    ).toHaveLength(4);
  });

  test.each([
    ["- one\n- two", ["item: one", "item: two"]],
    ["1. one\n2. two", ["item: one", "item: two"]],
    ["a) one\nb) two", ["item: one", "item: two"]],
    ["* * *", ["rule: * * *"]],
    ["⁂", ["rule: ⁂"]],
    ["[1] See below.", ["note: See below."]],
    ["> said\n> again", ["quoted: said", "quoted: again"]],
    ["Title\n=====", ["plain: Title"]],
    ["| a | b |\n|---|---|\n| c | d |", ["table: | a | b | |---|---| | c | d |"]],
    ["a\tb\nc\td", ["table: a b c d"]],
    [
      "Footnotes\n\n1 The first.\n\n2 The second.",
      ["plain: Footnotes", "note: The first.", "note: The second."],
    ],
    ["text ends |", ["plain: text ends"]],
  ])("sees the shape of %j", (text, blocks) => {
    expect(shapes(text)).toEqual(blocks);
  });

  test.each([
    ["a dash in prose", "one -two"],
    ["a decimal", "1.5 metres"],
    ["a year", "1984. It was cold."],
    ["an initial", "A. Byron"],
    ["a reference in prose", "[see] below"],
    ["one dash", "-"],
    ["numbers without a promise of notes", "1 The first."],
    ["a bar in prose", "salt | pepper"],
  ])("takes %s for plain text", (_what, text) => {
    expect(shapes(text)).toEqual([`plain: ${text}`]);
  });

  test("knows page numbers and running heads at the edges of pages", () => {
    const page = (number: number) =>
      `The Salt Road\n\n${"So it went on. ".repeat(number)}\n\n${number}\n`;
    expect(
      shapes([1, 2, 3].map(page).join("\f")).filter((block) => block.startsWith("furniture")),
    ).toEqual([
      "furniture: The Salt Road",
      "furniture: 1",
      "furniture: The Salt Road",
      "furniture: 2",
      "furniture: The Salt Road",
      "furniture: 3",
    ]);
    expect(shapes("The Salt Road\n\nSome words\n\n1")).not.toContain("furniture: 1");
  });
});
