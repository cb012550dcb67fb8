import { expect, test } from "vitest";
import * as epub from "./index.ts";

test("the package exports its renderer", () => {
  expect(Object.keys(epub)).toEqual(["renderEpub"]);
});
