import { readPageStarts } from "@printery/publication";
import { specimen, specimenImages } from "@printery/testing";
import { expect, test } from "vitest";
import { readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

test("each page of a section is told with the words that it begins with", async () => {
  const { files, hints } = await renderPdf(specimen("book", "book"), specimenImages());
  const starts = await readPageStarts(hints ?? new Map());
  expect(starts.map(({ label, section }) => `${section} ${label}`)).toEqual([
    ...["on-specimens 1", "on-specimens 2", "on-specimens 3"],
    ...["part-one 5", "a-second-chapter 7", "afterword 9"],
  ]);
  expect(starts[0]?.words).toEqual(["on", "specimens"]);
  const { pages, labels } = await readPdf(files.get("specimen.pdf") ?? new Uint8Array());
  for (const { label, words } of starts) {
    const page = pages[labels?.indexOf(label) ?? -1]?.text ?? "";
    const own = page.normalize("NFKC").toLowerCase();
    expect([label, ...words.filter((word) => !own.includes(word))]).toEqual([label]);
    // Neither notes nor tables, pictures, running heads.
    expect(words.join(" ")).not.toMatch(/^(a first note|letter count|a square|the type room)/);
  }
});

test("front matter that every book has, the index and the colophon belong to no section", async () => {
  const { hints = new Map() } = await renderPdf(specimen("book", "book"), specimenImages());
  const labels = (await readPageStarts(hints)).map(({ label }) => label);
  expect(labels.filter((label) => /^[ivx]/.test(label))).toEqual([]);
  expect(labels).not.toContain("10");
});
