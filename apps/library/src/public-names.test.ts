import { expect, test } from "vitest";
import * as library from "./index.ts";

test("public names", () => {
  expect(Object.keys(library).sort()).toEqual([
    "foundBy",
    "libraryCardText",
    "libraryOf",
    "linkCardImage",
    "linkCardPath",
    "linkCardText",
    "renderLibrary",
    "searchIndex",
    "searchList",
    "searchParts",
  ]);
});
