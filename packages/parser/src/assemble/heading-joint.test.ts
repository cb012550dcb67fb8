import { expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import { sourceOf } from "../source.ts";
import { headingJoint } from "./heading-joint.ts";

const prose =
  "So it went on by the mill and by the inn, mended every summer by those who lived on it.";

/** Of the two first lines of a text that sets its blocks apart. */
function joint(last: string, next: string, between = "\n") {
  const text = [`${last}${between}${next}`, prose, prose, prose].join("\n\n");
  const { blocks } = cut(sourceOf("a.txt", text));
  const [first, second] = blocks;
  if (first === undefined || second === undefined) throw new Error("no two blocks");
  return headingJoint(first, second);
}

test.each([
  [
    "the end of a line that is full",
    "The long road to the salt pans, the inn",
    "And the Mill",
    "space",
  ],
  ["what goes on in small letters", "The long road", "to the salt pans", "space"],
  ["the name of a chapter", "CHAPTER IV.", "The Salt Road", "space"],
  ["the name of a numbered one", "IV.", "The Salt Road", "space"],
  ["capitals below capitals", "THE SALT ROAD", "OR", "break"],
] as const)("%s is of the heading above", (_what, last, next, expected) => {
  expect(joint(last, next)).toBe(expected);
});

test.each([
  ["a heading below another", "The Salt Road", "The Mill"],
  ["a chapter below a part", "PART ONE", "CHAPTER I"],
  ["a number below a part", "PART ONE", "1. The Mill"],
  ["a heading below the number of a paper", "M-16-21", "THE MILL"],
  ["a name in small letters below capitals", "THE SALT ROAD", "The Mill"],
])("%s is its own", (_what, last, next) => {
  expect(joint(last, next)).toBeUndefined();
});

test("a blank line parts a chapter's number from its name", () => {
  expect(joint("CHAPTER IV.", "The Salt Road", "\n\n")).toBeUndefined();
});
