import { expect, test } from "vitest";
import { readDocument } from "./index.ts";

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};
const metadata = {
  lang: "en",
  authors: [],
  contributors: [],
  keywords: [],
  attachments: [],
  related: [],
};
const words = { type: "text", value: "Words", position };
const paragraph = { type: "paragraph", children: [words], position };

const digest = "0".repeat(64);

function documentOf(...children: unknown[]) {
  return { type: "root", version: 1, path: "a.txt", digest, metadata, children };
}

const blocks = [
  paragraph,
  { type: "heading", depth: 2, children: [words], position },
  { type: "blockquote", children: [paragraph], position },
  { type: "epigraph", children: [paragraph], position },
  { type: "pullquote", children: [paragraph], position },
  {
    type: "list",
    ordered: true,
    start: 2,
    style: "i",
    delimiter: "parenthesis",
    spread: false,
    children: [{ type: "listItem", children: [paragraph], position }],
    position,
  },
  {
    type: "definitionList",
    children: [
      { type: "definitionTerm", children: [words], position },
      { type: "definitionDescription", children: [paragraph], position },
    ],
    position,
  },
  { type: "code", value: "x", language: "js", position },
  {
    type: "table",
    align: ["left", null],
    caption: [words],
    children: [
      {
        type: "tableRow",
        children: [{ type: "tableCell", children: [words], position }],
        position,
      },
    ],
    position,
  },
  { type: "thematicBreak", position },
  {
    type: "figure",
    image: { type: "image", url: "a.png", alt: "", position },
    children: [],
    credit: [words],
    position,
  },
  {
    type: "verse",
    children: [
      { type: "verseLine", indent: 0, children: [words], position },
      { type: "break", position },
      { type: "verseLine", indent: 1, children: [words], position },
    ],
    position,
  },
  { type: "footnoteDefinition", identifier: "1", children: [paragraph], position },
  ...["title", "subtitle", "standfirst", "byline", "dateline", "credit"].map((type) => ({
    type,
    children: [words],
    position,
  })),
  { type: "attachment", label: "Report", format: "PDF", size: "1 KB", children: [words], position },
  { type: "contributorNote", children: [words], position },
  { type: "disclaimer", children: [words], position },
  { type: "related", children: [paragraph], position },
  {
    type: "boilerplate",
    children: [paragraph],
    position,
    data: { lang: "de", confidence: 0.5, cues: ["navigation"] },
  },
  {
    type: "paragraph",
    position,
    children: [
      { type: "emphasis", children: [words], position },
      { type: "strong", children: [words], position },
      { type: "delete", children: [words], position },
      { type: "inlineCode", value: "x", position },
      { type: "break", position },
      { type: "link", url: "https://example.org", title: "t", children: [words], position },
      { type: "foreign", lang: "fr", children: [words], position },
      { type: "footnoteReference", identifier: "1", position },
      { type: "indexTerm", entry: "words, last", id: "Term-1", children: [words], position },
    ],
  },
];

test("a Document with every node comes back as it is", () => {
  const json = documentOf(...blocks);
  expect(readDocument(JSON.parse(JSON.stringify(json)))).toEqual(json);
});

test.each([
  ["another version", { ...documentOf(), version: 2 }, "version: Invalid input: expected 1"],
  ["no object", 42, "(root): Invalid input: expected object, received number"],
  [
    "an unknown node",
    documentOf({ type: "html", value: "<b>", position }),
    "children[0].type: Invalid",
  ],
  [
    "a heading as deep as a title",
    documentOf({ type: "heading", depth: 1, children: [], position }),
    "children[0].depth: Invalid",
  ],
  [
    "a node without a position",
    documentOf({ type: "thematicBreak" }),
    "children[0].position: Invalid",
  ],
  [
    "a line counted from nought",
    documentOf({
      type: "thematicBreak",
      position: { ...position, start: { line: 0, column: 1, offset: 0 } },
    }),
    "children[0].position.start.line: Too small",
  ],
  [
    "a block inside a paragraph",
    documentOf({ type: "paragraph", children: [paragraph], position }),
    "children[0].children[0].type: Invalid",
  ],
  [
    "a key nobody reads",
    documentOf({ ...paragraph, colour: "red" }),
    'children[0]: Unrecognized key: "colour"',
  ],
  [
    "a date in words",
    { ...documentOf(), metadata: { ...metadata, date: "May 2024" } },
    "metadata.date: Invalid string",
  ],
])("%s is refused with its path and the reason", (_what, json, reason) => {
  expect(() => readDocument(json)).toThrow(`Not a Document: ${reason}`);
});

test("every reason is told at once", () => {
  const json = { ...documentOf(), version: 2, path: 3 };
  expect(() => readDocument(json)).toThrow(/version: .+; path: /);
});
