import { expect, test } from "vitest";
import { visualOrder } from "./visual-order.ts";

test.each([
  ["ltr", "The Salt Road", [["The Salt Road", "ltr"]]],
  ["rtl", "ספר", [["ספר", "rtl"]]],
  // Letters that run from the right stand in place among others, and numbers among them.
  [
    "ltr",
    "The ספר book",
    [
      ["The ", "ltr"],
      ["ספר", "rtl"],
      [" book", "ltr"],
    ],
  ],
  [
    "rtl",
    "ספר ABC אחד",
    [
      [" אחד", "rtl"],
      ["ABC", "ltr"],
      ["ספר ", "rtl"],
    ],
  ],
  [
    "rtl",
    "ספר 12",
    [
      ["12", "ltr"],
      ["ספר ", "rtl"],
    ],
  ],
  ["rtl", "", []],
] as const)("%s “%s”", (direction, text, runs) => {
  expect(visualOrder(text, direction).map((run) => [run.text, run.direction])).toEqual(runs);
});
