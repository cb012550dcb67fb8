import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

function thrown(call: () => unknown): unknown {
  try {
    return call();
  } catch (cause) {
    return cause;
  }
}

function refused(code: string, path?: string, dest?: string): Error {
  return Object.assign(new Error(code), { code, syscall: "write", path, dest });
}

test.each([
  [
    refused("ENOSPC", "dist/.printery/new/tide/tide.pdf"),
    "Expected room to write dist/tide/tide.pdf, not a full disk (ENOSPC)",
  ],
  [
    refused("EROFS", "dist/.printery"),
    "Expected leave to write dist, not a read-only file system (EROFS)",
  ],
  [
    refused("EIO", "dist/.printery/new/a", "dist/a"),
    "Expected a sound disk below dist/a, not an error of the device (EIO)",
  ],
  [refused("EMFILE"), "Expected a free handle for a file, not too many open files (EMFILE)"],
  [
    thrown(() => readFileSync("nowhere")),
    "Expected something at nowhere, not nothing: it is gone (ENOENT)",
  ],
  [
    thrown(() => mkdirSync(join("package.json", "a"))),
    "Expected a folder in package.json/a, not a file in its place (ENOTDIR)",
  ],
  [
    thrown(() => writeFileSync("/", "")),
    "Expected a file at /, not a folder in its place (EISDIR)",
  ],
])("%s", (cause, sentence) => {
  expect(refusalOf(cause)).toBe(sentence);
});

test.each([
  new Error("a fault"),
  Object.assign(new Error("a fault"), { code: "ERR_INVALID_ARG_TYPE" }),
  refused("ECONNREFUSED"),
  "ENOSPC",
  undefined,
])("a fault of ours stays one: %s", (cause) => {
  expect(refusalOf(cause)).toBeUndefined();
});
