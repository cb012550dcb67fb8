import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { linkCard } from "./link-card.ts";

const SIZE = { width: 1200, height: 630 };
const book = specimen("book", "book");

test("a card is one drawing of the size that is asked for, the same each time", () => {
  const card = linkCard(book, SIZE);
  expect([card.width, card.height]).toEqual([1200, 630]);
  expect(card.shapes.some(({ kind }) => kind === "outline")).toBe(true);
  expect(linkCard(book, SIZE)).toEqual(card);
});

test.each([
  ["short", "Salt"],
  ["long", "A title that is far too long for anything, ".repeat(8)],
  ["without spaces", "x".repeat(300)],
])("a title that is %s stands on the field", (_, title) => {
  const subtitle = "A subtitle that is longer than it needs to be, but not without measure";
  const { shapes } = linkCard({ ...book, metadata: { ...book.metadata, title, subtitle } }, SIZE);
  const lines = shapes.filter((shape) => shape.kind === "outline" && shape.fill === "onField");
  for (const { x, y } of lines) {
    expect(x).toBeGreaterThanOrEqual(60);
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(630 * 0.72);
  }
});

test("with nobody to name, the field takes all of it", () => {
  const { publisher: _, ...metadata } = { ...book.metadata, authors: [], contributors: [] };
  const [paper, field] = linkCard({ ...book, metadata }, SIZE).shapes;
  expect([paper, field]).toMatchObject([{ height: 630 }, { height: 630, fill: "field" }]);
});
