import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { identifierOf } from "./identifier.ts";

const book = specimen("book", "book");
const identified = (identifier: string) =>
  identifierOf({ ...book, metadata: { ...book.metadata, identifier } });

test.each([
  ["978-0-306-40615-7", "urn:isbn:9780306406157"],
  ["ISBN 978 0 306 40615 7", "urn:isbn:9780306406157"],
  ["urn:isbn:0306406152", "urn:isbn:0306406152"],
  ["0-8044-2957-X", "urn:isbn:080442957X"],
  ["10.1000/182", "https://doi.org/10.1000/182"],
  ["doi:10.1000/182", "https://doi.org/10.1000/182"],
  [
    "urn:uuid:2f1ad1ea-8f0b-4d8e-a0b2-9f1d6a0f2f5e",
    "urn:uuid:2f1ad1ea-8f0b-4d8e-a0b2-9f1d6a0f2f5e",
  ],
  ["CBP-7531", "CBP-7531"],
  // Its check digit is wrong.
  ["978-0-306-40615-8", "978-0-306-40615-8"],
])("%s names the book as %s", (given, identifier) => {
  expect(identified(given)).toBe(identifier);
});

test("without an identifier, id, title and authors make a version 5 UUID", () => {
  const uuid = identifierOf(book);
  expect(uuid).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(identified("  ")).toBe(uuid);
  expect(identifierOf({ ...book, style: "essay", modified: "2025-01-01T00:00:00Z" })).toBe(uuid);
  expect(identifierOf({ ...book, id: "other" })).not.toBe(uuid);
  expect(identifierOf({ ...book, metadata: { ...book.metadata, authors: [] } })).not.toBe(uuid);
});
