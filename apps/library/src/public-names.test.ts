import { expect, test } from "vitest";
import * as library from "./index.ts";

test("public names", () => {
  expect(Object.keys(library).sort()).toEqual([
    "foundBy",
    "libraryOf",
    "pictured",
    "renderLibrary",
    "searchIndex",
    "searchList",
    "searchParts",
  ]);
});
