import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CacheFile } from "./cache.ts";
import { boundCaches, fillerAt } from "./cache-bound.ts";
import { listFiles } from "./files.ts";

const filler = { stage: "parse", tool: "one" };
let folder: string;
let paths: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "printery-bound-"));
  paths = ["first", "second"].map((name) => join(folder, name));
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** A run of the year that puts these keys, with ten thousand bytes each. */
async function run(name: string, year: number, ...keys: string[]): Promise<void> {
  vi.setSystemTime(new Date(`${year}-01-01`));
  const cache = await CacheFile.open(join(folder, name), filler);
  for (const key of keys) cache.put(key, Buffer.alloc(10_000, key));
  await cache.save();
}

async function left(name: string): Promise<string> {
  const cache = await CacheFile.open(join(folder, name), filler);
  return ["a", "b", "c", "d"].filter((key) => cache.get(key) !== undefined).join("");
}

async function total(): Promise<number> {
  const sizes = (await listFiles(folder)).map(
    async (name) => (await stat(join(folder, name))).size,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test("where there is room, nothing goes", async () => {
  await run("first", 2001, "a", "b");
  await run("second", 2002, "c");
  const [before] = [await total()];
  await boundCaches(paths, before);
  expect(await total()).toBe(before);
});

test("what was used least recently goes first, whichever file it is in", async () => {
  await run("first", 2001, "a");
  await run("second", 2002, "c");
  await run("first", 2003, "b");
  await run("second", 2004, "d");
  await boundCaches(paths, 25_000);
  expect([await left("first"), await left("second")]).toEqual(["b", "d"]);
  expect(await total()).toBeLessThan(25_000);
});

test("a file of which nothing is left goes as well", async () => {
  await run("first", 2001, "a", "b");
  await run("second", 2002, "c");
  await boundCaches(paths, 15_000);
  expect(await listFiles(folder)).toEqual(["second"]);
  await boundCaches(paths, 1);
  expect(await listFiles(folder)).toEqual([]);
});

test("what nobody can read goes first", async () => {
  await run("first", 2001, "a");
  await writeFile(join(folder, "second"), Buffer.alloc(30_000, "printery cache 4\n"));
  await boundCaches(paths, 20_000);
  expect(await listFiles(folder)).toEqual(["first"]);
  expect(await left("first")).toBe("a");
});

test("of a file with a long list entries go as well", async () => {
  const keys = Array.from({ length: 2_000 }, (_, nth) => `key-${nth}`);
  const cache = await CacheFile.open(join(folder, "first"), filler);
  for (const key of keys) cache.put(key, Buffer.from("\n\n"));
  await cache.save();
  await boundCaches(paths, 100_000);
  const left = await CacheFile.open(join(folder, "first"), filler);
  expect(keys.filter((key) => left.get(key) !== undefined).length).toBeGreaterThan(800);
  expect(await total()).toBeLessThan(100_000);
});

test("a file says who filled it, if it is of this version", async () => {
  await run("first", 2001, "a");
  expect(fillerAt(join(folder, "first"))).toEqual(filler);
  for (const text of [
    "printery cache 4\nparse one\n\n",
    "printery cache 3\n",
    "",
    "\0".repeat(900),
  ]) {
    await writeFile(join(folder, "second"), text);
    expect(fillerAt(join(folder, "second"))).toBeUndefined();
  }
  expect(fillerAt(join(folder, "third"))).toBeUndefined();
});
