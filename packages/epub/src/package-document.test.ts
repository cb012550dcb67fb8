import type { Catalogue } from "@printery/publication";
import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { packageDocument } from "./package-document.ts";

const book = specimen("book", "book");
const opfOf = (metadata: Partial<typeof book.metadata>) =>
  packageDocument(
    { ...book, catalogue: { volume: 2 }, metadata: { ...book.metadata, ...metadata } },
    [],
    [],
  );

/** Elements of the metadata, one a line, without those every book has alike. */
function metadata(opf: string): string[] {
  return [...opf.matchAll(/<(dc:|meta )[^>]*[^/]>[^<]*<\/[^>]*>/g)]
    .map(([element]) => element)
    .filter((element) => !element.includes("schema:"));
}

test("a book's metadata", () => {
  expect(
    metadata(
      opfOf({ identifier: "978-0-306-40615-7", series: "Sheets", standfirst: "All nodes." }),
    ),
  ).toEqual([
    '<dc:identifier id="publication-id">urn:isbn:9780306406157</dc:identifier>',
    '<dc:title id="title">A Specimen of Every Node</dc:title>',
    '<meta property="title-type" refines="#title">main</meta>',
    '<dc:title id="subtitle">In All House Styles</dc:title>',
    '<meta property="title-type" refines="#subtitle">subtitle</meta>',
    "<dc:language>en-GB</dc:language>",
    '<dc:creator id="creator-1">Agnes Pewter</dc:creator>',
    '<meta property="role" refines="#creator-1" scheme="marc:relators">aut</meta>',
    '<meta property="file-as" refines="#creator-1">Pewter, Agnes</meta>',
    '<dc:contributor id="contributor-1">Jonas Quoin</dc:contributor>',
    '<meta property="role" refines="#contributor-1" scheme="marc:relators">edt</meta>',
    '<meta property="file-as" refines="#contributor-1">Quoin, Jonas</meta>',
    "<dc:publisher>The Type Room</dc:publisher>",
    "<dc:date>2024-05-01</dc:date>",
    '<meta property="dcterms:modified">2024-05-01T00:00:00Z</meta>',
    "<dc:description>All nodes.</dc:description>",
    "<dc:subject>type</dc:subject>",
    "<dc:subject>specimens</dc:subject>",
    "<dc:rights>© 2024 Agnes Pewter</dc:rights>",
    '<meta property="belongs-to-collection" id="series">Sheets</meta>',
    '<meta property="collection-type" refines="#series">series</meta>',
    '<meta property="group-position" refines="#series">2</meta>',
  ]);
});

test("what its publisher says for shops and libraries", () => {
  const catalogue: Catalogue = {
    volume: 3,
    bisac: ["HIS015000"],
    thema: ["NHTB"],
    accessibility: {
      level: "AA",
      certifiedBy: "The Type Room",
      report: "https://example.org/report",
    },
  };
  const opf = packageDocument(
    { ...book, catalogue, metadata: { ...book.metadata, series: "Sheets" } },
    [],
    [],
  );
  expect(metadata(opf).filter((line) => /HIS|NHTB|position|certif|conform/.test(line))).toEqual([
    '<dc:subject id="bisac-HIS015000">HIS015000</dc:subject>',
    '<meta property="authority" refines="#bisac-HIS015000">BISAC</meta>',
    '<meta property="term" refines="#bisac-HIS015000">HIS015000</meta>',
    '<dc:subject id="thema-NHTB">NHTB</dc:subject>',
    '<meta property="authority" refines="#thema-NHTB">Thema</meta>',
    '<meta property="term" refines="#thema-NHTB">NHTB</meta>',
    '<meta property="group-position" refines="#series">3</meta>',
    '<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
    '<meta property="a11y:certifiedBy" id="certifier" refines="#conformance">The Type Room</meta>',
  ]);
  expect(opf).toContain(
    '<link rel="a11y:certifierReport" refines="#certifier" href="https://example.org/report"/>',
  );
});

test.each([
  ["a blank publisher", { publisher: " " }, "dc:publisher"],
  ["a day no calendar has", { date: "2021-02-30" }, "dc:date"],
  ["no standfirst", {}, "dc:description"],
  ["the number in a series of a book in none", {}, "group-position"],
  ["conformance, which a person certifies", {}, "conformsTo"],
])("leaves out %s", (_, change, element) => {
  expect(opfOf(change)).not.toContain(element);
});

test("files, reading order and direction", () => {
  const opf = packageDocument(
    { ...book, metadata: { ...book.metadata, lang: "he" } },
    [{ id: "page-toc", href: "toc.xhtml", mediaType: "application/xhtml+xml", properties: "nav" }],
    ["page-toc"],
  );
  expect(opf).toContain(
    '<manifest><item id="page-toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine toc="ncx" page-progression-direction="rtl"><itemref idref="page-toc"/></spine>',
  );
});
