import type { Flow } from "@printery/document";
import type { StyleName } from "@printery/publication";
import { at, paragraph, specimen, specimenImages } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { repeatsIn } from "./pullquote.ts";
import { type ReadElement, readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

const SENTENCE = "The compositor sets a line and looks at it twice before the next one. ";

function pullquote(...words: string[]): Flow {
  return { type: "pullquote", children: words.map((each) => paragraph(each)), position: at() };
}

async function read(children: Flow[], style: StyleName = "essay") {
  const base = specimen("article", style);
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const section = { ...first, front: [], back: [], notes: [], headings: [], children };
  const { rights: _notice, ...metadata } = base.metadata;
  const { files } = await renderPdf({ ...base, metadata, sections: [section] }, specimenImages());
  return (await readPdf(files.get("specimen.pdf") ?? new Uint8Array())).pages;
}

/** Role and text of every element. */
function heard(elements: readonly ReadElement[]): string[] {
  return elements.flatMap(({ role, children }) => [
    `${role} ${children.filter((child) => typeof child === "string").join(" ")}`
      .trim()
      .replaceAll(/\s+/g, " "),
    ...heard(children.filter((child) => typeof child !== "string")),
  ]);
}

describe("a pull quote", () => {
  test("hangs its quotation mark in the margin, where the style has it so", async () => {
    const quote = `“${SENTENCE.repeat(2).trim()}”`;
    const [page] = await read([paragraph(SENTENCE.repeat(2)), pullquote(quote)]);
    const left = 54;
    const pieces = page?.pieces ?? [];
    const first = pieces.find(({ text }) => text.startsWith("“"));
    expect(first?.x).toBeLessThan(left - 4);
    expect(first?.x).toBeGreaterThan(left - 10);
    const others = pieces.filter((piece) => piece !== first && piece.x < left + 1);
    expect(others.length).toBeGreaterThan(2);
    for (const { x } of others) expect(x).toBeCloseTo(left, 1);
  });

  test.each<[StyleName, string]>([
    ["essay", "Whoever sets a line."],
    ["book", "“Whoever sets a line.”"],
    ["briefing", "“Whoever sets a line.”"],
  ])("in the style %s stays inside the measure: %s", async (style, words) => {
    const [page] = await read([paragraph(SENTENCE), pullquote(words)], style);
    const text = page?.pieces.find((piece) => piece.text.startsWith(words.slice(0, 5)));
    const left = { essay: 54, book: 51, briefing: 170 }[style];
    expect(text?.x).toBeGreaterThan(left - 0.1);
  });

  test("whose words stand in the text is heard there alone", async () => {
    const [page] = await read([
      paragraph(SENTENCE),
      pullquote("“Looks at it … before the next one.”"),
    ]);
    expect(page?.text).toContain("“Looks at it");
    expect(heard(page?.elements ?? []).slice(-1)).toEqual([`P ${SENTENCE.trim()}`]);
    expect(heard(page?.elements ?? []).join("")).not.toContain("“");
  });

  test("that says more is heard where it stands", async () => {
    const [page] = await read([paragraph(SENTENCE), pullquote("“Twice is not enough.”")]);
    expect(heard(page?.elements ?? []).slice(-2)).toEqual([
      "BlockQuote",
      "P “Twice is not enough.”",
    ]);
  });

  test("is never broken: it changes places with the text below", async () => {
    const before = Array.from({ length: 13 }, () => paragraph(SENTENCE.repeat(2)));
    const quote = pullquote(
      ...Array.from(
        { length: 4 },
        (_, index) => `Line ${index} says what no other says, and more of it.`,
      ),
    );
    const pages = await read([...before, quote, paragraph(`After it. ${SENTENCE.repeat(9)}`)]);
    const places = [0, 1, 2, 3].map((index) =>
      pages.findIndex(({ text }) => text.includes(`Line ${index} says`)),
    );
    const [place = 0, ...others] = new Set(places);
    expect(others).toEqual([]);
    expect(pages[place - 1]?.text).toContain("After it.");
  });
});

describe("words are repeated", () => {
  test.each([
    ["a line twice", true],
    ["A LINE, twice!", true],
    ["sets a line … before the next", true],
    ["sets a line ... enough", false],
    ["lines twice", false],
    ["twice a line", false],
    ["line twic", false],
    ["…", false],
  ])("%j", (words, expected) => {
    const quote = pullquote(words);
    const text = [paragraph("He sets a line twice"), quote, paragraph("Before the next one.")];
    expect(repeatsIn(text)(quote)).toBe(expected);
  });

  test("where they stand right beside the quote", () => {
    const quote = pullquote("A line twice.");
    expect(repeatsIn([paragraph("He sets a line twice."), quote])(quote)).toBe(true);
  });
});
