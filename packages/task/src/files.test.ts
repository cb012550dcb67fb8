import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { listFiles, readIfPresent, sha256, withTemporaryFile, writeWhole } from "./index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "printery-task-"));
});

test("writeWhole makes folders and leaves no temporary file", async () => {
  await writeWhole(join(folder, "a/b.txt"), "text");
  expect(await readFile(join(folder, "a/b.txt"), "utf8")).toBe("text");
  expect(await readdir(join(folder, "a"))).toEqual(["b.txt"]);
});

test("writeWhole does not touch a file that is as it should be", async () => {
  const path = join(folder, "a.txt");
  await writeFile(path, "same");
  await utimes(path, 1, 1);
  await writeWhole(path, "same");
  expect((await stat(path)).mtimeMs).toBe(1000);
  await writeWhole(path, "other");
  expect((await stat(path)).mtimeMs).not.toBe(1000);
});

test("writeWhole tells a large file from one that differs in a byte", async () => {
  const path = join(folder, "a");
  const large = Buffer.alloc(200_000, "ink");
  await writeWhole(path, large);
  await utimes(path, 1, 1);
  await writeWhole(path, large);
  expect((await stat(path)).mtimeMs).toBe(1000);
  for (const at of [0, 65_536, 199_999]) {
    const other = Buffer.from(large);
    other[at] = 0;
    await writeWhole(path, other);
    expect((await readFile(path)).equals(other)).toBe(true);
  }
});

test.each([
  ["none", []],
  ["a few", ["a", "", "bc"]],
  ["more than a megabyte", ["a", "b".repeat(700_000), "c".repeat(700_000), "d"]],
])("writeWhole writes pieces one after the other: %s", async (_, pieces) => {
  const path = join(folder, "a");
  await writeWhole(
    path,
    pieces.map((piece) => Buffer.from(piece)),
  );
  expect(await readFile(path, "utf8")).toBe(pieces.join(""));
});

test("writeWhole that fails leaves the file that was there", async () => {
  await writeFile(join(folder, "a"), "file");
  await expect(writeWhole(join(folder, "a/b.txt"), "text")).rejects.toThrow();
  expect(await readFile(join(folder, "a"), "utf8")).toBe("file");
  expect(await readdir(folder)).toEqual(["a"]);
});

test("what is not there is no error to look for", async () => {
  expect(await listFiles(join(folder, "nowhere"))).toEqual([]);
  expect(await readIfPresent(join(folder, "nowhere"))).toBeUndefined();
  await writeWhole(join(folder, "file"), "");
  expect(await readIfPresent(join(folder, "file/below"))).toBeUndefined();
});

test("sha256 is that of FIPS 180-4's example", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a temporary file is there while it is used, and no longer, whatever comes of it", async () => {
  const paths: string[] = [];
  const read = await withTemporaryFile(Buffer.from("ink"), async (path) => {
    paths.push(path);
    return readFile(path, "utf8");
  });
  const failing = withTemporaryFile(Buffer.from("ink"), async (path) => {
    paths.push(path);
    throw new Error("spilt");
  });
  await expect(failing).rejects.toThrow("spilt");
  expect(read).toBe("ink");
  for (const path of paths) await expect(readFile(path)).rejects.toThrow("ENOENT");
});
