import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readIfPresent } from "@printery/task";

/** Of an archive in Turborepo's cache: its files are called by a digest, and by one of these. */
const ENDINGS = [".tar.zst", "-meta.json", "-manifest.json"] as const;

/**
 * Have the tasks of `units` run again, and no others, as those that make the tools take longest: remove what Turborepo keeps of
 * them, and what they left. Its lists tell what is in an archive; one that can't be read goes as well.
 */
export async function forget(workspace: string, units: readonly string[]): Promise<void> {
  const cache = resolve(workspace, process.env.TURBO_CACHE_DIR ?? ".turbo/cache");
  const places = units.map((unit) => `.work/${unit}/`);
  const names = await readdir(cache).catch(() => []);
  for (const name of names.filter((one) => one.endsWith("-manifest.json"))) {
    const list = (await readIfPresent(join(cache, name)))?.toString("utf8") ?? "";
    if (isList(list) && !places.some((place) => list.includes(place))) continue;
    for (const ending of ENDINGS) {
      await rm(join(cache, name.replace("-manifest.json", ending)), { force: true });
    }
  }
  for (const place of places) {
    await rm(join(workspace, place, "dist"), { recursive: true, force: true });
  }
}

function isList(text: string): boolean {
  try {
    return JSON.parse(text) instanceof Object;
  } catch {
    return false;
  }
}
