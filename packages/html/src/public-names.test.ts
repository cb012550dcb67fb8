import { expect, test } from "vitest";
import * as html from "./index.ts";

test("public names", () => {
  expect(Object.keys(html).sort()).toEqual([
    "ASSETS",
    "bindPages",
    "breadcrumbs",
    "dated",
    "htmlRenderer",
    "isSharedAsset",
    "jsonLd",
    "openGraph",
    "page",
    "renderHtml",
    "sharedAssets",
    "sharedSheet",
  ]);
});
