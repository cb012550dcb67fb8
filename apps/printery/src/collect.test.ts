import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { finish, inputsOf, type Manifest } from "./collect.ts";
import { Edition } from "./edition.ts";
import { readManifest } from "./manifest.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "printery-out-"));
});

async function finishWith(manifest: Manifest, earlier: Manifest): Promise<void> {
  const edition = await Edition.open(out);
  finish(edition, manifest, earlier);
  edition.appear();
  edition.close();
}

function manifest(...paths: string[]): Manifest {
  const outputs = paths.map((path) => ({ path, sha256: "", bytes: 0, inputs: [] }));
  return { version: 1, publications: [], outputs };
}

test("what is no longer built is removed, with the folders it leaves empty; other files stay", async () => {
  for (const path of ["a/index.html", "a/images/map.png", "b/index.html", "b/mine.txt"]) {
    await writeWhole(join(out, path), "");
  }
  const earlier = manifest("a/index.html", "a/images/map.png", "b/index.html");
  await finishWith(manifest("a/index.html"), earlier);
  expect(await listFiles(out)).toEqual(["a/index.html", "b/mine.txt", "manifest.json"]);
  expect(await readManifest(out)).toEqual({ manifest: manifest("a/index.html") });
});

test("a manifest can't reach out of its folder", async () => {
  const precious = join(out, "../precious.txt");
  await writeWhole(precious, "kept");
  const paths = ["../precious.txt", "/etc/passwd", "a/../../precious.txt", "a/b.txt"];
  await writeWhole(join(out, "manifest.json"), JSON.stringify(manifest(...paths)));
  const { manifest: earlier } = await readManifest(out);
  expect(earlier.outputs.map(({ path }) => path)).toEqual(["a/b.txt"]);
  await finishWith(manifest(), earlier);
  expect(await readFile(precious, "utf8")).toBe("kept");
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"version": 2, "publications": [], "outputs": []}',
  '{"version": 1, "outputs": []}',
  '{"version": 1, "publications": [{}], "outputs": []}',
  '{"version": 1, "publications": [], "outputs": [{"path": 1}]}',
])("what is no manifest is none, and told of: %j", async (text) => {
  await writeWhole(join(out, "manifest.json"), text);
  const { manifest: found, damage } = await readManifest(out);
  expect(found).toEqual(manifest());
  expect(damage?.ruleId).toBe("manifest-damaged");
});

test("a publication of many texts names them beside what readers open first, and elsewhere a digest of all", () => {
  const texts = Array.from({ length: 101 }, (_, at) => ({
    path: `road/${at}.txt`,
    sha256: `${at}`,
  }));
  const few = texts.slice(1);
  expect(inputsOf("road", "road/7.html", few)).toBe(few);
  for (const path of ["road/index.html", "road/road.pdf", "road/road.epub"]) {
    expect(inputsOf("road", path, texts)).toBe(texts);
  }
  const [named, ...others] = inputsOf("road", "road/7.html", texts);
  expect(others).toEqual([]);
  expect(named?.path).toBe("road/");
  const edited = texts.with(7, { path: "road/7.txt", sha256: "another" });
  expect(inputsOf("road", "road/7.html", edited)).not.toEqual([named]);
});
