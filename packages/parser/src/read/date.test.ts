import { describe, expect, test } from "vitest";
import { isDateline, isPlaceAndDate, isReadingTime, readDate } from "./date.ts";

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
    ["1er mars 2021", "2021-03-01"],
    ["4 de marzo de 2021", "2021-03-04"],
    ["4 marzo 2021", "2021-03-04"],
    ["4 de março de 2021", "2021-03-04"],
    ["4 maart 2021", "2021-03-04"],
    ["4 maj 2021", "2021-05-04"],
    ["4 października 2021", "2021-10-04"],
    ["01.02.2021", "2021-02-01"],
    ["13/4/2021", "2021-04-13"],
    ["4/13/2021", "2021-04-13"],
    ["2021/03/04", "2021-03-04"],
    ["2021年3月4日", "2021-03-04"],
    ["4-Mar-2021", "2021-03-04"],
    ["Nov 15, 20195:45 AM", "2019-11-15"],
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
    "Publicerad 4 juni 2021",
    "Opublikowano: 4 marca 2021",
    "10.12.2015, 08:30",
    "Thursday, March 4, 2021",
    "Today 8:30 AM",
    "Updated 10:15 GMT",
    "3 hours ago",
    "Posted March 4",
    "March 4, 2021 • 4 min read",
    "4 de marzo de 2021 · 5 min de lectura",
    "4 mars 2021 - 5 min de lecture",
    "3. Mai 2021, 16:48 Uhr / Aktualisiert am 4. Mai 2021 / 34 Kommentare / Lesezeit: 6 Min.",
    "Donnerstag, 4. März 2021, 10:15 Uhr",
    "Zuletzt aktualisiert am 4. März 2021",
    "vor 3 Stunden",
    "Publié le 4 mars 2021 à 10h15",
    "il y a 3 heures",
    "Publicado el 4 de marzo de 2021 a las 10:15",
    "Pubblicato il 4 marzo 2021 alle ore 10:15",
    "há 3 horas",
    "Gepubliceerd op 4 maart 2021 om 10:15 uur",
    "13/4/2021",
    "Last updated 2 May 2020 — see all updates",
  ])("holds for %j", (text) => {
    expect(isDateline(text)).toBe(true);
  });

  test.each([
    "2 May 2020 — see all lamps",
    "The lamp - 5 min read",
    "4 March 2021 / 34 lamps",
    "34 comments / 5 min read",
    "4 March 2021 - The lamp",
    "Lisbon, 4 March 2021, rain",
    "The flood of 4 March 2021",
    "Published by Ada",
    "10:15",
    "March",
    "Version 1.2.3",
    "March 4",
    "Thursday, March 4",
    "Thursday",
    "In 1999",
    "From January 1999 to March 2001",
    "3 hours at sea",
    "4 of 5",
  ])("does not hold for %j", (text) => {
    expect(isDateline(text)).toBe(false);
  });
});

describe("isReadingTime", () => {
  test.each([
    "4 min read",
    "Reading time: 5 minutes",
    "Lesezeit: 4 Minuten",
    "Temps de lecture : 3 min",
    "Tiempo de lectura: 4 min",
    "Leestijd 4 minuten",
  ])("holds for %j", (text) => {
    expect(isReadingTime(text)).toBe(true);
  });

  test.each(["4 minutes to the mole", "3 minutes later", "Reading time and tide", "Lesezeit"])(
    "does not hold for %j",
    (text) => {
      expect(isReadingTime(text)).toBe(false);
    },
  );
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
    "Mon, 4 Mar 2021",
  ])("does not hold for %j", (text) => {
    expect(isPlaceAndDate(text)).toBe(false);
  });
});
