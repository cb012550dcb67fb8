import { formatMessage, type Message } from "@printery/task";
import { expect, test } from "vitest";
import { bookIsbn, isbnOf, tellOfIsbn } from "./isbn.ts";

test.each([
  ["978-0-306-40615-7", "9780306406157"],
  ["ISBN 978 0 306 40615 7", "9780306406157"],
  ["urn:isbn:0306406152", "0306406152"],
  ["ISBN-10: 0-8044-2957-x", "080442957X"],
])("“%s” is the ISBN %s", (text, isbn) => {
  expect(isbnOf(text)).toBe(isbn);
});

test.each(["978-0-306-40615-8", "0306406153", "977 0 306 40615 7", "97803064061570", "", "ISBN"])(
  "“%s” is no ISBN",
  (text) => {
    expect(isbnOf(text)).toBeUndefined();
    expect(bookIsbn(text)).toBeUndefined();
  },
);

test.each([
  ["9783161484100", "9783161484100", "978-3-16-148410-0"],
  // Hyphens are put where they belong.
  ["97-83161484100", "9783161484100", "978-3-16-148410-0"],
  ["0-8044-2957-X", "9780804429573", "978-0-8044-2957-3"],
  ["9799999999990", "9799999999990", "9799999999990"],
])("a book with %s bears %s and %s", (text, isbn13, hyphenated) => {
  expect(bookIsbn(text)).toEqual({ isbn13, hyphenated });
});

test.each([
  [
    "978-0-306-40615-8",
    "Expected an ISBN that ends in 7 (ISO 2108:2017, annex C), if its other digits are right, not 978-0-306-40615-8; the cover goes without a barcode",
  ],
  [
    "ISBN 0-8044-2957-1",
    "Expected an ISBN that ends in X (ISO 2108:2017, annex C), if its other digits are right, not ISBN 0-8044-2957-1; the cover goes without a barcode",
  ],
  [
    "ISBN 978 0 306",
    "Expected an ISBN of 10 or 13 digits (ISO 2108:2017, 4.1), not ISBN 978 0 306; the cover goes without a barcode",
  ],
  [
    "0-306-40615-3",
    "Expected an ISBN that ends in 2 (ISO 2108:2017, annex C), if its other digits are right, not 0-306-40615-3; the cover goes without a barcode",
  ],
  [
    "999-0-306-40615-7",
    "Expected an ISBN that begins with 978 or 979 (ISO 2108:2017, 4.1), not 999-0-306-40615-7; the cover goes without a barcode",
  ],
  [
    "ISBN 9770306406157",
    "Expected an ISBN that begins with 978 or 979 (ISO 2108:2017, 4.1), not ISBN 9770306406157; the cover goes without a barcode",
  ],
  [
    "9799999999990",
    "Expected an ISBN that begins as the range message of the International ISBN Agency has them begin, not 9799999999990; on the cover it stands without hyphens",
  ],
])("of “%s” its author is told", (value, reason) => {
  expect(told(value)).toEqual([`book/publication.yaml:2:13: warning: ${reason} (isbn-invalid)`]);
});

// A number of ten digits that is no ISBN may be one of a library.
test.each([
  ...["978-0-306-40615-7", "0804429574", "10.1000/182", "CBP-7531", "isbn", ""],
  // Not in the parts of an ISBN: an ISSN, a date, numbers of others.
  ...["0317-8471", "9770317847001", "2024-01-31-2", "999-0306-40615-7", "12-34-56-78-9"],
])("of “%s” there is nothing to tell", (value) => {
  expect(told(value)).toEqual([]);
});

function told(value: string): string[] {
  const messages: Message[] = [];
  const place = { line: 2, column: 13 };
  tellOfIsbn({ value, file: "book/publication.yaml", place }, (message) => messages.push(message));
  return messages.map(formatMessage);
}
