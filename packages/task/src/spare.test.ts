import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { afterAll, expect, test } from "vitest";
import { spare } from "./spare.ts";

// As V8 has it.
afterAll(() => setFlagsFromString("--heap-growing-percent=0 --semi-space-growth-factor=2"));

/** Whether what nobody uses is still there after `spare` was given a file of so many bytes. */
async function isKept(path: string, bytes: number): Promise<boolean> {
  const unused = new WeakRef({ path });
  // What a reference was just made to is kept until the turn is over.
  await setImmediate();
  spare(new Map([[path, new Uint8Array(bytes)]]));
  return unused.deref() !== undefined;
}

test.each([
  ["book.json", 11e6],
  ["book/1.md", 4e6],
  ["book.TXT", 4e6],
])("garbage goes before %s, if it is large", async (path, bytes) => {
  expect(await isKept(path, bytes)).toBe(false);
});

test.each([
  ["a short text", "book.md", 2e6],
  ["a short model", "book.json", 9e6],
  ["a picture", "book.png", 30e6],
])("%s is no reason to look for any", async (_, path, bytes) => {
  expect(await isKept(path, bytes)).toBe(true);
});
