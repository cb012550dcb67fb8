import { expect, test } from "vitest";
import { type Flow, type Node, type NodeOf, plainText, walk } from "./index.ts";

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};
const text = (value: string): NodeOf<"text"> => ({ type: "text", value, position });

const figure: Flow = {
  type: "figure",
  image: { type: "image", url: "a.png", alt: "a map", position },
  credit: [text("credit")],
  children: [text("caption")],
  position,
};

test("walk visits parents first, and what hangs on a figure before its caption", () => {
  expect([...walk([figure])].map((node) => ("value" in node ? node.value : node.type))).toEqual([
    "figure",
    "image",
    "credit",
    "caption",
  ]);
});

test("plainText is what a reader sees", () => {
  const paragraph: Flow = {
    type: "paragraph",
    position,
    children: [
      text("Over"),
      { type: "break", position },
      { type: "emphasis", children: [text("lan")], position },
      { type: "indexTerm", entry: "sea", children: [text("d")], position },
      { type: "footnoteReference", identifier: "1", position },
      { type: "image", url: "a.png", alt: " and sea", position },
    ],
  };
  expect(plainText([paragraph])).toBe("Over land and sea");
});

test.each<[string, Node[], string]>([
  [
    "paragraphs on lines",
    [paragraph("A letter."), paragraph("Or one more.")],
    "A letter.\nOr one more.",
  ],
  ["the lines of verse as their breaks part them", [verse("Over", "land")], "Over land"],
  [
    "the items of a list on lines",
    [
      {
        type: "list",
        ordered: false,
        spread: false,
        position,
        children: ["one", "two"].map((value) => ({
          type: "listItem",
          children: [paragraph(value)],
          position,
        })),
      },
    ],
    "one\ntwo",
  ],
  ["phrasing as it runs", [text("Over"), text("land")], "Overland"],
])("plainText has %s", (_claim, nodes, expected) => {
  expect(plainText(nodes)).toBe(expected);
});

function paragraph(value: string): NodeOf<"paragraph"> {
  return { type: "paragraph", children: [text(value)], position };
}

function verse(first: string, second: string): NodeOf<"verse"> {
  const line = (value: string) =>
    ({ type: "verseLine", indent: 0, children: [text(value)], position }) as const;
  return {
    type: "verse",
    children: [line(first), { type: "break", position }, line(second)],
    position,
  };
}
