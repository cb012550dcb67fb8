import { mkdir, open, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { placed, refusalOf } from "@printery/task";
import { UsageError } from "../exit.ts";

/**
 * Write `files`, by their paths in `folder`: all of them, or none. What is there stays as it is.
 *
 * @throws UsageError where one is there, or can't be written
 */
export async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const made: string[] = [];
  const folders: string[] = [];
  let file = folder;
  try {
    for (const [path, text] of files) {
      file = join(folder, path);
      const first = await mkdir(dirname(file), { recursive: true });
      if (first !== undefined) folders.push(first);
      const handle = await open(file, "wx");
      // From here on it is ours, whether or not all of it can be written.
      made.push(file);
      await handle.writeFile(text).finally(() => handle.close());
    }
  } catch (cause) {
    for (const one of made) await rm(one, { force: true });
    for (const one of folders.reverse()) await removeEmpty(one);
    const { code, syscall } = cause as NodeJS.ErrnoException;
    const refusal = refusalOf(placed(cause, file));
    if (refusal === undefined) throw cause;
    const isThere = code === "EEXIST" && syscall === "open";
    const why = isThere
      ? `Expected a new name; ${file} is already there and stays as it is`
      : `${refusal}; nothing is written`;
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
