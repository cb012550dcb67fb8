import { isOffprinted, offprintOf } from "@printery/publication";
import { specimen } from "@printery/testing";
import { expect, test } from "vitest";

const book = specimen("book", "book");
const [first] = book.sections.filter(isOffprinted);
if (first === undefined) throw new Error("Expected a section with a text");

test("an offprint is an article with the section's title, the book as its series, and the pictures it shows", () => {
  const offprint = offprintOf(book, first);
  expect(offprint).toMatchObject({
    id: `${book.id}-${first.id}`,
    kind: "article",
    metadata: { title: first.title, series: book.metadata.title, lang: book.metadata.lang },
    sections: [first],
    index: [],
  });
  expect(offprint.images.map(({ name }) => name)).toEqual(book.images.map(({ name }) => name));
  const without = offprintOf(book, { ...first, front: [], children: [], back: [], notes: [] });
  expect(without.images).toEqual([]);
});
