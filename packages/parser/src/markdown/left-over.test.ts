import { type Node, plainText, walk } from "@printery/document";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const read = await loadReader("a.md");

function documentOf(text: string) {
  const { document } = parse(Buffer.from(`# Salt\n\n${text}`), { path: "a.md", read });
  if (document === undefined) throw new Error("Nothing was read");
  return document;
}

/** What is kept of `text` and not published. */
function kept(text: string): string[] {
  return documentOf(text).children.flatMap((block) =>
    block.type === "boilerplate" ? [...walk(block.children)].flatMap(saidBy) : [],
  );
}

function saidBy(node: Node): string[] {
  return "value" in node ? [node.value] : [];
}

describe("what a tag says besides what is read of it is kept", () => {
  test.each([
    ['an <abbr title="Salt Road Union">SRU</abbr>', ['<abbr title="Salt Road Union">']],
    ['<a name="gate" title="Road"></a>Salt', ['<a name="gate" title="Road">']],
    ['<span name="gate">Salt</span>', ['<span name="gate">']],
    ["<div>\n</div>", ["<div>\n</div>"]],
    [
      '<a href="https://a.test" download="b.zip">Salt</a>',
      ['<a href="https://a.test" download="b.zip">'],
    ],
    ['<time datetime="2021-03">March</time>', ['<time datetime="2021-03">']],
    ["<p road>\nSalt\n</p>", ["<p road>"]],
    ['<div title="The road">\nSalt\n</div>', ['<div title="The road">']],
    ['<h2 id="gate" title="Road">Salt</h2>', ['<h2 id="gate" title="Road">']],
    ["salt <!-- and road -->", ["<!-- and road -->"]],
    ["<ruby>漢<rp>so</rp><rt>kan</rt></ruby>", ["so"]],
  ])("%s", (text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  test.each([
    '<em class="salt" style="color: red">road</em>',
    '<a href="https://a.test" title="Salt" target="_blank">road</a>',
    '<img src="a.png" alt="Salt" title="Road" width="90">',
    "<details open>\nSalt\n</details>",
    '<p align="center">\nSalt\n</p>',
    "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
    "<br/>salt<wbr>road",
    '<a name="gate"></a>Salt',
    '<a id="gate"></a>',
    '<div id="gate">\n</div>',
    '<h2 id="gate">Salt</h2>',
  ])("%s has nothing besides", (text) => {
    expect(kept(text)).toEqual([]);
  });
});

test.each([
  ["```verse of the sea\nBlow.\n```", ["of the sea"]],
  ["```math of the sea\nx\n```", ["of the sea"]],
  ["```js of the sea\nx\n```", ["of the sea"]],
  ["```verse\nBlow.\n```", []],
])("the rest of the first line of %j is kept", (text, expected) => {
  expect(kept(text)).toEqual(expected);
});

test.each([
  ["::subtitle[Of the road]", "Of the road"],
  ["::subtitle[Of the road]\n\n::subtitle[and the gate]", "Of the road and the gate"],
  ["Words.", undefined],
])("%j has the subtitle %s", (text, subtitle) => {
  expect(documentOf(text).metadata.subtitle).toBe(subtitle);
});

test.each([
  ["::attachment[Report]{format=pdf size='7 KB'}", "Report (PDF, 7 KB)", []],
  ["::attachment[Report, PDF]{format=pdf size='7 KB'}", "Report, PDF (7 KB)", []],
  ["::attachment[Report (7 KB, PDF)]{format=pdf size='7 KB'}", "Report (7 KB, PDF)", []],
  ["::attachment[Report]{label='The whole of it'}", "Report", ["The whole of it"]],
  ["::attachment[The whole of it]{label=whole}", "The whole of it", []],
])("%s is offered with all that is said of it", (text, printed, left) => {
  const found = documentOf(text).children.find(({ type }) => type === "attachment");
  expect(found?.type === "attachment" && plainText(found.children)).toBe(printed);
  expect(kept(text)).toEqual(left);
});

test.each([
  ['<a name="gate"></a>Salt', [["gate", 8]]],
  [
    '| <a id="pan">Pan</a> | Salt |\n|---|---|\n| a | <span id="a">b</span> |',
    [
      ["pan", 10],
      ["a", 55],
    ],
  ],
  ['<h2 id="gate">Salt</h2>', [["gate", 8]]],
  ['<div align="center" id="top">\nSalt\n</div>', [["top", 8]]],
  [
    '<a id="pan" name="old"></a>Salt',
    [
      ["pan", 8],
      ["old", 8],
    ],
  ],
  ['<a id="pan" name="pan"></a>Salt', [["pan", 8]]],
  ['<span name="gate">Salt</span> and <a href="#gate">salt</a>', []],
  ['`<a id="gate">`', []],
])("%s names places for links", (text, expected) => {
  const { anchors = [] } = documentOf(text);
  expect(anchors.map(({ name, offset }) => [name, offset])).toEqual(expected);
});

test("tags around nothing leave no paragraph", () => {
  expect(documentOf('<a id="gate"></a>\n\nSalt').children.map(({ type }) => type)).toEqual([
    "title",
    "paragraph",
  ]);
});
