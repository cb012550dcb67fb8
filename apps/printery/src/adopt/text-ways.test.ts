import { expect, test } from "vitest";
import { wayToText } from "./text-ways.ts";

const targets = new Map([
  ["docs/index.mdx", "index.md"],
  ["docs/guide/Set up.md", "guide/Set-up.md"],
  ["docs/guide/_index.md", "guide/_index.md"],
  ["docs/api.md", "api.md"],
]);
const plan = { name: "docs", folder: "docs/", texts: [...targets.keys()], isBook: true };

function from(source: string, path: string, byName = false) {
  return wayToText(path, { source, target: targets.get(source) ?? "", targets, plan }, byName);
}

test.each([
  ["docs/index.mdx", "./api.md#a", "api.md#a"],
  ["docs/index.mdx", "api", "api.md"],
  ["docs/index.mdx", "api.html?b", "api.md"],
  ["docs/index.mdx", "guide/Set%20up", "guide/Set-up.md"],
  ["docs/index.mdx", "guide/", "guide/_index.md"],
  ["docs/api.md", "/guide/set up", "guide/Set-up.md"],
  ["docs/guide/Set up.md", "../api", "../api.md"],
  ["docs/guide/Set up.md", "/docs/api.md", "../api.md"],
  ["docs/api.md", "index.mdx", "index.md"],
])("from %s, %s is %s", (source, path, expected) => {
  expect(from(source, path)).toBe(expected);
});

test.each(["gone.md", "api.png", "other/api.md", "", "?a", "../../api.md"])(
  "%j is none of them",
  (path) => {
    expect(from("docs/index.mdx", path)).toBeUndefined();
  },
);

test("by its name alone a text is found in any folder", () => {
  expect(from("docs/api.md", "Set up")).toBeUndefined();
  expect(from("docs/api.md", "Set up", true)).toBe("guide/Set-up.md");
});
