import { expect, test } from "vitest";
import { boundariesOf } from "../paragraphs/boundaries.ts";
import { fitParagraphs, joinParagraphs } from "./paragraphs.ts";

const paragraphs = Array.from(
  { length: 24 },
  (_none, at) =>
    `However, lamp ${at} burns oil. It needs a wick of cotton. It goes out in a storm. They light it again.`,
);

test("paragraphs are joined by spaces, and it is known where each began", () => {
  const { text, begins, boundaries } = joinParagraphs({
    lang: "en",
    paragraphs: ["One lamp. It burns.", "Two lamps. They burn.", "three more burn."],
  });
  expect(text).toBe("One lamp. It burns. Two lamps. They burn. three more burn.");
  // No sentence begins with a small letter, so the last boundary can't be found.
  expect([...begins]).toEqual([2]);
  expect(boundaries).toBe(2);
});

test("what always opens a paragraph is learnt", () => {
  const table = fitParagraphs([{ lang: "en", paragraphs, weight: 1 }]);
  const { turn = 0, they = 0 } = table.traits;
  expect(turn).toBeGreaterThan(0);
  expect(they).toBeLessThan(0);
  const { survey, begins } = joinParagraphs({ lang: "en", paragraphs });
  expect(boundariesOf(survey, table).map(({ at }) => at)).toEqual([...begins]);
});
