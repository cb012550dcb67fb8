import { expect, test } from "vitest";
import { idsIn, marksIn, pageWith } from "./page-index.ts";

test("places are read, and nothing that is none", () => {
  expect(
    marksIn('<p data-place="0:1-2">a</p><p class="b" data-place="x"><p data-place="1:7">'),
  ).toEqual([
    { text: 0, start: 1, end: 2 },
    { text: 1, start: 7, end: 7 },
  ]);
});

test("a page's elements are known by their ids, and by nothing else", () => {
  const html = '<h2 id="the-wick" data-id="a">The wick</h2><p class="id">id="b"</p><p id="über">';
  expect([...idsIn(html)]).toEqual(["the-wick", "über"]);
});

const mark = (text: number, start: number, end: number) => ({ text, start, end });
const ids = new Set<string>();
const pages = [
  { address: "index", marks: [mark(0, 1, 1)], ids },
  { address: "one", marks: [mark(0, 5, 9), mark(0, 11, 20)], ids },
  { address: "two", marks: [mark(0, 24, 30), mark(1, 1, 4)], ids },
];

test.each([
  [0, 1, "index"],
  [0, 12, "one"],
  [0, 10, "one"],
  [0, 22, "one"],
  [0, 24, "two"],
  [0, 99, "two"],
  [1, 2, "two"],
])("text %d, line %d is on page %s", (text, line, address) => {
  expect(pageWith(pages, text, line)).toBe(address);
});

test("a text that is on no page is on none", () => {
  expect(pageWith(pages, 2, 1)).toBeUndefined();
  expect(pageWith(pages, 1, 0.5)).toBeUndefined();
});
