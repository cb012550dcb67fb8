import { describe, expect, test } from "vitest";
import { sheetSides } from "./sheets.ts";

/** Sides as a printer writes them, from page 1, blank pages as dashes: “8 1”. */
function written(count: number, sheetsEach: number, rightToLeft = false): string[] {
  const name = (page: number | undefined) => (page === undefined ? "–" : String(page + 1));
  return sheetSides(count, { sheetsEach, rightToLeft }).map(
    ({ left, right }) => `${name(left)} ${name(right)}`,
  );
}

const ONE = Number.POSITIVE_INFINITY;

describe("a booklet", () => {
  test.each([
    [0, []],
    [1, ["– 1", "– –"]],
    [2, ["– 1", "2 –"]],
    [4, ["4 1", "2 3"]],
    [5, ["– 1", "2 –", "– 3", "4 5"]],
    [8, ["8 1", "2 7", "6 3", "4 5"]],
  ])("of %i pages", (count, sides) => {
    expect(written(count, ONE)).toEqual(sides);
  });

  test("that is read from right to left has its first page at the left", () => {
    expect(written(5, ONE, true)).toEqual(["1 –", "– 2", "3 –", "5 4"]);
  });
});

describe("signatures of two sheets", () => {
  test.each([
    [8, ["8 1", "2 7", "6 3", "4 5"]],
    [9, ["8 1", "2 7", "6 3", "4 5", "– 9", "– –"]],
    [12, ["8 1", "2 7", "6 3", "4 5", "12 9", "10 11"]],
    [17, ["8 1", "2 7", "6 3", "4 5", "16 9", "10 15", "14 11", "12 13", "– 17", "– –"]],
  ])("of %i pages", (count, sides) => {
    expect(written(count, 2)).toEqual(sides);
  });
});

test("a sheet lies within those before it, of its own signature", () => {
  expect(sheetSides(17, { sheetsEach: 2, rightToLeft: false }).map(({ within }) => within)).toEqual(
    [0, 0, 1, 1, 0, 0, 1, 1, 0, 0],
  );
});

test.each([1, 4, 5, 8, 17, 64])("folded and laid together, %i pages are in order", (count) => {
  for (const sheetsEach of [1, 3, ONE]) {
    const sides = sheetSides(count, { sheetsEach, rightToLeft: false });
    const read: (number | undefined)[] = [];
    for (let start = 0; start < sides.length; ) {
      // A signature is as deep as the sheets that lie within one another.
      let end = start + 2;
      while ((sides[end]?.within ?? 0) > 0) end += 2;
      const leaves = sides.slice(start, end);
      const fronts = leaves.filter((_, side) => side % 2 === 0);
      const backs = leaves.filter((_, side) => side % 2 === 1);
      for (const [sheet, front] of fronts.entries()) read.push(front.right, backs[sheet]?.left);
      for (const [sheet, back] of [...backs.entries()].reverse())
        read.push(back.right, fronts[sheet]?.left);
      start = end;
    }
    const pages = Array.from({ length: count }, (_, page) => page);
    expect(read.slice(0, count)).toEqual(pages);
    expect(read.slice(count).every((page) => page === undefined)).toBe(true);
    expect(read.length - count).toBeLessThan(4);
  }
});
