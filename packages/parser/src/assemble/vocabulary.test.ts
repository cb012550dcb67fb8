import { expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { isCompound } from "./vocabulary.ts";

test.each([
  ["market", "mar", "ket", "The market stood by the mar-\nket hall.", false],
  ["a word met nowhere else", "lan", "tern", "Her lan-\ntern went out.", false],
  [
    "a compound met elsewhere",
    "flood",
    "tide",
    "A flood-tide came, a flood-\ntide as before.",
    true,
  ],
  ["two words met elsewhere", "flood", "tide", "The flood was a tide, a flood-\ntide.", true],
  ["a word with a prefix that makes compounds", "self", "taught", "He was self-\ntaught.", true],
  ["the second half of a longer compound", "out-of", "date", "It was out-of-\ndate.", true],
])("reads %s at a line's end", (_what, first, second, text, expected) => {
  expect(isCompound(first, second, sourceOf("a.txt", text))).toBe(expected);
});
