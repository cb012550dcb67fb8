import { expect, test } from "vitest";
import * as task from "./index.ts";

test("public names", () => {
  expect(Object.keys(task).sort()).toEqual([
    "ContentError",
    "MARKS",
    "REFUSALS",
    "STAGING",
    "VERSION",
    "attempt",
    "codeOf",
    "compileLate",
    "formatMessage",
    "hasErrors",
    "isBelow",
    "isFile",
    "keep",
    "leadsTo",
    "listFiles",
    "placeOf",
    "printable",
    "printableJson",
    "readIfPresent",
    "readProgress",
    "readRefused",
    "readSoon",
    "readWithin",
    "refusalOf",
    "rules",
    "runStage",
    "scrubbed",
    "seal",
    "sha256",
    "withTemporaryFile",
    "writeWhole",
  ]);
});

test("every rule has a permanent name and says what it means", () => {
  for (const [id, meaning] of Object.entries(task.rules)) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(meaning).toMatch(/^[A-Z`“][^\n]+\.$/);
  }
});
