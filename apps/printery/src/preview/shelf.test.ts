import { expect, test } from "vitest";
import { Shelf } from "./shelf.ts";

const bytes = (words: string) => new Uint8Array(Buffer.from(words));
const files = (...names: string[]) => new Map(names.map((name) => [name, bytes(name)]));
const has = (shelf: Shelf, ...paths: string[]) => paths.filter((path) => shelf.at(path));

test("a page that is made no more is there until the next are made, and is no page of the publication by then", () => {
  const shelf = new Shelf();
  shelf.put("lamps", "html", files("index.html", "1.html", "2.html", "page.css"));
  expect(shelf.pagesOf("lamps")).toEqual(["index.html", "1.html", "2.html"]);
  shelf.put("lamps", "html", files("index.html", "1.html"));
  expect(shelf.pagesOf("lamps")).toEqual(["index.html", "1.html"]);
  expect(has(shelf, "lamps/1.html", "lamps/2.html")).toEqual(["lamps/1.html", "lamps/2.html"]);
  shelf.put("lamps", "html", files("index.html"));
  expect(has(shelf, "lamps/index.html", "lamps/1.html", "lamps/2.html")).toEqual([
    "lamps/index.html",
    "lamps/1.html",
  ]);
});

test("of two formats the one that is there comes before what another had", () => {
  const shelf = new Shelf();
  shelf.put("lamps", "html", files("cover.jpg"));
  shelf.put("lamps", "html", new Map());
  shelf.put("lamps", "epub", new Map([["cover.jpg", bytes("newer")]]));
  expect(Buffer.from(shelf.at("lamps/cover.jpg")?.bytes ?? []).toString()).toBe("newer");
});

test("what is dropped is gone, and so are the pages of none", () => {
  const shelf = new Shelf();
  shelf.put("lamps", "html", files("index.html"));
  shelf.drop("lamps");
  expect([shelf.pagesOf("lamps"), shelf.pagesOf("tide")]).toEqual([[], []]);
  expect(has(shelf, "lamps/index.html")).toEqual([]);
});
