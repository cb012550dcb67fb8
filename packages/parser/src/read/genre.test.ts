import { expect, test } from "vitest";
import { isGenre } from "./genre.ts";

test.each([
  "A Novel",
  "A Story",
  "_A Tale of the North_",
  "A Short Story",
  "A Comedy in Three Acts",
  "A NOVEL OF THE SEA",
  "and Other Stories",
  "(a play)",
  "Short Stories",
  "Roman",
  "Ein Lustspiel in drei Akten",
  "Un récit",
  "Novela",
  "Een verhaal",
  "Final report",
  "INTERIM REPORT",
  "Annual Report 2023-24",
  "Annual Report and Accounts 2022/23",
  "Abschlussbericht",
  "Rapport final",
])("%j says of what kind a book or report is", (text) => {
  expect(isGenre(text)).toBe(true);
});

test.each([
  "A Novel Approach",
  "The Story So Far",
  "The Story",
  "Story",
  "A Story with a Moral and an End",
  "Roman Britain",
  "A Lamp",
  "Final report of the harbour board",
  "Report",
  "Annual leave",
  "Stories from the field: what users told us about their lamps",
])("%j does not", (text) => {
  expect(isGenre(text)).toBe(false);
});
