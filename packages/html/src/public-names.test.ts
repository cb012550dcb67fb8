import { expect, test } from "vitest";
import * as html from "./index.ts";

test("public names", () => {
  expect(Object.keys(html).sort()).toEqual([
    "bindPages",
    "breadcrumbs",
    "dated",
    "jsonLd",
    "openGraph",
    "page",
    "renderHtml",
  ]);
});
