import { expect, test } from "vitest";
import { drawMarks, roomFor } from "./marks.ts";

const bleed = { left: 9, top: 9, right: 9, bottom: 9 };
const page = { width: 300, height: 400, bleed, all: "CS0" };

/** All numbers before path operators, in pairs. */
function points(drawn: string): [number, number][] {
  return [...drawn.matchAll(/(-?[\d.]+) (-?[\d.]+) (?=[ml] |l S|re)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

test.each(["crop", "registration", "fold"] as const)("%s marks stand outside the bleed", (mark) => {
  const drawn = points(drawMarks({ ...page, marks: [mark], folds: [150] }));
  expect(drawn.length).toBeGreaterThan(0);
  const room = 9 + roomFor([mark]);
  for (const [x, y] of drawn) {
    expect(x < -9 || x > 309 || y < -9 || y > 409).toBe(true);
    expect(x > -room && x < 300 + room && y > -room && y < 400 + room).toBe(true);
  }
});

test("crop marks are in line with the trim, two at each corner", () => {
  const drawn = points(drawMarks({ ...page, marks: ["crop"] }));
  const inLine = drawn.filter(([x, y]) => [0, 300].includes(x) || [0, 400].includes(y));
  expect(drawn).toHaveLength(16);
  expect(inLine).toEqual(drawn);
});

test("marks are in every ink, bars in each by itself and in those of their own", () => {
  const drawn = drawMarks({ ...page, marks: ["bars"], spots: ["CS1"] });
  expect(drawn).toContain("/CS0 CS 1 SCN 0.25 w");
  expect(drawn.match(/ re f/g)).toHaveLength(10);
  expect(drawn).toContain("/DeviceCMYK cs 0 0 0 1 scn");
  expect(drawn).toContain("/CS1 cs 1 scn");
});

test("without marks there is no sheet around the bleed", () => {
  expect(roomFor([])).toBe(0);
  expect(drawMarks({ ...page, marks: [] })).not.toContain(" l S");
});
