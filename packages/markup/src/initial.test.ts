import type { ElementContent } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { markInitial } from "./initial.ts";

/** What a paragraph goes on with, to its third line. */
const more = " goes on".repeat(25);

const marked = (body: ElementContent[]) =>
  markInitial(body).flatMap((node) =>
    node.type === "element" && node.properties.className?.toString() === "initial"
      ? [node.children[0]]
      : [],
  );

test.each([
  ["a paragraph", [h("p", ["The sea", more]), h("p", "The land")]],
  [
    "a motto, then a paragraph",
    [h("blockquote", { role: "doc-epigraph" }, "x"), h("p", ["The sea", more])],
  ],
  [
    "a picture, then a paragraph",
    [h("figure"), { type: "text", value: "\n" } as const, h("p", ["The sea", more])],
  ],
  [
    "short paragraphs, of three lines together",
    [h("p", "The sea."), h("p", "“So?”"), h("p", more)],
  ],
  ["a short paragraph, then a long one", [h("p", "The sea"), h("p", more)]],
])("the first letter is marked of a text that begins with %s", (_, body) => {
  expect(marked(body)).toEqual([{ type: "text", value: expect.stringMatching(/^The sea/) }]);
});

test.each([
  ["what opens a quotation", h("p", ["“«Émile", more])],
  ["emphasis", h("p", [h("em", "The"), " sea", more])],
])("with %s", (_, opening) => {
  expect(marked([opening])).toHaveLength(1);
});

test.each([
  ["a paragraph of less than three lines", [h("p", ["The sea", more.slice(10)])]],
  ["short paragraphs, of two lines together", [h("p", "The sea."), h("p", "So?"), h("h2", more)]],
  ["a short paragraph, then verse", [h("p", "The sea."), h("div.verse", more), h("p", more)]],
  ["a heading", [h("h2", "The sea"), h("p", ["The land", more])]],
  [
    "a quotation that is no motto",
    [h("blockquote", h("p", ["The sea", more])), h("p", ["The land", more])],
  ],
  ["a figure", [h("p", ["1862 was dry", more])]],
  ["letters that join", [h("p", ["البحر", more])]],
  ["letters all equally large", [h("p", ["海は", more])]],
  ["a picture in its line", [h("p", [h("img"), " sea", more])]],
  ["nothing", []],
])("no letter is marked of a text that begins with %s", (_, body) => {
  expect(marked(body)).toEqual([]);
});
