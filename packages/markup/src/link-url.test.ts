import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { findPlace, linkUrl } from "./link-url.ts";

const { sections } = specimen("book", "book");

test.each([
  ["a-second-chapter.txt", "deep", "a-second-chapter#deep"],
  ["a-second-chapter.txt", "no-such-heading", "a-second-chapter"],
  ["a-second-chapter.txt", "", "a-second-chapter"],
  ["nowhere.txt", "deep", undefined],
])("in %s the heading “%s” is at %s", (path, heading, expected) => {
  const place = findPlace(sections, path, heading);
  expect(place && `${place.section.id}${place.hash}`).toBe(expected);
});

test.each([
  ["#deep", "a-second-chapter.html#deep"],
  ["#lists-and-tables", "#lists-and-tables"],
  ["#Lists-And-Tables", "#lists-and-tables"],
  ["#lists", "#lists-and-tables"],
  ["#lead", "on-specimens.html"],
  ["#no-such-heading", undefined],
  ["book.txt#deep", "a-second-chapter.html#deep"],
])("in a text that was divided %s leads to %s", (url, expected) => {
  const divided = sections.map((section) => ({ ...section, path: "book.txt" }));
  const [one] = divided;
  const first = one && {
    ...one,
    names: ["lead"],
    headings: one.headings.map((each) => ({ ...each, names: [each.id.replace(/-and-.*/, "")] })),
  };
  if (first === undefined) throw new Error("The specimen has no section");
  const sectionUrl = (path: string, heading: string) => {
    const place = findPlace(divided, path, heading);
    return place && `${place.section.id}.html${place.hash}`;
  };
  expect(linkUrl(url, first, sectionUrl)).toBe(expected);
});
