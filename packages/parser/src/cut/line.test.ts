import { expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { readLines } from "./line.ts";

function read(text: string) {
  return readLines(sourceOf("a.txt", text)).map(({ text: line, blanks }) => [line, blanks]);
}

test.each([
  ["a line feed", "\n"],
  ["a carriage return", "\r"],
  ["both", "\r\n"],
  ["a next line", "\u0085"],
  ["a line separator", "\u2028"],
  ["a paragraph separator", "\u2029"],
  ["a vertical tab", "\v"],
])("ends a line at %s", (_what, end) => {
  const text = `one${end}two${end}${end}three${end}`;
  expect(read(text)).toEqual([
    ["one", 0],
    ["two", 0],
    ["three", 1],
  ]);
  const source = sourceOf("a.txt", text);
  expect(readLines(source).map(({ start }) => source.position(start, start).start.line)).toEqual([
    1, 2, 4,
  ]);
});

test.each([
  ["spaces", "one\n \u00a0\t\ntwo"],
  ["a soft hyphen", "one\n\u00ad\ntwo"],
  ["characters without width", "one\n\u200b\u200c\u200d\u2060\ufeff\ntwo"],
  ["marks of direction", "one\n\u200e\u200f\ntwo"],
])("takes a line of %s for blank", (_what, text) => {
  expect(read(text)).toEqual([
    ["one", 0],
    ["two", 1],
  ]);
});

test.each([
  ["a mark alone", "one\n·\ntwo", ["one", "·", "two"]],
  ["a replacement character", "one\n\ufffd\ntwo", ["one", "\ufffd", "two"]],
  ["a soft hyphen in a word", "light\u00adhouse", ["light\u00adhouse"]],
])("keeps %s", (_what, text, lines) => {
  expect(read(text).map(([line]) => line)).toEqual(lines);
});

test.each([
  ["before a line", "one\n\ftwo"],
  ["after a line", "one\f\ntwo"],
  ["between two", "one\ftwo"],
  ["on a line of its own", "one\n\f\ntwo"],
])("begins a page below a form feed %s", (_what, text) => {
  expect(readLines(sourceOf("a.txt", text)).map(({ newPage }) => newPage)).toEqual([false, true]);
});
