import type { Contributor } from "@printery/document";
import { expect, test } from "vitest";
import {
  byline,
  calendarDate,
  countWords,
  coverNames,
  creditLines,
  dateWords,
  editionDate,
  nameList,
  unitWords,
} from "./phrases.ts";
import { terms } from "./terms.ts";

const people = (...names: string[]): Contributor[] =>
  names.map((name) => ({ name, role: "author" }));

test.each([
  [[], ""],
  [["Ann Lee"], "Ann Lee"],
  [["Ann Lee", "Bo Diaz"], "Ann Lee and Bo Diaz"],
  [["Ann Lee", "Bo Diaz", "Cy Moss"], "Ann Lee, Bo Diaz and Cy Moss"],
])("%j are listed as “%s”", (names, list) => {
  expect(nameList(people(...names), "en")).toBe(list);
});

test("a byline needs a name", () => {
  expect(byline(people("Ann Lee"), "en")).toBe("By Ann Lee");
  expect(byline([], "en")).toBeUndefined();
});

const team = (role: Contributor["role"], ...names: string[]): Contributor[] =>
  names.map((name) => ({ name, role }));

test("who else had a part in it is said by what it was, a line for each, in its language", () => {
  const others = [
    ...team("translator", "Cy Moss"),
    ...team("editor", "Ann Lee", "Bo Diaz"),
    ...team("contributor", "$& Co."),
  ];
  expect(creditLines(others, "en")).toEqual([
    "Edited by Ann Lee and Bo Diaz",
    "Translated by Cy Moss",
    "With contributions by $& Co.",
  ]);
  expect(creditLines(others, "de").at(0)).toBe("Herausgegeben von Ann Lee und Bo Diaz");
  expect(creditLines(team("editor", "李明"), "zh")).toEqual(["编者：李明"]);
  expect(creditLines([], "en")).toEqual([]);
});

test("a cover names an editor where there are many authors or none, and else the authors", () => {
  const names = (authors: string[], editors: string[]) =>
    coverNames({
      ...{ lang: "en", keywords: [], attachments: [], related: [] },
      authors: people(...authors),
      contributors: [...team("editor", ...editors), ...team("translator", "Cy Moss")],
    });
  expect(names(["A", "B", "C", "D"], ["Ann Lee"])).toBe("Edited by Ann Lee");
  expect(names([], ["Ann Lee"])).toBe("Edited by Ann Lee");
  expect(names(["A", "B", "C"], ["Ann Lee"])).toBe("A, B and C");
  expect(names(["A", "B", "C", "D"], [])).toBe("A, B, C and D");
  expect(names([], [])).toBe("");
});

test.each([
  ["2021", "en", "2021"],
  ["2021-03", "en", "March 2021"],
  ["2021-03-04", "en", "4 March 2021"],
  ["2021-03-04", "de", "4. März 2021"],
  ["2021-03-04", "en-US", "March 4, 2021"],
  ["2021-03-04", "xx", "4 March 2021"],
  ["2021-03-04", "en-GB-US", "4 March 2021"],
  ["2021-03-04", "not_a_tag", "4 March 2021"],
  ["2021-03-04T23:30:00-05:00", "en-GB", "4 March 2021"],
  ["0956-08-13", "en", "13 August 956"],
])("%s in %s reads “%s”", (date, lang, words) => {
  expect(dateWords(date, lang)).toBe(words);
});

test.each(["2021-02-30", "2021-13", "2021-04-31", "soon"])("%s is printed as it is", (date) => {
  expect(calendarDate(date)).toBeUndefined();
  expect(dateWords(date, "en")).toBe(date);
});

test.each([
  [1, "en", "1 page"],
  [1234, "en", "1,234 pages"],
  [1234, "de", "1.234 Seiten"],
  [2, "he", "שני עמודים"],
  [3, "ar", "3 صفحات"],
  [11, "ar", "11 صفحة"],
  [5, "ja", "5 ページ"],
  // English words go with English figures.
  [1234, "pl", "1,234 pages"],
  [2, "not_a_tag", "2 pages"],
])("%d in %s: “%s”", (count, lang, words) => {
  expect(countWords(count, terms(lang).pageCount, lang)).toBe(words);
});

test("sizes and times are told at length or short", () => {
  expect(unitWords(312, "kilobyte", "en")).toBe("312 kilobytes");
  expect(unitWords(1.25, "megabyte", "en", "short")).toBe("1.3 MB");
  expect(unitWords(1, "minute", "fr")).toBe("1 minute");
  expect(unitWords(6.5, "hour", "de")).toBe("6,5 Stunden");
});

test.each([
  ["2023-01-01T00:00:00Z", "2023", "2023"],
  ["2023-05-01T00:00:00Z", "2023-05", "2023-05"],
  ["2023-01-01T00:00:00Z", "2023-01-01", "2023-01-01"],
  ["2024-02-03T09:00:00Z", "2023", "2024-02-03"],
  ["2023-02-01T00:00:00Z", "2023", "2023-02-01"],
  ["2023-01-01T00:00:00Z", undefined, "2023-01-01"],
])("an edition made at %s of what is dated %s is of %s", (modified, date, expected) => {
  expect(editionDate(modified, date)).toBe(expected);
});
