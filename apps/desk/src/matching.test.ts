import { expect, test } from "vitest";
import { matching } from "./matching.ts";

const entry = (id: string, title: string) => ({
  ...{ id, title, kind: "text" as const, state: "fresh" as const },
  ...{ errors: 0, warnings: 0, formats: [] },
});
const all = [
  entry("the-salt-road", "The Salt Road"),
  entry("ueber-salz", "Über Salz"),
  entry("tides", "Tidal Power"),
];

test.each([
  ["", 3],
  ["  ", 3],
  ["salt", 1],
  ["ROAD the", 1],
  ["über", 1],
  ["the-salt", 1],
  ["salt power", 0],
])("“%s” is in %d of them", (filter, count) => {
  expect(matching(all, filter)).toHaveLength(count);
});
