import { type Block, plainText, walk } from "@printery/document";
import { expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";
import { withMeanings } from "./definition-lists.ts";

const read = await loadReader("a.md");

function blocksOf(text: string): readonly Block[] {
  return parse(Buffer.from(text), { path: "a.md", read }).document?.children ?? [];
}

/** Terms and what is said of them, the one before a colon and the other behind. */
function definitions(text: string): string[] {
  return [...walk(blocksOf(text))].flatMap((node) => {
    if (node.type === "definitionTerm") return [`${plainText(node.children)}:`];
    return node.type === "definitionDescription"
      ? [`: ${node.children.map(({ type }) => type).join(", ")}`]
      : [];
  });
}

test.each([
  ["Salt\n: A mineral.", ["Salt:", ": paragraph"]],
  ["Salt\n:   A mineral.\n:   Also a road.", ["Salt:", ": paragraph", ": paragraph"]],
  ["Salt\n\n:\tA mineral.\n\n\tIt is white.", ["Salt:", ": paragraph, paragraph"]],
  [
    "*Salt*\r\n: A mineral.\r\n\r\nPan\r\n: A\r\n  dish.",
    ["Salt:", ": paragraph", "Pan:", ": paragraph"],
  ],
  ["Salt\n: A mineral\nof the sea.", ["Salt:", ": paragraph"]],
  ["Salt\n:   Grains:\n\n    - fine\n    - coarse", ["Salt:", ": paragraph, list"]],
  ["Salt\n: A mineral.\n\n+ An item", ["Salt:", ": paragraph"]],
])("%j defines", (text, expected) => {
  expect(definitions(text)).toEqual(expected);
});

test.each([
  "Salt\n:A mineral.",
  "Salt : A mineral.",
  "Salt is a mineral,\nand a road\n: not this",
  "Salt\n: A mineral.\nPan\n: A dish.",
  ": A mineral.",
  "# Salt\n: A mineral.",
  "- Salt\n: A mineral.",
  "> Salt\n: A mineral.",
  "| Salt | Pan |\n: A mineral.",
  "```\nSalt\n: A mineral.\n\nPan\n: A dish.\n```",
  "<pre>\n\nSalt\n: A mineral.\n\n</pre>",
  "---\ntitle: Pan\n\nSalt\n: A mineral.\n---",
  "    Salt\n    : A mineral.",
  `${"Salt ".repeat(30)}\n: A mineral.`,
])("%j defines nothing, and stays as it is", (text) => {
  expect(definitions(text)).toEqual([]);
  expect(withMeanings(text)).toEqual(text);
});

test("everything stands where it stood", () => {
  const text = "Pan\n\nSalt\n:   A *mineral*.";
  const [, list] = blocksOf(text);
  expect(list?.type).toEqual("definitionList");
  const emphasis = [...walk(list === undefined ? [] : [list])].find(
    ({ type }) => type === "emphasis",
  );
  const { start, end } = emphasis?.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  expect(text.slice(start.offset, end.offset)).toEqual("*mineral*");
});
