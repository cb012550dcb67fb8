import { describe, expect, test } from "vitest";
import { isNamed } from "./hints.ts";
import { isOffprinted, sectionsNamed } from "./offprint.ts";
import type { Section } from "./publication.ts";

const first: Section = {
  id: "one",
  path: "book/1.txt",
  digest: "0".repeat(64),
  role: "chapter",
  matter: "body",
  depth: 1,
  lang: "en",
  title: "One",
  authors: [],
  front: [],
  children: [
    {
      type: "thematicBreak",
      position: {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: 4, offset: 3 },
      },
    },
  ],
  back: [],
  notes: [],
  headings: [],
};

test("the heading of a part is no offprint", () => {
  expect(isOffprinted({ ...first, role: "part" })).toBe(false);
  expect(isOffprinted({ ...first, children: [] })).toBe(false);
});

describe("a section is meant by its id, its text's name, or its title", () => {
  const sections = [
    { ...first, id: "the-pans", path: "salt/02-the-pans.txt", title: "The Pans" },
    { ...first, id: "night", path: "salt/whole.md", title: "Night" },
    { ...first, id: "day", path: "salt/whole.md", title: "Day" },
  ];
  test.each([
    ["the-pans", ["the-pans"]],
    ["02-the-pans", ["the-pans"]],
    ["02-the-pans.txt", ["the-pans"]],
    ["salt/02-the-pans.txt", ["the-pans"]],
    ["./content/salt/02-the-pans.txt", ["the-pans"]],
    ["content\\salt\\02-the-pans.txt", ["the-pans"]],
    ["the pans", ["the-pans"]],
    ["whole", ["night", "day"]],
    ["night", ["night"]],
    ["pans", []],
    ["other/02-the-pans.txt", []],
    ["02-the-pans.md", []],
    ["", []],
  ])("“%s”", (name, ids) => {
    expect(sectionsNamed({ sections }, name).map(({ id }) => id)).toEqual(ids);
  });
});

test("accents are the same in both of their forms", () => {
  expect(isNamed("b/caf\u00e9.txt", "cafe\u0301")).toBe(true);
});
