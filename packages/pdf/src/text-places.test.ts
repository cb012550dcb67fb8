import { TEXT_PLACES } from "@printery/publication/hints";
import { specimen, specimenImages } from "@printery/testing";
import { expect, test } from "vitest";
import { readPdf } from "./read-pdf.ts";
import { pdfRenderer, renderPdf } from "./render.ts";
import type { TextPlace } from "./text-places.ts";

async function placesOf(kind: "article" | "book"): Promise<[TextPlace[], number]> {
  const made = await pdfRenderer({ places: true })(specimen(kind, "book"), specimenImages());
  const { pages } = await readPdf(made.files.get("specimen.pdf") ?? new Uint8Array());
  const json = Buffer.from(made.hints?.get(TEXT_PLACES) ?? "").toString("utf8");
  return [JSON.parse(json) as TextPlace[], pages.length];
}

test.each(["article", "book"] as const)(
  "an %s tells where its texts begin on which sheet",
  async (kind) => {
    const [places, pages] = await placesOf(kind);
    const numbers = places.map(({ page }) => page);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(pages);
    const { sections } = specimen(kind, "book");
    expect(places.flatMap(({ section }) => section ?? [])).toEqual(sections.map(({ id }) => id));
    const paths = new Set(places.flatMap(({ file }) => file ?? []));
    expect([...paths].every((path) => sections.some((section) => section.path === path))).toBe(
      true,
    );
    // From the edges of the page: no text stands in the margins of an A5.
    expect(Math.min(...places.map(({ x }) => x))).toBeGreaterThan(20);
    expect(Math.min(...places.map(({ y }) => y))).toBeGreaterThan(20);
    expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(560);
  },
);

test("of a book that is published nothing of the kind is told", async () => {
  const { hints } = await renderPdf(specimen("article", "book"), specimenImages());
  expect([...(hints?.keys() ?? [])]).not.toContain(TEXT_PLACES);
});
