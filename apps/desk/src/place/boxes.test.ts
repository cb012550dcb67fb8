import { expect, test } from "vitest";
import { type Box, lineAt, topOf } from "./boxes.ts";

const box = (text: number, start: number, end: number, top: number, bottom: number): Box => ({
  ...{ text, start, end },
  ...{ top, bottom },
});
const page = [
  box(0, 1, 1, 0, 40),
  box(0, 3, 6, 60, 160),
  box(0, 8, 20, 180, 480),
  // Within the last: one of its items.
  box(0, 10, 11, 230, 280),
  box(1, 1, 4, 500, 600),
];

test.each([
  [0, 0, 1],
  [110, 0, 5],
  [255, 0, 11],
  [170, 0, 6.999],
  [550, 1, 3],
  [5000, 1, 4.999],
])("at %d stands text %d, line %d", (y, text, line) => {
  expect(lineAt(page, y)).toEqual({ text, line: expect.closeTo(line, 6) });
});

test("a page without marks has no lines", () => {
  expect(lineAt([], 10)).toBeUndefined();
  expect(topOf([], 0, 1)).toBeUndefined();
});

test.each([
  [0, 1, 0],
  [0, 5, 110],
  [0, 10, 230],
  [0, 12, 180 + (4 / 13) * 300],
  // A blank line stands where the block before it ends.
  [0, 7, 160],
  // What comes before the first block of its text.
  [1, 0.5, 500],
  [1, 99, 600],
])("text %d, line %d stands at %d", (text, line, y) => {
  expect(topOf(page, text, line)).toBeCloseTo(y, 6);
});

test("a text that is on another page stands nowhere", () => {
  expect(topOf(page, 2, 1)).toBeUndefined();
});
