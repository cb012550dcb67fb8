import { expect, test } from "vitest";
import * as design from "./index.ts";

test("public names", () => {
  expect(Object.keys(design).sort()).toEqual([
    "faceNames",
    "fontFile",
    "marginsOn",
    "pressProfile",
    "styles",
    "symbolFaces",
    "trimSize",
    "trims",
  ]);
});
