import { expect, test } from "vitest";
import { parse } from "../index.ts";

const prose =
  "The harbour trust opened the ropewalk to the public after six years of work, and said that it cost less than was feared.";
const headline = "Harbour trust opens the ropewalk";

/** The title of `lines`, each a block, and what is left out. */
async function read(...lines: string[]) {
  const { document } = await parse(lines.join("\n\n"), { path: "a.txt" });
  const left = document?.children.filter(({ type }) => type === "boilerplate") ?? [];
  return [document?.metadata.title, left.length];
}

test.each(["Skip navigation", "News | Sport | Local Govt. | Weather", "Home > News > Harbour"])(
  "“%s” above the headline of a text with nothing else of a page is none",
  async (line) => {
    expect(await read(line, headline, prose, prose)).toEqual([headline, 1]);
  },
);

test("what leads past the head of a page names nothing, whatever is below", async () => {
  expect(await read("Skip to main content", "Updates", prose, prose)).toEqual(["Updates", 1]);
  expect(await read("Skip to the harbour", "Updates", prose, prose)).toEqual([
    "Skip to the harbour",
    0,
  ]);
});

test("what a page says is a title where nothing below might be one", async () => {
  expect(await read("Contact us", prose, `${prose} ${prose}`)).toEqual(["Contact us", 0]);
});

test("a title that is said again right below is said once, but further down it may head a part", async () => {
  expect(await read(headline, headline, prose, prose)).toEqual([headline, 1]);
  expect(await read(headline, prose, headline, prose)).toEqual([headline, 0]);
});

test("what a page says last is no part of the text, but below a heading it is what that says", async () => {
  expect(await read(headline, prose, prose, "© 2021 The Harbour Trust")).toEqual([headline, 1]);
  expect(await read(headline, prose, "Licence", "© 2021 The Harbour Trust")).toEqual([headline, 0]);
  const credit = "Photo: Tom Reed";
  expect(await read(headline, prose, credit, "© 2021 The Harbour Trust")).toEqual([headline, 1]);
});

test("a journal above its number is none, but names a text with no headline below", async () => {
  const journal = ["The Lamp Review", "Vol. 3, No. 2 (Spring 2024), pp. 33-41"];
  expect(await read(...journal, headline, "Ada Byron", prose, prose)).toEqual([headline, 1]);
  expect(await read(...journal, prose, prose)).toEqual(["The Lamp Review", 0]);
});

test("a parliament, its committee and the session above the headline are none", async () => {
  const house = ["House of Commons", "Harbours Committee"];
  expect(await read(...house, "Lighting the coast", prose, prose)).toEqual([
    "Lighting the coast",
    1,
  ]);
  expect(
    await read("House of Lords", "3rd Report of Session 2023–24", "Lighting the coast", prose),
  ).toEqual(["Lighting the coast", 1]);
  const paper = ["Deutscher Bundestag", "Drucksache 20/1234", "20. Wahlperiode", "12.03.2024"];
  expect((await read(...paper, "Zustand der Feuer", prose, prose))[0]).toBe("Zustand der Feuer");
  const asked = ["Kleine Anfrage", "der Abgeordneten Ada Byron, Grace May und der Fraktion FREIE"];
  const beside = "Deutscher Bundestag            Drucksache 20/1234";
  expect(await read(beside, ...asked, "Zustand der Feuer", prose, prose)).toEqual([
    "Zustand der Feuer",
    1,
  ]);
  // Near miss: no parliament stands above.
  expect((await read("Kleine Anfrage", "Zustand der Feuer", prose, prose))[0]).toBe(
    "Kleine Anfrage",
  );
  expect(await read("House of Commons", prose, prose)).toEqual(["House of Commons", 0]);
  expect(await read("House of Cards", "Harbours Committee", prose)).toEqual(["House of Cards", 0]);
});

test("who sent news, below what says why, is no part of the text", async () => {
  const why = "You are receiving this email because you are a friend of the trust.";
  const foot = [why, "Unsubscribe | Update your preferences", "12 Quay Street, Lowport"];
  expect(await read(headline, prose, prose, ...foot)).toEqual([headline, 1]);
  expect(await read(headline, prose, prose, ...foot, prose)).toEqual([headline, 0]);
  expect(await read(headline, prose, prose, "12 Quay Street, Lowport")).toEqual([headline, 0]);
});

test("what a mail answers stands below its signature", async () => {
  const head = "From: ada@example.org\nSubject: Lamps";
  const asked = "On 13 March 2024, Grace May wrote:\n\n> Who pays?\n> The board?";
  expect(await read(head, prose, "--\nAda Byron", asked)).toEqual(["Lamps", 2]);
  expect(await read(head, prose, asked)).toEqual(["Lamps", 1]);
});

test.each([
  ["German", "Von: Ada Byron\nGesendet: Mittwoch\nBetreff: AW: Lamps"],
  ["French", "De : Ada Byron\nÀ : Grace May\nObjet : Lamps"],
  ["Spanish", "De: Ada Byron\nPara: Grace May\nAsunto: RV: Lamps"],
  ["Italian", "Da: Ada Byron\nA: Grace May\nOggetto: Lamps"],
  ["Dutch", "Van: Ada Byron\nAan: Grace May\nOnderwerp: Antw: Lamps"],
])("the head of a mail in %s says what it is called", async (_language, head) => {
  expect((await read(head, prose, prose))[0]).toBe("Lamps");
});

test("what a letter is about heads it where nobody sent it as a mail", async () => {
  expect((await read("Betreff: Lamps", prose, prose))[0]).toBe("Betreff: Lamps");
});

test("who made the file of a library, on two lines, is no title; two lines apart are one", async () => {
  const made = "Produced by Ada Byron and the Online Distributed";
  const team = "Proofreading Team at http://www.pgdp.net";
  expect((await read(`${made}\n${team}`, "The Lamp", "By Grace May", prose))[0]).toBe("The Lamp");
  const note = "[Anmerkungen zur Transkription: Druckfehler wurden berichtigt.]";
  expect((await read(made, note, "The Lamp", "By Grace May", prose))[0]).toBe("The Lamp");
});

const about = "Six years of work on a ropewalk";

test("what stands above a date and a headline is the name of a site, its date is the text's", async () => {
  const site = ["Slow Boats", "Notes on harbours", "Posted on 4 March 2021"];
  expect(await read(...site, headline, prose, prose)).toEqual([headline, 1]);
  expect(await read(...site, "Six slow years", "By Ada Byron", prose, prose)).toEqual([
    "Slow Boats",
    0,
  ]);
  expect(await read(...site, about, "By Ada Byron", prose, prose)).toEqual([about, 1]);
  const { document } = await parse(["Slow Boats", "4 March 2021", headline, prose].join("\n\n"), {
    path: "a.txt",
  });
  expect(document?.metadata.date).toBe("2021-03-04");
});

test.each([
  [
    "the first heading below a title and a date",
    [headline, "4 March 2021", "What we did last year"],
  ],
  ["what says less than the title", [headline, "4 March 2021", about]],
  [
    "what heads a day of a diary",
    ["Slow Boats", "4 March 2021", headline, prose, "5 March 2021", about],
  ],
  ["what heads a text of an issue", ["Slow Boats", "March 2021", headline]],
  [
    "the first part of a text",
    ["Slow Boats", "4 March 2021", "1. The ropewalk of the harbour trust"],
  ],
])("%s is no headline", async (_what, above) => {
  expect(await read(...above, prose, prose)).toEqual([above[0], 0]);
});

test("a section is one above a headline with a credit below", async () => {
  expect(await read("News", "Environment", headline, "By Ada Byron", prose)).toEqual([headline, 1]);
  expect(await read("Environment", headline, prose)).toEqual(["Environment", 0]);
  const menu = "News | Sport | Local Govt.";
  expect(await read("The Courier", menu, headline, prose)).toEqual([headline, 1]);
  expect(await read("The Courier", "News and sport", headline, prose)).toEqual(["The Courier", 0]);
});

test("a headline stands below the issue of a journal, and the place and date of a release", async () => {
  expect(await read("Harbour Studies, vol. 12, no. 3", headline, prose)).toEqual([headline, 1]);
  const french = ["Revue des ports", "2016/2 (n° 31), pages 45 à 62"];
  expect((await read(...french, headline, prose))[0]).toBe(headline);
  expect(await read("Harbour Studies, vol. 12", headline, prose)).toEqual([
    "Harbour Studies, vol. 12",
    0,
  ]);
  expect(await read("Press release", "Kiel, 4 March 2021", headline, prose)).toEqual([headline, 1]);
});
