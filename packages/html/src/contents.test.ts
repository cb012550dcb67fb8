import type { Section } from "@printery/publication";
import { specimen } from "@printery/testing";
import type { ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { bookContents, contentsList } from "./contents.ts";

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

describe("beside a section", () => {
  const book = { ...specimen("book", "book"), index: [] };
  const [model] = book.sections;
  if (model === undefined) throw new Error("Expected a section");
  const bookOf = (count: number, parts = 0) => ({
    ...book,
    sections: Array.from({ length: count }, (_, at) => ({
      ...model,
      role: at < parts * 10 && at % 10 === 0 ? ("part" as const) : ("chapter" as const),
      depth: at < parts * 10 && at % 10 !== 0 ? (2 as const) : (1 as const),
      headings: [],
      title: `${at}`,
      id: `s${at}`,
    })),
  });

  function shownBeside(at: number, whole: ReturnType<typeof bookOf>) {
    const section = whole.sections[at];
    if (section === undefined) throw new Error("Expected a section");
    const nav = bookContents(whole, section);
    return (
      JSON.stringify(nav)
        .match(/"href":"[^"]+"/g)
        ?.map((href) => href.slice(8, -1)) ?? []
    );
  }

  test("stand all of a hundred", () => {
    expect(shownBeside(50, bookOf(100))).toHaveLength(100);
  });

  test("stand those near it of more, below a link to all", () => {
    const shown = shownBeside(50, bookOf(101));
    expect(shown[0]).toBe("index.html");
    expect(shown.slice(1)).toEqual(Array.from({ length: 25 }, (_, at) => `s${at + 38}.html`));
    expect(shownBeside(0, bookOf(101))).toHaveLength(14);
  });

  test("stand all parts of more, each with what is near", () => {
    const shown = shownBeside(55, bookOf(200, 20));
    expect(shown).toContain("s0.html");
    expect(shown).toContain("s190.html");
    expect(shown).not.toContain("s1.html");
    expect(shown).toHaveLength(1 + 25 + 20 - 2);
  });

  test("stand all on the title page", () => {
    expect(JSON.stringify(contentsList(bookOf(500))).match(/"href"/g)).toHaveLength(500);
  });
});
