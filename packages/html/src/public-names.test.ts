import { expect, test } from "vitest";
import * as html from "./index.ts";

test("public names", () => {
  expect(Object.keys(html).sort()).toEqual([
    "ASSETS",
    "LINK_CARD",
    "bindPages",
    "breadcrumbs",
    "dated",
    "htmlRenderer",
    "isSharedAsset",
    "jsonLd",
    "linkCardImage",
    "openGraph",
    "page",
    "renderHtml",
    "sharedAssets",
    "sharedSheet",
  ]);
});
