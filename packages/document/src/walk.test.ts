import { expect, test } from "vitest";
import { type Flow, type NodeOf, plainText, walk } from "./index.ts";

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
      { type: "emphasis", children: [text("land")], position },
      { type: "footnoteReference", identifier: "1", position },
      { type: "image", url: "a.png", alt: " and sea", position },
    ],
  };
  expect(plainText([paragraph])).toBe("Over land and sea");
});
