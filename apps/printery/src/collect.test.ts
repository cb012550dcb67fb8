import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { finish, type Manifest, readManifest } from "./collect.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "printery-out-"));
});

function manifest(...paths: string[]): Manifest {
  const outputs = paths.map((path) => ({ path, sha256: "", bytes: 0, inputs: [] }));
  return { version: 1, publications: [], outputs };
}

test("what is no longer built is removed, with the folders it leaves empty; other files stay", async () => {
  for (const path of ["a/index.html", "a/images/map.png", "b/index.html", "b/mine.txt"]) {
    await writeWhole(join(out, path), "");
  }
  const earlier = manifest("a/index.html", "a/images/map.png", "b/index.html");
  await finish(out, manifest("a/index.html"), earlier);
  expect(await listFiles(out)).toEqual(["a/index.html", "b/mine.txt", "manifest.json"]);
  expect(await readManifest(out)).toEqual(manifest("a/index.html"));
});

test("a manifest can't reach out of its folder", async () => {
  const precious = join(out, "../precious.txt");
  await writeWhole(precious, "kept");
  const paths = ["../precious.txt", "/etc/passwd", "a/../../precious.txt", "a/b.txt"];
  await writeWhole(join(out, "manifest.json"), JSON.stringify(manifest(...paths)));
  const earlier = await readManifest(out);
  expect(earlier.outputs.map(({ path }) => path)).toEqual(["a/b.txt"]);
  await finish(out, manifest(), earlier);
  expect(await readFile(precious, "utf8")).toBe("kept");
});
