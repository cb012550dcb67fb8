import type { Publication } from "@printery/publication";
import { specimen, specimenImages } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

async function pagesOf(publication: Publication) {
  const { files } = await renderPdf(publication, specimenImages());
  return (await readPdf(files.get("specimen.pdf") ?? new Uint8Array())).pages.map(
    ({ text }) => text,
  );
}

const book = specimen("book", "book");
const DIGEST = book.sections[0]?.digest ?? "";

describe("the colophon", () => {
  test("closes a book: its faces and their licence, tool, size, date and sources", async () => {
    const pages = await pagesOf(book);
    expect(
      pages
        .at(-1)
        ?.split("\n")
        .filter((line) => line !== "")
        .slice(0, 8),
    ).toEqual([
      "Colophon",
      "Set in EB Garamond and Source Code Pro (SIL Open Font License 1.1).",
      "Made with printery.",
      "Trim: A5, 148 × 210 mm.",
      "House style: book.",
      "Edition of 1 May 2024.",
      "Source texts (SHA-256)",
      "on-specimens.txt",
    ]);
    expect(pages.at(-1)?.split(DIGEST)).toHaveLength(book.sections.length + 1);
    // It has moved here from the imprint.
    expect(pages.filter((text) => text.includes("SIL Open Font License"))).toHaveLength(1);
  });

  test("names the source of a text that was divided once", async () => {
    const sections = book.sections.map((section) => ({ ...section, path: "book.txt" }));
    const page = (await pagesOf({ ...book, sections })).at(-1);
    expect(page?.split(DIGEST)).toHaveLength(2);
  });

  test("speaks the language of the book", async () => {
    const metadata = { ...book.metadata, lang: "de" };
    const page = (await pagesOf({ ...book, metadata })).at(-1);
    expect(page).toContain("Gesetzt aus EB Garamond und Source Code Pro");
    expect(page).toContain("Stand: 1. Mai 2024.");
  });

  test("says no date where none is known", async () => {
    const page = (await pagesOf({ ...book, modified: "1980-01-01T00:00:00Z" })).at(-1);
    expect(page).not.toContain("1980");
  });

  test("gives way to the book's own", async () => {
    const sections = book.sections.map((section, index) =>
      index === 3 ? { ...section, role: "colophon" as const } : section,
    );
    const pages = await pagesOf({ ...book, sections });
    expect(pages.join("")).not.toContain("Made with printery");
    expect(pages.at(-1)).toContain("A last word closes the book.");
  });

  test("of an article is none", async () => {
    expect((await pagesOf(specimen("article", "book"))).join("")).not.toContain("Colophon");
  });
});
