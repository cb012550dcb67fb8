import { expect, test } from "vitest";
import { diffOf } from "./diff.ts";
import { frameOf } from "./frames.ts";

const rows = ["one", "two", "three", "four", "five", "six"];

test.each([
  [
    "two lines around it",
    { line: 3, column: 2, endColumn: 4 },
    [1, 2, 3, 4, 5],
    { from: 1, to: 3 },
  ],
  ["fewer at the end", { line: 6, column: 1 }, [4, 5, 6], { from: 0, to: 1 }],
])("a frame has %s", (_what, place, lines, mark) => {
  const frame = frameOf(rows, place);
  expect(frame.map(({ line }) => line)).toEqual(lines);
  expect(frame.find(({ line }) => line === place.line)).toMatchObject(mark);
});

test("what goes on over lines is marked on each", () => {
  const frame = frameOf(rows, { line: 2, column: 2, endLine: 3, endColumn: 3 });
  expect(frame.filter(({ from }) => from !== undefined)).toEqual([
    { line: 2, text: "two", from: 1, to: 3 },
    { line: 3, text: "three", from: 0, to: 2 },
  ]);
});

test("of a line that has all of a text there is what stands around the place", () => {
  const [row] = frameOf([`${"x".repeat(5000)}here${"x".repeat(5000)}`], {
    ...{ line: 1, column: 5001, endLine: 1, endColumn: 5005 },
  });
  expect(row?.text.slice(row.from, row.to)).toBe("here");
  expect(row?.text.length).toBe(400);
});

test.each([undefined, { line: 9, column: 1 }])("there is none of %j", (place) => {
  expect(frameOf(rows, place)).toEqual([]);
});

test.each([
  ["", "a: 1\n", ["+a: 1"]],
  ["a: 1\n", "", ["-a: 1"]],
  ["a: 1\nb: 2\n", "a: 1\nb: 3\n", [" a: 1", "-b: 2", "+b: 3"]],
  ["a\nb\nc\nd\n", "a\nc\nx\nd\n", [" a", "-b", " c", "+x", " d"]],
  ["a\r\nb\r\n", "a\r\nb\r\n", [" a", " b"]],
])("from %j to %j", (before, after, lines) => {
  const signs = { same: " ", removed: "-", added: "+" };
  expect(diffOf(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(lines);
});
