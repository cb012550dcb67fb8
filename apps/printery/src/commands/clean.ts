import { existsSync, readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Edition } from "../edition.ts";
import { exitCodes } from "../exit.ts";
import { GENERATED, IGNORED } from "../generated.ts";
import { lock, WORKSPACE_LOCK } from "../lock.ts";
import { MANIFEST, readManifest } from "../manifest.ts";
import { fromHere, plural, printMessages, terminal } from "../report.ts";
import { projectRoot, workspaceOf } from "../workspace.ts";

export interface CleanOptions {
  readonly out?: string;
  readonly cache?: boolean;
}

/**
 * Remove what printery wrote, and only that; with `--cache` also what Turborepo keeps. Waits for a build to end. Returns the exit
 * code.
 */
export async function clean(options: CleanOptions): Promise<number> {
  const project = projectRoot();
  const workspace = workspaceOf(project);
  const out = resolve(options.out ?? join(project, "dist"));
  const release = await lock(join(workspace, WORKSPACE_LOCK), workspace);
  try {
    const isThere = existsSync(out);
    if (!isThere) terminal.out(`removed nothing: there is no ${options.out ?? "dist"}`);
    const damaged = isThere && !(await cleanOutputs(out));
    for (const name of workspace === project ? [".work"] : GENERATED) await remove(workspace, name);
    if (options.cache) {
      for (const name of [".turbo", "node_modules/.cache/turbo"]) await remove(workspace, name);
    }
    return damaged ? exitCodes.content : exitCodes.ok;
  } finally {
    release();
    if (workspace !== project) removeEmpty(workspace);
  }
}

async function remove(workspace: string, name: string): Promise<void> {
  await rm(join(workspace, name), { recursive: true, force: true });
}

/** The workspace of a project is a folder of its own, which goes with the last that is in it. */
function removeEmpty(workspace: string): void {
  if (readdirSync(workspace).every((name) => name === IGNORED))
    rmSync(workspace, { recursive: true });
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
