import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { Edition, isWithin, settled } from "./edition.ts";

let out: string;
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), "printery-edition-")), "out");
});

function bytes(files: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
}

/** Texts by path, all of them. */
async function shown(): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const path of await listFiles(out)) texts[path] = await readFile(join(out, path), "utf8");
  return texts;
}

async function appear(files: Record<string, string>, ...removed: string[]): Promise<void> {
  const edition = await Edition.open(out);
  try {
    edition.put(bytes(files));
    for (const path of removed) edition.remove(path);
    edition.appear();
  } finally {
    edition.close();
  }
}

test("nothing is there before all is, and nothing else afterwards", async () => {
  await appear({ "a.txt": "old", "b/c.txt": "old", "d.txt": "same" });
  const edition = await Edition.open(out);
  edition.put(bytes({ "a.txt": "new", "e/f.txt": "new", "d.txt": "same" }));
  edition.remove("b/c.txt");
  expect(edition.read("a.txt")?.toString()).toBe("new");
  expect(edition.read("b/c.txt")).toBeUndefined();
  expect(edition.read("d.txt")?.toString()).toBe("same");
  expect(edition.has("e/f.txt")).toBe(true);
  expect(edition.has("b/c.txt")).toBe(false);
  expect(await readFile(join(out, "a.txt"), "utf8")).toBe("old");
  edition.appear();
  edition.close();
  expect(await shown()).toEqual({ "a.txt": "new", "d.txt": "same", "e/f.txt": "new" });
  expect((await readdir(out)).sort()).toEqual(["a.txt", "d.txt", "e"]);
});

test("a file that stays as it is is not touched", async () => {
  await appear({ "a.txt": "same" });
  await utimes(join(out, "a.txt"), 1, 1);
  await appear({ "a.txt": "same" });
  expect((await stat(join(out, "a.txt"))).mtimeMs).toBe(1000);
});

test("an edition that is closed early leaves all as it was, and no folder where there was none", async () => {
  const edition = await Edition.open(out);
  edition.put(bytes({ "a.txt": "new" }));
  edition.close();
  await expect(stat(out)).rejects.toThrow("ENOENT");
});

test("where one file can't be moved, none is", async () => {
  await appear({ "a.txt": "old", "c.txt": "old", "z/gone.txt": "old" });
  // A folder stands where a file is to be.
  await writeWhole(join(out, "b.txt/mine"), "mine");
  const before = await shown();
  const files = { "a.txt": "new", "b.txt": "new", "c.txt": "new", "d/e.txt": "new" };
  await expect(appear(files, "z/gone.txt")).rejects.toThrow("EISDIR");
  expect(await shown()).toEqual(before);
  expect((await readdir(out)).sort()).toEqual(["a.txt", "b.txt", "c.txt", "z"]);
});

test("where the last file can't be removed, all are put back", async () => {
  await appear({ "a.txt": "old", "y/gone.txt": "old" });
  const before = await shown();
  const edition = await Edition.open(out);
  edition.put(bytes({ "a.txt": "new", "b/new.txt": "new" }));
  edition.remove("y/gone.txt");
  // It turns out to be a folder.
  edition.remove("z");
  await writeWhole(join(out, "z/mine"), "mine");
  expect(() => edition.appear()).toThrow();
  edition.close();
  expect(await shown()).toEqual({ ...before, "z/mine": "mine" });
  expect((await readdir(out)).sort()).toEqual(["a.txt", "y", "z"]);
});

test("what a run had begun to move when it was killed is finished by the next", async () => {
  await appear({ "a.txt": "old", "b.txt": "old", "c.txt": "old" });
  lay({ "b.txt": "new" }, { moves: ["a.txt", "b.txt"], removals: ["c.txt", "../c.txt"] });
  writeFileSync(join(out, "a.txt"), "new");
  (await Edition.open(out)).close();
  expect(await shown()).toEqual({ "a.txt": "new", "b.txt": "new" });
});

test("what it had only set is dropped, and so is what no journal of ours lists", async () => {
  await appear({ "a.txt": "old" });
  lay({ "a.txt": "new" });
  (await settled(out))();
  expect(await shown()).toEqual({ "a.txt": "old" });
  lay({ "a.txt": "new" }, "torn");
  (await settled(out))();
  expect(await shown()).toEqual({ "a.txt": "old" });
});

/** What a killed run leaves. */
function lay(files: Record<string, string>, journal?: unknown): void {
  const place = join(out, ".printery");
  mkdirSync(join(place, "new"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, "new", path), text);
  if (journal !== undefined) {
    const text = typeof journal === "string" ? journal : JSON.stringify(journal);
    writeFileSync(join(place, "journal.json"), text);
  }
}

test("a link in the output folder is replaced, not followed", async () => {
  await appear({ "a.txt": "old" });
  const outside = join(out, "../outside.txt");
  renameSync(join(out, "a.txt"), outside);
  symlinkSync(outside, join(out, "a.txt"));
  await appear({ "a.txt": "new" });
  expect(await readFile(outside, "utf8")).toBe("old");
  expect(await shown()).toEqual({ "a.txt": "new" });
});

test("a second edition waits for the first", async () => {
  const first = await Edition.open(out);
  first.put(bytes({ "a.txt": "first", "b.txt": "first" }));
  const second = Edition.open(out).then((edition) => {
    edition.put(bytes({ "a.txt": "second" }));
    edition.appear();
    edition.close();
  });
  first.appear();
  first.close();
  await second;
  expect(await shown()).toEqual({ "a.txt": "second", "b.txt": "first" });
});

test("looking asks for no leave to write", async () => {
  (await settled(join(out, "nowhere")))();
  await appear({ "a.txt": "old" });
  chmodSync(out, 0o555);
  (await settled(out))();
  chmodSync(out, 0o755);
  expect(await shown()).toEqual({ "a.txt": "old" });
});

test.each([
  ["a.txt", true],
  ["a/..b/c", true],
  ["", false],
  ["/etc/passwd", false],
  ["../a", false],
  ["a/../../b", false],
  ["a\\..\\b", false],
])("%j leads nowhere else: %s", (path, expected) => {
  expect(isWithin(path)).toBe(expected);
});
