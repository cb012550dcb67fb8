import { type Document, plainText } from "@printery/document";
import { parse } from "@printery/parser";
import fc from "fast-check";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { element } from "./elements.ts";
import { settleHeadings } from "./headings.ts";
import { markdownOf } from "./markdown.ts";
import { normalise } from "./normal.ts";

async function documentOf(markdown: string): Promise<Document> {
  const { document } = await parse(markdown, { path: "a.md" });
  if (document === undefined) throw new Error("Expected a Document");
  return document;
}

/** The Markdown of some HTML, as both readers make it. */
function markdown(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  normalise(tree);
  settleHeadings(tree, true);
  return markdownOf(tree).trim();
}

test.each([
  ["<h1>A</h1><h2>B</h2><h3>C</h3>", "# A\n\n## B\n\n### C"],
  ["<h1>A</h1><h1>B</h1><h2>C</h2>", "# A\n\n## B\n\n### C"],
  ["<h3>A</h3><h4>B</h4>", "## A\n\n### B"],
  ["<ul><li>one<ol><li>deep</li></ol></li><li>two</li></ul>", "- one\n  1. deep\n- two"],
  ["<ul><li><p>one</p><p>more</p></li></ul>", "- one\n\n  more"],
  ["<p>H<sub>2</sub>O, x<sup>2</sup>, 1<sup>st</sup></p>", "H₂O, x², 1st"],
  ["<p>A<sup>TM</sup>, e<sup>x</sup></p>", "A™, ex"],
  [
    '<figure><img src="a.png" alt="A"><figcaption>What <em>it</em> shows</figcaption></figure>',
    '![A](a.png "What it shows")',
  ],
  [
    '<figure><img src="a.png" alt="A"><figcaption>See <a href="https://a.org/">there</a></figcaption></figure>',
    "![A](a.png)\n\nSee [there](https://a.org/)",
  ],
  [
    "<table><tr><td>a</td><td>b</td></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></table>",
    "| a | b |\n| - | - |\n| c<br>d | e |",
  ],
  [
    '<table><caption>Means</caption><tr><th>a</th><th style="text-align: right">b</th></tr></table>',
    "Means\n\n| a | b |\n| - | -: |",
  ],
  ["<table><tr><td><h2>Menu</h2><p>text</p></td></tr></table>", "## Menu\n\ntext"],
  ["<pre class='sourceCode python'><code>a<br>b</code></pre>", "```python\na\nb\n```"],
  ['<p><span class="math inline">\\(a^2\\)</span></p>', "$a^2$"],
  [
    '<p><math display="block"><semantics><mi>a</mi><annotation encoding="application/x-tex">a_1</annotation></semantics></math></p>',
    "$$\na_1\n$$",
  ],
  [
    "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>",
    "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
  ],
  [
    '<p>See <a href="#x">it</a>.</p><section id="x"><h2>It</h2></section>',
    "See [it](#x).\n\n## It {#x}",
  ],
  ['<p>See <a href="#x">it</a>.</p><p id="x">No heading</p>', "See it.\n\nNo heading"],
  ['<div><p class="byline">By Ada</p></div>', ":::byline\nBy Ada\n:::"],
  ['<blockquote><p class="author">Ada</p></blockquote>', "> Ada"],
  ["<p><b></b>a<i> </i>b</p>", "a b"],
])("%s", (html, expected) => {
  expect(markdown(html)).toBe(expected);
});

test.each([
  [
    "pandoc",
    '<p>A<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes"><hr><ol><li id="fn1"><p>Note.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
  ],
  [
    "Word",
    '<p>A<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Note.</p></div></div>',
  ],
  [
    "MediaWiki",
    '<p>A<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span><b><a href="#cite_ref-1">^</a></b></span> <span>Note.</span></li></ol>',
  ],
  [
    "mammoth",
    '<p>A<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>Note. <a href="#footnote-ref-1">↑</a></p></li></ol>',
  ],
])("notes as %s links them are notes", (_tool, html) => {
  const said = markdown(html);
  expect(said).toMatch(/^A\[\^1\]\n\n\[\^1\]: Note\.$/);
});

test.each([
  [
    "a link to a chapter that links back",
    '<p><a href="#c" id="t">The first chapter</a></p><p id="c">Text <a href="#t">back</a></p>',
  ],
  ["a mark that leads nowhere", '<p>A<a href="#fn1">1</a></p>'],
  ["a mark whose note does not lead back", '<p>A<a href="#p3">3</a></p><p id="p3">Page three</p>'],
])("%s is no note", (_what, html) => {
  expect(markdown(html)).not.toContain("[^");
});

/** Signs that mean something in Markdown, or nearly. */
const signs = fc.constantFrom(
  ..."*_`~#-+>|[](){}<&$^:!\\/.=1a \"'%@".split(""),
  "---",
  "***",
  "[^",
  "^[",
  "::: ",
  ":name[",
  "]{.index}",
  "{#id}",
  "<b>",
  "&amp;",
  "http://a.b",
  "1. ",
  "- ",
  "$$",
  "www.a.org",
);
const texts = fc.array(signs, { minLength: 1, maxLength: 24 }).map((all) => `w${all.join("")}w`);

test("text stays text, whatever signs it is made of", async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (one, two) => {
      const tree: Root = {
        type: "root",
        children: [
          element("h1", {}, [{ type: "text", value: "T" }]),
          element("p", {}, [
            { type: "text", value: one },
            element("em", {}, [{ type: "text", value: two }]),
          ]),
          element("ul", {}, [element("li", {}, [{ type: "text", value: two }])]),
          element("h2", {}, [{ type: "text", value: one }]),
        ],
      };
      const plain = (text: string) => text.replace(/\s+/g, " ");
      const [, paragraph, list, heading] = (await documentOf(markdownOf(tree))).children;
      expect(paragraph && plain(plainText([paragraph]))).toBe(plain(one + two));
      expect(list && plain(plainText([list]))).toBe(plain(two));
      expect(heading?.type).toBe("heading");
      expect(heading && plain(plainText([heading]))).toBe(plain(one));
    }),
    { numRuns: 300, seed: 12 },
  );
});
