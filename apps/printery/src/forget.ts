import { rm } from "node:fs/promises";
import { join } from "node:path";
import { archiveFolder, archivesIn, listOf, removeArchive } from "./archives.ts";

/**
 * Have the tasks of `units` run again, and no others, as those that make the tools take longest: remove what Turborepo keeps of
 * them, and what they left. Its lists tell what is in an archive; one that can't be read goes as well.
 */
export async function forget(workspace: string, units: readonly string[]): Promise<void> {
  const cache = archiveFolder(workspace);
  const places = units.map((unit) => `.work/${unit}/`);
  for (const digest of archivesIn(cache)) {
    const list = listOf(cache, digest);
    if (list !== undefined && !places.some((place) => list.includes(place))) continue;
    await removeArchive(cache, digest);
  }
  for (const place of places) {
    await rm(join(workspace, place, "dist"), { recursive: true, force: true });
  }
}
