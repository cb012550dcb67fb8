import { expect, test } from "vitest";
import { readFormats } from "./formats.ts";

test.each([
  [undefined, ["html", "pdf", "epub"]],
  ["epub,html", ["html", "epub"]],
  ["pdf, pdf", ["pdf"]],
])("%j is %j", (list, formats) => {
  expect(readFormats(list)).toEqual({ formats, own: [], isAll: list === undefined });
});

test.each([
  [undefined, { formats: ["html", "pdf", "epub", "own"], own: ["feed", "plain"] }],
  ["plain", { formats: ["own"], own: ["plain"] }],
  ["plain,pdf", { formats: ["pdf", "own"], own: ["plain"] }],
  ["pdf", { formats: ["pdf"], own: [] }],
])("with formats of the project's own, %j is %j", (list, asked) => {
  expect(readFormats(list, ["feed", "plain"])).toEqual({
    ...asked,
    isAll: list === undefined,
  });
});

test("the task of several is no format", () => {
  expect(() => readFormats("own", ["feed"])).toThrow(
    "Expected a format (html, pdf, epub, feed), not “own”",
  );
});

test.each(["docx", "", "html,", "HTML", "html pdf"])("“%s” names no format", (list) => {
  expect(() => readFormats(list)).toThrow(/^Expected a format \(html, pdf, epub\), not “/);
});
