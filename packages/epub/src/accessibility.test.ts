import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { accessibilityOf } from "./accessibility.ts";

const book = specimen("book", "book");
const ALWAYS = [
  "tableOfContents",
  "readingOrder",
  "structuralNavigation",
  "displayTransformability",
  "ARIA",
];

test("a book with described images and notes", () => {
  expect(accessibilityOf(book)).toEqual({
    accessMode: ["textual", "visual"],
    accessModeSufficient: ["textual"],
    accessibilityFeature: [...ALWAYS, "alternativeText", "MathML", "index"],
    accessibilityHazard: ["none"],
    accessibilitySummary: [
      "The text reflows and can be navigated by its contents and headings. Notes are linked to the text and back. Images that carry meaning are described.",
    ],
  });
});

test("a book of text alone", () => {
  expect(
    accessibilityOf({ ...book, sections: book.sections.slice(1), images: [], index: [] }),
  ).toEqual({
    accessMode: ["textual"],
    accessModeSufficient: ["textual"],
    accessibilityFeature: ALWAYS,
    accessibilityHazard: ["none"],
    accessibilitySummary: ["The text reflows and can be navigated by its contents and headings."],
  });
});

test("a GIF may flash", () => {
  const images = [{ name: "images/a.gif", mediaType: "image/gif" as const, width: 1, height: 1 }];
  expect(accessibilityOf({ ...book, images }).accessibilityHazard).toEqual(["unknown"]);
});
