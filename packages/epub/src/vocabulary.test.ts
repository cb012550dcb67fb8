import type { ElementContent } from "hast";
import { toXast } from "hast-util-to-xast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { setVocabulary } from "./vocabulary.ts";
import { xmlDocument } from "./xml.ts";

const page = (html: ElementContent) => toXast(h("body", [html]));
const written = (html: ElementContent) => xmlDocument(page(html));

function told(html: ElementContent): string {
  const xhtml = page(html);
  setVocabulary(xhtml);
  return xmlDocument(xhtml);
}

test.each([
  [
    h("section", { role: "doc-chapter" }),
    h("section", { "epub:type": "chapter", role: "doc-chapter" }),
  ],
  [
    h("nav", { role: "doc-pagelist" }),
    h("nav", { "epub:type": "page-list", role: "doc-pagelist" }),
  ],
  [
    h("p", [h("a", { role: "doc-noteref", href: "#note-1" }, "1")]),
    h("p", [h("a", { "epub:type": "noteref", role: "doc-noteref", href: "#note-1" }, "1")]),
  ],
  [h("i", { lang: "fr" }, "oui"), h("i", { lang: "fr", "xml:lang": "fr" }, "oui")],
])("adds what e-books want to case %#", (html, xhtml) => {
  expect(told(html)).toBe(written(xhtml));
});

test.each([
  h("div", { role: "group" }, "plain"),
  // EPUBCheck reports `epub:type="cover-image"`, and `cover` belongs to the section around it.
  h("img", { role: "doc-cover", src: "cover.jpg" }),
  h("p", "text only"),
])("leaves case %# alone", (html) => {
  expect(told(html)).toBe(written(html));
});

test("ruby goes without the parentheses that are for readers who don't know it", () => {
  const ruby = (...more: string[]) => h("ruby", ["漢字", ...more.map((each) => h("rp", each))]);
  expect(told(h("p", [ruby("(", ")")]))).toBe(written(h("p", [ruby()])));
});
