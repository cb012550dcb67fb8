import { expect, test } from "vitest";
import { listener } from "../test/nodes.ts";
import { isCollection, readCollection } from "./collection.ts";

const beside = ["salt.txt", "tides.md", "tides.txt", "lamps", "lamps.v2.txt", "year"];

/** What a collection in the folder year lists, and what its author is told. */
function read(text: string) {
  const { tell, heard } = listener();
  const members = readCollection({ path: "year/publication.yaml", text }, beside, tell);
  return { paths: members?.map(({ path }) => path), heard };
}

test.each([
  ["[salt.txt, lamps]", ["salt.txt", "lamps"]],
  ["[lamps, salt]", ["lamps", "salt.txt"]],
  ["[tides.txt, tides.md]", ["tides.txt", "tides.md"]],
  // What is called so to the letter is meant, whatever else is but for its extension.
  ["[lamps]", ["lamps"]],
  ["[lamps.v2]", ["lamps.v2.txt"]],
])("collection: %s", (list, paths) => {
  expect(read(`collection: ${list}`)).toEqual({ paths, heard: [] });
});

test("publication.yaml that collects nothing", () => {
  expect(read("title: A collection")).toEqual({ paths: [], heard: [] });
});

test.each([
  ["[slat]", "1:14", "salt, not slat"],
  ["[slat.txt]", "1:14", "salt.txt, not slat.txt"],
  ["[harbours]", "1:14", "the name of a text or folder beside year, not harbours"],
  ["[../salt.txt]", "1:14", "the name of a text or folder beside year, not ../salt.txt"],
  ["[lamps/1.txt]", "1:14", "the name of a text or folder beside year, not lamps/1.txt"],
  ["[salt.txt, year]", "1:24", "a publication beside year, not year itself"],
  ["[salt, lamps, salt.txt]", "1:27", "each publication once, not salt.txt again"],
  ["[tides]", "1:14", "tides.md or tides.txt, not tides, which is both"],
])("collection: %s is an error", (list, place, expected) => {
  expect(read(`collection: ${list}`)).toEqual({
    paths: undefined,
    heard: [
      `year/publication.yaml:${place}: error: Expected ${expected}; this publication is not built (collection-invalid)`,
    ],
  });
});

test.each([
  ["[]", "1:13", "at least one publication, not an empty list"],
  ["salt", "1:13", "a list of publications, not “salt”"],
  ["[2024]", "1:14", "text, not the number 2024"],
])("collection: %s is not what the schema describes", (list, place, expected) => {
  expect(read(`collection: ${list}`)).toEqual({
    paths: undefined,
    heard: [
      `year/publication.yaml:${place}: error: Expected ${expected}; this publication is not built (publication-invalid)`,
    ],
  });
});

test.each([
  ["collection: [salt]", true],
  ['"coll\\u0065ction": [salt]', true],
  ["collection:", true],
  ["title: collection", false],
  ["print: { collection: 1 }", false],
  ["", false],
  ["- collection", false],
  ["collection: [", false],
])("%j: %s", (text, expected) => {
  expect(isCollection({ path: "year/publication.yaml", text })).toBe(expected);
});
