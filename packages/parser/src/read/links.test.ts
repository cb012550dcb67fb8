import { expect, test } from "vitest";
import { isLinkRow, withoutLinkNumbers } from "./links.ts";

test("numbers before links are left out, those of notes are not", () => {
  expect(withoutLinkNumbers("By [13]Ada Byron and [14]Mary Thorne")).toBe(
    "By Ada Byron and Mary Thorne",
  );
  expect(withoutLinkNumbers("#[1]alternate")).toBe("#alternate");
  for (const text of ["[13] Ada Byron", "So it was.[13]", "a[13]b", "[a]b"])
    expect(withoutLinkNumbers(text)).toBe(text);
});

test.each([
  ["[5]Home [6]News [7]About us", true],
  ["[5]Home [6]News", false],
  ["[5]Home [6]News [8]About us", false],
  ["Go [5]home [6]now [7]please", false],
  ["[5]Home, which is where the carters of the road went [6]now [7]please", false],
])("%j: %j", (text, holds) => {
  expect(isLinkRow(text)).toBe(holds);
});
