import { expect, test } from "vitest";
import * as config from "./index.ts";

test("public names", () => {
  expect(Object.keys(config).sort()).toEqual([
    "NOT_BUILT",
    "at",
    "correctedTypes",
    "correctionWords",
    "correctionsShape",
    "isLanguageTag",
    "languageTag",
    "mapping",
    "oneOf",
    "readConfig",
    "readYaml",
    "text",
  ]);
});
