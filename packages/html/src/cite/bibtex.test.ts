import { expect, test } from "vitest";
import { bibtex } from "./bibtex.ts";
import type { CslItem } from "./csl.ts";

const work: CslItem = { id: "tides", type: "article", title: "Tides", language: "en" };

test("a book", () => {
  const book: CslItem = {
    ...work,
    type: "book",
    author: [
      { family: "Galley", given: "Vincent", "non-dropping-particle": "van" },
      { literal: "Ink and Paper Foundation" },
    ],
    editor: [{ family: "Quoin", given: "J. R." }],
    publisher: "Müller & Söhne",
    "collection-title": "Type",
    "collection-number": "3",
    issued: { "date-parts": [[2021, 3, 4]] },
    ISBN: "9780306406157",
    DOI: "10.5555/a_b",
    URL: "https://example.org/a%20b/",
  };
  expect(bibtex([book])).toBe(`@book{tides,
  author = {van Galley, Vincent and {Ink and Paper Foundation}},
  editor = {Quoin, J. R.},
  title = {{Tides}},
  series = {Type},
  number = {3},
  publisher = {Müller \\& Söhne},
  year = {2021},
  isbn = {9780306406157},
  doi = {10.5555/a_b},
  url = {https://example.org/a%20b/},
  language = {en},
  month = mar,
}
`);
});

test.each([
  ["100 % of $5 & #1_a", "100 \\% of \\$5 \\& \\#1\\_a"],
  ["a\\b", "a\\textbackslash{}b"],
  ["~^", "\\textasciitilde{}\\textasciicircum{}"],
  ["<i>|", "\\textless{}i\\textgreater{}\\textbar{}"],
  ["{set} {of {sets}}", "\\{set\\} \\{of \\{sets\\}\\}"],
  // A brace without its fellow would end the entry elsewhere.
  ["a } b", "a ) b"],
  ["}{", ")("],
  ["two\n lines", "two lines"],
  ["“Wörter”, 灯塔", "“Wörter”, 灯塔"],
])("the title “%s” is written %s", (title, written) => {
  expect(bibtex([{ ...work, title }])).toContain(`  title = {{${written}}},\n`);
});

test.each([
  ["article", "misc"],
  ["report", "techreport"],
  ["chapter", "incollection"],
] as const)("the type %s is @%s", (type, name) => {
  expect(bibtex([{ ...work, type }])).toMatch(new RegExp(`^@${name}\\{`));
});

test("a report names its institution and its series", () => {
  const report = bibtex([
    { ...work, type: "report", publisher: "Office", "collection-title": "Papers" },
  ]);
  expect(report).toContain("  type = {Papers},\n  institution = {Office},\n");
});

test.each([
  ["tides_2021.a", "tides-2021-a"],
  ["straße", "stra-e"],
  ["été", "ete"],
  ["灯塔", "ue781afe5a194"],
])("the id %s is the key %s", (id, key) => {
  expect(bibtex([{ ...work, id }])).toContain(`@misc{${key},`);
});
