import { expect, test } from "vitest";
import { searchList, searchParts } from "./search-parts.ts";

function pages(count: number, bytes: number) {
  return Array.from({ length: count }, (_, at) => ({ path: `text-${at}/index.html`, bytes }));
}

test("a library that is indexed in a moment has one index, a larger one several of a few megabytes", () => {
  expect([...searchParts(pages(200, 100_000)).keys()]).toEqual([""]);
  const parts = searchParts(pages(201, 100_000));
  expect([...parts.keys()]).toEqual(["0/", "1/", "2/", "3/"]);
  expect([...parts.values()].flat()).toHaveLength(201);
  for (const part of parts.values()) expect(part.length).toBeGreaterThan(25);
  expect(searchParts([])).toEqual(new Map());
});

test("the pages of a publication are in one part, whatever others there are", () => {
  const many = pages(400, 100_000);
  const [chapter] = [...searchParts([...many, { path: "text-7/01.html", bytes: 9 }])].filter(
    ([, part]) => part.some(({ path }) => path === "text-7/01.html"),
  );
  expect(chapter?.[1].map(({ path }) => path)).toContain("text-7/index.html");
  const fewer = searchParts(many.slice(5));
  for (const [folder, part] of fewer)
    expect(searchParts(many).get(folder)).toEqual(expect.arrayContaining(part));
});

test("the list has the parts of each language", () => {
  const entries = new Map([
    ["0/", '{"languages":{"en":{},"de":{}}}'],
    ["3/", '{"languages":{"en":{}}}'],
  ]);
  const [path, bytes] = searchList(entries);
  expect(path).toBe("pagefind/parts.json");
  expect(Buffer.from(bytes).toString()).toBe('{"de":["0/"],"en":["0/","3/"]}');
});
