import type { SectionRole } from "@printery/publication";
import { paragraph, specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { read } from "./read-article.ts";

/** The piece of the page of a section in this role that begins so. */
async function placeIn(role: SectionRole, start: string) {
  const base = specimen("book", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const empty = { front: [], back: [], notes: [], headings: [], authors: [] };
  const children = [paragraph("For Ada, who waits."), paragraph("And for Ben.")];
  const section = { ...first, ...empty, role, matter: "front" as const, title: "A Leaf", children };
  const { pages } = await read({ ...base, dropCaps: true, index: [], sections: [section] });
  const pieces = pages.flatMap((page) => page.pieces);
  const found = pieces.findLast(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`Nothing begins with ${start}`);
  return { ...found, middle: found.x + found.width / 2 };
}

test("the lines of a dedication are centred", async () => {
  const [first, second] = [
    await placeIn("dedication", "For Ada, who waits."),
    await placeIn("dedication", "And for Ben."),
  ];
  expect(second.middle).toBeCloseTo(first.middle, 0);
  expect(second.x).toBeGreaterThan(first.x + 5);
});

test("those of an epigraph begin at the margin, and not in small capitals either", async () => {
  const first = await placeIn("epigraph", "For Ada, who waits.");
  const second = await placeIn("epigraph", "And for Ben.");
  expect(second.x - first.x).toBeLessThan(20);
  const preface = await placeIn("preface", "For Ada, who waits.");
  expect(Math.abs(preface.width - first.width)).toBeGreaterThan(2);
});

test("a preface opens as a chapter does, with its first words in small capitals", async () => {
  const [leaf, preface] = [
    await placeIn("dedication", "For Ada, who waits."),
    await placeIn("preface", "For Ada, who waits."),
  ];
  expect(Math.abs(preface.width - leaf.width)).toBeGreaterThan(2);
  expect(preface.x).toBeLessThan(leaf.x - 20);
});
