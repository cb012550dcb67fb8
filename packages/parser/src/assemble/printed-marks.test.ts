import { type Document, plainText, walk } from "@printery/document";
import { describe, expect, test } from "vitest";
import { parse } from "../parse.ts";
import { sourceOf } from "../source.ts";
import { withPrintedMarks } from "./printed-marks.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when
this story opens he had reached the lamp room before he noticed it`;

function read(reference: string, ...notes: string[]): Document {
  const text = ["The Long Watch", `${prose}.`, `${prose}${reference}.`, ...notes].join("\n\n");
  const { document } = parse(Buffer.from(text), { path: "a.txt" });
  if (document === undefined) throw new Error("Nothing was read");
  return document;
}

function notesOf({ children }: Document): string[] {
  return walk(children).flatMap((node) =>
    node.type === "footnoteDefinition" ? [plainText([node])] : [],
  );
}

describe("the mark of a note", () => {
  test.each([
    [
      "is left out where the text refers to it",
      "[1]",
      ["[1] So the log says."],
      ["So the log says."],
    ],
    [
      "stays where nothing does",
      "[1]",
      ["[1] So the log says.", "[2] So does she."],
      ["So the log says.", "[2] So does she."],
    ],
  ])("%s", (_what, reference, notes, expected) => {
    expect(notesOf(read(reference, ...notes))).toEqual(expected);
  });

  test("has its place in the source", () => {
    const document = read("[1]", "[1] So the log says.", "[2] So does she.");
    const [mark] = [...walk(document.children)].filter(
      (node) => node.type === "text" && node.value.startsWith("[2]"),
    );
    expect(mark?.position.start.column).toBe(1);
    expect(mark?.position.end.column).toBe("[2] ".length + 1);
  });
});

test("nodes without notes are what they were", () => {
  const { children } = read("");
  expect(withPrintedMarks(children, sourceOf("a.txt", ""))).toEqual(children);
});
