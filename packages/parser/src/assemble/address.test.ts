import { expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import type { Role } from "../roles/state.ts";
import { sourceOf } from "../source.ts";
import { assemble } from "./assemble.ts";

const prose =
  "Write to us before the first of the month and we shall send a card that opens the gate on weekdays.";

/** The types of the nodes between two paragraphs of prose, with a stroke for each break within. */
function read(text: string, first: Role = "paragraph"): string[] {
  const source = sourceOf("a.txt", [prose, text, prose, prose].join("\n\n"));
  const readings = cut(source).blocks.map((block, at) => ({
    block,
    role: at === 1 ? first : "paragraph",
    confidence: 1,
    cues: [],
  }));
  return assemble(source, readings)
    .slice(1, -2)
    .map((node) => {
      const breaks = "children" in node ? node.children.filter(({ type }) => type === "break") : [];
      return node.type + "|".repeat(breaks.length);
    });
}

test.each([
  ["a postal address", "Harbour Office\nQuay Street 14\nLower Strand\nLS3 8WA"],
  ["opening hours", "Monday to Friday, 9 to 5\nSaturday, 10 to 2\nSunday and feasts: closed"],
  ["who signs", "Yours sincerely,\nMary Thorne\nKeeper of the lower light"],
  ["how to reach one", "The Harbour Office\ngate@harbour.example\nTel. +44 20 7946 0123"],
])("%s is one paragraph of lines", (_what, text) => {
  expect(read(text)).toEqual([`paragraph${"|".repeat(text.split("\n").length - 1)}`]);
});

test("what heads an address stands apart from it", () => {
  expect(read("Contact\nHarbour Office\ngate@harbour.example\nTel. 020 7946 0123")).toEqual([
    "paragraph",
    "paragraph||",
  ]);
  expect(read("Contact Mary\nHarbour Office\ngate@harbour.example\nTel. 020 7946 0123")).toEqual([
    "paragraph|||",
  ]);
});

test.each([
  ["two lines", "Harbour Office\nQuay Street 14"],
  ["phrases of a list", "does not come before 9\nhas lost the card\nleaves before the end"],
  ["a list of things", "Lamp oil\nSpare wicks\nWindow glass"],
  ["a list of names", "Mary Thorne\nJohn Harding\nAnna Bold"],
  ["sentences", "The gate opens at 9.\nIt closes at 5.\nNobody is let in at 6."],
  ["blank lines between", "Harbour Office\n\nQuay Street 14\n\nLower Strand"],
])("%s are several", (_what, text) => {
  expect(read(text)).toEqual(text.split(/\n+/).map(() => "paragraph"));
});

test("a heading stands above an address", () => {
  expect(read("Where we are\nHarbour Office\nQuay Street 14\nLower Strand", "heading")).toEqual([
    "heading",
    "paragraph||",
  ]);
});

test("where nothing is set apart, lines may be paragraphs", () => {
  const source = sourceOf("a.txt", [prose, "Quay Street 14", "Lower Strand", "LS3 8WA"].join("\n"));
  const readings = cut(source).blocks.map((block) => ({
    block,
    role: "paragraph" as const,
    confidence: 1,
    cues: [],
  }));
  expect(assemble(source, readings)).toHaveLength(4);
});
