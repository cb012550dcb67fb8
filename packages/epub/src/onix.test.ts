import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { onixRecord } from "./onix.ts";

const book = specimen("book", "book");
const isbn = "978-0-306-40615-7";
const record = (metadata: Partial<typeof book.metadata>, catalogue = {}) =>
  onixRecord({ ...book, catalogue, metadata: { ...book.metadata, ...metadata } });

/** The texts of the elements called `name`. */
const told = (xml: string | undefined, name: string) =>
  [...(xml ?? "").matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, "g"))].map(
    ([, text]) => text,
  );

test.each([{}, { identifier: "10.1234/salt" }, { identifier: "978-0-306-40615-8" }])(
  "there is none without an ISBN: %o",
  async (metadata) => {
    expect(await record(metadata)).toBeUndefined();
  },
);

test("what a shop needs", async () => {
  const xml = await record(
    { identifier: isbn, series: "Sheets", description: "Salt & roads.", lang: "de-AT" },
    { volume: 2, bisac: ["HIS015000", "ART060000"], thema: ["NHTB"] },
  );
  expect(told(xml, "IDValue")).toEqual(["9780306406157"]);
  expect(told(xml, "TitleText")).toEqual(["Sheets", "A Specimen of Every Node"]);
  expect(told(xml, "PartNumber")).toEqual(["2"]);
  expect(told(xml, "PersonNameInverted")).toEqual(["Pewter, Agnes", "Quoin, Jonas"]);
  expect(told(xml, "ContributorRole")).toEqual(["A01", "B01"]);
  expect(told(xml, "LanguageCode")).toEqual(["ger"]);
  expect(told(xml, "SubjectCode")).toEqual(["HIS015000", "ART060000", "NHTB"]);
  expect(xml?.match(/<MainSubject\/>/g)).toHaveLength(2);
  expect(told(xml, "Text")).toEqual(["Salt &#x26; roads."]);
  expect(xml).toContain('<Date dateformat="00">20240501</Date>');
});

test("a date is as precise as it is known", async () => {
  expect(await record({ identifier: isbn, date: "2024-05" })).toContain(
    '<Date dateformat="01">202405</Date>',
  );
  expect(await record({ identifier: isbn, date: "2024" })).toContain(
    '<Date dateformat="05">2024</Date>',
  );
});

test("conformance is claimed where the publisher claims it, and only there", async () => {
  const values = async (catalogue: object) =>
    told(await record({ identifier: isbn }, catalogue), "ProductFormFeatureValue");
  const found = ["00", "11", "13", "29", "36", "14", "17", "12"];
  expect(await values({})).toEqual(found);
  expect(await values({ accessibility: { level: "AA", certifiedBy: "The Type Room" } })).toEqual([
    ...found,
    ...["04", "82", "85", "90"],
  ]);
});

test("a book without a publisher is published by its author, or goes by its title", async () => {
  const alone = { identifier: isbn, publisher: " " };
  expect(told(await record(alone), "PublisherName")).toEqual(["Agnes Pewter"]);
  expect(told(await record({ ...alone, authors: [] }), "PublisherName")).toEqual([
    "A Specimen of Every Node",
  ]);
});

test("a body is no person, and a book by nobody has no contributor", async () => {
  const house = { name: "Salt Museum Trust", role: "author" as const };
  const xml = await record({ identifier: isbn, authors: [house], contributors: [] });
  expect(told(xml, "CorporateName")).toEqual(["Salt Museum Trust"]);
  expect(await record({ identifier: isbn, authors: [], contributors: [] })).toContain(
    "<NoContributor/>",
  );
});
