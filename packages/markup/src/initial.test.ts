import type { ElementContent } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { markInitial } from "./initial.ts";

const marked = (body: ElementContent[]) =>
  markInitial(body).flatMap((node) =>
    node.type === "element" && node.properties.className?.toString() === "initial"
      ? [node.children[0]]
      : [],
  );

test.each([
  ["a paragraph", [h("p", "The sea"), h("p", "The land")]],
  [
    "a motto, then a paragraph",
    [h("blockquote", { role: "doc-epigraph" }, "x"), h("p", "The sea")],
  ],
  [
    "a picture, then a paragraph",
    [h("figure"), { type: "text", value: "\n" } as const, h("p", "The sea")],
  ],
])("the first letter is marked of a text that begins with %s", (_, body) => {
  expect(marked(body)).toEqual([{ type: "text", value: "The sea" }]);
});

test.each([
  ["what opens a quotation", h("p", "“«Émile")],
  ["emphasis", h("p", [h("em", "The"), " sea"])],
])("with %s", (_, opening) => {
  expect(marked([opening])).toHaveLength(1);
});

test.each([
  ["a heading", [h("h2", "The sea"), h("p", "The land")]],
  ["a quotation that is no motto", [h("blockquote", h("p", "The sea")), h("p", "The land")]],
  ["a figure", [h("p", "1862 was dry")]],
  ["letters that join", [h("p", "البحر")]],
  ["letters all equally large", [h("p", "海は")]],
  ["a picture in its line", [h("p", [h("img"), " sea"])]],
  ["nothing", []],
])("no letter is marked of a text that begins with %s", (_, body) => {
  expect(marked(body)).toEqual([]);
});
