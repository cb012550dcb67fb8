import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readIfPresent, writeWhole } from "@printery/task";
import { UsageError } from "./exit.ts";
import { WORKSPACE_LOCK } from "./lock.ts";
import { toolPackages } from "./sync.ts";
import { home, packageFolder } from "./workspace.ts";

/** What git is told of the workspace: to keep nothing of it, whatever the project says. */
export const IGNORED = ".gitignore";

/** Names of what builds make in a workspace beside caches. */
export const GENERATED: readonly string[] = [
  ".work",
  "packages",
  "turbo.json",
  "package.json",
  "pnpm-workspace.yaml",
  "pnpm-lock.yaml",
];

/**
 * Make `workspace` one that Turborepo runs the tasks of: the same tasks, names and folders as in a clone, so that all that is kept
 * there is kept by the same keys on every machine with the same tools. In place of each stage's package stands a command that loads
 * the one that is installed, and the digest of it, which is the tasks' key. The clone has all of that already.
 */
export async function prepareWorkspace(workspace: string): Promise<void> {
  if (workspace === home()) return;
  const files = new Map([
    [IGNORED, "*\n"],
    ["turbo.json", json(await turboSettings())],
    ["package.json", json(await manifest())],
    ["pnpm-workspace.yaml", PNPM],
    ["pnpm-lock.yaml", LOCKFILE],
  ]);
  for (const folder of toolPackages()) {
    const name = folder.replace(/^packages\//, "@printery/");
    const dist = join(packageFolder(name), "dist");
    const digest = await readIfPresent(join(dist, "toolchain.json"));
    if (digest === undefined) {
      throw new UsageError(
        `Expected the tools built, not without ${name}; \`pnpm tools\` in ${home()} makes them`,
      );
    }
    files.set(`${folder}/package.json`, json({ name, version: "0.0.0", private: true }));
    files.set(`${folder}/dist/toolchain.json`, digest.toString("utf8"));
    files.set(
      `${folder}/dist/cli.mjs`,
      `import ${JSON.stringify(pathToFileURL(join(dist, "cli.mjs")).href)};\n`,
    );
  }
  // Settings that pnpm would find there are nobody's but ours: who unpacks texts may unpack more.
  const known = new Set([...GENERATED, ...KEPT]);
  for (const name of await readdir(workspace).catch(() => [])) {
    if (!known.has(name)) await rm(join(workspace, name), { recursive: true, force: true });
  }
  for (const [path, text] of files) await writeWhole(join(workspace, path), text);
}

/** What stays in a workspace besides. */
const KEPT: readonly string[] = [IGNORED, WORKSPACE_LOCK, ".turbo", "node_modules"];

/** The tasks of content as `turbo.json` of the tool has them. Nothing is left to make of the tools. */
async function turboSettings(): Promise<unknown> {
  const { boundaries: _, tasks, ...settings } = await readJson(join(home(), "turbo.json"));
  // Git's worktrees would share one cache, which others' rules bound.
  return { ...settings, cacheDir: ".turbo/cache", tasks: { ...(tasks as object), build: BUILD } };
}

const BUILD = { inputs: ["package.json"], outputs: ["dist/toolchain.json"] };

async function manifest(): Promise<unknown> {
  const { version } = await readJson(join(packageFolder("pnpm"), "package.json"));
  return { name: "printery-workspace", private: true, packageManager: `pnpm@${version}` };
}

/** As in a clone, but that nothing is ever installed. */
const PNPM = `packages:
  - packages/*
  - .work/*
verifyDepsBeforeRun: false
pmOnFail: ignore
`;

/** Turborepo asks for one, and has it in its keys. */
const LOCKFILE = `lockfileVersion: '9.0'

importers:

  .: {}
`;

async function readJson(path: string): Promise<Record<string, unknown>> {
  const bytes = await readIfPresent(path);
  if (bytes === undefined) throw new Error(`${path} is missing; install printery again`);
  return JSON.parse(bytes.toString("utf8"));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
