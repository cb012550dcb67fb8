import { expect, test } from "vitest";
import { trimConfig, trimSchema } from "./trim.ts";

test.each([
  ["A5", "A5"],
  ["Digest", "Digest"],
  ["5.5 x 8.5 in", "5.5 x 8.5 in"],
  ["120×190mm", "120 x 190 mm"],
  ["70 x 500 mm", "70 x 500 mm"],
  ["05.50 x 8 in", "5.5 x 8 in"],
])("%s is the trim %s, which a Publication may have", (said, trim) => {
  expect(trimConfig.parse(said)).toBe(trim);
  expect(trimSchema.safeParse(trim).success).toBe(true);
});

test.each([
  "a5",
  "120 x 190",
  "120 x 190 cm",
  "69 x 190 mm",
  "120 x 501 mm",
  "x 190 mm",
  "0 x 0 in",
  "1e2 x 190 mm",
  "-120 x 190 mm",
  8,
])("%s is no trim, which is one mistake", (said) => {
  expect(trimConfig.safeParse(said).error?.issues.map(({ message }) => message)).toEqual([
    "one of A4, A5, B5, Letter, US Trade, Digest, Royal, Demy, or a size of 70 to 500 mm such as 120 x 190 mm or 5.5 x 8.5 in",
  ]);
});

test.each(["05.50 x 8 in", "120×190mm"])("a Publication says %s in one way alone", (trim) => {
  expect(trimSchema.safeParse(trim).success).toBe(false);
});
