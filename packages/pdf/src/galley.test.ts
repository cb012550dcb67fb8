import { styles } from "@printery/design";
import { describe, expect, test } from "vitest";
import type { Column } from "./column.ts";
import { galleyOf } from "./galley.ts";
import { heightOf } from "./page-frame.ts";
import { Tag } from "./tag.ts";

const frame = { left: 0, right: 0, before: 0, after: 0, keep: false };
const inks = { palette: styles.book.light, report: () => {} };

const settings = {
  hasApart: true,
  hyphenate: true,
  pageHeight: 600,
  page: { width: 400, top: 50, height: 720 },
  leading: 14,
  inks,
};

/** How wide a picture of so many pixels is set in a column of 200 points, and whether apart from it. */
function placed(width: number, height: number, more: Partial<Column>): [number, boolean] {
  const images = new Map([["map", { width, height }]]);
  const column = {
    measure: 200,
    span: 416,
    ...settings,
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

test.each([100, 101, 333])("text below a picture %i pixels high stands on the grid", (height) => {
  const images = new Map([["map", { width: 400, height }]]);
  const column = { measure: 200, span: 200, ...settings, images };
  const tag = new Tag("P", "en");
  const { body } = styles.book.scale;
  const runs = [{ text: "A line.", type: body, lang: "en" }];
  const line = { kind: "text" as const, runs, type: body, indent: 0, tag, ...frame };
  const image = { kind: "figure" as const, image: "map", tag, centred: false, ...frame };
  const float = { ...frame, kind: "float" as const, blocks: [image], before: 14, after: 7 };
  const galley = galleyOf([line, float, line], column);
  const above = galley.slice(0, -1);
  expect(heightOf(above) % 14).toBeCloseTo(0, 6);
  // No more than is needed.
  expect(heightOf(above)).toBeLessThan(14 + 14 + height * (72 / 150) + 7 + 14);
});
