import { expect, test } from "vitest";
import type { List } from "./nodes.ts";
import { itemNumber, roman } from "./numerals.ts";

test.each([
  [1, "i"],
  [4, "iv"],
  [9, "ix"],
  [14, "xiv"],
  [40, "xl"],
  [99, "xcix"],
  [400, "cd"],
  [1994, "mcmxciv"],
])("%i is %s", (number, numeral) => {
  expect(roman(number)).toBe(numeral);
});

test.each<[string, number, Pick<List, "start" | "style" | "delimiter">]>([
  ["1.", 0, {}],
  ["7.", 2, { start: 5 }],
  ["3)", 2, { delimiter: "parenthesis" }],
  ["(3)", 2, { delimiter: "parentheses" }],
  ["(b)", 1, { style: "a", delimiter: "parentheses" }],
  ["aa.", 26, { style: "a" }],
  ["IV)", 0, { start: 4, style: "I", delimiter: "parenthesis" }],
  ["0.", 0, { start: 0, style: "i" }],
])("%s is item %i of %o", (number, index, list) => {
  expect(itemNumber(list, index)).toBe(number);
});
