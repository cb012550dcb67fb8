import { expect, test } from "vitest";
import * as press from "./index.ts";
import * as shops from "./shops/index.ts";

test("public names", () => {
  expect(Object.keys(press).sort()).toEqual([
    "SPINE_CLEAR",
    "bled",
    "bleedOf",
    "checkCover",
    "checkPress",
    "checkTarget",
    "coverPlan",
    "drawMarks",
    "frontSide",
    "impose",
    "roomFor",
    "slugBelow",
    "usualLimits",
  ]);
  expect(Object.keys(shops).sort()).toEqual([
    "blanksAfter",
    "gutterOf",
    "outsideOf",
    "shops",
    "sourceWords",
    "unfitness",
  ]);
});
