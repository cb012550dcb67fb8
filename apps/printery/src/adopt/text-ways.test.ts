import { expect, test } from "vitest";
import { keyed, wayToText } from "./text-ways.ts";

const targets = new Map([
  ["docs/index.mdx", "index.md"],
  ["docs/guide/Set up.md", "guide/Set-up.md"],
  ["docs/guide/_index.md", "guide/_index.md"],
  ["docs/api.md", "api.md"],
]);
const plan = { name: "docs", folder: "docs/", texts: [...targets.keys()], isBook: true };

/** Texts of other publications. */
const others = new Map([
  ["notes/salt.html", "salt.md"],
  ["notes/pans/index.html", "pans/index.md"],
  ["docs/loose.md", "loose.md"],
]);
const own = [...targets].map(([source, target]) => [source, `docs/${target}`] as const);
const places = {
  keyed: keyed([...targets.keys(), ...others.keys()]),
  of: (source: string) => others.get(source) ?? new Map(own).get(source),
};

function from(source: string, path: string, byName = false) {
  const target = targets.get(source) ?? "";
  return wayToText(path, { source, target, targets, plan, places }, byName);
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

test.each([
  ["docs/api.md", "../notes/salt.html#How%20it%20works", "../salt.md#how-it-works"],
  ["docs/guide/Set up.md", "../../notes/pans/", "../../pans/index.md"],
  ["docs/api.md", "/notes/salt", "../salt.md"],
  ["docs/api.md", "loose.md#A", "../loose.md#A"],
])("from %s, %s is %s, of another publication", (source, path, expected) => {
  expect(from(source, path)).toBe(expected);
});

test("by its name alone a text of another publication is not found", () => {
  expect(from("docs/api.md", "salt", true)).toBeUndefined();
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
