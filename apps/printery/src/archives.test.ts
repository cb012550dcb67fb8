import { mkdtemp, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, writeWhole } from "@printery/task";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { archiveFolder, archivesIn, boundArchives } from "./archives.ts";

let folder: string;
beforeEach(async () => {
  vi.stubEnv("TURBO_CACHE_DIR", undefined);
  folder = await mkdtemp(join(tmpdir(), "printery-archives-"));
});
afterEach(() => void vi.unstubAllEnvs());

/** An archive of a task, a thousand bytes long, of a day. */
async function lay(digest: string, task: string, day: number): Promise<void> {
  const list = task === "" ? "{" : `{"files":{"${task.replace(":", "/.turbo/turbo-")}.log":{}}}`;
  for (const [ending, text] of [
    [".tar.zst", "x".repeat(1000)],
    ["-manifest.json", list],
  ] as const) {
    const path = join(folder, `${digest}${ending}`);
    await writeWhole(path, text);
    await utimes(path, day, day);
  }
}

const left = () => archivesIn(folder).sort().join("");

test("what is older goes before what each task left last, and tools go last of all", async () => {
  await lay("a", "packages/pdf:build", 1);
  await lay("b", ".work/tide-1:pdf", 2);
  await lay("c", ".work/salt-1:pdf", 3);
  await lay("d", ".work/tide-1:pdf", 4);
  await lay("e", ".work/tide-1:epub", 5);
  await lay("f", "", 6);
  await writeWhole(join(folder, "other"), "x".repeat(9000));
  await boundArchives(folder, 10_000);
  expect(left()).toBe("abcdef");
  const most = async (bytes: number) => {
    await boundArchives(folder, bytes);
    return left();
  };
  expect(await most(6_000)).toBe("acdef");
  expect(await most(5_000)).toBe("acde");
  expect(await most(3_600)).toBe("ade");
  expect(await most(2_500)).toBe("ae");
  expect(await most(1_500)).toBe("a");
  expect(await listFiles(folder)).toEqual(["a-manifest.json", "a.tar.zst", "other"]);
  expect(await most(1)).toBe("");
});

test("a worktree has the archives of the main one, where nothing else is said", async () => {
  expect(archiveFolder(folder)).toBe(join(folder, ".turbo/cache"));
  await writeWhole(join(folder, "main/.git/HEAD"), "");
  expect(archiveFolder(join(folder, "main"))).toBe(join(folder, "main/.turbo/cache"));
  await writeWhole(join(folder, "other/.git"), `gitdir: ${folder}/main/.git/worktrees/other\n`);
  expect(archiveFolder(join(folder, "other"))).toBe(join(folder, "main/.turbo/cache"));
  // A submodule's is no worktree.
  await writeWhole(join(folder, "part/.git"), "gitdir: ../main/.git/modules/part\n");
  expect(archiveFolder(join(folder, "part"))).toBe(join(folder, "part/.turbo/cache"));
  vi.stubEnv("TURBO_CACHE_DIR", "../kept");
  expect(archiveFolder(join(folder, "other"))).toBe(join(folder, "kept"));
});
