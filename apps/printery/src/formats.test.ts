import { expect, test } from "vitest";
import { readFormats } from "./formats.ts";

test.each([
  [undefined, ["html", "pdf", "epub"]],
  ["epub,html", ["html", "epub"]],
  ["pdf, pdf", ["pdf"]],
])("%j is %j", (list, formats) => {
  expect(readFormats(list)).toEqual(formats);
});

test.each(["docx", "", "html,", "HTML", "html pdf"])("“%s” names no format", (list) => {
  expect(() => readFormats(list)).toThrow(/^Expected a format \(html, pdf, epub\), not “/);
});
