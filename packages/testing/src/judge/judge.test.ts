import { createHash } from "node:crypto";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { harmlessIn, judge } from "./index.ts";

const bytes = (text: string) => Buffer.from(text);
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`;
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const chapter = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html ${XHTML}><body>${body}</body></html>`;
const OWN = '<script>switchTheme()</script><script type="application/ld+json">{"a":"b"}</script>';
const META =
  '<meta name="author" content="x"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const KNOWN = `<main id="Main"><p class="note" title="x">a<a href="#x">b</a><img src="a.png" alt="x" srcset="a.png 2x"></p></main>`;
const harmless = harmlessIn([
  new Map([["index.html", bytes(page(KNOWN, META + OWN))]]),
  new Map([["1.xhtml", bytes(chapter(KNOWN.replaceAll(/<(img[^>]*)>/g, "<$1/>")))]]),
]);

/** What is told of one file. */
const told = (path: string, content: string | Uint8Array) =>
  judge(new Map([[path, Buffer.from(content)]]), harmless);

describe("a page", () => {
  test.each([
    ["<p onclick=x>", "p with onclick"],
    ["<p style=x>", "p with style"],
    ["<p class='skip'>", "p with class=skip"],
    ["<script>alert(1)</script>", "script"],
    ["<script type=module>switchTheme()</script>", "script"],
    ["<script type='application/ld+json'>{</script>", "data that is no JSON"],
    ["<iframe src=x></iframe>", "element iframe"],
    ["<template><p onclick=x></template>", "p with onclick"],
    ["<svg><a xlink:href='javascript:x'></a></svg>", "a leads to javascript:x"],
    ["<a href='java\nscript:x'>a</a>", "a leads to java\nscript:x"],
    ["<a href='\u0001javascript:x'>a</a>", "a leads to \u0001javascript:x"],
    ["<a href='//evil.test'>a</a>", "a leads to //evil.test"],
    ["<a href='\\\\evil.test'>a</a>", "a leads to \\\\evil.test"],
    ["<a href='../../../x'>a</a>", undefined],
    ["<img src='https://evil.test/a.png' alt=a>", "img leads to https://evil.test/a.png"],
    [
      "<img src=a.png srcset='a.png 1x, //evil.test/b.png 2x' alt=a>",
      "img leads to //evil.test/b.png",
    ],
    ["<p id=a></p><p id=a></p>", "id a twice"],
    ["<main id=Main></main><p id=Main>", "id Main twice"],
    ["<meta http-equiv=refresh content='0;url=x'>", "http-equiv=refresh 0;url=x"],
    ["<meta name=referrer content=x>", "name=referrer"],
    ["<p>a\u0007b", "character U+0007"],
    ["<p>a\ufffeb", "character U+FFFE"],
    [KNOWN + META + OWN, undefined],
    [
      "<p>&lt;script&gt;</p><a href='https://example.org/'>a</a><a href='mailto:a@b'>a</a>",
      undefined,
    ],
  ])("%s", async (body, fault) => {
    const faults = await told("index.html", page(body));
    if (fault === undefined) expect(faults).toEqual([]);
    else expect(faults).toContain(`index.html: ${fault}`);
  });
});

test("a page has one style sheet in itself, which its policy names, and which loads nothing", async () => {
  const css = "p{top:0}";
  const withSheet = (sheet: string, named = sheet, more = "") => {
    const hash = createHash("sha256").update(named).digest("base64");
    const policy = `default-src 'none'; style-src 'self' 'sha256-${hash}'`;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    return page(`<p>a</p>${more}`, `${meta}<style>${sheet}</style>`);
  };
  const sheeted = harmlessIn([new Map([["index.html", bytes(withSheet(css))]])]);
  const faultsOf = (text: string) => judge(new Map([["index.html", bytes(text)]]), sheeted);
  expect(await faultsOf(withSheet(css))).toEqual([]);
  expect(await faultsOf(withSheet("b{top:0}"))).toEqual([]);
  expect(await faultsOf(withSheet("b{top:0}", css))).toEqual(["index.html: style"]);
  expect(await faultsOf(withSheet(css, css, "<style>p{}</style>"))).toEqual(["index.html: style"]);
  expect(await faultsOf(withSheet("p{background:url(a.png)}"))).toEqual([
    "index.html: style that loads",
  ]);
});

describe("a chapter of an e-book", () => {
  test.each([
    ["<p>a</b>", /not well-formed/],
    ["<p>&undeclared;</p>", /not well-formed/],
    ["<?xml-stylesheet href='x'?><p/>", /a processing instruction/],
    ["<p epub:type='x'>a</p>", /epub:type=x/],
    ["<object data='x'/>", /element object/],
  ])("%s", async (body, fault) => {
    expect((await told("1.xhtml", chapter(body))).join("\n")).toMatch(fault);
  });

  test("has no doctype that declares something", async () => {
    const text = chapter("<p/>").replace("html>", 'html [<!ENTITY a "b">]>');
    expect((await told("1.xhtml", text)).join()).toContain("a doctype that declares something");
    expect(await told("1.xhtml", chapter("<p>a</p>"))).toEqual([]);
  });

  test("stands in a container of plain names", async () => {
    const mimetype = bytes("application/epub+zip");
    const book = (files: Record<string, Uint8Array>) => told("a.epub", zipSync(files));
    expect(await book({ mimetype, "OEBPS/1.xhtml": bytes(chapter("<p>a</p>")) })).toEqual([]);
    expect(await book({ mimetype, "../1.xhtml": bytes(chapter("<p/>")) })).toContain(
      "a.epub: a file named ../1.xhtml",
    );
    expect(await book({ mimetype, "a.css": bytes(""), "A.css": bytes("") })).toContain(
      "a.epub: two files of one name",
    );
    expect(await book({ "1.xhtml": bytes(chapter("<p/>")), mimetype })).toContain(
      "a.epub: no mimetype at its start",
    );
    expect(await book({ mimetype, "1.xhtml": bytes(chapter("<p onclick='x'/>")) })).toEqual([
      "a.epub: 1.xhtml: p with onclick",
    ]);
  });
});

describe("a drawing", () => {
  const svg = (inside: string, more = "") =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`;
  test.each([
    ["<script/>", "element script"],
    ["<foreignObject/>", "element foreignObject"],
    ["<use href='a.svg#b'/>", "use leads to a.svg#b"],
    ["<rect onload='x'/>", "rect with onload"],
    ["<rect fill='url(https://evil.test)'/>", "rect with url(https://evil.test)"],
    ["<style>@import 'x'</style>", "style that loads"],
    ["<style>rect{fill:\\75rl(x)}</style>", "style that loads"],
    ["<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", "element h:p"],
    ["<rect fill='url(#a)'/><use href='#a'/><style>rect{fill:url(#a)}</style>", undefined],
  ])("%s", async (inside, fault) => {
    const faults = await told("a.svg", svg(inside));
    if (fault === undefined) expect(faults).toEqual([]);
    else expect(faults).toContain(`a.svg: ${fault}`);
  });
});

test.each([
  ["a.css", "@import 'x'", "@import"],
  ["a.css", "p{background:url(https://evil.test/a)}", "url(https://evil.test/a)"],
  ["a.css", "p{background:url('/a')}", "url(/a)"],
  ["a.css", "@font-face{src:url(fonts/a.woff2)}", undefined],
  ["a.json", "{", "not JSON"],
  ["a.json", '{"url":"javascript:x"}', "url javascript:x"],
  ["a.json", '{"title":"javascript:x","url":"https://example.org/"}', undefined],
  ["a.bib", "@misc{a,\n title = {x}}, y},\n}", "a brace that closes nothing"],
  [
    "a.bib",
    "@misc{a,\n title = {x},\n}\n@misc{b,\n}\n",
    "an entry that is not closed, or one within it",
  ],
  ["a.bib", "@misc{a,\n title = {x \\} {y}},\n}\n", undefined],
  ["a.txt", "a\u001b[31mb", "character U+001B"],
  ["a.txt", "a\tb\nc", undefined],
  ["a.exe", "x", "a file of no known kind"],
])("%s of %j", async (path, text, fault) => {
  expect(await told(path, text)).toEqual(fault === undefined ? [] : [`${path}: ${fault}`]);
});

test("what is not UTF-8 is no text", async () => {
  expect(await told("a.txt", Buffer.of(0xff))).toEqual(["a.txt: not UTF-8"]);
});

describe("a picture", () => {
  const whole = sharp({ create: { width: 40, height: 30, channels: 3, background: "#468" } });

  test("that shows and says nothing else", async () => {
    for (const format of ["png", "jpeg", "gif", "webp", "avif"] as const) {
      const picture = await whole.clone().toFormat(format).toBuffer();
      expect(await told(`a.${format === "jpeg" ? "jpg" : format}`, picture)).toEqual([]);
    }
    const turned = await whole
      .clone()
      .withExif({ IFD0: { Orientation: "6" } })
      .jpeg()
      .toBuffer();
    expect(await told("a.jpg", turned)).toEqual(["a.jpg: Exif"]);
  });

  test("that is cut off, says where it was taken, or has something behind it", async () => {
    const png = await whole.clone().png().toBuffer();
    const jpg = await whole
      .clone()
      .withExif({ IFD0: { Copyright: "somebody of this name" } })
      .jpeg()
      .toBuffer();
    expect((await told("a.png", png.subarray(0, 90))).join()).toContain("doesn't decode");
    expect(await told("a.jpg", jpg)).toEqual(["a.jpg: Exif"]);
    const spoiled = Buffer.from(png);
    spoiled.writeUInt32BE(7, png.length - 4);
    expect(await told("a.png", spoiled)).toEqual(["a.png: a wrong sum of IEND"]);
    expect(await told("a.png", Buffer.concat([png, bytes("x")]))).toEqual([
      "a.png: bytes after its end",
    ]);
  });
});

describe("a PDF", () => {
  async function pdf(spoil: (document: PDFDocument) => void): Promise<string[]> {
    const document = await PDFDocument.create();
    document.addPage();
    spoil(document);
    return told("a.pdf", await document.save({ useObjectStreams: false }));
  }
  const action = (document: PDFDocument, entries: Record<string, unknown>) =>
    document.context.register(document.context.obj(entries as never));
  const named = (name: string) => PDFName.of(name);

  test("that runs, opens or leads where it may not", async () => {
    expect(await pdf(() => {})).toEqual([]);
    const run = { Type: "Action", S: "JavaScript", JS: PDFString.of("x") };
    expect(await pdf((document) => void action(document, run))).toEqual([
      "a.pdf: /JS",
      "a.pdf: /S /JavaScript",
    ]);
    expect(
      await pdf((document) => void action(document, { S: "Launch", F: PDFString.of("x") })),
    ).toEqual(["a.pdf: /S /Launch"]);
    const link = (url: string) => ({ Type: "Action", S: "URI", URI: PDFString.of(url) });
    expect(await pdf((document) => void action(document, link("https://example.org/")))).toEqual(
      [],
    );
    for (const url of ["javascript:x", "file:///etc/passwd", "//evil.test", "JaVaScRiPt:x"]) {
      expect(await pdf((document) => void action(document, link(url)))).toEqual([
        `a.pdf: /URI ${url}`,
      ]);
    }
    const widget = { Type: "Annot", Subtype: "Widget" };
    expect(await pdf((document) => void action(document, widget))).toEqual([
      "a.pdf: an annotation /Widget",
    ]);
    expect(
      await pdf(({ catalog, context }) =>
        catalog.set(named("OpenAction"), context.obj({ S: "GoTo" })),
      ),
    ).toContain("a.pdf: /OpenAction");
    expect(await pdf(({ catalog, context }) => catalog.set(named("AF"), context.obj([])))).toEqual([
      "a.pdf: /AF",
    ]);
  });

  test("whose packet of XMP is no XML", async () => {
    const packet = (xml: string) => `<?xpacket begin="" id="x"?>${xml}<?xpacket end="w"?>`;
    const faults = (xml: string) =>
      pdf(({ context }) => {
        context.register(context.stream(packet(xml), { Type: "Metadata", Subtype: "XML" }));
      });
    expect(await faults("<x:xmpmeta xmlns:x='adobe:ns:meta/'>A &amp; B</x:xmpmeta>")).toEqual([]);
    expect((await faults("<x>A & B</x>")).join()).toContain("XMP that is not well-formed");
  });

  test("whose picture has too few bytes", async () => {
    const dict = { Subtype: "Image", Width: 9, Height: 9, BitsPerComponent: 8 };
    expect(
      await pdf(({ context }) => {
        context.register(context.flateStream(new Uint8Array(9), dict));
      }),
    ).toEqual(["a.pdf: an image of 9 bytes, not 81"]);
  });
});
