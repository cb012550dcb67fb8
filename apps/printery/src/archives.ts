import { readdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readSoon } from "@printery/task";

/** Of an archive in Turborepo's cache: its files are called by a digest, and by one of these. */
const ENDINGS = [".tar.zst", "-meta.json", "-manifest.json"] as const;

const LIST = "-manifest.json";

/** The folder in which Turborepo keeps what tasks left: that of the main worktree, where `workspace` is another one of git's. */
export function archiveFolder(workspace: string): string {
  const { TURBO_CACHE_DIR: said } = process.env;
  if (said) return resolve(workspace, said);
  return join(mainWorktree(workspace) ?? workspace, ".turbo/cache");
}

/** Of a worktree beside the main one; git has a file there that says where it keeps its own (gitrepository-layout(5)). */
function mainWorktree(workspace: string): string | undefined {
  const path = join(workspace, ".git");
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const [, git] = /^gitdir: (.+)[/\\]worktrees[/\\][^/\\]+\s*$/.exec(String(readSoon(path))) ?? [];
  return git === undefined ? undefined : dirname(resolve(workspace, git));
}

/** The digests by which the archives in `folder` are called. */
export function archivesIn(folder: string): string[] {
  const lists = namesIn(folder).filter((name) => name.endsWith(LIST));
  return lists.map((name) => name.slice(0, -LIST.length));
}

/** The list of what is in an archive, as JSON; undefined of one that is damaged. */
export function listOf(folder: string, digest: string): string | undefined {
  const list = readSoon(join(folder, `${digest}${LIST}`))?.toString("utf8") ?? "";
  try {
    return JSON.parse(list) instanceof Object ? list : undefined;
  } catch {
    return undefined;
  }
}

export async function removeArchive(folder: string, digest: string): Promise<void> {
  for (const ending of ENDINGS) await rm(join(folder, `${digest}${ending}`), { force: true });
}

/** Of what is too much this share is left, so that it is not too much again with the next task. */
const LEFT = 0.9;

/**
 * Have the archives in `folder` take `most` bytes at most. Turborepo's own bound goes by their age, so that the tools go first, which
 * every task needs. Here the last archive of each task goes last, and of those the tools'; before them goes what is older.
 */
export async function boundArchives(folder: string, most: number): Promise<void> {
  const archives = measured(folder);
  let total = archives.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= most) return;
  const newest = new Map<string, string>();
  archives.sort((a, b) => a.time - b.time);
  const tasks = new Map(archives.map(({ digest }) => [digest, taskOf(folder, digest)]));
  for (const [digest, task] of tasks) newest.set(task, digest);
  const rank = (digest: string) => {
    const task = tasks.get(digest) ?? "";
    if (task === "" || newest.get(task) !== digest) return 0;
    return task.startsWith(".work/") ? 1 : 2;
  };
  // Sorting leaves those of one rank in their order.
  for (const { digest, bytes } of archives.sort((a, b) => rank(a.digest) - rank(b.digest))) {
    if (total <= most * LEFT) return;
    await removeArchive(folder, digest);
    total -= bytes;
  }
}

interface Archive {
  readonly digest: string;
  readonly bytes: number;
  /** Of its making, in milliseconds since 1970. */
  readonly time: number;
}

function measured(folder: string): Archive[] {
  const found = new Map<string, Archive>();
  for (const name of namesIn(folder)) {
    const [, digest] = /^([0-9a-f]+)(?:\.tar\.zst|-meta\.json|-manifest\.json)$/.exec(name) ?? [];
    const file = statSync(join(folder, name), { throwIfNoEntry: false });
    if (digest === undefined || file === undefined) continue;
    const { bytes, time } = found.get(digest) ?? { bytes: 0, time: 0 };
    found.set(digest, { digest, bytes: bytes + file.size, time: Math.max(time, file.mtimeMs) });
  }
  return [...found.values()];
}

/** The log that every task leaves names it: `<folder>/.turbo/turbo-<task>.log`; "" of a list that can't be read. */
function taskOf(folder: string, digest: string): string {
  const [, log = ""] =
    /"([^"]+\/\.turbo\/turbo-[^"/]+\.log)"/.exec(listOf(folder, digest) ?? "") ?? [];
  return log;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was kept yet.
    return [];
  }
}
