import { describe, expect, test } from "vitest";
import { sample } from "../sample.ts";
import type { Mark } from "./mark.ts";
import { openFile } from "./pdf-file.ts";
import { surveyOf } from "./survey.ts";

async function marks(content: string, ...more: [string, string][]): Promise<readonly Mark[]> {
  const file = await openFile(sample(["/G1 gs", `${content}\n/G1 gs`], ...more));
  if (file === undefined) throw new Error("Expected a file");
  return (await surveyOf(file)).pages[0]?.marks.slice(0, -4) ?? [];
}

/** Left, bottom, right, top, to the point’s hundredth. */
async function boxes(content: string, ...more: [string, string][]): Promise<number[][]> {
  return (await marks(content, ...more)).map(({ box }) =>
    [box.left, box.bottom, box.right, box.top].map((value) => Math.round(value * 100) / 100),
  );
}

describe("where a mark falls", () => {
  test.each<[what: string, content: string, ...boxes: number[][]]>([
    ["a rule", "10 20 30 1 re f", [10, 20, 40, 21]],
    ["a rule drawn backwards", "40 21 -30 -1 re f", [10, 20, 40, 21]],
    ["a line, half its width at each side", "2 w 10 20 m 40 20 l S", [9, 19, 41, 21]],
    [
      "what is moved and turned",
      "q 0 1 -1 0 100 50 cm 0 0 30 10 re f Q 0 0 1 1 re f",
      [90, 50, 100, 80],
      [0, 0, 1, 1],
    ],
    ["what is cut off by a clip", "q 10 10 5 5 re W n 0 0 12 12 re f Q", [10, 10, 12, 12]],
    ["nothing beyond the clip", "q 10 10 5 5 re W n 30 30 5 5 re f Q"],
    ["nothing outside the sheet", "500 500 5 5 re f"],
    ["a path that only clips", "10 10 5 5 re W n"],
    [
      "text, as wide as its glyphs",
      "BT /F1 10 Tf 1 0 0 1 50 100 Tm <0001> Tj ET",
      [50, 97.6, 56, 107.2],
    ],
    [
      "text with moves, tracking and width",
      "BT /F1 10 Tf 1 Tc 50 Tz 1 0 0 1 50 100 Tm [<0001> -500 <0002>] TJ ET",
      [50, 97.6, 59, 107.2],
    ],
    [
      "text after text",
      "BT /F1 10 Tf 5 TL 50 100 Td <0001> Tj <0001> Tj T* <0001> Tj ET",
      [50, 97.6, 56, 107.2],
      [56, 97.6, 62, 107.2],
      [50, 92.6, 56, 102.2],
    ],
    ["no text that is hidden", "BT /F1 10 Tf 3 Tr <0001> Tj ET"],
    ["an image", "q 24 0 0 12 50 60 cm /I1 Do Q", [50, 60, 74, 72]],
    [
      "an image within the page",
      "q 8 0 0 8 1 1 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q",
      [1, 1, 9, 9],
    ],
  ])("is told of %s", async (_what, content, ...wanted) => {
    expect(await boxes(content)).toEqual(wanted);
  });

  test("of a form, and of a form within itself for ever", async () => {
    const form =
      "14 0 obj <</Subtype/Form /Matrix [2 0 0 2 0 0] /Length 0>> stream\n0 0 3 4 re f\nendstream endobj trailer";
    const named: [string, string] = ["/XObject <</I1", "/XObject <</I2 14 0 R /I1"];
    const within = "q 1 0 0 1 10 10 cm /I2 Do Q 0 0 1 1 re f";
    expect(await boxes(within, named, ["trailer", form])).toEqual([
      [10, 10, 16, 18],
      [0, 0, 1, 1],
    ]);
    const endless = form.replace("0 0 3 4 re f", "/I2 Do");
    expect(await boxes(within, named, ["trailer", endless])).toEqual([[0, 0, 1, 1]]);
  });
});

test.each([
  ["grey", "0.5 g", "grey", [0.5]],
  ["a spot colour", "/Spot cs 0.4 scn", "inks", [0.4]],
  ["a spot colour by itself", "/Spot cs", "inks", [1]],
  ["a colour kept over another", "0 1 0 0 k q 0 g Q", "cmyk", [0, 1, 0, 0]],
] as const)("the ink of %s", async (_what, colour, kind, values) => {
  const [mark] = await marks(`${colour} 1 1 2 2 re f`);
  expect(mark?.paint).toMatchObject({ space: { kind }, values });
});

test.each([
  ["said for both", "/G1 gs", true],
  ["said and taken back", "q /G1 gs Q", false],
  ["not said", "", false],
])("overprint %s", async (_what, state, overprints) => {
  const [mark] = await marks(`${state} 0 0 0 1 k 1 1 2 2 re f`);
  expect(mark?.overprints).toBe(overprints);
});
