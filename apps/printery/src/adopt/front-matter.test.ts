import { expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

test.each([
  [
    "printery's own keys",
    "---\ntitle: A\nauthor: Ada\ntags: [x, y]\ndate: 2021-03-04\n---\n",
    { title: "A", authors: ["Ada"], keywords: ["x", "y"], date: "2021-03-04" },
  ],
  [
    "Jekyll",
    "---\ndate: 2021-03-04 10:00:00 +0100\ncategories: [pans, salt]\n---\n",
    { date: "2021-03-04", keywords: ["pans", "salt"] },
  ],
  [
    "Hugo, in TOML",
    '+++\ntitle = "A"\ndate = 2021-03-04T10:00:00Z\nlastmod = 2022-01-02\n+++\n',
    { title: "A", date: "2021-03-04", modified: "2022-01-02" },
  ],
  ["categories add to tags", "---\ntags: [x]\ncategories: y\n---\n", { keywords: ["x", "y"] }],
  [
    "Quarto's names",
    "---\nauthor:\n  - name: {given: Ada, family: Marsh}\n---\n",
    { authors: ["Ada Marsh"] },
  ],
  [
    "Zola",
    "+++\n[taxonomies]\ntags = ['x']\nauthors = ['Ada']\nseries = ['S', 'T']\n[extra]\nsubtitle = 'B'\n+++\n",
    { keywords: ["x"], authors: ["Ada"], series: "S", subtitle: "B" },
  ],
  [
    "a theme's own after the text's own",
    "---\nparams: {description: P}\nsummary: S\ndescription: D\n---\n",
    { description: "D" },
  ],
  ["windows", "---\r\nsummary: Short\r\n---\r\nText", { description: "Short" }],
])("%s", (_what, text, about) => {
  expect(readFrontMatter(text)).toEqual({ about, losses: [], isDraft: false });
});

test.each([
  ["no front matter", "A\n\n---\ndate: x\n---\n"],
  ["a rule", "---\n\nText\n"],
  ["broken YAML", "---\n[\n---\n"],
  ["aliases without end", "---\na: &a [*a]\n---\n"],
])("%s says nothing", (_what, text) => {
  expect(readFrontMatter(text).about).toEqual({});
});

test("keys that mean nothing here are told with what they say, and where it wants to stand", () => {
  expect(
    readFrontMatter(
      "---\nlayout: post\nweight: 3\nslug: /a/b/\ndraft: true\ndate: soon\nparams: {math: true}\n---\n",
    ),
  ).toEqual({
    about: {},
    losses: [
      { what: "keys of its front matter", words: "layout: post" },
      { what: "keys of its front matter", words: "date: soon" },
      { what: "keys of its front matter", words: "params.math: true" },
    ],
    weight: 3,
    slug: "b",
    isDraft: true,
  });
});
