import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findIn } from "./find-in.ts";
import { bookshopNames } from "./shops.ts";

/** A PNG or JPEG as far as its header goes. */
function png(width: number, height: number, colourType = 2): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, colourType], 24);
  return bytes;
}

interface Parts {
  /** Of the page, inside its body. */
  readonly body?: string;
  readonly title?: string;
  readonly spine?: string;
  readonly items?: string;
  readonly ncx?: string;
  readonly identifier?: string;
  readonly images?: Readonly<Record<string, Uint8Array>>;
}

/** An e-book with nothing wrong in it but what `parts` bring. */
function bookOf(parts: Parts = {}): Uint8Array {
  const { images = { "cover.png": png(1600, 2400) } } = parts;
  const page = (body: string, title = "One") =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title></head><body>${body}</body></html>`;
  const item = (name: string, index: number) =>
    `<item id="i${index}" href="${name}" media-type="image/png"${name.startsWith("cover") ? ' properties="cover-image"' : ""}/>`;
  const nav =
    '<nav epub:type="toc" role="doc-toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav><nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="one.xhtml">Start</a></li></ol></nav>';
  return zipSync({
    mimetype: Buffer.from("application/epub+zip"),
    "META-INF/container.xml": Buffer.from(
      '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    ),
    "OEBPS/content.opf": Buffer.from(
      `<package><metadata><dc:identifier xmlns:dc="d">${parts.identifier ?? "urn:isbn:9780306406157"}</dc:identifier></metadata><manifest>` +
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="toc.xhtml" media-type="application/xhtml+xml"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' +
        `${Object.keys(images).map(item).join("")}${parts.items ?? ""}</manifest><spine>${parts.spine ?? '<itemref idref="cover"/><itemref idref="one"/>'}</spine></package>`,
    ),
    "OEBPS/cover.xhtml": Buffer.from(page('<img src="cover.png" alt="Cover"/>', "Cover")),
    "OEBPS/toc.xhtml": Buffer.from(page(nav, "Contents")),
    "OEBPS/one.xhtml": Buffer.from(page(parts.body ?? "<p>Text.</p>", parts.title)),
    "OEBPS/toc.ncx": Buffer.from(parts.ncx ?? "<ncx><navMap><navPoint/></navMap></ncx>"),
    ...Object.fromEntries(Object.entries(images).map(([name, bytes]) => [`OEBPS/${name}`, bytes])),
  });
}

/** What is wrong with it, one line each. */
const told = (parts: Parts, shop?: (typeof bookshopNames)[number]) =>
  findIn(bookOf(parts), shop).map(({ rule, reason }) => `${rule}: ${reason}`);

test("nobody has anything against a plain book", () => {
  expect(told({})).toEqual([]);
  for (const shop of bookshopNames) expect(told({}, shop)).toEqual([]);
});

test.each([
  ["no ZIP archive", Buffer.from("book")],
  ["a page that is not well-formed", bookOf({ body: "<p>" })],
])("%s is told of, and not thrown", (_what, bytes) => {
  expect(findIn(bytes)).toMatchObject([{ rule: "unreadable", severity: "error" }]);
});

const note = (inside: string, id = "n") =>
  `<aside id="${id}" epub:type="footnote" role="doc-footnote"><p>${inside}</p></aside>`;
const back = '<a epub:type="backlink" role="doc-backlink" href="#r">1.</a>';
const reference = (inside = "1", href = "#n") =>
  `<p>Text<a id="r" epub:type="noteref" role="doc-noteref" href="${href}">${inside}</a></p>`;

describe("every reader", () => {
  test.each([
    [
      "alt",
      '<img src="cover.png"/>',
      'alt-missing: Expected words for what cover.png shows, or alt="" where it shows nothing in one.xhtml',
    ],
    ["a heading", "<h2> </h2>", "title-empty: Expected words in <h2>, not none in one.xhtml"],
    [
      "a file",
      '<p><a href="two.xhtml">2</a></p>',
      "link-nowhere: Expected a page or place at “two.xhtml”, or an address with its scheme in one.xhtml",
    ],
    [
      "a place",
      '<p><a href="#two">2</a></p>',
      "link-nowhere: Expected a page or place at “#two”, or an address with its scheme in one.xhtml",
    ],
    [
      "a scheme",
      '<p><a href="www.example.org">2</a></p>',
      "link-nowhere: Expected a page or place at “www.example.org”, or an address with its scheme in one.xhtml",
    ],
    [
      "a role",
      '<section epub:type="chapter"><p>T</p></section>',
      'role-unpaired: Expected role="doc-chapter" beside epub:type="chapter" in one.xhtml',
    ],
    [
      "a note",
      reference(),
      "link-nowhere: Expected a page or place at “#n”, or an address with its scheme in one.xhtml",
    ],
    [
      "a way back",
      `${reference()}${note("A note.")}`,
      "note-shape: Expected the note n to start with its way back in one.xhtml",
    ],
    [
      "the note behind",
      `${note(`${back} A note.`)}${reference()}`,
      "note-shape: Expected the note #n behind what refers to it in one.xhtml",
    ],
    [
      "a bare reference",
      `${reference("<sup>1</sup>")}${note(`${back} A note.`)}`,
      "note-shape: Expected nothing but text in the reference to #n in one.xhtml",
    ],
  ])("misses %s", (_what, body, message) => {
    expect(told({ body })).toContain(message);
  });

  test("misses the title of a page", () => {
    expect(told({ title: " " })).toEqual([
      "title-empty: Expected words in <title>, not none in one.xhtml",
    ]);
  });

  test.each([
    ["an image that shows nothing", '<p><img src="cover.png" alt=""/></p>'],
    ["a heading that is an image", '<h2><img src="cover.png" alt="Two"/></h2>'],
    [
      "links that lead somewhere",
      '<p id="a"><a href="#a">a</a> <a href="cover.xhtml">b</a> <a href="mailto:a@example.org">c</a></p>',
    ],
    ["a place with other letters", '<p id="über"><a href="#%C3%BCber">a</a></p>'],
    ["a note", `${reference()}${note(`${back} A note.`)}`],
    ["a landmark", '<p><a epub:type="toc" href="toc.xhtml">Contents</a></p>'],
    ["types without a role of their own", '<section epub:type="titlepage"><p>T</p></section>'],
  ])("takes %s", (_what, body) => {
    expect(told({ body })).toEqual([]);
  });

  test("a file stands once in the manifest and the spine", () => {
    const items = '<item id="again" href="one.xhtml" media-type="application/xhtml+xml"/>';
    const spine = '<itemref idref="one"/><itemref idref="one"/>';
    expect(told({ items, spine })).toEqual([
      "file-twice: Expected each file once in the manifest and the spine, not one.xhtml twice",
      "file-twice: Expected each file once in the manifest and the spine, not one.xhtml twice",
    ]);
  });
});

describe("shops", () => {
  const cover = png(1600, 2400);
  const images = (bytes: Uint8Array) => ({ "cover.png": cover, "map.png": bytes });

  test.each([
    [
      "apple",
      { images: images(png(2001, 2000)) },
      "apple/image-pixels: Expected 4 million pixels at most, not 4.0 million in map.png",
    ],
    [
      "apple",
      { images: { "cover.png": png(1399, 2400) } },
      "apple/cover-size: Expected a cover of 1,400 pixels at least on its shorter side, not of 1399 × 2400",
    ],
    [
      "apple",
      { images: {} },
      "apple/cover-size: Expected a cover of 1,400 pixels at least on its shorter side, not none",
    ],
    [
      "kobo",
      { images: images(png(10, 10, 6)) },
      "kobo/image-transparent: Expected images that one can't see through, for a device lays any colour below them, not a transparent one in map.png",
    ],
    [
      "kobo",
      { identifier: "urn:uuid:1" },
      "kobo/isbn-missing: Expected an ISBN to match the shop's record by, not urn:uuid:1; name the file by it",
    ],
    [
      "kobo",
      { body: `${reference()}${note(`${back} ${"m".repeat(5001)}`)}` },
      "kobo/note-length: Expected a note of 9 to 5,000 characters, which pops up, not of 5004 in one.xhtml",
    ],
    [
      "kdp",
      { ncx: "<ncx><navPoint><navPoint><navPoint/></navPoint></navPoint></ncx>" },
      "kdp/contents-deep: Expected contents two levels deep, which is what is shown, not 3",
    ],
    ["kdp", { body: "<script/>" }, "kdp/script: Expected no script in one.xhtml"],
    [
      "kdp",
      { images: { "cover.png": png(624, 1000) } },
      "kdp/cover-size: Expected a cover of 1,000 × 625 pixels at least, not of 624 × 1000",
    ],
  ] as const)("%s would say of %o", (shop, parts, message) => {
    expect(told(parts, shop)).toContain(message);
    expect(told(parts)).toEqual([]);
  });

  test.each([
    ["apple", { images: images(png(2000, 2000)) }],
    ["kobo", { images: images(png(10, 10, 2)) }],
    ["kobo", { body: `${reference()}${note(`${back} ${"m".repeat(4990)}`)}` }],
    ["kdp", { ncx: "<ncx><navPoint><navPoint/></navPoint><navPoint/></ncx>" }],
    ["kdp", { images: { "cover.png": png(625, 1000) } }],
  ] as const)("%s would say nothing of %o", (shop, parts) => {
    expect(told(parts, shop)).toEqual([]);
  });

  test("each rule names its source", () => {
    const findings = bookshopNames.flatMap((shop) =>
      findIn(bookOf({ images: {}, identifier: "1", body: "<script/>" }), shop),
    );
    expect(findings.length).toBeGreaterThan(3);
    expect(findings.every(({ source }) => source.length > 10)).toBe(true);
  });
});
