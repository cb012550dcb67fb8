import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { MANIFEST, readManifest } from "./manifest.ts";

/** Whether an earlier build left its outputs in `folder`, as where texts lie in the project's own folder. */
export async function isOutputs(folder: string): Promise<boolean> {
  if (!existsSync(join(folder, MANIFEST))) return false;
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
  return existsSync(page) && GENERATOR.test(readFileSync(page, "utf8"));
}

const GENERATOR = /<meta name="generator" content="printery [^"]*">/;
