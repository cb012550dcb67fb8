import { expect, test } from "vitest";
import { fitTitle, type TitleLimits } from "./fit-title.ts";
import { lineOf, piecesOf } from "./pieces.ts";

/** A face in which every character is half an em wide. */
const widthOf = (line: readonly string[]) => lineOf(line).length / 2;
const fit = (title: string, more: Partial<TitleLimits> = {}) =>
  fitTitle(piecesOf(title, "en"), widthOf, { ...limits, ...more });
const limits = { maxLines: 3, max: 100, min: 25, measure: 500 };

test.each([
  ["Ode", { lines: ["Ode"], size: 100 }],
  ["Ten letter", { lines: ["Ten letter"], size: 100 }],
  // A line more for a tenth of the size is none too many, for less it is.
  ["Ten letters", { lines: ["Ten letters"], size: 1000 / 11 }],
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
  expect(fit(title)).toEqual(fitted);
});

test("what is too long even at the smallest size ends in an ellipsis, never in a comma", () => {
  const title = Array.from({ length: 60 }, (_, index) => `word${index},`).join(" ");
  const { lines, size } = fit(title);
  expect(lines).toHaveLength(3);
  expect(size).toBeGreaterThanOrEqual(limits.min);
  expect(lines.at(-1)).toMatch(/\sword\d*…$/);
});

test("a title of a thousand words is still a title", () => {
  const { lines } = fit("so ".repeat(1000));
  expect(lines).toHaveLength(3);
  expect(lines.join(" ")).toMatch(/^(so )+so…$/);
});

test.each([
  // Small in three lines, it gets more.
  ["one two three four five six seven eight nine ten eleven twelve", 5],
  ["one two three four", 3],
])("“%s” in %i lines", (title, lines) => {
  expect(fit(title, { mostLines: 5, measure: 200 }).lines).toHaveLength(lines);
});

test.each([
  ["Schiff\u00adfahrts\u00adgesellschaft", ["Schifffahrts-", "gesellschaft"]],
  ["Schiff\u00adfahrt", ["Schifffahrt"]],
  ["Nord-Ostsee", ["Nord-Ostsee"]],
  ["Verwaltungs-Identifikation", ["Verwaltungs-", "Identifikation"]],
])("“%s” is broken where it would be small otherwise, and only there", (title, lines) => {
  expect(fit(title, { measure: 220 }).lines).toEqual(lines);
});

test.each([
  [undefined, 40],
  [60, 20],
])("lines that have a depth of %s have a size of %i", (depth, size) => {
  const room = depth === undefined ? {} : { depth };
  expect(fit("aa bb cc", { measure: 40, min: 5, ...room })).toEqual({
    lines: ["aa", "bb", "cc"],
    size,
  });
});
