import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["titel", "title"],
  ["Title", "title"],
  ["autors", "authors"],
  ["subtitl", "subtitle"],
  ["lagn", "lang"],
  ["nagl", undefined],
  ["colour", undefined],
  ["x", undefined],
  ["", undefined],
])("%j means %s", (wanted, meant) => {
  expect(nearest(wanted, ["title", "subtitle", "authors", "lang"])).toBe(meant);
});
