import { expect, test } from "vitest";
import type { PdfPlace } from "../protocol.ts";
import { blockAtPoint, depthTo, placeAtSpot, spotOf } from "./sheets.ts";

const at = (
  text: string,
  line: number,
  endLine: number,
  page: number,
  y: number,
  x = 50,
): PdfPlace => ({
  ...{ text, line, endLine },
  ...{ page, x, y },
});
const places = [
  at("a.txt", 1, 1, 3, 100),
  at("a.txt", 3, 6, 3, 200),
  at("a.txt", 8, 15, 3, 600),
  at("a.txt", 17, 20, 4, 200),
  at("b.txt", 1, 2, 5, 100),
];

test.each([
  ["a.txt", 3, 3, 200],
  ["a.txt", 5, 3, 400],
  // Over the foot of the page, 800 points deep.
  ["a.txt", 14, 4, 100],
  ["b.txt", 1, 5, 100],
])("%s, line %d is on page %d at %d points", (text, line, page, y) => {
  expect(spotOf(places, { text, line }, 800)).toEqual({ page, y: expect.closeTo(y, 6) });
});

test("what stands before the first block of a text is where that begins; another text is nowhere", () => {
  expect(spotOf(places, { text: "b.txt", line: 0.5 }, 800)).toEqual({ page: 5, y: 100 });
  expect(spotOf(places, { text: "c.txt", line: 1 }, 800)).toBeUndefined();
});

test.each([
  [3, 400, "a.txt", 5],
  [4, 100, "a.txt", 14],
  [1, 300, "a.txt", 1],
  [5, 114, "b.txt", 2],
  // Pages behind the last text.
  [9, 10, "b.txt", 2.999],
])("page %d at %d points is %s, line %d", (page, y, text, line) => {
  expect(placeAtSpot(places, { page, y }, 800)).toEqual({ text, line: expect.closeTo(line, 6) });
});

test("there and back is the same line", () => {
  for (const line of [1, 3, 3.5, 9, 14.25, 17]) {
    const spot = spotOf(places, { text: "a.txt", line }, 800);
    expect(spot && placeAtSpot(places, spot, 800)?.line).toBeCloseTo(line, 6);
  }
});

test("a click chooses the block that begins above it, in its own column", () => {
  const columns = [
    at("a.txt", 1, 9, 1, 100, 50),
    at("a.txt", 11, 19, 1, 400, 50),
    at("a.txt", 21, 29, 1, 150, 300),
  ];
  expect(blockAtPoint(columns, { page: 1, x: 60, y: 450 })?.line).toBe(11);
  expect(blockAtPoint(columns, { page: 1, x: 60, y: 398 })?.line).toBe(11);
  expect(blockAtPoint(columns, { page: 1, x: 60, y: 300 })?.line).toBe(1);
  expect(blockAtPoint(columns, { page: 1, x: 320, y: 300 })?.line).toBe(21);
  // The text that goes on from the page before.
  expect(blockAtPoint(columns, { page: 2, x: 60, y: 10 })?.line).toBe(21);
});

test("a block is as deep as the way to the next in its column, on the same page", () => {
  const columns = [
    at("a.txt", 1, 9, 1, 100, 50),
    at("a.txt", 11, 12, 1, 400, 62),
    at("a.txt", 21, 29, 1, 150, 300),
    at("a.txt", 31, 32, 2, 90, 50),
  ];
  expect(columns.map((one) => depthTo(columns, one))).toEqual([
    300,
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    depthTo([...columns, at("a.txt", 1, 9, 1, 100.5, 50)], columns[0] ?? at("", 1, 1, 1, 1)),
  ).toBe(300);
});
