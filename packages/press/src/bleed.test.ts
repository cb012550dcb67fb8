import { describe, expect, test } from "vitest";
import { bled, bleedOf } from "./bleed.ts";

const MM = 72 / 25.4;

/** The bleed in millimetres: left, top, right, bottom. */
function millimetres(...asked: Parameters<typeof bleedOf>): number[] {
  const { left, top, right, bottom } = bleedOf(...asked);
  return [left, top, right, bottom].map((each) => Math.round((each / MM) * 1000) / 1000);
}

describe("the bleed", () => {
  test.each([
    ["of a printer is 3 mm all around", { target: "generic" }, 0, false, [3, 3, 3, 3]],
    ["is as wide as it is asked for", { target: "generic", bleedMm: 5 }, 1, false, [5, 5, 5, 5]],
    ["may be none", { target: "generic", bleedMm: 0 }, 0, false, [0, 0, 0, 0]],
    ["of a shop is an eighth of an inch", { target: "ingram" }, 1, false, [3.175, 3.175, 0, 3.175]],
    [
      "is not at the back of a right-hand page",
      { target: "kdp" },
      0,
      false,
      [0, 3.175, 3.175, 3.175],
    ],
    [
      "is at the right where a book opens to the right",
      { target: "kdp" },
      1,
      true,
      [0, 3.175, 3.175, 3.175],
    ],
  ] as const)("%s", (_, press, page, rightToLeft, sides) => {
    expect(millimetres(press, page, rightToLeft)).toEqual(sides);
  });
});

describe("what touches an edge runs into the bleed there", () => {
  const page = { width: 300, height: 400 };
  const bleed = { left: 1, top: 2, right: 3, bottom: 4 };
  test.each([
    ["at the left", { x: 0, y: 50, width: 5, height: 20 }, { x: -1, y: 50, width: 6, height: 20 }],
    [
      "at the foot",
      { x: 20, y: 390, width: 5, height: 10 },
      { x: 20, y: 390, width: 5, height: 14 },
    ],
    [
      "all around",
      { x: 0, y: 0, width: 300, height: 400 },
      { x: -1, y: -2, width: 304, height: 406 },
    ],
    [
      "and what doesn't stays",
      { x: 1, y: 1, width: 298, height: 398 },
      { x: 1, y: 1, width: 298, height: 398 },
    ],
  ])("%s", (_, area, expected) => {
    expect(bled(area, page, bleed)).toEqual(expected);
  });
});
