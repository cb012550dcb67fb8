import { EpubCheck } from "@likecoin/epubcheck-ts";
import type { Publication, Section } from "@printery/publication";
import type { StageResult } from "@printery/task";
import { at, paragraph, rendererContract, specimen, specimenImages, text } from "@printery/testing";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { epubRenderer, renderEpub } from "./render-epub.ts";

function epubOf({ files }: StageResult): Uint8Array {
  const [bytes, ...others] = [...files].filter(([name]) => name.endsWith(".epub"));
  if (bytes === undefined || others.length > 0) throw new Error("Expected one e-book");
  return bytes[1];
}

/** Files of the book below OEBPS, as text. */
async function read(publication: Publication): Promise<(href: string) => string> {
  const files = unzipSync(epubOf(await renderEpub(publication, specimenImages())));
  return (href) => strFromU8(files[`OEBPS/${href}`] ?? new Uint8Array());
}

/** What a checker has against the book, one line each. */
async function complaints(publication: Publication): Promise<string[]> {
  const bytes = epubOf(await renderEpub(publication, specimenImages()));
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== "usage" && severity !== "info")
    .map(({ id, message, location }) => `${id} ${location?.path}: ${message}`);
}

const book = specimen("book", "book");
const article = specimen("article", "briefing");
const titled = (title: string): Publication => ({ ...book, metadata: { ...book.metadata, title } });

rendererContract(renderEpub, (result) =>
  Object.entries(unzipSync(epubOf(result)))
    .filter(([path]) => path.endsWith(".xhtml"))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, " "))
    .join(" ")
    .replaceAll("&#x26;", "&"),
);

test("the file is named for the publication", async () => {
  const { files, messages } = await renderEpub(book, specimenImages());
  expect([...files.keys()]).toEqual(["specimen.epub"]);
  expect(messages).toEqual([]);
});

test.each([
  [
    "CC-BY-4.0",
    '<a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0 International (CC BY 4.0)</a>',
  ],
  ["MIT", "MIT"],
])("the imprint tells the licence %s", async (license, told) => {
  const file = await read({ ...book, metadata: { ...book.metadata, license } });
  expect(file("imprint.xhtml")).toContain(`<p class="license">${told}</p>`);
});

test.each([
  ["Chapter Two: A Letter", '<span class="label">Chapter Two</span> A Letter'],
  ["A Letter: Two", "A Letter: Two"],
])("a chapter is headed by %s, with what counts it above its name", async (title, told) => {
  const [first] = book.sections;
  if (first === undefined) throw new Error("The specimen has no sections");
  const file = await read({ ...book, sections: [{ ...first, title }] });
  expect(file("on-specimens.xhtml")).toContain(`<h1 id="page.title">${told}</h1>`);
  expect(file("toc.xhtml")).toContain(`>${title}</a>`);
});

test("the title page and the imprint say who edited the book", async () => {
  const file = await read(book);
  for (const page of ["titlepage.xhtml", "imprint.xhtml"])
    expect(file(page)).toMatch(/<p[^>]*>Edited by Jonas Quoin<\/p>/);
});

/** What a section has besides its text. */
const EMPTY = { front: [], back: [], notes: [], headings: [] };

test("a dedication stands before the contents without its title, by which it is known there", async () => {
  const [first] = book.sections;
  if (first === undefined) throw new Error("The specimen has no sections");
  const page = async (title: string) => {
    const leaf = { ...first, id: "leaf", role: "dedication" as const, title, ...EMPTY };
    const children = [paragraph("For the ferrymen.")];
    const publication = { ...book, sections: [{ ...leaf, children }, ...book.sections] };
    expect(await complaints(publication)).toEqual([]);
    const file = await read(publication);
    expect(file("toc.xhtml")).toContain(`>${title}</a>`);
    return file("leaf.xhtml");
  };
  const untitled = await page("Dedication");
  expect(untitled).toContain('aria-label="Dedication" role="doc-dedication"><p');
  expect(untitled).not.toContain("<h1");
  expect(await page("To the ferrymen")).toMatch(/<h1 id="page.title">To the ferrymen<\/h1>/);
});

describe("a checker has nothing against", () => {
  test.each(["book", "briefing", "essay"] as const)("the style %s", async (style) => {
    expect(await complaints(specimen("book", style))).toEqual([]);
    expect(await complaints(specimen("article", style))).toEqual([]);
  });

  test.each([
    'A & B <c> ]]> "d"',
    "<%= title %>",
    "海边的书",
    "Ångström — Ελληνικά — Русский 😀",
    "many words ".repeat(30).trim(),
    "m".repeat(300),
    "\u0000\u0008control",
  ])("the title “%s”", async (title) => {
    expect(await complaints(titled(title))).toEqual([]);
  });

  test("texts without a word of metadata, front matter or heading", async () => {
    const metadata = {
      title: "T",
      lang: "en",
      authors: [],
      contributors: [],
      keywords: [],
      attachments: [],
      related: [],
    };
    const bare = { ...titled("T"), metadata, index: [], images: [], sections: [sectionOf({})] };
    expect(await complaints(bare)).toEqual([]);
    expect(await complaints({ ...bare, kind: "article" })).toEqual([]);
  });

  test("a section longer than a device opens, divided between its notes and links", async () => {
    const [first, ...others] = book.sections;
    if (first === undefined) throw new Error("The specimen has no sections");
    const filler = Array.from({ length: 40 }, (_, nth) => paragraph(`${nth} `.repeat(3000)));
    const sections = [{ ...first, children: [...filler, ...first.children, ...filler] }, ...others];
    expect(await complaints({ ...book, sections })).toEqual([]);
  });

  test("every field of metadata in use", async () => {
    const metadata = {
      ...book.metadata,
      identifier: "978-0-306-40615-7",
      series: "Specimens",
      standfirst: "What a page holds.",
      license: "CC BY 4.0",
      source: "https://example.org/specimens?a=1&b=2",
      publisher: " ",
      description: "",
    };
    const catalogue = {
      volume: 7,
      bisac: ["HIS015000"],
      thema: ["NHTB", "WFU"],
      accessibility: { level: "AA" as const, certifiedBy: "A & B", report: "https://example.org/" },
    };
    expect(await complaints({ ...book, metadata, catalogue })).toEqual([]);
  });
});

function sectionOf(parts: Partial<Section>): Section {
  return {
    id: "one",
    path: "one.txt",
    digest: "0".repeat(64),
    role: "chapter",
    matter: "body",
    depth: 1,
    lang: "en",
    title: "One",
    authors: [],
    front: [],
    children: [paragraph("A text of one line.")],
    back: [],
    notes: [],
    headings: [],
    ...parts,
  };
}

test("the spine: cover, title page, imprint, contents, sections, colophon", async () => {
  const opf = (await read(book))("content.opf");
  expect([...opf.matchAll(/idref="page-([^"]+)"/g)].map(([, id]) => id)).toEqual([
    "cover",
    "halftitle",
    "titlepage",
    "imprint",
    "toc",
    "on-specimens",
    "part-one",
    "a-second-chapter",
    "afterword",
    "index",
    "colophon",
  ]);
});

test("an article has its cover, its text and a colophon; its contents are not a page", async () => {
  const opf = (await read(article))("content.opf");
  expect([...opf.matchAll(/idref="page-([^"]+)"/g)].map(([, id]) => id)).toEqual([
    "cover",
    "on-specimens",
    "colophon",
  ]);
  expect(opf).toContain('href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"');
});

test("a dedication stands before the contents, an own colophon instead of ours", async () => {
  const sections = [
    sectionOf({ id: "to-the-reader", role: "dedication", matter: "front" }),
    sectionOf({ id: "one" }),
    sectionOf({ id: "how-it-was-made", role: "colophon", matter: "back" }),
  ];
  const opf = (await read({ ...book, sections, index: [] }))("content.opf");
  expect([...opf.matchAll(/idref="page-([^"]+)"/g)].map(([, id]) => id)).toEqual([
    "cover",
    "halftitle",
    "titlepage",
    "imprint",
    "to-the-reader",
    "toc",
    "one",
    "how-it-was-made",
  ]);
});

test("notes: a bare number in the text, a note that starts with its way back", async () => {
  const page = (await read(book))("on-specimens.xhtml");
  expect(page).toContain(
    '<a epub:type="noteref" role="doc-noteref" id="noteref-1" href="#note-1">1</a>',
  );
  expect(page).toContain(
    '<aside epub:type="footnote" role="doc-footnote" id="note-1"><p><a epub:type="backlink" role="doc-backlink" href="#noteref-1" title="Back to the text">1.</a> A first note,',
  );
});

test("images travel with the book, with their size and alternative text", async () => {
  const bytes = epubOf(await renderEpub(book, specimenImages()));
  expect(unzipSync(bytes)["OEBPS/images/square.png"]).toEqual(
    new Uint8Array(specimenImages().get("images/square.png") ?? []),
  );
  expect((await read(book))("on-specimens.xhtml")).toContain(
    '<figure><img src="images/square.png" alt="A square of two inks" width="2" height="2"/>',
  );
});

test("a book with an ISBN has beside it what shops ask for, and another has not", async () => {
  const identified = { ...book.metadata, identifier: "978-0-306-40615-7" };
  const { files } = await renderEpub({ ...book, metadata: identified }, specimenImages());
  expect([...files.keys()]).toEqual(["specimen.epub", "specimen.onix.xml", "specimen.cover.jpg"]);
  const { width, height, format } = await sharp(files.get("specimen.cover.jpg")).metadata();
  expect({ width, height, format }).toEqual({ width: 1600, height: 2560, format: "jpeg" });
});

test.each([
  ["an ISBN is told in groups, and called one", "9780306406157", "ISBN 978-0-306-40615-7"],
  ["another identifier stands as it is", "Cm 914", "Cm 914"],
])("in the imprint %s", async (_name, identifier, told) => {
  const said = await read({ ...book, metadata: { ...book.metadata, identifier } });
  expect(said("imprint.xhtml")).toContain(`>${told}<`);
});

test("the publisher's own cover is told in its words, and is no image besides", async () => {
  const name = "images/front.png";
  const bytes = await sharp({
    create: { width: 1400, height: 2400, channels: 3, background: "red" },
  })
    .png()
    .toBuffer();
  const asset = { name, mediaType: "image/png", width: 1400, height: 2400 } as const;
  const cover = { image: name, alt: "A red door.", path: "publication.yaml" };
  const own = { ...book, cover, images: [...book.images, asset] };
  const rendered = await renderEpub(own, new Map([...specimenImages(), [name, bytes]]));
  const entries = unzipSync(rendered.files.get("specimen.epub") ?? new Uint8Array());
  expect(Object.keys(entries).filter((path) => path.includes("front"))).toEqual([]);
  expect((await sharp(entries["OEBPS/cover.jpg"]).metadata()).width).toBe(1400);
  expect(Buffer.from(entries["OEBPS/cover.xhtml"] ?? "").toString()).toContain('alt="A red door."');
});

test("a title no face of ours can draw is said, and left off the cover only", async () => {
  const cherokee = titled("ᏣᎳᎩ ᎪᏪᎵ");
  const { messages } = await renderEpub(cherokee, specimenImages());
  expect(messages).toEqual([
    {
      file: "on-specimens.txt",
      severity: "warning",
      ruleId: "glyph-missing",
      reason:
        "Expected text that one of our faces can draw, not “ᏣᎳᎩ ᎪᏪᎵ”; the cover goes without it",
    },
  ]);
  expect((await read(cherokee))("titlepage.xhtml")).toContain("<h1>ᏣᎳᎩ ᎪᏪᎵ</h1>");
});

test("a part and a language of its own reach the page", async () => {
  const files = await read({ ...book, sections: [sectionOf({ lang: "ar", role: "part" })] });
  expect(files("one.xhtml")).toContain('lang="ar" dir="rtl" xml:lang="ar"');
  expect(files("one.xhtml")).toContain('epub:type="part" class="part"');
});

test("authors that the text does not name stand below its standfirst", async () => {
  const base = specimen("article", "essay");
  const sections = base.sections.map((section) => ({
    ...section,
    front: section.front.filter(({ type }) => type !== "byline"),
  }));
  const xhtml = (await read({ ...base, sections }))("on-specimens.xhtml");
  const places = ["What a page holds", "By Agnes Pewter", "Photograph"].map((words) =>
    xhtml.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test("a link leads to another publication where its address is known", async () => {
  const [section, ...others] = book.sections;
  if (section === undefined) throw new Error("The specimen has no section");
  const linked = (url: string) =>
    paragraph({ type: "link", url, children: [text(url)], position: at() });
  const children = [...section.children, linked("../two.md"), linked("../three.md")];
  const sections = [{ ...section, path: "one/a.md", children }, ...others];
  const neighbours = { "two.md": "https://example.org/two/" };
  const href = await read({ ...book, sections, neighbours });
  const page = href("on-specimens.xhtml");
  expect(page).toContain('<a href="https://example.org/two/">../two.md</a>');
  expect(page).toContain("<p>../three.md</p>");
  expect(await complaints({ ...book, sections, neighbours })).toEqual([]);
});

test("the index is a list of entries, each with links to its places", async () => {
  const page = (await read(book))("index.xhtml");
  expect(page).toContain('<section epub:type="index" class="index" role="doc-index" ');
  expect(page.match(/epub:type="index-entry-list"/g)).toHaveLength(1);
  expect(page).toContain(
    '<span epub:type="index-term">a marked term</span>, <a href="on-specimens.xhtml#Term-1" epub:type="index-locator">On Specimens</a>',
  );
  expect(page).toContain(
    '<i>see</i> <a href="#Entry-1" epub:type="index-xref-preferred index-term">a marked term</a>',
  );
  expect((await read(book))("on-specimens.xhtml")).toContain(
    '<span id="Term-1">a marked term</span>',
  );
});

test("for a preview blocks of chapters are marked with where they stand in their texts", async () => {
  const places = { of: () => "0:3-4", ofTitle: () => "0:1-1", key: () => "" };
  const marked = unzipSync(epubOf(await epubRenderer({ places })(article, specimenImages())));
  const chapters = Object.entries(marked).filter(([path]) => path.endsWith(".xhtml"));
  const text = chapters.map(([, bytes]) => strFromU8(bytes)).join("");
  expect(text).toMatch(/<h1 id="page.title" data-place="0:1-1">/);
  expect(text).toMatch(/<p data-place="0:3-4">/);
});
