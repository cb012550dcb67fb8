import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, writeWhole } from "@printery/task";
import { expect, test } from "vitest";
import { forget } from "./forget.ts";

test("what is kept of a unit goes, and of others nothing, but for lists that can't be read", async () => {
  const workspace = await mkdtemp(join(tmpdir(), "printery-forget-"));
  const lay = async (name: string, list: string) => {
    for (const ending of [".tar.zst", "-meta.json"])
      await writeWhole(join(workspace, ".turbo/cache", `${name}${ending}`), "");
    await writeWhole(join(workspace, ".turbo/cache", `${name}-manifest.json`), list);
  };
  await lay("a", '{"files": {".work/tide-1/dist/pdf/tide/tide.pdf": {}}}');
  await lay("b", '{"files": {".work/tide-12/dist/pdf/tide/tide.pdf": {}}}');
  await lay("c", '{"files": {"packages/pdf/dist/cli.mjs": {}}}');
  await lay("d", "{");
  for (const unit of ["tide-1", "tide-12"]) {
    await writeWhole(join(workspace, ".work", unit, "dist/pdf/tide/tide.pdf"), "");
    await writeWhole(join(workspace, ".work", unit, "texts.json"), "");
  }
  await forget(workspace, ["tide-1"]);
  const kept = ["b", "c"].flatMap((name) => [
    `.turbo/cache/${name}-manifest.json`,
    `.turbo/cache/${name}-meta.json`,
    `.turbo/cache/${name}.tar.zst`,
  ]);
  expect(await listFiles(workspace)).toEqual([
    ...kept,
    ".work/tide-1/texts.json",
    ".work/tide-12/dist/pdf/tide/tide.pdf",
    ".work/tide-12/texts.json",
  ]);
});

test("where nothing is kept, nothing is to be forgotten", async () => {
  await forget(await mkdtemp(join(tmpdir(), "printery-forget-")), ["tide-1"]);
});
