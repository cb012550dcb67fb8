import { specimen } from "@printery/testing";
import type { ElementContent } from "hast";
import { expect, test } from "vitest";
import { cslOf, cslOfSection } from "./cite/csl.ts";
import { publicationPage } from "./publication-page.ts";

const library = { title: "Harbour Papers", url: "https://example.org/shelf/" };
const offers = [{ path: "specimen.pdf", bytes: 312_400, pages: 24 }];

/** What the head of `publication`'s first page says: tags by name, links by relation, and the data. */
function headOf(publication: ReturnType<typeof specimen>, isSection = false) {
  const [section] = publication.sections;
  if (section === undefined) throw new Error("Expected a section");
  const work = isSection ? cslOfSection(publication, section) : cslOf(publication);
  const subject = { work, extent: { words: 900, minutes: 4 }, ...(isSection ? { section } : {}) };
  const { head = [], ...page } = publicationPage(publication, offers, subject);
  const tags: Record<string, unknown[]> = {};
  let data: { "@graph": Record<string, unknown>[] } = { "@graph": [] };
  for (const node of head) {
    if (node.type !== "element") continue;
    const { name, property, content, rel, href } = node.properties;
    if (node.tagName === "script") data = JSON.parse(textOf(node.children[0]));
    const key = node.tagName === "link" ? String(rel) : String(name ?? property);
    tags[key] = [...(tags[key] ?? []), content ?? href];
  }
  return { ...page, tags, data: data["@graph"] };
}

function textOf(node: ElementContent | undefined): string {
  return node?.type === "text" ? node.value : "";
}

test("where the library is nowhere, no address is made up", () => {
  const { canonical, tags, data } = headOf(specimen("article", "essay"));
  expect(canonical).toBeUndefined();
  expect(Object.keys(tags)).not.toEqual(
    expect.arrayContaining(["og:url", "og:image", "citation_pdf_url"]),
  );
  expect(JSON.stringify(data)).not.toMatch(/"(url|@id|image|encoding)"|example\.org/);
  expect(data.map((thing) => thing["@type"])).toEqual(["Article"]);
});

test("where it is somewhere, the page says where it stands itself, and what beside it", () => {
  const { canonical, tags, data } = headOf({ ...specimen("article", "essay"), library });
  expect(canonical).toBe("https://example.org/shelf/specimen/");
  expect(tags).toMatchObject({
    alternate: ["specimen.pdf", "specimen.epub"],
    describedby: ["specimen.bib", "specimen.csl.json"],
    "og:url": [canonical],
    "og:site_name": ["Harbour Papers"],
    "og:image": ["https://example.org/shelf/specimen/card.png"],
    citation_title: ["A Specimen of Every Node: In All House Styles"],
    citation_author: ["Pewter, Agnes"],
    citation_publication_date: ["2024/05/01"],
    citation_pdf_url: ["https://example.org/shelf/specimen/specimen.pdf"],
    "DC.creator": ["Pewter, Agnes"],
    "DC.contributor": ["Jonas Quoin"],
    "DCTERMS.issued": ["2024-05-01"],
  });
  expect(data).toMatchObject([
    {
      "@type": "Article",
      "@id": canonical,
      headline: "A Specimen of Every Node",
      author: [{ "@type": "Person", name: "Agnes Pewter" }],
      wordCount: 900,
      timeRequired: "PT4M",
      encoding: [{ encodingFormat: "application/pdf", contentSize: "312400 B" }],
    },
    { "@type": "BreadcrumbList", itemListElement: [{ name: "Harbour Papers" }, {}] },
  ]);
});

test("an article that has a DOI is a scholarly one", () => {
  const plain = specimen("article", "essay");
  const metadata = { ...plain.metadata, identifier: "doi:10.5555/1" };
  const { tags, data } = headOf({ ...plain, metadata });
  expect(tags).toMatchObject({ citation_doi: ["10.5555/1"] });
  expect(data[0]).toMatchObject({
    "@type": "ScholarlyArticle",
    sameAs: "https://doi.org/10.5555/1",
  });
});

test("a book tells its pages and its ISBN", () => {
  const plain = specimen("book", "book");
  const metadata = { ...plain.metadata, identifier: "978-0-306-40615-7" };
  const { tags, data } = headOf({ ...plain, metadata, library });
  expect(tags).toMatchObject({ "og:type": ["book"], citation_isbn: ["9780306406157"] });
  expect(data[0]).toMatchObject({ "@type": "Book", isbn: "9780306406157", numberOfPages: 24 });
});

test("a chapter is a part of its book, whose PDF is not its own", () => {
  const { canonical, tags, data } = headOf({ ...specimen("book", "book"), library }, true);
  expect(canonical).toBe("https://example.org/shelf/specimen/on-specimens.html");
  expect(tags).toMatchObject({
    citation_title: ["On Specimens"],
    citation_inbook_title: ["A Specimen of Every Node: In All House Styles"],
  });
  expect(Object.keys(tags)).not.toContain("citation_pdf_url");
  expect(Object.keys(tags)).not.toContain("alternate");
  expect(data).toMatchObject([
    {
      "@type": "Chapter",
      name: "On Specimens",
      position: 1,
      isPartOf: { "@type": "Book", "@id": "https://example.org/shelf/specimen/" },
    },
    { itemListElement: [{}, {}, { position: 3, name: "On Specimens" }] },
  ]);
});

test("a name in another script stands in addresses as browsers write it", () => {
  const { canonical } = headOf({ ...specimen("article", "essay"), id: "灯塔", library });
  expect(canonical).toBe("https://example.org/shelf/%E7%81%AF%E5%A1%94/");
});

test("what makes an institution is no person", () => {
  const plain = specimen("article", "essay");
  const authors = [{ name: "The Ink Foundation", role: "author" as const }];
  const { data } = headOf({ ...plain, metadata: { ...plain.metadata, authors } });
  expect(data[0]).toMatchObject({
    author: [{ "@type": "Organization", name: "The Ink Foundation" }],
  });
});
