import { expect, test } from "vitest";
import * as parser from "./index.ts";

test("public names", () => {
  expect(Object.keys(parser).sort()).toEqual([
    "decoded",
    "isText",
    "loadDetector",
    "loadReader",
    "parse",
    "parseStage",
    "parseStageWithin",
    "textOf",
  ]);
});
