import { expect, test } from "vitest";
import { libraryTerms } from "./library-terms.ts";
import { terms } from "./terms.ts";

const known = ["en", "de", "fr", "es", "it", "pt", "nl", "he", "ar", "zh", "ja", "ko", "hi", "th"];

test.each(known)("every word is there in %s, as the words of publications are", (lang) => {
  const words = Object.values(libraryTerms(lang));
  expect(words).toHaveLength(20);
  expect(words.every((word) => word.trim() === word && word !== "")).toBe(true);
  expect(lang === "en" || terms(lang) !== terms("en")).toBe(true);
});

test.each([
  ["de-AT", "Suche"],
  ["JA", "検索"],
  ["da", "Search"],
  ["constructor", "Search"],
  ["", "Search"],
])("in %s one searches by “%s”", (lang, word) => {
  expect(libraryTerms(lang).search).toBe(word);
});
