import { expect, test } from "vitest";
import { blockAt, foundAgain, keyOf, linesOf, stepFrom, wordFor } from "./blocks.ts";
import type { BlockView } from "./protocol.ts";

const block = (start: number, end: number, words: string, role = "paragraph"): BlockView => ({
  ...{ id: `${start}`, start, end, role, words },
  ...{ confidence: 0.5, cues: [], doubtful: true, corrected: false },
});
const blocks = [block(2, 2, "One"), block(4, 8, "Two"), block(10, 10, "Three")];
const roles = [
  { name: "drop", key: "d" },
  { name: "paragraph", key: "p" },
];

test.each([
  [2, 2],
  [6, 4],
  [9, 4],
  [99, 10],
  [1, 2],
])("line %d belongs to the block at %d", (line, start) => {
  expect(blockAt(blocks, line)?.start).toBe(start);
});

test("steps go from block to block and stop at the ends", () => {
  expect(stepFrom(blocks, undefined, 1)?.start).toBe(2);
  expect(stepFrom(blocks, undefined, -1)?.start).toBe(10);
  expect(stepFrom(blocks, 4, 1)?.start).toBe(10);
  expect(stepFrom(blocks, 6, 1)?.start).toBe(10);
  expect(stepFrom(blocks, 6, -1)?.start).toBe(4);
  expect(stepFrom(blocks, 10, 1)).toBeUndefined();
  expect(stepFrom(blocks, 2, -1)).toBeUndefined();
  expect(stepFrom([], 3, 1)).toBeUndefined();
});

test("lines are named as side-cars name them, and back", () => {
  expect(keyOf({ from: 12, to: 14 })).toBe("12-14");
  expect(keyOf({ from: 12, to: 12 })).toBe("12");
  expect(linesOf("12-14")).toEqual({ from: 12, to: 14 });
  expect(linesOf("12")).toEqual({ from: 12, to: 12 });
});

test("what is right has the word that a side-car has for it", () => {
  expect(wordFor("boilerplate", roles)).toBe("drop");
  expect(wordFor("paragraph", roles)).toBe("paragraph");
  expect(wordFor("definitionList", roles)).toBeUndefined();
});

test("lines are found again by the words of their block", () => {
  const now = [block(1, 1, "New"), block(7, 11, "Two")];
  expect(foundAgain({ from: 4, to: 8 }, blocks, now)).toEqual({ from: 7, to: 11 });
});

test("they are not where the words are gone, stand twice, or were no whole block", () => {
  expect(foundAgain({ from: 4, to: 8 }, blocks, [block(1, 1, "Other")])).toBeUndefined();
  expect(
    foundAgain({ from: 4, to: 8 }, blocks, [block(1, 1, "Two"), block(3, 3, "Two")]),
  ).toBeUndefined();
  expect(foundAgain({ from: 5, to: 6 }, blocks, blocks)).toBeUndefined();
});
