import { libraryTerms } from "@printery/publication";
import { expect, test } from "vitest";
import type { LibraryEntry } from "./entry.ts";
import { type HubName, hubsOf, shelfFinder, shelfNamer } from "./hubs.ts";

const entry = (id: string, more: Partial<LibraryEntry>): LibraryEntry => {
  return { id, title: id, authors: [], lang: "en", kind: "article", files: [], ...more };
};
const hubs = (entries: readonly LibraryEntry[]) => hubsOf(entries, "en-GB", libraryTerms("en"));
const shelves = (entries: readonly LibraryEntry[], hub: HubName) =>
  (hubs(entries).find(({ key }) => key === hub)?.shelves ?? []).map(({ name, path, entries }) => [
    name,
    path,
    entries.map(({ id }) => id).join(),
  ]);
const by = (...authors: string[]) =>
  authors.map((name, n) => entry(String(n), { authors: [name] }));

test("names that differ in case, width or spaces alone are one, as most spell it", () => {
  const entries = by("Ines  Mole", "INES MOLE", "Ｉｎｅｓ Mole", "Ines Mole");
  expect(shelves(entries, "authors")).toEqual([["Ines Mole", "authors/ines-mole", "0,1,2,3"]]);
});

test.each([
  [["AC/DC"], ["authors/ac-dc"]],
  [["../../etc"], ["authors/etc"]],
  [
    ["O’Neill, Ann", "ONeill-Ann", "O Neill Ann"],
    ["authors/oneill-ann", "authors/o-neill-ann-2", "authors/o-neill-ann"],
  ],
  [["🐙"], ["authors/x35642a24"]],
  [["index"], ["authors/index-2"]],
  [
    ["Con", "NUL"],
    ["authors/con-x", "authors/nul-x"],
  ],
  [["نجيب محفوظ"], ["authors/نجيب-محفوظ"]],
  [["Straße"], ["authors/straße"]],
])("%j stand at addresses that every file system keeps apart", (names, paths) => {
  const found = shelves(by(...names), "authors").map(([, path]) => path);
  expect(found.toSorted()).toEqual(paths.toSorted());
});

test("people stand by their surnames, years latest first, numbers by value", () => {
  expect(shelves(by("Zoe Ash", "Ann Reed", "The Trust"), "authors").map(([name]) => name)).toEqual([
    ...["Zoe Ash", "Ann Reed", "The Trust"],
  ]);
  const years = ["2020-01", "1999", "2020-05-01"].map((date) => entry(date, { date }));
  expect(shelves(years, "years")).toEqual([
    ["2020", "years/2020", "2020-01,2020-05-01"],
    ["1999", "years/1999", "1999"],
  ]);
  const words = [entry("a", { keywords: ["part 10", "part 9"] })];
  expect(shelves(words, "subjects").map(([name]) => name)).toEqual(["part 9", "part 10"]);
});

test("languages and kinds only where there are two, regions of a language together", () => {
  const [first, second] = [entry("a", { lang: "en-GB" }), entry("b", { lang: "en" })];
  expect(hubs([first, second]).map(({ key }) => key)).toEqual([]);
  const third = entry("c", { lang: "de-CH", kind: "book" });
  expect(shelves([first, second, third], "languages")).toEqual([
    ["English", "languages/en", "a,b"],
    ["German", "languages/de", "c"],
  ]);
  expect(shelves([first, third], "kinds").map(([name, path]) => [name, path])).toEqual([
    ["Articles", "kinds/articles"],
    ["Books", "kinds/books"],
  ]);
});

test("one that is said twice of a publication is said once", () => {
  expect(shelves([entry("a", { keywords: ["Salt", "salt"] })], "subjects")).toEqual([
    ["Salt", "subjects/salt", "a"],
  ]);
});

test("a value is found, and named, however it is spelt", () => {
  const made = hubs([entry("a", { keywords: ["Salt Pans"] })]);
  expect(shelfFinder(made)("subjects", "salt  pans")).toBe("subjects/salt-pans.html");
  expect(shelfFinder(made)("authors", "salt pans")).toBeUndefined();
  expect(shelfNamer(made)("subjects", "SALT PANS")).toBe("Salt Pans");
  expect(shelfNamer(made)("kinds", "articles")).toBe("articles");
});
