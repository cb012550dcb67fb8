import { expect, test } from "vitest";
import { fold } from "./fold.ts";

test.each([
  ["» Read  more …", "read more", "read"],
  ["Don’t miss", "don't miss", "don't"],
  ["\uf09a Share\u00a0this", "share this", "share"],
  ["ÜBER UNS", "über uns", "über"],
  ["12 comments", "12 comments", "12"],
  ["×", "", ""],
])("folds %j to %j", (text, folded, opening) => {
  expect(fold(text)).toEqual({ text, folded, opening });
});

test("leaves alone what is longer than any phrase, and what is folded", () => {
  const long = "so on ".repeat(40);
  expect(fold(long)).toEqual({ text: long, folded: "", opening: "" });
  const folded = fold("Home");
  expect(fold(folded)).toBe(folded);
});
