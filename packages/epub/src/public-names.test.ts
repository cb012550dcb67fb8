import { expect, test } from "vitest";
import * as epub from "./index.ts";

test("the package exports its renderer, and what makes one", () => {
  expect(Object.keys(epub)).toEqual(["epubRenderer", "renderEpub"]);
});
