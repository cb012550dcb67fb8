import { describe, expect, test } from "vitest";
import { rect } from "./column.ts";
import type { LineItem, PageItem } from "./item.ts";
import { boxOn, turned } from "./turn.ts";

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
  ])("%s", (_name, each, expected) => {
    expect(boxOn(each, box)).toEqual(expected);
  });
});
