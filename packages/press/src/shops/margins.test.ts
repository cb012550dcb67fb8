import { describe, expect, test } from "vitest";
import { blanksAfter, gutterOf, outsideOf } from "./margins.ts";
import { shops } from "./shops.ts";

describe("the gutter", () => {
  test.each([
    ["kdp", 1, 27],
    ["kdp", 150, 27],
    ["kdp", 151, 36],
    ["kdp", 300, 36],
    ["kdp", 301, 45],
    ["kdp", 828, 63],
    ["kdp", 2000, 63],
    ["ingram", 150, 36],
    ["ingram", 401, 54],
    ["generic", 400, 18],
  ] as const)("of %s at %i pages is %i pt", (target, pages, points) => {
    expect(gutterOf(shops[target], pages)).toBeCloseTo(points);
  });

  test.each(Object.entries(shops))("of %s never grows narrower with more pages", (_name, shop) => {
    const gutters = Array.from({ length: 1300 }, (_, index) => gutterOf(shop, index + 1));
    expect(gutters).toEqual([...gutters].sort((a, b) => a - b));
  });
});

test("the outside margins are those of pages that bleed", () => {
  expect([shops.kdp, shops.ingram, shops.generic].map(outsideOf)).toEqual([27, 36, 18]);
});

test.each([
  ["kdp", 42, false, 0],
  ["kdp", 43, false, 1],
  ["kdp", 43, true, 1],
  ["ingram", 42, false, 2],
  ["ingram", 41, false, 1],
  ["ingram", 42, true, 0],
  ["ingram", 41, true, 1],
  ["generic", 41, false, 0],
] as const)(
  "%s wants behind %i pages, the last blank: %s, %i more",
  (target, pages, isLastBlank, more) => {
    expect(blanksAfter(pages, isLastBlank, shops[target])).toBe(more);
  },
);
