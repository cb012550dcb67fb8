import { readdirSync } from "node:fs";
import { join } from "node:path";
import { boundCaches, CACHES, type Limits } from "@printery/task";
import { archiveFolder, boundArchives } from "./archives.ts";

/**
 * Have what is kept of `workspace` from build to build take no more than `limits` say: what stages keep of parts of their inputs
 * always, as its files are few; what Turborepo keeps only where something was `made`, as there may be tens of thousands.
 */
export async function boundKept(workspace: string, limits: Limits, made: boolean): Promise<void> {
  await boundCaches(cacheFiles(workspace), limits.cache);
  if (made) await boundArchives(archiveFolder(workspace), limits.archives);
}

/** The files in which stages keep what they made of parts of their inputs. */
export function cacheFiles(workspace: string): string[] {
  const work = join(workspace, ".work");
  return namesIn(work).flatMap((unit) => {
    const folder = join(work, unit, CACHES);
    return namesIn(folder).map((name) => join(folder, name));
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A file, or a unit of which nothing is kept.
    return [];
  }
}
