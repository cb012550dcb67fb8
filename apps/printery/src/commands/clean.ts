import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Edition } from "../edition.ts";
import { exitCodes } from "../exit.ts";
import { lock, WORKSPACE_LOCK } from "../lock.ts";
import { MANIFEST, readManifest } from "../manifest.ts";
import { fromHere, plural, printMessages, terminal } from "../report.ts";
import { workspaceRoot } from "../workspace.ts";

export interface CleanOptions {
  readonly out?: string;
  readonly cache?: boolean;
}

/**
 * Remove what printery wrote, and only that; with `--cache` also what Turborepo keeps. Waits for a build to end. Returns the exit
 * code.
 */
export async function clean(options: CleanOptions): Promise<number> {
  const workspace = workspaceRoot();
  const out = resolve(options.out ?? join(workspace, "dist"));
  const release = await lock(join(workspace, WORKSPACE_LOCK), workspace);
  try {
    const damaged = existsSync(out) && !(await cleanOutputs(out));
    await rm(join(workspace, ".work"), { recursive: true, force: true });
    if (options.cache) {
      await rm(join(workspace, ".turbo"), { recursive: true, force: true });
      await rm(join(workspace, "node_modules/.cache/turbo"), { recursive: true, force: true });
    }
    return damaged ? exitCodes.content : exitCodes.ok;
  } finally {
    release();
  }
}

/** Remove what the manifest lists; false, with a message, where it is damaged, so that nobody knows. */
async function cleanOutputs(out: string): Promise<boolean> {
  const edition = await Edition.open(out);
  try {
    const { manifest, damage } = await readManifest(out);
    if (damage !== undefined) {
      printMessages(fromHere(out, [damage]), {});
      return false;
    }
    for (const { path } of manifest.outputs) edition.remove(path);
    edition.remove(MANIFEST);
    edition.appear();
    terminal.out(`removed ${plural(manifest.outputs.length, "output")}`);
    return true;
  } finally {
    edition.close();
  }
}
