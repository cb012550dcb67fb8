import type { ScriptFace } from "@printery/design";
import { scriptFaces, styles } from "@printery/design";
import { describe, expect, test } from "vitest";
import { akiAt } from "./aki.ts";
import { font } from "./fonts.ts";
import { type Look, lookOf } from "./look.ts";

function lookIn(face: ScriptFace["face"]): Look {
  const script = scriptFaces.find((each) => each.face === face);
  const cut = { face, weight: 400, italic: false } as const;
  return lookOf(font(cut), [], 10, { trackingPt: 0, lang: "ja", script });
}

const japanese = lookIn("Noto Serif JP");
const { face, weight } = styles.book.scale.body;
const latin = lookOf(font({ face, weight, italic: false }), [], 10, { trackingPt: 0, lang: "ja" });

/** Of two characters, the looks by their kinds. */
function between(pair: string): ReturnType<typeof akiAt> {
  const [before = latin, after = latin] = [...pair].map((each) =>
    /[\p{Script=Latin}0-9 ]/u.test(each) ? latin : japanese,
  );
  const at = String.fromCodePoint(pair.codePointAt(0) ?? 0).length;
  return akiAt(pair, at, { before, after });
}

describe("between two characters", () => {
  test.each<[string, string, number, string | undefined]>([
    ["that are square there is none", "灯台", 0, undefined],
    ["the first of two code units", "𠮷野", 0, undefined],
    ["half an em after a comma", "、灯", 0.5, "before"],
    ["half an em after the end of a sentence", "。灯", 0.5, "before"],
    ["half an em before a bracket", "灯「", 0.5, "after"],
    ["half an em, not a whole one, between brackets", "」「", 0.5, "before"],
    ["a quarter before a letter", "灯A", 0.25, "before"],
    ["a quarter after a figure", "0灯", 0.25, "after"],
    ["half before a letter that a comma stands before", "、A", 0.5, "before"],
  ])("%s", (_name, pair, width, owner) => {
    expect(between(pair)).toMatchObject({ width, ...(owner === undefined ? {} : { owner }) });
  });

  test.each([
    ["after an opening bracket", "「灯"],
    ["before a comma", "灯、"],
    ["between a stop and a closing bracket", "。」"],
    ["beside a space", "灯 "],
    ["between letters of another script", "AB"],
    ["between a letter and a closing bracket", "A」"],
  ])("nothing gives %s", (_name, pair) => {
    expect(between(pair)).toBeUndefined();
  });
});

test("punctuation is half as wide without its space, and what needs none is not", () => {
  expect(["、", "。", "「", "」"].every((mark) => japanese.isHalved(mark))).toBe(true);
  expect(["灯", "ー", "…", "？"].some((mark) => japanese.isHalved(mark))).toBe(false);
  expect(japanese.half("、").width).toBeCloseTo(5);
  expect(japanese.padded("灯", { before: true, after: true }).width).toBeCloseTo(15);
});
