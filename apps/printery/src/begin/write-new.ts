import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "@printery/task";
import { UsageError } from "../exit.ts";

/**
 * Write `files`, by their paths in `folder`: all of them, or none. What is there stays as it is.
 *
 * @throws UsageError where one is there, or can't be written
 */
export async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const made: string[] = [];
  const folders: string[] = [];
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      const first = await mkdir(dirname(file), { recursive: true });
      if (first !== undefined) folders.push(first);
      await writeFile(file, text, { flag: "wx" });
      made.push(file);
    }
  } catch (cause) {
    for (const file of made) await rm(file, { force: true });
    for (const one of folders.reverse()) await removeEmpty(one);
    const code = codeOf(cause);
    if (code === undefined) throw cause;
    const [path] = [...files.keys()].slice(made.length);
    const why =
      code === "EEXIST"
        ? `Expected a new name; ${join(folder, path ?? "")} is already there and stays as it is`
        : `Expected a folder to write to, not “${folder}” (${code})`;
    throw new UsageError(why, { cause });
  }
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    // Somebody else put something there meanwhile, or what it held was not ours.
  }
}
