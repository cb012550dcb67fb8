import { expect, test } from "vitest";
import { x } from "xastscript";
import { xmlDocument } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

test.each([
  ["A & B <c>", "A &#x26; B &#x3C;c>"],
  ["a\u0000b\u0008c\u001fd", "abcd"],
  ["a\uffffb\ufffec", "abc"],
  ["half \ud83d pair", "half \ufffd pair"],
  ["whole 😀 pair", "whole 😀 pair"],
  ["tab\tline\n", "tab\tline\n"],
  ["if (a[b[0]]>c)", "if (a[b[0]]&gt;c)"],
])("%j in text", (text, xml) => {
  expect(xmlDocument(x("p", text))).toBe(`${HEAD}<p>${xml}</p>\n`);
});

test("a quotation mark in an attribute, an empty element and a doctype", () => {
  expect(xmlDocument(x("p", { title: 'say "<&>"' }), "<!DOCTYPE p>\n")).toBe(
    `${HEAD}<!DOCTYPE p>\n<p title="say &#x22;&#x3C;&#x26;>&#x22;"></p>\n`,
  );
});

test("in XHTML, what may hold something has an end tag though it holds nothing; in XML it needs none", () => {
  const page = () => x("p", [x("span", { id: "Page-1" }), x("br"), x("img", { src: "a.png" })]);
  expect(xmlDocument(page(), "<!DOCTYPE html>\n")).toContain(
    '<p><span id="Page-1"></span><br/><img src="a.png"/></p>',
  );
  expect(xmlDocument(page())).toContain('<span id="Page-1"/>');
});

test("a value that looks like the end of a tag ends none", () => {
  const page = x("pre", { role: "group", title: "Code (<a b=c/>) />" }, [x("i")]);
  expect(xmlDocument(page, "<!DOCTYPE html>\n")).toContain(
    '<pre role="group" title="Code (&#x3C;a b=c/>) />"><i></i></pre>',
  );
});
