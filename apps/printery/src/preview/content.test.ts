import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { usualLimits } from "@printery/task";
import { afterEach, expect, test } from "vitest";
import { Content } from "./content.ts";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A content folder with `files`, which was looked at, and how to lay more into it. */
async function contentOf(files: Readonly<Record<string, string>>, limits = usualLimits) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "printery-content-")));
  made.push(folder);
  const lay = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) lay(path, text);
  const options = { folder, within: folder, limits, out: join(folder, "dist") };
  const content = new Content(options);
  await content.scan();
  const anew = async () => {
    const other = new Content(options);
    await other.scan();
    return other.entries;
  };
  return { content, lay, anew };
}

const few = { "b.txt": "B\n\nIt is one.\n", "d/1.txt": "D\n\nIt is another.\n" };

test.each<[string, string, Readonly<Record<string, string>>]>([
  ["a text", "c.txt", { "c.txt": "C\n\nIt came.\n" }],
  ["a text with a side-car", "C ü.md", { "C ü.md": "# C\n", "C ü.yaml": "title: Sea\n" }],
  ["a folder", "a", { "a/2.txt": "A\n\nTwo.\n", "a/1.txt": "A\n\nOne.\n" }],
])("%s that came is known as a look at all would have it", async (_what, name, files) => {
  const { content, lay, anew } = await contentOf(few);
  for (const [path, text] of Object.entries(files)) lay(path, text);
  expect(await content.add(name)).toBe(true);
  expect(content.entries).toEqual(await anew());
  expect(content.entries).toHaveLength(3);
});

test.each<[string, string, Readonly<Record<string, string>>]>([
  ["what has the name of another", "B.md", { "B.md": "# B\n" }],
  ["what is gone again", "c.txt", {}],
  ["a picture", "c.png", { "c.png": "" }],
  ["a folder without texts", "c", { "c/gate.svg": "<svg/>" }],
  ["a collection", "c", { "c/publication.yaml": "title: C\ncollects:\n  - b.txt\n  - d\n" }],
  ["outputs", "dist", { "dist/1.txt": "" }],
])("of %s only a look at all tells", async (_what, name, files) => {
  const { content, lay } = await contentOf(few);
  for (const [path, text] of Object.entries(files)) lay(path, text);
  const before = content.entries;
  expect(await content.add(name)).toBe(false);
  expect(content.entries).toEqual(before);
});

test("nor where a collection may have waited for it", async () => {
  const whole = "title: C\ncollection:\n  - b.txt\n  - d\n";
  const { content, lay } = await contentOf({ ...few, "c/publication.yaml": whole });
  expect(content.entry("c")?.kind).toBe("collection");
  lay("e.txt", "E\n");
  expect(await content.add("e.txt")).toBe(false);
});

test("nor is one more than are read known by itself", async () => {
  const { content, lay } = await contentOf(few, { ...usualLimits, publications: 2 });
  lay("c.txt", "C\n");
  expect(await content.add("c.txt")).toBe(false);
});
