import { expect, test } from "vitest";
import * as publication from "./index.ts";

test("the public names", () => {
  expect(Object.keys(publication).sort()).toEqual([
    "PAGE_STARTS",
    "PUBLICATION_VERSION",
    "UNDATED",
    "bindings",
    "bookIsbn",
    "byline",
    "calendarDate",
    "compose",
    "composeStage",
    "coverWords",
    "dateWords",
    "firstUse",
    "formats",
    "impositions",
    "isRightToLeft",
    "isbnOf",
    "nameList",
    "notePlaces",
    "papers",
    "pressMarks",
    "pressTargets",
    "publicationConfig",
    "readPageStarts",
    "readPrintingCondition",
    "readPublication",
    "renderStage",
    "sectionRoles",
    "spotRoles",
    "styleNames",
    "terms",
    "wordsOf",
  ]);
});
