import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CacheFile, keep } from "./cache.ts";
import { listFiles } from "./files.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "printery-cache-"));
  path = join(folder, "stage");
});
afterEach(() => void vi.useRealTimers());

const bytes = (text: string) => Buffer.from(text);
const said = (found: Uint8Array | undefined) => found && Buffer.from(found).toString();
const one = { stage: "parse", tool: "one" };
const open = (filler = one) => CacheFile.open(path, filler);

/** A cache with `entries`, saved by the tool `one`. */
async function filled(entries: Record<string, string>): Promise<void> {
  const cache = await open();
  for (const [key, text] of Object.entries(entries)) cache.put(key, bytes(text));
  await cache.save();
}

/** What is found of `keys`. */
async function found(...keys: string[]): Promise<(string | undefined)[]> {
  const cache = await open();
  return keys.map((key) => said(cache.get(key)));
}

test("what is put is there at once, and the next time", async () => {
  const cache = await open();
  cache.put("a", bytes("salt\n\nwater"));
  cache.put("empty", bytes(""));
  expect(said(cache.get("a"))).toBe("salt\n\nwater");
  await cache.save();
  expect(await found("a", "empty", "b")).toEqual(["salt\n\nwater", "", undefined]);
  expect(await listFiles(folder)).toEqual(["stage"]);
});

test.each([
  ["tool", { ...one, tool: "two" }],
  ["stage", { ...one, stage: "compose" }],
])("another %s finds nothing, and begins anew", async (_, other) => {
  await filled({ a: "salt" });
  const cache = await open(other);
  expect(cache.get("a")).toBeUndefined();
  cache.put("b", bytes("water"));
  await cache.save();
  expect(await found("a", "b")).toEqual([undefined, undefined]);
});

describe("what a run does not ask for", () => {
  test("is kept while there is room, so that an edit which is taken back is found", async () => {
    await filled({ a: "salt", b: "water" });
    const edited = await open();
    edited.get("b");
    edited.put("c", bytes("salted"));
    await edited.save();
    expect(await found("a", "b", "c")).toEqual(["salt", "water", "salted"]);
  });

  test("goes, oldest first, where it is more than what is in use", async () => {
    const large = (nth: number) => `${nth}`.repeat(700_000);
    for (const nth of [1, 2, 3]) await filled({ [`${nth}`]: large(nth), "0": "in use" });
    // Of these there is room for one.
    expect((await found("0", "1", "2", "3")).map((text) => text?.[0])).toEqual([
      "i",
      undefined,
      "2",
      "3",
    ]);
  });

  test("goes in the order of use, when clocks run backwards as well", async () => {
    const large = (nth: number) => `${nth}`.repeat(700_000);
    vi.useFakeTimers({ now: new Date("2030-01-01") });
    await filled({ "1": large(1), "2": large(2) });
    vi.setSystemTime(new Date("1999-01-01"));
    for (const key of ["1", "2"]) {
      const cache = await open();
      cache.get(key);
      cache.put(`with-${key}`, bytes("small"));
      await cache.save();
    }
    await filled({ other: "small" });
    expect((await found("1", "2")).map((text) => text?.[0])).toEqual([undefined, "2"]);
  });
});

test("a run that asks for nothing, and one that asks for the same, leave the file as it is", async () => {
  await filled({ a: "salt", b: "water" });
  const before = await readFile(path);
  await (await open()).save();
  const same = await open();
  for (const key of ["a", "b"]) same.get(key);
  await same.save();
  expect(await readFile(path)).toEqual(before);
});

/** `file` with `of` in place of `what`, once. */
const replaced = (file: Buffer, what: string | RegExp, by: string) =>
  Buffer.from(file.toString("latin1").replace(what, by), "latin1");

test.each<[string, (file: Buffer) => Buffer, (string | undefined)[]]>([
  ["another byte", (file) => file.fill("x", file.length - 2, file.length - 1), ["salt", undefined]],
  ["its end cut off", (file) => file.subarray(0, file.length - 2), ["salt", undefined]],
  ["its list cut off", (file) => file.subarray(0, 30), [undefined, undefined]],
  ["nothing in it", () => Buffer.alloc(0), [undefined, undefined]],
  ["no text", () => Buffer.alloc(4000, 0xff), [undefined, undefined]],
  ["bytes exchanged", (file) => replaced(file, "saltmusk", "musksalt"), [undefined, undefined]],
  ["keys exchanged", (file) => replaced(file, /^a(.+\n)b/m, "b$1a"), [undefined, undefined]],
  ["another key for the same", (file) => replaced(file, /^a /m, "z "), [undefined, undefined]],
  [
    "a digest of its own",
    (file) => replaced(file, /^a (.* )[0-9a-f]{64}/m, `a $1${"0".repeat(64)}`),
    [undefined, undefined],
  ],
  ["another length", (file) => replaced(file, /^a 4/m, "a 5"), [undefined, undefined]],
  ["no number for a length", (file) => replaced(file, /^a 4/m, "a -4"), [undefined, undefined]],
  ["a future version", (file) => replaced(file, "cache 3", "cache 4"), [undefined, undefined]],
  ["an earlier version", (file) => replaced(file, "cache 3", "cache 2"), [undefined, undefined]],
  ["another time of use", (file) => replaced(file, /^a 4 \d+/m, "a 4 1"), [undefined, undefined]],
  [
    "another digest of its list",
    (file) => replaced(file, /^parse one ./m, "parse one x"),
    [undefined, undefined],
  ],
])("of a file with %s, what is whole is used", async (_, damage, expected) => {
  await filled({ a: "salt", b: "musk" });
  await writeFile(path, damage(await readFile(path)));
  expect(await found("a", "b", "z")).toEqual([...expected, undefined]);
});

test("a file that another tool left is of no use under a name it does not have", async () => {
  await filled({ a: "salt" });
  await writeFile(path, replaced(await readFile(path), "parse one", "parse two"));
  expect((await open({ ...one, tool: "two" })).get("a")).toBeUndefined();
  await writeFile(path, replaced(await readFile(path), "parse two", "compose one"));
  expect((await open({ ...one, stage: "compose" })).get("a")).toBeUndefined();
});

test("what is damaged, or of a future version, is replaced", async () => {
  await filled({ a: "salt", b: "musk" });
  for (const damage of [
    (file: Buffer) => replaced(file, "salt", "sand"),
    (file: Buffer) => replaced(file, "cache 3", "cache 4"),
  ]) {
    await writeFile(path, damage(await readFile(path)));
    const cache = await open();
    expect(said(await keep(cache, "a", async () => bytes("salt")))).toBe("salt");
    await cache.save();
    expect(await found("a")).toEqual(["salt"]);
  }
});

test("what is kept is not made again", async () => {
  const cache = await open();
  let made = 0;
  const make = async () => bytes(`made ${++made}`);
  const all = [await keep(cache, "a", make), await keep(cache, "a", make)];
  expect(all.map(said)).toEqual(["made 1", "made 1"]);
  expect(said(await keep(undefined, "a", make))).toBe("made 2");
});
