import { expect, test } from "vitest";
import { isEndless, readDrawing } from "./drawing-work.ts";

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const tenTimes = (id: number) => `<g id="a${id}">${`<use href="#a${id - 1}"/>`.repeat(10)}</g>`;
const steps = (count: number) => `<filter>${"<feFlood/>".repeat(count)}</filter>`;

test.each([
  [
    "parts that use each other a million times",
    svg(`<g id="a0"/>${[1, 2, 3, 4, 5, 6].map(tenTimes).join("")}`),
  ],
  ["a part that uses itself", svg('<g id="a"><use href="#a"/></g>')],
  ["sixty-five steps of filters", svg(steps(65))],
  ["noise of a million octaves", svg('<filter><feTurbulence numOctaves="1000000"/></filter>')],
  ["a line of three thousand letters", svg(`<text>${"x".repeat(3000)}</text>`)],
  ["elements a thousand deep", svg("<g>".repeat(1000) + "</g>".repeat(1000))],
  ["a million elements", svg("<g/>".repeat(1_000_000))],
])("nobody waits for %s", (_what, file) => {
  expect(isEndless(file)).toBe(true);
  expect(readDrawing(file)).toBeUndefined();
});

test.each([
  [
    "parts that use each other a thousand times",
    svg(`<g id="a0"/>${[1, 2, 3].map(tenTimes).join("")}`),
  ],
  ["sixty-four steps of filters", svg(steps(64))],
  [
    "a line of two thousand letters, and remarks",
    svg(`<desc>${"x".repeat(9000)}</desc><text>${"x".repeat(2000)}</text>`),
  ],
])("%s are drawn", (_what, file) => {
  expect(isEndless(file)).toBe(false);
  expect(readDrawing(file)?.name).toBe("svg");
});

test("what is no XML is left to who draws it", () => {
  expect(isEndless("<svg")).toBe(false);
  expect(readDrawing("<svg")).toBeUndefined();
});
