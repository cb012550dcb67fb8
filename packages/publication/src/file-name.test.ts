import { expect, test } from "vitest";
import { asWords, baseName, stem, withoutExtension } from "./file-name.ts";

test.each([
  ["book/10-part-one.txt", "part-one"],
  ["book/02_Security.notes.md", "Security.notes"],
  ["03. Third thing.txt", "Third thing"],
  // A number that is the whole name, or part of a word, says something.
  ["1984.txt", "1984"],
  ["book/01-.txt", "01-"],
  ["3rd-man.txt", "3rd-man"],
  ["no-extension", "no-extension"],
  [".hidden", ".hidden"],
])("%s says %j", (path, words) => {
  expect(stem(path)).toBe(words);
});

test("a dot in a folder is no extension", () => {
  expect(withoutExtension("v1.2/readme")).toBe("v1.2/readme");
  expect(withoutExtension("v1.2/a.b.txt")).toBe("v1.2/a.b");
  expect(baseName("v1.2/a.b.txt")).toBe("a.b.txt");
});

test.each([
  ["the-salt-road", "The salt road"],
  ["UK_policy", "UK policy"],
  ["ein--Titel", "Ein Titel"],
])("%j in words is %j", (name, words) => {
  expect(asWords(name)).toBe(words);
});
