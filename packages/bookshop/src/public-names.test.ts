import { expect, test } from "vitest";
import * as bookshop from "./index.ts";

test("the public names", () => {
  expect(Object.keys(bookshop).sort()).toEqual(["bookshopNames", "factsIn", "findIn", "pageTexts"]);
});
