import bidiModule from "bidi-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginsAtRight, levelsOf, reordered } from "./bidi.ts";

describe("a paragraph", () => {
  test.each<[string, string, string]>([
    ["in a language that does, with such letters", "השנה 1862", "he"],
    ["that begins with another", "Bristol היא עיר", "he"],
    ["of figures alone, in such a language", "1862–1907", "ar"],
    ["of such letters alone, in any language", "השנה 1862", "en"],
  ])("begins at the right %s", (_name, text, lang) => {
    expect(beginsAtRight(text, lang)).toBe(true);
  });

  test.each<[string, string, string]>([
    ["in a language that does", "The year 1862", "en"],
    ["with a word of another", "The word שלום is old", "en"],
    ["that begins with another", "שלום is an old word", "en"],
    ["of figures alone", "1862–1907", "en"],
    ["of other letters alone, in a language that does not", "The year 1862", "he"],
    ["of Chinese", "一八六二年", "zh"],
  ])("begins at the left %s", (_name, text, lang) => {
    expect(beginsAtRight(text, lang)).toBe(false);
  });
});

/** Levels as figures. */
function levels(text: string, isRtl: boolean, isolates: Parameters<typeof levelsOf>[2] = []) {
  return levelsOf(text, isRtl, isolates)?.join("");
}

test("levels are told of what runs right to left only", () => {
  expect(levels("The year 1862", false)).toBeUndefined();
  expect(levels("ab אב cd", false)).toBe("00011000");
  expect(levels("אב ab 12", true)).toBe("11122222");
});

test("a line break parts no paragraphs", () => {
  expect(levels("אב\n12", true)).toBe("11122");
});

test("what runs its own way takes no part in what is around it", () => {
  expect(levels("אב a! גד", true)).toBe("11121111");
  expect(levels("אב a! גד", true, [{ from: 3, to: 5, isRtl: false }])).toBe("11122111");
});

describe("on a line", () => {
  test.each<[string, readonly number[], boolean, readonly number[]]>([
    ["what all runs one way stays", [0, 0, 0], false, [0, 1, 2]],
    ["so it does from the right", [1, 1, 1], true, [0, 1, 2]],
    ["a stretch against it is turned", [0, 1, 1, 0], false, [0, 2, 1, 3]],
    ["one from the right, too", [1, 2, 2, 1], true, [0, 2, 1, 3]],
    ["figures in it stay as they are", [0, 1, 2, 2, 1, 0], false, [0, 4, 2, 3, 1, 5]],
    ["of none there is nothing", [], false, []],
  ])("%s", (_name, each, isRtl, order) => {
    expect(reordered(each, isRtl)).toEqual(order);
  });
});

test("characters stand where the reference of UAX 9 has them", () => {
  const bidi = (typeof bidiModule === "function" ? bidiModule : bidiModule.default)();
  const characters = fc.constantFrom(..."abאבجد12٣,.(-) ");
  const texts = fc.array(characters, { maxLength: 14 }).map((each) => `${each.join("")}x`);
  fc.assert(
    fc.property(texts, fc.boolean(), (text, isRtl) => {
      const known = bidi.getEmbeddingLevels(text, isRtl ? "rtl" : "ltr");
      const seen = bidi.getReorderedIndices(text, known);
      const own = [...(levelsOf(text, isRtl) ?? new Uint8Array(text.length))];
      const order = reordered(own, isRtl);
      expect(isRtl ? order.toReversed() : order).toEqual(seen);
    }),
    { seed: 7 },
  );
});
