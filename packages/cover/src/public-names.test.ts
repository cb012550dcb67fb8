import { expect, test } from "vitest";
import * as cover from "./index.ts";

test("public names", () => {
  expect(Object.keys(cover).sort()).toEqual([
    "canSet",
    "frontCover",
    "linkCard",
    "svgOf",
    "wrapCover",
  ]);
});
