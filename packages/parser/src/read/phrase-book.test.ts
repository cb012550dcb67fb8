import { describe, expect, test } from "vitest";
import { fold } from "./fold.ts";
import { entries, isInBook, phraseBook } from "./phrase-book.ts";
import { menuWords } from "./phrases/menu.ts";
import { navigationLists } from "./phrases/navigation.ts";

const book = phraseBook(["to the lamp | home"], { "go come": "to .{1,9}" }, { go: "home" });

describe("isInBook", () => {
  test.each(["Home", "To the lamp!", "Go to sea", "Come to sea", "Go home"])("finds %j", (text) => {
    expect(isInBook(text, book)).toBe(true);
  });

  test.each(["At home", "Go", "Come home", "Go to sea in ships, boats", ""])(
    "does not find %j",
    (text) => {
      expect(isInBook(text, book)).toBe(false);
    },
  );
});

test("lists are written as texts are folded", () => {
  const all = [...navigationLists, menuWords].flatMap(entries);
  expect(all.filter((entry) => fold(entry).folded !== entry)).toEqual([]);
});
