import { expect, test } from "vitest";
import * as publication from "./index.ts";

test("the public names", () => {
  expect(Object.keys(publication).sort()).toEqual([
    "PUBLICATION_VERSION",
    "UNDATED",
    "byline",
    "calendarDate",
    "compose",
    "composeStage",
    "dateWords",
    "formats",
    "nameList",
    "notePlaces",
    "publicationConfig",
    "readPublication",
    "renderStage",
    "sectionRoles",
    "styleNames",
    "terms",
    "trimNames",
  ]);
});
