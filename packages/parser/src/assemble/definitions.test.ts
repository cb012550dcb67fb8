import { plainText } from "@printery/document";
import { expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import type { Role } from "../roles/state.ts";
import { sourceOf } from "../source.ts";
import { assemble } from "./assemble.ts";

/** Type and text of the nodes that the lines of `text` become in the given roles, and of those below. */
function read(text: string, roles: readonly Role[]) {
  const source = sourceOf("a.txt", text);
  const { blocks } = cut(source);
  const readings = blocks.map((block, at) => ({
    block,
    role: roles[at] ?? "paragraph",
    confidence: 1,
    cues: [],
  }));
  return assemble(source, readings).map((node) =>
    node.type === "definitionList"
      ? node.children.map((part) => `${part.type}: ${plainText([part])}`)
      : `${node.type}: ${"children" in node ? plainText(node.children) : ""}`,
  );
}

test("terms and what they mean are one list", () => {
  const text = "Quoin\n\nA wedge.\n\nSort\n\nPiece\n\nA letter.\n\nOr one more.\n\nHere it ends.";
  expect(
    read(text, ["term", "definition", "term", "term", "definition", "definition", "paragraph"]),
  ).toEqual([
    [
      "definitionTerm: Quoin",
      "definitionDescription: A wedge.",
      "definitionTerm: Sort",
      "definitionTerm: Piece",
      "definitionDescription: A letter.\nOr one more.",
    ],
    "paragraph: Here it ends.",
  ]);
});

test("what means nothing is a paragraph", () => {
  expect(read("A wedge.\n\nQuoin", ["definition", "term"])).toEqual([
    "paragraph: A wedge.",
    ["definitionTerm: Quoin"],
  ]);
});
