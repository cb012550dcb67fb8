import { createHash } from "node:crypto";
import { styles } from "@printery/design";
import type { Element } from "hast";
import { h } from "hastscript";
import { describe, expect, test } from "vitest";
import { pageSheet } from "./page-sheet.ts";
import { shownRules } from "./stylesheet.ts";

const pageOf = (...children: Element[]) =>
  h(null, [h("html", { lang: "en" }, [h("head"), h("body.article", children)])]);
const cssOf = (...children: Element[]) => pageSheet(pageOf(...children), styles.essay).css;

test("a page has the rules for what is on it, and not those for what isn't", () => {
  const plain = cssOf(h("main", h("p", "Salt.")));
  expect(plain).toContain("}p{text-wrap:pretty");
  expect(plain).not.toMatch(/table|figcaption|doc-noteref|\.code-|mtable|:lang/);
  const rich = cssOf(
    h("table", h("tr", h("td", "1"))),
    h("p", { lang: "ar-EG" }, "ملح"),
    h("a", { role: "doc-noteref" }, "1"),
    h("pre", h("code", h("span.code-name", "a"))),
  );
  for (const rule of [
    "table{",
    ":lang(ar),:lang(ar)::first-line{",
    '[role="doc-noteref"]{',
    ".code-name{",
  ]) {
    expect(rich).toContain(rule);
  }
  expect(rich).not.toContain(":lang(he)");
});

test("faces stand in for those that the page sets something in", () => {
  expect(cssOf(h("p", "a"))).not.toContain('font-family:"Like Source Code Pro"');
  expect(cssOf(h("p", h("code", "a")))).toContain('font-family:"Like Source Code Pro"');
});

test("what the reader or the system decides later has its rules", () => {
  const css = cssOf(h("ol", h("li", "a")), h("a", "b"));
  for (const rule of [
    ':root[data-theme="dark"]{',
    "(prefers-color-scheme:dark)",
    "(prefers-contrast:more)",
    "a:hover{",
  ]) {
    expect(css).toContain(rule);
  }
});

test("a page whose script may bring anything has all rules", () => {
  const css = cssOf(h("script", { src: "search.js" }));
  for (const rule of [".verse{", "table{", ":lang(he) em"]) expect(css).toContain(rule);
});

test("rules that are added come last, and only where there is something for them", () => {
  const adds = ".shelf { padding: 0; } .facets { gap: 1px; }";
  const { css } = pageSheet(pageOf(h("ul.shelf")), styles.essay, adds);
  expect(css).toMatch(/\.shelf\{padding:0\}$/);
});

test("the hash is of what it says", () => {
  const { css, hash } = pageSheet(pageOf(h("p")), styles.book);
  expect(hash).toBe(`sha256-${createHash("sha256").update(css).digest("base64")}`);
});

test("an ornament of any signs ends neither its string nor the element", () => {
  const style = { ...styles.essay, ornament: '</style>"{}\\' };
  const { css } = pageSheet(pageOf(h("hr")), style);
  expect(css).toContain(
    'hr::before{content:"\\00003c\\00002fstyle\\00003e\\000022\\00007b\\00007d\\00005c"',
  );
});

describe.each(Object.values(styles))("$name", (style) => {
  test("a page with everything has every rule, in order", () => {
    const { css } = pageSheet(pageOf(h("script", { src: "a.js" })), style);
    const bare = (text: string) => text.replace(/\/\*.*?\*\//gs, "").replace(/\s|;(?=\s*\})/g, "");
    expect(bare(css).endsWith(bare(shownRules(style)))).toBe(true);
  });

  test("a page of text alone has less than 9 kB of them", () => {
    const text = h(
      "main#Main",
      h("article.text", [h("header", h("h1.title")), h("div.body", h("p"))]),
    );
    expect(pageSheet(pageOf(text), style).css.length).toBeLessThan(9_000);
  });
});
