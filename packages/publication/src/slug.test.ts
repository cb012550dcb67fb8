import { expect, test } from "vitest";
import { slug, uniqueNames } from "./slug.ts";

test.each([
  ["The Salt Road", "the-salt-road"],
  ["  Ends — with dashes!  ", "ends-with-dashes"],
  ["Über Größe", "über-größe"],
  // A letter and its accent apart are one letter.
  ["Cafe\u0301", "café"],
  ["ПРЕДИСЛОВИЕ", "предисловие"],
  ["第一章", "第一章"],
  ["../../etc/passwd", "etc-passwd"],
  ["a_b.c", "a-b-c"],
  ["…", ""],
  [`${"word ".repeat(20)}`, `${"word-".repeat(12)}word`],
  ["\u{1d49c}".repeat(2), ""],
])("%j is named %j", (text, name) => {
  expect(slug(text)).toBe(name);
});

test("names are one by a key of theirs", () => {
  const unique = uniqueNames(["Map"], (name) => name.toLowerCase());
  expect(["map", "MAP", "mapping", "Map-2"].map(unique)).toEqual([
    "map-2",
    "MAP-3",
    "mapping",
    "Map-2-2",
  ]);
});

test("a taken name gets a number, also where that is taken", () => {
  const unique = uniqueNames(["index", "map-2"]);
  expect(["map", "index", "map", "map", "mapping", "map-4", "map"].map(unique)).toEqual([
    "map",
    "index-2",
    "map-3",
    "map-4",
    "mapping",
    "map-4-2",
    "map-5",
  ]);
});
