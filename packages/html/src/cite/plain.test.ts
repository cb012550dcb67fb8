import { expect, test } from "vitest";
import type { CslItem } from "./csl.ts";
import { plainCitation } from "./plain.ts";

const work: CslItem = { id: "tides", type: "article", title: "Tides", language: "en" };

test.each<[Partial<CslItem>, string]>([
  [{}, "Tides."],
  [{ title: "Why?" }, "Why?"],
  [{ URL: "https://example.org/tides/" }, "Tides. https://example.org/tides/"],
  [
    {
      author: [
        { family: "Lee", given: "Ann" },
        { family: "Galley", given: "Vincent", "non-dropping-particle": "van" },
        { literal: "The Ink Foundation" },
      ],
      publisher: "The Type Room",
      "collection-title": "Papers",
      "collection-number": "7",
      issued: { "date-parts": [[2021, 3]] },
      DOI: "10.5555/1",
      URL: "https://example.org/tides/",
    },
    "Ann Lee, Vincent van Galley and The Ink Foundation. Tides. Papers 7. The Type Room, March 2021. https://doi.org/10.5555/1",
  ],
  [
    { "container-title": "All the Seas", ISBN: "9780306406157", issued: { "date-parts": [[956]] } },
    "Tides. All the Seas. 956. ISBN 9780306406157.",
  ],
])("%j: %s", (known, citation) => {
  expect(plainCitation({ ...work, ...known }, "en")).toBe(citation);
});
