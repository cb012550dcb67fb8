import { expect, test } from "vitest";
import { fitTitle } from "./fit-title.ts";

/** A face in which every character is half an em wide. */
const widthOf = (line: string) => line.length / 2;
const limits = { maxLines: 3, max: 100, min: 25, measure: 500 };

test.each([
  ["Ode", { lines: ["Ode"], size: 100 }],
  ["Ten letter", { lines: ["Ten letter"], size: 100 }],
  ["Twelve letter", { lines: ["Twelve", "letter"], size: 100 }],
  [
    "On the setting of small capitals",
    { lines: ["On the setting", "of small", "capitals"], size: 1000 / 14 },
  ],
  ["Antidisestablishmentarianism", { lines: ["Antidisestablishmentarianism"], size: 1000 / 28 }],
  [`${"m".repeat(100)}`, { lines: ["m".repeat(100)], size: 10 }],
  ["  spaced \n out ", { lines: ["spaced out"], size: 100 }],
  ["", { lines: [], size: 0 }],
])("“%s”", (title, fitted) => {
  expect(fitTitle(title, widthOf, limits)).toEqual(fitted);
});

test("what is too long even at the smallest size ends in an ellipsis, never in a comma", () => {
  const title = Array.from({ length: 60 }, (_, index) => `word${index},`).join(" ");
  const { lines, size } = fitTitle(title, widthOf, limits);
  expect(lines).toHaveLength(3);
  expect(size).toBeGreaterThanOrEqual(limits.min);
  expect(lines.at(-1)).toMatch(/\sword\d*…$/);
});

test("a title of a thousand words is still a title", () => {
  const { lines } = fitTitle("so ".repeat(1000), widthOf, limits);
  expect(lines).toHaveLength(3);
  expect(lines.join(" ")).toMatch(/^(so )+so…$/);
});
