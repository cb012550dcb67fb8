import { styles } from "@printery/design";
import { describe, expect, test } from "vitest";
import type { Column } from "./column.ts";
import { galleyOf } from "./galley.ts";
import { Tag } from "./tag.ts";

const frame = { left: 0, right: 0, before: 0, after: 0, keep: false };
const inks = { palette: styles.book.light, report: () => {} };

/** How wide a picture of so many pixels is set in a column of 200 points, and whether apart from it. */
function placed(width: number, height: number, more: Partial<Column>): [number, boolean] {
  const images = new Map([["map", { width, height }]]);
  const column = {
    measure: 200,
    span: 416,
    hasApart: true,
    hyphenate: true,
    pageHeight: 600,
    inks,
    images,
    ...more,
  };
  const tag = new Tag("Figure", "en");
  const figure = { kind: "figure" as const, image: "map", tag, centred: false, ...frame };
  const [slab] = galleyOf([{ kind: "float", blocks: [figure], ...frame }], column);
  if (slab?.kind !== "slab") throw new Error("Expected a slab");
  const [item] = slab.items;
  return [item?.type === "image" ? item.item._width : 0, slab.isApart === true];
}

describe("a picture", () => {
  test.each<[string, number, number, Partial<Column>, [number, boolean]]>([
    ["in landscape stands across two columns", 1600, 900, {}, [416, true]],
    ["in portrait stays in its column", 900, 1600, {}, [200, false]],
    ["about as wide as tall stays", 1000, 900, {}, [200, false]],
    ["no wider than the column stays", 400, 100, {}, [192, false]],
    ["in one column stays", 1600, 900, { span: 200 }, [200, false]],
    ["in a note stays", 1600, 900, { hasApart: false }, [200, false]],
  ])("%s", (_name, width, height, more, expected) => {
    expect(placed(width, height, more)).toEqual(expected);
  });
});
