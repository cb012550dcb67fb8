import { expect, test } from "vitest";
import { credited, dated } from "./furniture.ts";

test.each([
  ["2021", "en", "2021"],
  ["2021-03", "en-GB", "March 2021"],
  ["2021-03-04", "en", "4 March 2021"],
  ["2021-03-04", "en-US", "March 4, 2021"],
  ["2021-03-04", "de", "4. März 2021"],
  ["2021-03-04T23:30:00-09:00", "en", "4 March 2021"],
  ["0956-08-13", "en", "13 August 956"],
  ["2021-03-04", "not_a_tag", "4 March 2021"],
  ["2021-13-45", "en", "2021-13-45"],
])("the date %s reads in %s as “%s”", (date, lang, expected) => {
  expect(textOf(dated(date, lang))).toBe(expected);
});

test.each([
  [[], ""],
  [["Ada"], "By Ada"],
  [["Ada", "Ben"], "By Ada and Ben"],
  [["Ada", "Ben", "Cy"], "By Ada, Ben and Cy"],
])("the authors %j are credited as “%s”", (names, expected) => {
  const authors = names.map((name) => ({ name, role: "author" as const }));
  expect(textOf(credited(authors, "en"))).toBe(expected);
});

function textOf(nodes: readonly object[]): string {
  return [...JSON.stringify(nodes).matchAll(/"value":"([^"]*)"/g)].map(([, text]) => text).join("");
}
