import { expect, test } from "vitest";
import { fieldName } from "./field.ts";

test.each([
  ["Cost: 12 pounds", "Cost"],
  ["Maître d'œuvre : Marden", "Maître d'œuvre"],
  ["Size (net): 340 m²", "Size (net)"],
])("%j states a fact", (text, name) => {
  expect(fieldName(text)).toEqual(name);
});

test.each([
  "cost: 12",
  "Cost: it was more than anybody had thought.",
  "Cost:",
  "Cost:12",
  "https://example.org",
  "10:15 the lamp was lit",
  "Who pays, and what it costs in the end to light a lamp: a question",
])("%j states none", (text) => {
  expect(fieldName(text)).toBeUndefined();
});
