import { expect, test } from "vitest";
import { eyeAt, readMark, scrollFor } from "./place.ts";

test.each([
  ["2:12-14", { text: 2, start: 12, end: 14 }],
  ["0:7", { text: 0, start: 7, end: 7 }],
])("a mark %s is read", (value, mark) => {
  expect(readMark(value)).toEqual(mark);
});

test.each(["", "12-14", "a:1", "1:2-3-4", " 1:2", "1:2–3", null, undefined])(
  "%j is no mark",
  (value) => {
    expect(readMark(value)).toBeUndefined();
  },
);

test("the eye is at the top at the beginning and at the foot at the end", () => {
  expect(eyeAt(0, 5000, 800)).toBe(0);
  expect(eyeAt(4200, 5000, 800)).toBe(5000);
});

test("scrolling to where the eye is changes nothing", () => {
  for (const scroll of [0, 1, 333, 2100, 4199, 4200]) {
    expect(scrollFor(eyeAt(scroll, 5000, 800), 5000, 800)).toBeCloseTo(scroll, 6);
  }
});

test("what is no longer than the window is never scrolled", () => {
  expect(scrollFor(700, 800, 800)).toBe(0);
  expect(eyeAt(0, 300, 800)).toBe(0);
});
