import { describe, expect, test } from "vitest";
import { rect } from "./column.ts";
import { type LineItem, mirrored, type PageItem } from "./item.ts";
import { boxOn, matrixOn, turned } from "./turn.ts";

const line: LineItem["item"] = { x: 10, y: 20, fragments: [], ascent: 8, height: 12 };
const slabOf = (...items: PageItem[]) => ({
  kind: "slab" as const,
  height: 50,
  items,
  notes: ["n"],
});

describe("what is turned", () => {
  // On a page 400 points high, 30 from the left, its left edge 5 above the foot.
  const place = { height: 400, x: 30, rise: 5 };

  test("runs up the page from its foot, the top at the left", () => {
    const { items, height, notes } = turned(slabOf({ type: "line", item: line }), place);
    expect(items).toEqual([{ type: "line", item: { ...line, x: 50, y: 385, isTurned: true } }]);
    expect([height, notes]).toEqual([400, ["n"]]);
  });

  test("has rules that stand where they lay", () => {
    const { items } = turned(slabOf(rect(10, 20, 100, 2, "black")), place);
    expect(items).toEqual([rect(50, 285, 2, 100, "black")]);
  });
});

describe("a box on a line", () => {
  const box = { along: 3, up: 8, width: 40, height: 10 };

  test.each([
    ["that lies", line, [13, 12, 40, 10]],
    ["that is turned", { ...line, isTurned: true }, [2, -23, 10, 40]],
    ["that is mirrored", { ...line, isMirrored: true }, [-33, 12, 40, 10]],
    ["that is both", { ...line, isTurned: true, isMirrored: true }, [8, -23, 10, 40]],
  ])("%s", (_name, each, expected) => {
    expect(boxOn(each, box)).toEqual(expected);
  });
});

test("letters stand upright, or with their tops to the side that the line's top is at", () => {
  const place = { along: 3, width: 40, before: 2, up: 5 };
  expect(matrixOn(line, place)).toEqual([1, 0, 0, -1, 11, 15]);
  expect(matrixOn({ ...line, isMirrored: true }, place)).toEqual([1, 0, 0, -1, -35, 15]);
  expect(matrixOn({ ...line, isTurned: true }, place)).toEqual([0, -1, -1, 0, 5, 19]);
  const both = { ...line, isTurned: true, isMirrored: true };
  expect(matrixOn(both, place)).toEqual([0, 1, 1, 0, 15, -25]);
});

test("what is mirrored twice is as it was", () => {
  const items = [
    { type: "line" as const, item: { ...line, isMirrored: false } },
    rect(10, 20, 30, 2, "black"),
  ];
  for (const item of items) expect(mirrored(mirrored(item, 100), 100)).toEqual(item);
  expect(mirrored(rect(10, 20, 30, 2, "black"), 100)).toEqual(rect(60, 20, 30, 2, "black"));
});
