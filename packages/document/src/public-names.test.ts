import { expect, test } from "vitest";
import * as document from "./index.ts";

test("public names", () => {
  expect(Object.keys(document).sort()).toEqual([
    "DOCUMENT_VERSION",
    "SURE",
    "SchemaError",
    "backSchema",
    "contributorRoles",
    "contributorSchema",
    "digestSchema",
    "fitText",
    "fitValue",
    "flowSchema",
    "frontSchema",
    "hiddenIn",
    "hiddenReason",
    "isAdmonition",
    "itemNumber",
    "jsonPieces",
    "leftOutReason",
    "lettersOf",
    "metadataSchema",
    "modelIn",
    "noteSchema",
    "openModel",
    "plainText",
    "readDocument",
    "readJson",
    "roman",
    "segmentsOf",
    "taskBox",
    "walk",
    "writeModel",
  ]);
});
