import { expect, test } from "vitest";
import { readLines } from "../cut/line.ts";
import { sourceOf } from "../source.ts";
import { joinLines, positionOf, slice } from "./passage.ts";

function passage(text: string, skip = 0) {
  const source = sourceOf("a.txt", text);
  return joinLines(source, readLines(source), skip);
}

test.each([
  ["one line", "the lamp", "the lamp"],
  ["lines, by a space", "the\nlamp", "the lamp"],
  ["lines that are set in", "the\r\n    lamp", "the lamp"],
  ["runs of space", "the  \t lamp", "the lamp"],
  ["tabs", "the\tlamp", "the lamp"],
  ["space that breaks no line, which stays", "5\u00a0kg 5\u202fkg", "5\u00a0kg 5\u202fkg"],
  ["other space", "the\u2003lamp", "the lamp"],
  ["invisible characters, left out", "the\u200b la\u00admp \u200b is", "the lamp is"],
  ["ligatures, spelt out", "\ufb01nd the o\ufb03ce", "find the office"],
  ["quotations, less their marks", "> the\n> > lamp", "> the lamp"],
])("reads %s", (_what, text, expected) => {
  expect(passage(text).text).toBe(expected);
});

/** What of the source stands where `part` stands in the passage. */
function sourceOfPart(text: string, part: string): string {
  const whole = passage(text);
  const start = whole.text.indexOf(part);
  const { start: first, end } = positionOf(whole, start, start + part.length);
  expect(positionOf(slice(whole, start, start + part.length))).toEqual({ start: first, end });
  return text.slice(first.offset, end.offset);
}

test.each([
  ["the lamp", "lamp", "lamp"],
  ["the \t lamp is", "e l", "e \t l"],
  ["the\r\n  lamp is", "the", "the"],
  ["the\r\n  lamp is", "lamp", "lamp"],
  ["the lan-\ntern, a lantern", "lantern,", "lan-\ntern,"],
  ["o\ufb03ce hour", "office", "o\ufb03ce"],
  ["o\ufb03ce hour", "f", "\ufb03"],
  ["o\ufb03", "offi", "o\ufb03"],
  ["a\u00adb c", "b", "b"],
])("in %j %j stands at %j", (text, part, expected) => {
  expect(sourceOfPart(text, part)).toBe(expected);
});

test("leaves out what its node stands for", () => {
  expect(passage("- the lamp", 2).text).toBe("the lamp");
  expect(positionOf(passage("- the lamp", 2)).start.offset).toBe(2);
});
