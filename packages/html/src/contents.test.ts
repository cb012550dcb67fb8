import type { Section } from "@printery/publication";
import { specimen } from "@printery/testing";
import type { ElementContent } from "hast";
import { expect, test } from "vitest";
import { contentsList } from "./contents.ts";

/** The contents of a book of these sections, as lists within lists. */
function listed(...places: readonly [Section["role"], Section["depth"], string][]) {
  const book = { ...specimen("book", "book"), index: [] };
  const [model] = book.sections;
  if (model === undefined) throw new Error("Expected a section");
  const sections = places.map(([role, depth, title]) => ({
    ...model,
    role,
    depth,
    title,
    id: title,
  }));
  return shape(contentsList({ ...book, sections }));
}

function shape(node: ElementContent): unknown {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return undefined;
  const children = node.children.map(shape);
  return node.tagName === "ol" ? children : children.length === 1 ? children[0] : children;
}

test("chapters stand below their part, until something stands beside it", () => {
  expect(
    listed(
      ["introduction", 1, "before"],
      ["part", 1, "one"],
      ["chapter", 2, "a"],
      ["part", 1, "two"],
      ["chapter", 2, "b"],
      ["chapter", 1, "after"],
    ),
  ).toEqual(["before", ["one", ["a"]], ["two", ["b"]], "after"]);
});

test("the parts of a publication that is a part itself stand in one list with their chapters", () => {
  expect(
    listed(
      ["part", 1, "book"],
      ["part", 2, "one"],
      ["chapter", 2, "a"],
      ["part", 2, "two"],
      ["chapter", 2, "b"],
      ["chapter", 1, "after"],
    ),
  ).toEqual([["book", ["one", "a", "two", "b"]], "after"]);
});
