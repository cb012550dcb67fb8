import { expect, test } from "vitest";
import * as design from "./index.ts";

test("public names", () => {
  expect(Object.keys(design).sort()).toEqual([
    "SIGNS",
    "bookCuts",
    "bookFeatures",
    "bookFontFile",
    "bookFonts",
    "codeColours",
    "cutName",
    "faceNames",
    "fontFile",
    "marginsOn",
    "mathFace",
    "pressProfile",
    "scriptCut",
    "scriptFaces",
    "scriptOf",
    "styleFrom",
    "styleOf",
    "styles",
    "symbolFaces",
    "trimSize",
    "trims",
    "webCuts",
    "webFontFile",
    "webFonts",
    "webSets",
    "westernRanges",
  ]);
});
