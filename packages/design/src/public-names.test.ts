import { expect, test } from "vitest";
import * as design from "./index.ts";

test("public names", () => {
  expect(Object.keys(design).sort()).toEqual([
    "faceNames",
    "fontFile",
    "marginsOn",
    "pressProfile",
    "scriptFaces",
    "styles",
    "symbolFaces",
    "trimSize",
    "trims",
  ]);
});
