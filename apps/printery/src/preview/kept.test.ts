import { expect, test } from "vitest";
import { Kept } from "./kept.ts";
import { Shelf } from "./shelf.ts";

test("what was used last stays where there is no room for all", () => {
  const kept = new Kept<string>((value) => value.length, 25);
  for (const name of ["a", "b", "c"]) kept.set(name, "0123456789");
  expect(kept.get("a")).toBeUndefined();
  expect(kept.get("b")).toBe("0123456789");
  kept.set("d", "0123456789");
  expect(["b", "c", "d"].map((name) => kept.get(name) !== undefined)).toEqual([true, false, true]);
});

test("one that is larger than all the room is kept alone", () => {
  const kept = new Kept<string>((value) => value.length, 5);
  kept.set("a", "12");
  kept.set("b", "0123456789");
  expect([kept.get("a"), kept.get("b")]).toEqual([undefined, "0123456789"]);
});

test("a shelf has the files of each format, and what all share, until they are dropped", () => {
  const shelf = new Shelf();
  const files = (name: string, text: string) => new Map([[name, Buffer.from(text)]]);
  shelf.put("tide", "html", files("index.html", "old"));
  shelf.put("tide", "html", files("index.html", "new"));
  shelf.put("tide", "pdf", files("tide.pdf", "%PDF"));
  shelf.share(files("assets/book.css", "p {}"));
  expect(shelf.at("tide/index.html")).toMatchObject({ type: "text/html; charset=utf-8" });
  expect(Buffer.from(shelf.at("tide/index.html")?.bytes ?? "").toString()).toBe("new");
  expect(shelf.at("tide/tide.pdf")?.type).toBe("application/pdf");
  expect(shelf.at("assets/book.css")?.type).toBe("text/css; charset=utf-8");
  expect([shelf.at("tide"), shelf.at("tide/other.html"), shelf.at("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  shelf.drop("tide");
  expect([shelf.has("tide", "html"), shelf.at("tide/tide.pdf")]).toEqual([false, undefined]);
});
