import { expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import type { Role } from "../roles/state.ts";
import { sourceOf } from "../source.ts";
import { withOneTitle } from "./titles.ts";

const prose =
  "So it went on by the mill and by the inn, mended every summer by those who lived on it.";

/** The roles of the lines of a title page, of which the first was taken for the title, the others for `role`. */
function roles(page: string, role: Role = "heading"): Role[] {
  const source = sourceOf("a.txt", [page, prose, prose, prose].join("\n\n"));
  const readings = cut(source).blocks.map((block, at) => ({
    block,
    role: at === 0 ? ("title" as const) : block.text === prose ? ("paragraph" as const) : role,
    confidence: 1,
    cues: [],
  }));
  return withOneTitle(readings)
    .filter(({ block }) => block.text !== prose)
    .map((reading) => reading.role);
}

test("lines in capitals tightly under a title in capitals are its subtitle", () => {
  expect(roles("THE SALT ROAD\nOR\nTHE LONG WAY")).toEqual(["title", "subtitle", "subtitle"]);
});

test.each([
  ["below a blank line", "THE SALT ROAD\n\nTHE MILL", ["title", "heading"]],
  ["in small letters", "THE SALT ROAD\nThe Mill", ["title", "heading"]],
  ["below a title in small letters", "The Salt Road\nTHE MILL", ["title", "heading"]],
])("a heading %s is none", (_what, page, expected) => {
  expect(roles(page)).toEqual(expected);
});

test("nor is what is no heading", () => {
  expect(roles("THE SALT ROAD\nTHE MILL", "byline")).toEqual(["title", "byline"]);
});

test("a title goes on below where lines are broken, and has a subtitle where they are whole", () => {
  const title = "The Long Salt Road by the Mill and the Inn\nAnd What Became of Its Carters";
  expect(roles(title, "title")).toEqual(["title", "title"]);
  expect(roles(`${title}\n${prose} ${prose}`, "title").slice(0, 2)).toEqual(["title", "subtitle"]);
});

test("the name of a draft below a title is no part of it", () => {
  const title = (name: string) => roles(`The Lamp of a Harbour\n${name}`, "title");
  expect(title("draft-byron-lamp-03")).toEqual(["title", "boilerplate"]);
  expect(title("draft of a lamp")).toEqual(["title", "title"]);
});
