import { expect, test } from "vitest";
import * as markup from "./index.ts";

test("public names", () => {
  expect(Object.keys(markup).sort()).toEqual([
    "MAX_INDENT",
    "dateMarkup",
    "drawingOf",
    "findPlace",
    "highlighterOf",
    "inLanguage",
    "indexMarkup",
    "sectionMarkup",
  ]);
});
