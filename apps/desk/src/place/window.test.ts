import { expect, test } from "vitest";
import { scrollToRow, windowOf } from "./window.ts";

test.each([
  [0, 600, { from: 0, to: 18 }],
  [5000, 600, { from: 94, to: 118 }],
  [49_400, 600, { from: 982, to: 1000 }],
  // Scrolled beyond the end, as when a filter has made the list shorter.
  [90_000, 600, { from: 1000, to: 1000 }],
  [-50, 600, { from: 0, to: 18 }],
])("scrolled by %d of a thousand rows, %o are drawn", (scroll, view, rows) => {
  expect(windowOf(scroll, view, 50, 1000)).toEqual(rows);
});

test("an empty list draws nothing", () => {
  expect(windowOf(0, 600, 50, 0)).toEqual({ from: 0, to: 0 });
});

test.each([
  [3, 100, 100],
  [0, 100, 0],
  [20, 100, 450],
])("row %d is brought into the window with the least scrolling", (row, scroll, wanted) => {
  expect(scrollToRow(row, scroll, 600, 50)).toBe(wanted);
});
