import { describe, expect, test } from "vitest";
import { isDateline, isPlaceAndDate, readDate } from "./date.ts";

describe("readDate", () => {
  test.each([
    ["4 March 2021", "2021-03-04"],
    ["March 4, 2021", "2021-03-04"],
    ["Mar. 4th, 2021 at 10:15", "2021-03-04"],
    ["Updated 1st Dec 1999", "1999-12-01"],
    ["2021-03-04T10:15:00Z", "2021-03-04"],
    ["March 2021", "2021-03"],
    ["4. März 2021", "2021-03-04"],
    ["le 14 juillet 1889", "1889-07-14"],
    ["29 February 2024", "2024-02-29"],
  ])("reads %j", (text, date) => {
    expect(readDate(text)).toEqual(date);
  });

  test.each([
    "3/4/2021",
    "31 June 2021",
    "29 February 2023",
    "4 Marching 2021",
    "2021",
    "20210304",
    "March 4",
  ])("is not certain of %j", (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe("isDateline", () => {
  test.each([
    "4 March 2021",
    "Published 4 March 2021, 10:15 GMT",
    "10.12.2015, 08:30",
    "Thursday, March 4, 2021",
    "Today 8:30 AM",
  ])("holds for %j", (text) => {
    expect(isDateline(text)).toBe(true);
  });

  test.each([
    "Lisbon, 4 March 2021, rain",
    "The flood of 4 March 2021",
    "Published by Ada",
    "10:15",
    "March",
    "Version 1.2.3",
  ])("does not hold for %j", (text) => {
    expect(isDateline(text)).toBe(false);
  });
});

describe("isPlaceAndDate", () => {
  test.each([
    "Lauenburg, the eve of Michaelmas 1688",
    "Bad Oldesloe, im Mai 1921",
    "Stratford upon Avon, 4 March 2021",
  ])("holds for %j", (text) => {
    expect(isPlaceAndDate(text)).toBe(true);
  });

  test.each([
    "Lauenburg, 1688 and the years after it",
    "the harbour, in May 1921",
    "Ships, Salt and Sand 1688.",
    "Lauenburg in 1688",
    "Lauenburg, on the river",
  ])("does not hold for %j", (text) => {
    expect(isPlaceAndDate(text)).toBe(false);
  });
});
