import { expect, test } from "vitest";
import * as markup from "./index.ts";

test("public names", () => {
  expect(Object.keys(markup).sort()).toEqual([
    "MAX_INDENT",
    "changesBy",
    "codeLanguages",
    "counterRules",
    "dateMarkup",
    "drawingOf",
    "findPlace",
    "formulaCharacters",
    "formulaCss",
    "highlighterOf",
    "inLanguage",
    "indexMarkup",
    "sectionMarkup",
    "titleMarkup",
  ]);
});
