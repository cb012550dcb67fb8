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
    "jsonPieces",
    "leftOutReason",
    "lettersOf",
    "metadataSchema",
    "modelIn",
    "noteSchema",
    "plainText",
    "readDocument",
    "readJson",
    "segmentsOf",
    "taskBox",
    "walk",
    "writeModel",
  ]);
});
