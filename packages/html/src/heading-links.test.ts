import { h } from "hastscript";
import { expect, test } from "vitest";
import { withHeadingLinks } from "./heading-links.ts";

test("a link stands beside a heading, and names it", () => {
  const noteref = h("a", { role: "doc-noteref", href: "#note-1" }, "1");
  const heading = h("h3", { id: "sea" }, ["By the ", h("em", "sea"), noteref]);
  expect(withHeadingLinks([heading], "en")).toEqual([
    h("div.headed", [heading, h("a.anchor", { href: "#sea", ariaLabel: "Link to “By the sea”" })]),
  ]);
});

test("a heading within a list or a quotation has one, too", () => {
  const quoted = h("blockquote", [h("h2", { id: "a" }, "A")]);
  const [found] = withHeadingLinks([quoted], "de");
  expect(JSON.stringify(found)).toContain("Link zu “A”");
});

test.each([
  ["a heading that nothing can lead to", h("h2", "A")],
  ["a paragraph", h("p", { id: "a" }, "A")],
  ["the heading of a column", h("table", [h("tr", [h("th", { id: "a" }, "A")])])],
])("%s is left alone", (_, node) => {
  expect(withHeadingLinks([node], "en")).toEqual([node]);
});
