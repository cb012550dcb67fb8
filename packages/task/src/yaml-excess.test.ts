import { expect, test } from "vitest";
import { yamlLevels } from "./yaml-excess.ts";

test.each([
  ["", 0],
  ["title: Salt\nlang: en", 2],
  ["sections:\n  a.txt:\n    title: One\n  b.txt:\n    title: Two", 4],
  ["authors:\n  - name: Ada\n  - name: Jane", 3],
  ["authors: [{ name: Ada }, { name: Jane }]", 3],
  ["- - - a", 4],
  ["a: [[[]]]\nb: [[[]]]", 4],
])("%j has %i", (text, levels) => {
  expect(yamlLevels(text)).toBe(levels);
});

test.each([
  ["brackets", "[".repeat(500)],
  ["brackets over lines", "a: [\n".repeat(500)],
  ["entries on a line", "- ".repeat(500)],
  ["margins", Array.from({ length: 500 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
])("no level of %s is missed", (_what, text) => {
  expect(yamlLevels(text)).toBeGreaterThanOrEqual(500);
});

test.each([
  ["entries one below the other", "- a\n".repeat(500)],
  ["brackets beside each other", "a: [{b: c}]\n".repeat(500)],
  ["keys", Array.from({ length: 500 }, (_, at) => `key${at}: a - b: c`).join("\n")],
])("%s are not deep", (_what, text) => {
  expect(yamlLevels(text)).toBeLessThan(5);
});
