import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, refusalOf } from "@printery/task";
import { beforeEnd } from "../ending.ts";
import { UsageError } from "../exit.ts";

/** Whether something in the content folder is called `name`, whatever its extension and case. */
export async function isTaken(content: string, name: string): Promise<boolean> {
  const names = await namesThere(content);
  const ways = names.flatMap((one) => [one, one.replace(/\.[^.]*$/, "")]);
  return ways.some((way) => way.toLowerCase() === name.toLowerCase());
}

async function namesThere(content: string): Promise<string[]> {
  try {
    return await readdir(content);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw cause;
  }
}

/**
 * Put `files`, by their paths, into the content folder, each text or folder at once: a build, or a fault, finds all of it or nothing.
 *
 * @throws UsageError where the folder can't be written to
 */
export async function put(files: ReadonlyMap<string, Uint8Array>, content: string): Promise<void> {
  const tops = [...new Set([...files.keys()].map((path) => path.split("/")[0] ?? ""))];
  let made: string | undefined;
  const unheld = beforeEnd(() => {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  });
  try {
    await mkdir(content, { recursive: true });
    // Beside what it becomes, so that it can be moved at once, and with a dot, so that no build sees it.
    made = await mkdtemp(join(content, ".new-"));
    for (const [path, bytes] of files) {
      const file = join(made, ...path.split("/"));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes, { flag: "wx" });
    }
    for (const top of tops) await rename(join(made, top), join(content, top));
  } catch (cause) {
    const refusal = refusalOf(cause, content);
    if (refusal === undefined) throw cause;
    throw new UsageError(refusal, { cause });
  } finally {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    unheld();
  }
}
