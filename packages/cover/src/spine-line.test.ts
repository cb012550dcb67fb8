import { expect, test } from "vitest";
import type { Lettering } from "./outline.ts";
import { lineAlong, type Word } from "./spine-line.ts";

/** Letters as wide as high, in a path that names them. */
const lettering: Lettering = {
  covers: () => true,
  widthOf: (text) => text.length,
  draw: (text) => ({
    runs: [{ d: text, x: 0, scale: 1 }],
    width: text.length,
    above: 0.7,
    below: 0.2,
  }),
  capHeight: 0.7,
};
const word = (text: string): Word => ({ text, lettering });

/** Along a spine of 20 points, between 100 and 200. */
function along(texts: readonly string[], lang: string, most = 10) {
  const spine = { x: 400, y: 0, width: 20, height: 600 };
  const how = { ...spine, lang, most, capital: 0.7, fill: "text" } as const;
  return lineAlong(texts.map(word), { from: 100, to: 200 }, how)?.map(
    ({ d, x, y, scale, turn }) => {
      return [d, x, Math.round(y * 10) / 10, scale, turn];
    },
  );
}

test("lines run down the middle of the spine, in the middle of their part of it", () => {
  // 3.5 points below the middle is to its left.
  expect(along(["abcd"], "en")).toEqual([["abcd", 406.5, 130, 10, 90]]);
  expect(along(["ab", "cd"], "en")).toEqual([
    ["ab", 406.5, 124.5, 10, 90],
    ["cd", 406.5, 155.5, 10, 90],
  ]);
});

test("in some languages they run up, and from right to left their first word is at the head, too", () => {
  expect(along(["ab", "cd"], "fr")).toEqual([
    ["ab", 413.5, 175.5, 10, 270],
    ["cd", 413.5, 144.5, 10, 270],
  ]);
  expect(along(["ab", "cd"], "he")).toEqual([
    ["cd", 413.5, 175.5, 10, 270],
    ["ab", 413.5, 144.5, 10, 270],
  ]);
});

test("Chinese, Japanese and Korean letters stand one below the other, unless others are among them", () => {
  expect(along(["盐路", "王"], "zh")).toEqual([
    ["盐", 405, 138.8, 10, 0],
    ["路", 405, 148.8, 10, 0],
    ["王", 405, 168.8, 10, 0],
  ]);
  expect(along(["盐路", "PDF"], "zh")?.map(([, , , , turn]) => turn)).toEqual([90, 90]);
});

test("a long line is set smaller, but not too small", () => {
  expect(along(["abcdefghijklmno"], "en")?.[0]?.[3]).toBeCloseTo(100 / 15);
  expect(along(["盐".repeat(16)], "zh")?.[0]?.[3]).toBe(100 / 16);
  expect(along(["a".repeat(17)], "en")).toBeUndefined();
  expect(along(["盐".repeat(17)], "zh")).toBeUndefined();
});
