import { expect, test } from "vitest";
import * as parser from "./index.ts";

test("public names", () => {
  expect(Object.keys(parser).sort()).toEqual([
    "cueMistakes",
    "cueRoles",
    "decoded",
    "isText",
    "judgementOn",
    "parse",
    "parseStage",
    "parseStageWithin",
    "textOf",
    "whyOf",
  ]);
});
