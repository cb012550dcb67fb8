import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  type Changed,
  freeMemory,
  type Limits,
  type Missing,
  type Progress,
  readChanged,
  readMissing,
  readProgress,
  readRefused,
  writeLimits,
} from "@printery/task";
import { beforeEnd } from "./ending.ts";
import { awaitEnd } from "./lock.ts";
import { programFolders, turboCommand } from "./programs.ts";
import type { Environment } from "./remote-cache.ts";
import { withFolders } from "./search-path.ts";
import type { FormatName } from "./stages.ts";

export interface TurboOptions {
  /** The folder with turbo.json. */
  readonly workspace: string;
  /** The content folder, absolute. */
  readonly content: string;
  /** The folder that content may come from, by its real path. */
  readonly within: string;
  readonly tasks: readonly FormatName[];
  /** Where no format is to be made: the last task that runs, in place of `tasks`. */
  readonly until?: "compose";
  /** Formats in place of those that each publication asks for. */
  readonly formats?: readonly FormatName[];
  /** How much is read. */
  readonly limits: Limits;
  /** Names of units. */
  readonly units: readonly string[];
  /** Run every task, whatever the cache holds. */
  readonly force: boolean;
  /** Run no task: what no cache has is missing. */
  readonly cached: boolean;
  /** What Turborepo finds in its environment: which caches it may use, among other things. */
  readonly environment: Environment;
  /** Whether Turborepo is to leave a summary of where it found what, below `.turbo/runs`. */
  readonly summarize: boolean;
  /** Called for each publication that a task has built, as it finishes. */
  readonly onProgress: (progress: Progress) => void;
}

/** A task that could not do its work: a fault of the tool, with what it printed. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  /** Names of the units whose tasks they were. */
  readonly units: readonly string[];
  /** Files of other units, which could not be built as these changed meanwhile. */
  readonly changed: readonly Changed[];
  constructor(message: string, units: readonly string[], changed: readonly Changed[]) {
    super(message);
    this.units = units;
    this.changed = changed;
  }
}

/** What the system refused a task, as a sentence. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/** Tasks that were to be in a cache, and are not. */
class MissingError extends RefusedError {
  constructor(missing: readonly Missing[]) {
    const [some, more] = [missing.slice(0, 10), missing.length - 10];
    const list = some
      .map(({ unit, stage }) => `${stage} of ${unit.replace(/-[0-9a-f]{6}$/, "")}`)
      .join(", ");
    super(
      `Expected all in the cache, not without ${list}${more > 0 ? ` and ${more} more` : ""}, on which others hang; nothing is built`,
    );
  }
}

/**
 * Run Turborepo over the units. What is cached is restored silently. It ends with this process, however that ends, and all of
 * its tasks with it.
 *
 * @throws TaskError with the output of the tasks that failed
 * @throws RefusedError where the system refused one of them, as when the disk is full
 * @throws MissingError where one would have to run, and none is to
 */
export async function runTurbo(options: TurboOptions): Promise<void> {
  if (options.units.length === 0) return;
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("../bin/guard.js", import.meta.url)),
      ...turboCommand(),
      ...turboArguments(options),
    ],
    {
      cwd: options.workspace,
      // A session of its own, which can be ended as a whole; Windows has none, and would open a window for it.
      detached: process.platform !== "win32",
      windowsHide: true,
      env: {
        // Turborepo starts each task through pnpm, which is a dependency, so that npm alone is enough.
        ...withFolders(options.environment, programFolders()),
        // Said in one way, so that the same limits are the same key.
        PRINTERY_LIMITS: writeLimits(options.limits) || undefined,
        PRINTERY_CONTENT: options.content,
        PRINTERY_ROOT: options.within,
        PRINTERY_CACHED: options.cached ? "1" : undefined,
        ...(options.formats === undefined ? {} : { PRINTERY_FORMATS: options.formats.join(",") }),
        TURBO_TELEMETRY_DISABLED: "1",
        TURBO_NO_UPDATE_NOTIFIER: "1",
        pnpm_config_verify_deps_before_run: "false",
      },
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const isDone = beforeEnd(() => {
    // Windows would end it before it has ended the others; there it hears that its input ends.
    if (process.platform === "win32") child.stdin.destroy();
    else child.kill("SIGTERM");
    if (child.pid !== undefined) awaitEnd(child.pid);
  });
  const printed: string[] = [];
  const refused: string[] = [];
  const changed: Changed[] = [];
  const missing: Missing[] = [];
  const lines = [child.stdout, child.stderr].map(async (input) => {
    for await (const line of createInterface({ input })) {
      const progress = readProgress(line);
      const refusal = readRefused(line) ?? refusedTurbo(line);
      if (refusal !== undefined) refused.push(refusal);
      const change = readChanged(line);
      if (change !== undefined) changed.push(change);
      const miss = readMissing(line);
      if (miss !== undefined) missing.push(miss);
      if (progress === undefined) printed.push(line);
      else options.onProgress(progress);
    }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  await Promise.all(lines);
  isDone();
  const [refusal] = refused;
  if (code !== 0 && refusal !== undefined) throw new RefusedError(refusal);
  if (missing.length > 0) throw new MissingError(missing);
  if (code === 0) return;
  const failed = unitsIn(printed).filter((name) => changed.every(({ unit }) => unit !== name));
  throw new TaskError(["a task failed", ...printed].join("\n"), failed, changed);
}

/** What the system refused Turborepo itself, which it prints as Rust does. */
function refusedTurbo(line: string): string | undefined {
  const [, reason, number] = /([A-Z][\w -]*) \(os error (\d+)\)/.exec(line) ?? [];
  // ENOENT and the like are common, and no reason to stop.
  if (reason === undefined || !["5", "13", "24", "27", "28", "30", "122"].includes(number ?? "")) {
    return undefined;
  }
  return `Expected room and leave for Turborepo to write in the workspace, not “${reason}”`;
}

/** Units with a task that failed: its last lines list them, as `@content/<unit>#<task>`. */
function unitsIn(printed: readonly string[]): string[] {
  const named = printed.join("\n").matchAll(/@content\/([^#\s]+)#/g);
  return [...new Set([...named].flatMap(([, unit]) => unit ?? []))];
}

/** How many tasks Turborepo runs at a time where it is not told. */
const USUAL = 10;

/**
 * As many tasks at a time as memory allows where each takes all that it may, and as are of use: half of one is waiting, for its process
 * to start, or for what a cache gives back.
 */
export function tasksAtOnce(processors: number, freeBytes: number, taskBytes: number): number {
  return Math.max(1, Math.min(Math.max(USUAL, 2 * processors), Math.floor(freeBytes / taskBytes)));
}

function turboArguments({ tasks, until, units, limits, force, summarize }: TurboOptions): string[] {
  return [
    "run",
    ...(until === undefined ? tasks : [until]),
    ...units.map((name) => `--filter=@content/${name}`),
    `--concurrency=${tasksAtOnce(availableParallelism(), freeMemory(), limits.memory)}`,
    ...(force ? ["--force"] : []),
    ...(summarize ? ["--summarize"] : []),
    "--continue=dependencies-successful",
    "--output-logs=new-only",
    "--log-order=stream",
    "--log-prefix=none",
    "--ui=stream",
  ];
}
