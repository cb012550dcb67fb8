import { expect, test } from "vitest";
import * as task from "./index.ts";

test("public names", () => {
  expect(Object.keys(task).sort()).toEqual([
    "CACHES",
    "ContentError",
    "HELP",
    "LimitError",
    "MARKS",
    "REFUSALS",
    "STAGING",
    "VERSION",
    "answer",
    "attempt",
    "beyond",
    "boundCaches",
    "checked",
    "codeOf",
    "compileLate",
    "fillerAt",
    "formatMessage",
    "freeMemory",
    "hasErrors",
    "helpOf",
    "inThreads",
    "isBelow",
    "isFile",
    "keep",
    "lateStage",
    "leadsTo",
    "limitTable",
    "listFiles",
    "nearest",
    "placeOf",
    "printable",
    "printableJson",
    "readChanged",
    "readIfPresent",
    "readLimits",
    "readMissing",
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
    "toolIn",
    "usualLimits",
    "wayOut",
    "withTemporaryFile",
    "withUnread",
    "withoutUnread",
    "writeLimits",
    "writeWhole",
    "yamlExcess",
  ]);
});

test("every rule has a permanent name and says what it means", () => {
  for (const [id, meaning] of Object.entries(task.rules)) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(meaning).toMatch(/^[A-Z`“][^\n]+\.$/);
  }
});
