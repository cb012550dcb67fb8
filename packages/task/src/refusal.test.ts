import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placed, refusalOf } from "./refusal.ts";

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
  [
    refused("EACCES", ".printery/.work.lock"),
    "Expected leave to use .printery/.work.lock, not permissions that forbid it (EACCES)",
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

test("what it is told of may be another path", () => {
  expect(refusalOf(refused("ENOSPC", "content/.new-a8f/a.md"), "content")).toBe(
    "Expected room to write content, not a full disk (ENOSPC)",
  );
});

test("where the system names no path, it is the one that was written", () => {
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" });
  expect(refusalOf(placed(full, "dist/.printery/new/a.pdf"))).toBe(
    "Expected room to write dist/a.pdf, not a full disk (ENOSPC)",
  );
  expect(
    placed(
      thrown(() => readFileSync("nowhere")),
      "other",
    ),
  ).toHaveProperty("path", "nowhere");
  expect(placed(new Error("a fault"), "other")).not.toHaveProperty("path");
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
