import { styles, trimSize } from "@printery/design";
import { checkTarget } from "@printery/press";
import type { Publication } from "@printery/publication";
import { anyPress, specimen, specimenImages } from "@printery/testing";
import { expect, test } from "vitest";
import { contentsOf } from "./read-press.ts";
import { renderPdf } from "./render.ts";

async function filesOf(publication: Publication): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await renderPdf({ ...publication, press: anyPress }, specimenImages());
  return files;
}

/** Fields from the left edge that are as wide as the page or wider, on each page: x, y, width, height. */
function bandsOn(file: Uint8Array | undefined, width: number): string[][] {
  return contentsOf(file ?? new Uint8Array()).map((content) =>
    [...content.matchAll(/(\S+) (\S+) (\S+) (\S+) re/g)]
      .map(([, ...sides]) => sides.map(Number))
      .filter(([left = 0, , across = 0]) => left <= 0 && across >= width - 0.1)
      .map((sides) => sides.map((side) => Math.round(side * 10) / 10).join(" ")),
  );
}

test("an article of a house with a band opens with it: to the trim where it is read, into the bleed in print", async () => {
  const files = await filesOf(specimen("article", "briefing"));
  const { width } = trimSize("A4");
  const [read, ...others] = bandsOn(files.get("specimen.pdf"), width);
  expect([read, others.flat()]).toEqual([["0 0 595.3 17"], []]);
  const print = files.get("specimen.print.pdf") ?? new Uint8Array();
  // 3 mm at the left, the top and the right.
  expect(bandsOn(print, width)[0]).toEqual(["-8.5 -8.5 612.3 25.5"]);
  const findings = await checkTarget(print, "generic", { press: anyPress, rightToLeft: false });
  // The pictures of the specimen are small.
  expect(findings.filter(({ rule }) => !/image/.test(rule))).toEqual([]);
});

test("on another trim it is as much lower as the page is narrower", async () => {
  const files = await filesOf({ ...specimen("article", "briefing"), trim: "A5" });
  const { width } = trimSize("A5");
  const [sides] = bandsOn(files.get("specimen.pdf"), width);
  expect(sides).toEqual([`0 0 419.5 ${Math.round((17 * width * 10) / trimSize("A4").width) / 10}`]);
});

test.each([
  ["a book", specimen("book", "briefing")],
  ["a house without one", specimen("article", "essay")],
] as const)("%s has none", async (_, publication) => {
  const files = await filesOf(publication);
  const { width } = trimSize(publication.trim);
  // The first page of a book's file is its cover.
  const pages = bandsOn(files.get("specimen.print.pdf"), width);
  expect(pages.flat()).toEqual([]);
});

test("houses that have one leave the text a margin below it", () => {
  for (const { band, margins } of Object.values(styles))
    if (band !== undefined) expect(band.heightPt).toBeLessThan(margins.top / 2);
});
