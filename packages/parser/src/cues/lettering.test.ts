import { describe, expect, test } from "vitest";
import {
  isEndMark,
  isLetter,
  isSmall,
  isStop,
  lastMark,
  letteringOf,
  opensSentence,
} from "./lettering.ts";

describe("the lettering of a block", () => {
  test.each([
    [
      "Salt Road",
      {
        words: 2,
        longWords: 2,
        longCapitals: 2,
        capitalised: 2,
        bars: 0,
        digits: 0,
        hasSmall: true,
        hasCapitals: false,
      },
    ],
    [
      "Salt and the old road",
      {
        words: 5,
        longWords: 2,
        longCapitals: 1,
        capitalised: 1,
        bars: 0,
        digits: 0,
        hasSmall: true,
        hasCapitals: false,
      },
    ],
    [
      "RFC 7232",
      {
        words: 2,
        longWords: 0,
        longCapitals: 0,
        capitalised: 1,
        bars: 0,
        digits: 4,
        hasSmall: false,
        hasCapitals: true,
      },
    ],
    [
      "A B",
      {
        words: 2,
        longWords: 0,
        longCapitals: 0,
        capitalised: 2,
        bars: 0,
        digits: 0,
        hasSmall: false,
        hasCapitals: false,
      },
    ],
    [
      "Über Öl",
      {
        words: 2,
        longWords: 1,
        longCapitals: 1,
        capitalised: 2,
        bars: 0,
        digits: 0,
        hasSmall: true,
        hasCapitals: false,
      },
    ],
    [
      "塩の道路",
      {
        words: 1,
        longWords: 1,
        longCapitals: 0,
        capitalised: 0,
        bars: 0,
        digits: 0,
        hasSmall: false,
        hasCapitals: false,
      },
    ],
    [
      "",
      {
        words: 1,
        longWords: 0,
        longCapitals: 0,
        capitalised: 0,
        bars: 0,
        digits: 0,
        hasSmall: false,
        hasCapitals: false,
      },
    ],
  ])("%j", (text, expected) => {
    expect(letteringOf(text)).toEqual(expected);
  });

  test("is that of its opening where it is long", () => {
    expect(letteringOf(`${"salt ".repeat(40)}1840`).digits).toBe(0);
    expect(letteringOf(`${"salt ".repeat(20)}1840`).digits).toBe(4);
  });
});

test.each([
  ["So it is.", "."],
  ["“So it is.”", "."],
  ["(so it is)", "s"],
  ["So it is.[12]", "."],
  ["So it is.[a]", "a"],
  ["So it is.[123456]", "6"],
  ["So it is —", "—"],
  ["”", ""],
  ["", ""],
])("the last mark of %j is %j", (text, mark) => {
  expect(lastMark(text)).toBe(mark);
});

test.each([
  [".", true, true],
  ["…", true, true],
  [":", false, true],
  [",", false, true],
  ["—", false, false],
  ["", false, false],
])("%j ends a sentence: %j, or stops one: %j", (mark, ends, stops) => {
  expect([isEndMark(mark), isStop(mark)]).toEqual([ends, stops]);
});

test.each([
  ["a", true, true, false],
  ["ß", true, true, false],
  ["A", false, true, true],
  ["Ж", false, true, true],
  ["塩", false, true, true],
  ["7", false, false, true],
  ["“", false, false, false],
])("%j is small: %j, a letter: %j, opens a sentence: %j", (text, small, letter, opens) => {
  expect([isSmall(text, 0), isLetter(text, 0), opensSentence(text, 0)]).toEqual([
    small,
    letter,
    opens,
  ]);
});
