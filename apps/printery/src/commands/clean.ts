import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { finish, readManifest } from "../collect.ts";
import { plural, terminal } from "../report.ts";
import { workspaceRoot } from "../workspace.ts";

export interface CleanOptions {
  readonly out?: string;
  readonly cache?: boolean;
}

/** Remove what printery wrote, and only that; with `--cache` also what Turborepo keeps. Returns the exit code. */
export async function clean(options: CleanOptions): Promise<number> {
  const workspace = workspaceRoot();
  const out = resolve(options.out ?? join(workspace, "dist"));
  const earlier = await readManifest(out);
  await finish(out, { version: 1, publications: [], outputs: [] }, earlier);
  await rm(join(out, "manifest.json"), { force: true });
  await rm(join(workspace, ".work"), { recursive: true, force: true });
  if (options.cache) {
    await rm(join(workspace, ".turbo"), { recursive: true, force: true });
    await rm(join(workspace, "node_modules/.cache/turbo"), { recursive: true, force: true });
  }
  terminal.out(`removed ${plural(earlier.outputs.length, "output")}`);
  return 0;
}
