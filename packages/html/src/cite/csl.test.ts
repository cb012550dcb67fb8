import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { citedWorks, cslOf } from "./csl.ts";

const article = specimen("article", "essay");
const book = specimen("book", "book");
const known = (metadata: Partial<typeof article.metadata>, publication = article) =>
  cslOf({ ...publication, metadata: { ...publication.metadata, ...metadata } });
const author = (name: string) => ({ name, role: "author" as const });

test("a book, with all that is known of it", () => {
  const identifier = "978-0-306-40615-7";
  const library = { url: "https://example.org/shelf/" };
  expect(
    known({ identifier, series: "Type" }, { ...book, library, catalogue: { volume: 3 } }),
  ).toEqual({
    id: "specimen",
    type: "book",
    title: "A Specimen of Every Node: In All House Styles",
    author: [{ family: "Pewter", given: "Agnes" }],
    editor: [{ family: "Quoin", given: "Jonas" }],
    "collection-title": "Type",
    "collection-number": "3",
    publisher: "The Type Room",
    issued: { "date-parts": [[2024, 5, 1]] },
    language: "en-GB",
    ISBN: "9780306406157",
    URL: "https://example.org/shelf/specimen/",
  });
});

test.each([
  ["2021", [2021]],
  ["2021-03", [2021, 3]],
  ["2021-03-04T23:30:00-05:00", [2021, 3, 4]],
])("%s is issued %j", (date, parts) => {
  expect(known({ date }).issued).toEqual({ "date-parts": [parts] });
});

test.each([["2021-13"], [undefined]])("%s is no date", (date) => {
  const { date: _, ...metadata } = article.metadata;
  const said = date === undefined ? metadata : { ...metadata, date };
  expect(cslOf({ ...article, metadata: said })).not.toHaveProperty("issued");
});

test.each([
  ["Vincent van Galley", { "non-dropping-particle": "van", family: "Galley", given: "Vincent" }],
  ["Maria de la Caja", { "non-dropping-particle": "de la", family: "Caja", given: "Maria" }],
  ["Zoë O’Hair-Space", { family: "O’Hair-Space", given: "Zoë" }],
  ["The Ink Foundation", { literal: "The Ink Foundation" }],
  ["李白", { literal: "李白" }],
])("%s is cited as %j", (name, cited) => {
  expect(known({ authors: [author(name)] }).author).toEqual([cited]);
});

test.each([
  ["an article", {}, article, "article"],
  ["an article in a series", { series: "Papers" }, article, "report"],
  ["a book in a series", { series: "Papers" }, book, "book"],
])("%s is a work of the type that libraries have for it", (_, metadata, publication, type) => {
  expect(known(metadata, publication).type).toBe(type);
});

test("a title that ends in a mark needs no colon before its subtitle", () => {
  expect(known({ title: "Why?", subtitle: "A Reply" }).title).toBe("Why? A Reply");
});

test("a section with authors of its own is a work in the book", () => {
  const sections = book.sections.map((section, index) =>
    index === 0 ? { ...section, authors: [author("Cy Moss")] } : section,
  );
  const [whole, chapter, ...others] = citedWorks({ ...book, sections });
  expect(others).toEqual([]);
  expect(whole?.id).toBe("specimen");
  expect(chapter).toEqual({
    id: "specimen-on-specimens",
    type: "chapter",
    title: "On Specimens",
    author: [{ family: "Moss", given: "Cy" }],
    editor: [{ family: "Quoin", given: "Jonas" }],
    "container-title": "A Specimen of Every Node: In All House Styles",
    publisher: "The Type Room",
    issued: { "date-parts": [[2024, 5, 1]] },
    language: "en-GB",
  });
});
