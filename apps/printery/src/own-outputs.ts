import { closeSync, existsSync, lstatSync, openSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { MANIFEST, readManifest } from "./manifest.ts";

/** Whether an earlier build left its outputs in `folder`, as where texts lie in the project's own folder. */
export async function isOutputs(folder: string): Promise<boolean> {
  if (!isRegular(join(folder, MANIFEST))) return false;
  const { manifest } = await readManifest(folder);
  return manifest.outputs.length > 0;
}

/**
 * Whether the text called `name` in `folder` is the one that pages of printery have beside them, as `printery render` leaves it: called as its
 * folder, beside a page that says what made it.
 */
export function isMadeText(folder: string, name: string): boolean {
  if (name !== `${basename(folder)}.txt`) return false;
  const page = join(folder, "index.html");
  return isRegular(page) && GENERATOR.test(beginningOf(page));
}

const GENERATOR = /<meta name="generator" content="printery [^"]*">/;

/** What is no file may be a pipe, which nobody ever fills, or a link to one. */
function isRegular(path: string): boolean {
  return existsSync(path) && lstatSync(path).isFile();
}

/** As much of a page as its head has at most. */
function beginningOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(0x10000);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
