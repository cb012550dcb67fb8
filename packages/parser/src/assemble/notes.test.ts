import { type FootnoteDefinition, plainText, walk } from "@printery/document";
import { describe, expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when
this story opens he had reached the lamp room before he noticed it.`;

function read(...blocks: string[]) {
  const text = ["The Long Watch", prose, prose, ...blocks, prose].join("\n\n");
  const { document } = parse(Buffer.from(text), { path: "a.txt" });
  const nodes = [...walk(document?.children ?? [])];
  return {
    notes: nodes
      .filter((node): node is FootnoteDefinition => node.type === "footnoteDefinition")
      .map(({ identifier, children }) => [
        identifier,
        ...children.map((child) => plainText([child])),
      ]),
    references: nodes.flatMap((node) =>
      node.type === "footnoteReference" ? [node.identifier] : [],
    ),
  };
}

const withMark = (mark: string) => `The glass was warm${mark} and the oil was low, so that
he sent the boy down for more of it before the wind rose.`;

describe("a note", () => {
  test.each([
    ["in brackets with a name", "[1]", "[Footnote 1: So the log says.]", "1", "So the log says."],
    [
      "over two lines",
      "[12]",
      "[Footnote 12: So the log [of 1702]\nsays.]",
      "12",
      "So the log [of 1702] says.",
    ],
    ["with a letter", "[A]", "[Footnote A: So the log says.]", "A", "So the log says."],
    ["in German", "[3]", "[Fußnote 3: So steht es da.]", "3", "So steht es da."],
    ["with a dagger", "†", "† So the log says.", "†", "So the log says."],
    ["with a dagger close to it", "†", "†So the log says.", "†", "So the log says."],
    ["with a star", "*", "*So the log says.", "*", "So the log says."],
    ["with a raised number", "¹", "¹ So the log says.", "1", "So the log says."],
    ["in curly brackets", "{4}", "{4} So the log says.", "4", "So the log says."],
    [
      "with a number that lost its place",
      "1",
      "1 HC Deb 3 March 1702.",
      "1",
      "HC Deb 3 March 1702.",
    ],
    ["in square brackets", "[5]", "[5] So the log says.", "5", "So the log says."],
  ])("%s is one, and its reference means it", (_what, mark, body, identifier, text) => {
    expect(read(withMark(mark), body)).toEqual({
      notes: [[identifier, text]],
      references: [identifier],
    });
  });

  test("in round brackets is one under a heading that says so", () => {
    expect(
      read(withMark(" (1)"), prose, "Notes", "(1) So the log says.\n(2) So the boy said."),
    ).toEqual({
      notes: [
        ["1", "So the log says."],
        ["2", "(2) So the boy said."],
      ],
      references: ["1"],
    });
  });

  test("with such a number counts up, with no blank line between", () => {
    const body = "1 HC Deb 3 March 1702\n2 Log of the boy\n3 ibid 24";
    expect(read(withMark(".1"), withMark(",2"), withMark(".”3"), body)).toEqual({
      notes: [
        ["1", "HC Deb 3 March 1702"],
        ["2", "Log of the boy"],
        ["3", "ibid 24"],
      ],
      references: ["1", "2", "3"],
    });
  });

  test.each([
    [
      "with its name in brackets",
      "[footnote 1]",
      "[Footnote 2]",
      "1. So the log says. ↩",
      "2. So the boy said. ↩ ↩2",
    ],
    ["in brackets", " [1]", "[2]", "1. So the log says. [↩]", "2. So the boy said. [↩]"],
    ["raised", "¹", "²", "So the log says.↩︎", "So the boy said.↩︎"],
  ])("closes with the way back to what refers to it %s", (_what, first, second, one, two) => {
    expect(read(withMark(first), withMark(second), one, two)).toEqual({
      notes: [
        ["1", "So the log says."],
        ["2", "So the boy said."],
      ],
      references: ["1", "2"],
    });
  });

  test.each([
    ["References", "¹", "²", "1. HC Deb 3 March 1702\n\n2. Log of the boy"],
    ["Einzelnachweise", "[1]", "[2]", "1. HC Deb 3 March 1702\n2. Log of the boy"],
  ])("below “%s” is what the text refers to", (heading, first, second, list) => {
    const { notes, references } = read(withMark(first), withMark(second), prose, heading, list);
    expect(notes).toEqual([
      ["1", "HC Deb 3 March 1702"],
      ["2", "Log of the boy"],
    ]);
    expect(new Set(references)).toEqual(new Set(["1", "2"]));
  });

  test.each(["Vol.2", "no.2", "Fig.2", "in 4.2", "HS2", "2", "A2"])(
    "has no reference in “%s”, and then no bare number",
    (words) => {
      const marked = [withMark(".1"), withMark(` ${words}`)];
      const { notes } = read(...marked, prose, "1 HC Deb 3 March 1702.", "2 HC Deb 4 March 1702.");
      expect(notes.map(([number]) => number)).toEqual(["1"]);
    },
  );

  test("in brackets may have paragraphs", () => {
    expect(
      read(withMark("[1]"), "[Footnote 1: So the log says.", "And so said his brother.]").notes,
    ).toEqual([["1", "So the log says.", "And so said his brother."]]);
  });

  test("that counts afresh is told from the first", () => {
    const { notes, references } = read(
      withMark("[1]"),
      "[Footnote 1: So the log says.]",
      prose,
      withMark("[1]"),
      "[Footnote 1: So the boy said.]",
    );
    expect(notes.map(([identifier]) => identifier)).toEqual(["1", "1~2"]);
    expect(references).toEqual(["1", "1~2"]);
  });
});

test.each([
  ["a star that nothing refers to", withMark(""), "*So the log says."],
  ["a star where one ended bold words", withMark(" *as glass*"), "* So the log says."],
  ["a bullet among bullets", withMark("*"), "* oil\n* wick\n* glass"],
  ["a bold paragraph", withMark("*"), "*So the log says.* And the boy."],
  [
    "an item in round brackets under any other heading",
    withMark(" (1)"),
    "Stores",
    "(1) oil\n(2) wick",
  ],
  ["a bare number that nothing refers to", withMark(""), "1 HC Deb 3 March 1702."],
  ["one to which only the text below refers", "1 HC Deb 3 March 1702.", withMark("1")],
  ["one that none comes before", withMark("2"), "2 HC Deb 3 March 1702."],
  ["a number of something", withMark("1"), "1 in 4 keepers had no lamp."],
  ["a number behind a figure", withMark(" 4.1"), "1 HC Deb 3 March 1702."],
  ["a remark in brackets", withMark("[1]"), "[Here the log ends.]"],
  ["a step that closes with a key", withMark(""), "1. Type the name ↩", "2. Type the lamp ↩"],
  [
    "a numbered list to which nothing refers",
    withMark(" 1"),
    "References",
    "1. So the log says.\n2. So the boy said.",
  ],
])("%s is no note", (_what, ...blocks) => {
  expect(read(...blocks).notes).toEqual([]);
});
