import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { CacheFile, keep } from "./cache.ts";

let path: string;
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), "printery-cache-")), "stage");
});

const bytes = (text: string) => Buffer.from(text);
const said = (found: Uint8Array | undefined) => found && Buffer.from(found).toString();

/** A cache with `entries`, saved by the tool `one`. */
async function filled(entries: Record<string, string>): Promise<void> {
  const cache = await CacheFile.open(path, "one");
  for (const [key, text] of Object.entries(entries)) cache.put(key, bytes(text));
  await cache.save();
}

test("what is put is there at once, and the next time", async () => {
  const cache = await CacheFile.open(path, "one");
  cache.put("a", bytes("salt\n\nwater"));
  cache.put("empty", bytes(""));
  expect(said(cache.get("a"))).toBe("salt\n\nwater");
  await cache.save();
  const again = await CacheFile.open(path, "one");
  expect([said(again.get("a")), said(again.get("empty")), again.get("b")]).toEqual([
    "salt\n\nwater",
    "",
    undefined,
  ]);
});

test("another tool finds nothing", async () => {
  await filled({ a: "salt" });
  expect((await CacheFile.open(path, "two")).get("a")).toBeUndefined();
});

test("what a run does not ask for is dropped", async () => {
  await filled({ a: "salt", b: "water" });
  const cache = await CacheFile.open(path, "one");
  cache.get("b");
  await cache.save();
  const again = await CacheFile.open(path, "one");
  expect([said(again.get("a")), said(again.get("b"))]).toEqual([undefined, "water"]);
});

test("a run that asks for nothing leaves all", async () => {
  await filled({ a: "salt" });
  await (await CacheFile.open(path, "one")).save();
  expect(said((await CacheFile.open(path, "one")).get("a"))).toBe("salt");
});

test.each<[string, (file: Buffer) => Buffer, (string | undefined)[]]>([
  ["another byte", (file) => file.fill("x", file.length - 5, file.length - 4), ["salt", undefined]],
  ["its end cut off", (file) => file.subarray(0, file.length - 2), ["salt", undefined]],
  ["its list cut off", (file) => file.subarray(0, 30), [undefined, undefined]],
  ["nothing in it", () => Buffer.alloc(0), [undefined, undefined]],
  ["no text", () => Buffer.alloc(4000, 0xff), [undefined, undefined]],
])("of a file with %s, what is whole is used", async (_, damage, expected) => {
  await filled({ a: "salt", b: "water" });
  await writeFile(path, damage(await readFile(path)));
  const cache = await CacheFile.open(path, "one");
  expect([said(cache.get("a")), said(cache.get("b"))]).toEqual(expected);
});

test("what is kept is not made again", async () => {
  const cache = await CacheFile.open(path, "one");
  let made = 0;
  const make = async () => bytes(`made ${++made}`);
  const all = [await keep(cache, "a", make), await keep(cache, "a", make)];
  expect(all.map(said)).toEqual(["made 1", "made 1"]);
  expect(said(await keep(undefined, "a", make))).toBe("made 2");
});
