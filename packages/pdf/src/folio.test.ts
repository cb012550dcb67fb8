import { specimen, specimenImages } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

/** The page of contents of a book with these titles. */
async function contentsOf(
  titles: readonly string[],
  leaders: boolean,
  style: "book" | "essay" = "book",
) {
  const base = specimen("book", style);
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const sections = titles.map((title, index) => ({
    ...first,
    id: `section-${index}`,
    title,
    headings: [],
    depth: index === 1 ? (2 as const) : (1 as const),
    role: index === 0 ? ("part" as const) : ("chapter" as const),
  }));
  const { files } = await renderPdf(
    { ...base, leaders, lists: false, index: [], sections },
    specimenImages(),
  );
  const { pages } = await readPdf(files.get("specimen.pdf") ?? new Uint8Array());
  const page = pages.find(({ text }) => text.startsWith("Contents"));
  if (page === undefined) throw new Error("The book has no contents");
  const dots = page.pieces.filter(({ text }) => /^[. ]{2,}$/.test(text));
  const folios = page.pieces.filter(({ text, y }) => /^\d+$/.test(text) && y > 90);
  return { page, dots, folios };
}

const right = ({ x, width }: { x: number; width: number }) => x + width;
const rounded = (value: number) => Math.round(value * 100) / 100;
const TITLES = ["Part One", "The Sow", "The Pans and What They Cost", "An Appendix"];

describe("dots, where they lead to the folios of the contents,", () => {
  test.each([
    ["", "book", 11],
    [" where their face kerns them", "essay", 10],
  ] as const)("stand in columns and end under each other%s", async (_name, style, sizePt) => {
    const { dots, folios } = await contentsOf(TITLES, true, style);
    expect(dots).toHaveLength(TITLES.length);
    expect(folios).toHaveLength(TITLES.length);
    const step = 0.6 * sizePt;
    const offsets = dots.map(({ x }) => rounded((right(dots[0] ?? { x, width: 0 }) - x) % step));
    expect(new Set(offsets).size).toBe(1);
    expect(new Set(dots.map((each) => rounded(right(each)))).size).toBe(1);
  });

  test("leave the folios flush at the right of the measure, and stay clear of them and of the titles", async () => {
    const { page, dots, folios } = await contentsOf(TITLES, true);
    const edges = folios.map((each) => right(each));
    for (const edge of edges) expect(edge).toBeCloseTo(419.53 - 62, 1);
    for (const dot of dots) {
      const line = page.pieces.filter(({ y }) => Math.abs(y - dot.y) < 0.1);
      const [title, folio] = [
        line.find(({ text }) => /^\p{L}/u.test(text)),
        line.find(({ text }) => /^\d/.test(text)),
      ];
      expect(dot.x - right(title ?? dot)).toBeGreaterThan(3);
      expect((folio ?? dot).x - right(dot)).toBeGreaterThan(0);
    }
  });

  test("are no part of the text", async () => {
    const { page } = await contentsOf(TITLES, true);
    expect(page.text).toContain(". . . .");
    expect(JSON.stringify(page.elements)).not.toContain(". .");
  });

  test("are left out where a title leaves no room for them", async () => {
    const long = "A Chapter Whose Title Is as Long as the Measure of This Page Is Wide";
    const { page, dots, folios } = await contentsOf([...TITLES, long], true);
    expect(folios).toHaveLength(TITLES.length + 1);
    expect(dots.length).toBeGreaterThanOrEqual(TITLES.length);
    expect(Math.max(...page.pieces.map(right))).toBeLessThan(419.53 - 61);
  });
});

test("a folio stands an em behind its entry where no dots are asked for", async () => {
  const { page, dots, folios } = await contentsOf(TITLES, false);
  expect(dots).toEqual([]);
  const [folio] = folios.slice(1);
  const title = page.pieces.find(({ text }) => text === "The Sow");
  expect((folio?.x ?? 0) - right(title ?? { x: 0, width: 0 })).toBeCloseTo(11, 0);
});
