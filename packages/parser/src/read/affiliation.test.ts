import { expect, test } from "vitest";
import { isAffiliation } from "./affiliation.ts";

test.each([
  "Department of Oceanography, University of Northport",
  "School of Mines",
  "1 Institut für Meereskunde, Kiel",
  "Salt Research Centre, Lowport",
  "Université du Havre, Le Havre",
  "Istituto di Fisica, Torino",
])("%j is where somebody works", (text) => {
  expect(isAffiliation(text)).toBe(true);
});

test.each([
  "School",
  "The school was closed, and the children went home.",
  "Back to school",
  "Schools of fish, and of whales",
  "Ada Byron, Lowport",
])("%j is not", (text) => {
  expect(isAffiliation(text)).toBe(false);
});
