import { describe, expect, test } from "vitest";
import { parse } from "../index.ts";
import { isAnnouncement } from "./announcement.ts";

test.each([
  "FOR IMMEDIATE RELEASE",
  "Press release",
  "*** EMBARGOED UNTIL 00:01 ON FRIDAY 14 MARCH ***",
  "For release: 14 March 2025",
  "For immediate release: 14 March 2025",
  "FOR IMMEDIATE RELEASE – Friday 14 March",
  "Press release no. 14/2025",
  "LIVE",
  "Opinion",
  "Pressemitteilung",
  "SPERRFRIST: bis 14. März, 6 Uhr",
  "COMMUNIQUÉ DE PRESSE",
  "Nota de prensa",
  "Comunicato stampa",
  "Persbericht",
  "Guidance",
  "Notice",
  "Book review",
  "POLICY BRIEF No. 14 | March 2018",
  "Working Paper 12",
  "ENTREVISTA",
  "Interview",
  "Grand entretien",
])("“%s” says what is below", (text) => {
  expect(isAnnouncement(text)).toBe(true);
});

test.each([
  "The press release that nobody sent",
  "Live from the mole",
  "Notice of the harbour board",
  "Correspondence of two keepers",
  "Guidance for keepers of lamps",
  "Policy brief of the harbour board",
  "Opinion is divided on the harbour",
  "Interview with a keeper of lamps",
  "For release valves see the annex",
  "For immediate release of the keepers",
  "Analysis of the tide tables",
  "Pressemitteilungen und ihre Leser",
])("“%s” is a line of its own", (text) => {
  expect(isAnnouncement(text)).toBe(false);
});

describe("above a headline", () => {
  const prose =
    "The harbour trust opened the ropewalk to the public after six years of work, and said that it cost less than was feared.";
  const read = async (text: string) => {
    const { document } = await parse(text, { path: "a.txt" });
    const of = (role: string) => document?.children.filter(({ type }) => type === role).length ?? 0;
    return { title: document?.metadata.title, date: document?.metadata.date, of };
  };

  test("it names nothing, and the date between is that of the text", async () => {
    const head = "FOR IMMEDIATE RELEASE\n\n14 March 2025\n\nHarbour trust opens the ropewalk";
    const { title, date, of } = await read(`${head}\n\n${prose}\n\n${prose}\n`);
    expect([title, date]).toEqual(["Harbour trust opens the ropewalk", "2025-03-14"]);
    expect(of("boilerplate")).toBe(1);
  });

  test("a number of a series has the date of the text, where nothing else has", async () => {
    const head =
      "Harbour Library\nBriefing Paper\nNumber 7713, 4 May 2018\n\nSea walls: who pays, and who decides";
    const { title, date } = await read(`${head}\n\nBy Grace May\n\n${prose}\n\n${prose}\n`);
    expect([title, date]).toEqual(["Sea walls: who pays, and who decides", "2018-05-04"]);
  });

  test("but is a title where nothing below might be one", async () => {
    expect((await read(`Analysis\n\n${prose}\n\n${prose} ${prose}\n`)).title).toBe("Analysis");
    expect((await read(`Opinion\n\nBy Anna Reed\n\n${prose}\n\n${prose}\n`)).title).toBe("Opinion");
  });
});
