import { describe, expect, test } from "vitest";
import { drawingOf } from "./drawing.ts";

const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes && ` ${attributes}`}>${content}</svg>`;

test("text that would end a section of CDATA is written so that it ends none", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>a]]&gt;b</text></svg>';
  expect(drawingOf(svg)).toBe(svg);
});

describe("what draws stays", () => {
  test.each([
    '<g id="a" transform="rotate(4)"><path d="M0 0L9 9" fill="none" stroke="#123"/></g>',
    '<defs><linearGradient id="sky"><stop offset="0" stop-color="red"/></linearGradient></defs><rect fill="url(#sky)"/>',
    '<text x="1">Turn on = off; see script &#x26; javascript: a &#x3C; b</text>',
    '<style>.a { fill: #123; filter: url("#blur") } .a > .b { stroke: red }</style><g class="a"/>',
    '<rect style="fill:red;stroke:url(#sky)"/>',
    '<filter id="blur"><feGaussianBlur stdDeviation="3"/></filter><rect filter="url(#blur)"/>',
    '<title>A hill</title><desc>In words.</desc><use href="#hill"/><symbol id="hill"/>',
    '<switch><text systemLanguage="de">ja</text><text>yes</text></switch>',
  ])("%s", (content) => {
    expect(drawingOf(svg(content))).toBe(svg(content));
  });

  test("as it was, whatever its editor called it", () => {
    const file = `\uFEFF<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- made -->
<v:svg xmlns:v="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" xmlns:ink="http://ink.test" ink:version="1"><ink:view x="1"/><v:use l:href="#a"/><v:style><![CDATA[.a>.b{fill:red}]]></v:style></v:svg>`;
    expect(drawingOf(file)).toBe(
      svg('<use xlink:href="#a"/><style>.a>.b{fill:red}</style>', XLINK),
    );
  });
});

describe("what runs, loads or moves is gone, and nothing else", () => {
  test.each([
    ["<script>alert(1)</script>", ""],
    ["<script href='https://evil.test/x.js'/>", ""],
    ["<SCRIPT>alert(1)</SCRIPT>", undefined],
    ['<rect onclick="alert(1)" ONLOAD="alert(1)"/>', "<rect/>"],
    ['<rect fill="url(https://evil.test/a.svg#b)"/>', "<rect/>"],
    ['<rect fill="url(//evil.test/a.svg#b)"/>', "<rect/>"],
    ['<rect filter="url( other.svg#b )"/>', "<rect/>"],
    ['<use href="https://evil.test/a.svg#b"/>', "<use/>"],
    ['<use href="data:image/svg+xml,x#b"/>', "<use/>"],
    [`<use ${XLINK} xlink:href="file:///etc/passwd#a"/>`, "<use/>"],
    ['<a href="javascript:alert(1)"><rect/></a>', "<rect/>"],
    ['<rect><animate attributeName="href" values="javascript:alert(1)"/></rect>', "<rect/>"],
    ['<rect><set attributeName="onload" to="alert(1)"/></rect>', "<rect/>"],
    ['<g xml:base="https://evil.test/"><use href="#a"/></g>', '<g><use href="#a"/></g>'],
    ["<metadata><rdf:RDF xmlns:rdf='urn:x'><p/></rdf:RDF></metadata><g/>", "<g/>"],
    ["<?xml-stylesheet href='https://evil.test/a.css'?><g/>", "<g/>"],
    ['<g data-x="1" tabindex="0" formaction="x" srcdoc="x"/>', "<g/>"],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script><g/>', "<g/>"],
    ['<rect aria-label="url(https://evil.test)"/>', "<rect/>"],
  ])("%s", (content, left) => {
    expect(drawingOf(svg(content))).toBe(
      left === undefined ? undefined : svg(left).replace("></svg>", left === "" ? "/>" : "></svg>"),
    );
  });
});

describe("a picture must stand in where it would look otherwise", () => {
  test.each([
    '<image href="https://evil.test/a.png"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    "<foreignObject><p>text</p></foreignObject>",
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>',
    '<iframe src="https://evil.test"/>',
    "<feImage href='https://evil.test/a.png'/>",
    "<style>@import 'https://evil.test/a.css';</style>",
    "<style>.a { fill: url(https://evil.test/a.svg#b) }</style>",
    "<style>.a { fill: u\\72l(https://evil.test/a) }</style>",
    '<style>.a { cursor: image-set("https://evil.test/a" 1x) }</style>',
    "<style>@font-face { font-family: a; src: url(a.woff) }</style>",
    '<g style="background: url(https://evil.test/a)"/>',
    '<g style="width: expression(alert(1))"/>',
    '<g style="-moz-binding: url(#a)"/>',
    '<p xmlns="http://www.w3.org/1999/xhtml">text</p>',
    "<unclosed>",
    "&undeclared;",
  ])("%s", (content) => {
    expect(drawingOf(svg(content))).toBeUndefined();
  });

  test.each<[string, string]>([
    ["an entity", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("<text>&a;</text>")}`],
    [
      "an entity from outside",
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg("&a;")}`,
    ],
    ["no namespace", "<svg><rect/></svg>"],
    ["another root", '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["no XML", "GIF89a"],
    ["nothing", ""],
  ])("%s", (_name, file) => {
    expect(drawingOf(file)).toBeUndefined();
  });
});

describe("what takes a browser long is no drawing", () => {
  const uses = (id: number, count: number) =>
    `<g id="a${id}">${`<use href="#a${id - 1}"/>`.repeat(count)}</g>`;
  const laughter = (steps: number) =>
    svg(`<rect id="a0"/>${Array.from({ length: steps }, (_, at) => uses(at + 1, 10)).join("")}`);

  test.each<[string, string]>([
    ["parts within parts", laughter(6)],
    [
      "patterns of patterns",
      laughter(6)
        .replaceAll('<use href="#', '<rect fill="url(#')
        .replaceAll('"/></g>', ')"/></g>')
        .replaceAll(/url\((#a\d+)"/g, 'url($1)"'),
    ],
    ["a part of itself", svg('<g id="a"><use href="#a"/></g>')],
    ["a million parts", svg("<g/>".repeat(1_000_000))],
    ["parts deep in each other", svg(`${"<g>".repeat(5000)}${"</g>".repeat(5000)}`)],
    [
      "a long row of uses",
      svg(
        Array.from({ length: 20_000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`).join(""),
      ),
    ],
    [
      "many filters",
      svg(`<filter id="f">${'<feGaussianBlur stdDeviation="900"/>'.repeat(65)}</filter>`),
    ],
    ["endless noise", svg('<filter><feTurbulence numOctaves="1000000"/></filter>')],
  ])("%s", (_name, file) => {
    expect(drawingOf(file)).toBeUndefined();
  });

  test.each<[string, string]>([
    ["parts used a thousand times", laughter(3)],
    ["fifty thousand parts", svg("<g/>".repeat(50_000))],
    ["a hundred levels", svg(`${"<g>".repeat(100)}<rect/>${"</g>".repeat(100)}`)],
    ["a few filters", svg(`<filter>${"<feOffset/>".repeat(60)}</filter>`)],
  ])("but it is with %s", (_name, file) => {
    expect(drawingOf(file)).toBe(file);
  });
});
