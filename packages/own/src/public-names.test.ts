import { expect, test } from "vitest";
import * as own from "./index.ts";

test("public names", () => {
  expect(Object.keys(own)).toEqual(["ownStage"]);
});
