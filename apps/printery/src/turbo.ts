import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { type Progress, readProgress } from "@printery/task";
import type { FormatName } from "./stages.ts";

export interface TurboOptions {
  /** The folder with turbo.json. */
  readonly workspace: string;
  /** The content folder, absolute. */
  readonly content: string;
  /** The folder that content may come from, by its real path. */
  readonly within: string;
  readonly tasks: readonly FormatName[];
  /** Formats in place of those that each publication asks for. */
  readonly formats?: readonly FormatName[];
  /** Names of units. */
  readonly units: readonly string[];
  /** Run every task, whatever the cache holds. */
  readonly force: boolean;
  /** Called for each publication that a task has built, as it finishes. */
  readonly onProgress: (progress: Progress) => void;
}

/** A task that could not do its work: a fault of the tool, with what it printed. */
export class TaskError extends Error {
  override readonly name = "TaskError";
}

/**
 * Run Turborepo over the units. What is cached is restored silently.
 *
 * @throws TaskError with the output of the tasks that failed
 */
export async function runTurbo(options: TurboOptions): Promise<void> {
  if (options.units.length === 0) return;
  const bin = join(options.workspace, "node_modules", ".bin");
  const child = spawn(
    process.execPath,
    [join(options.workspace, "node_modules/turbo/bin/turbo"), ...turboArguments(options)],
    {
      cwd: options.workspace,
      env: {
        ...process.env,
        // Turborepo starts each task through pnpm, which is a dependency, so that npm alone is enough.
        PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
        PRINTERY_CONTENT: options.content,
        PRINTERY_ROOT: options.within,
        ...(options.formats === undefined ? {} : { PRINTERY_FORMATS: options.formats.join(",") }),
        TURBO_TELEMETRY_DISABLED: "1",
        TURBO_NO_UPDATE_NOTIFIER: "1",
        pnpm_config_verify_deps_before_run: "false",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const printed: string[] = [];
  const lines = [child.stdout, child.stderr].map(async (input) => {
    for await (const line of createInterface({ input })) {
      const progress = readProgress(line);
      if (progress === undefined) printed.push(line);
      else options.onProgress(progress);
    }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  await Promise.all(lines);
  if (code !== 0) throw new TaskError(["a task failed", ...printed].join("\n"));
}

function turboArguments({ tasks, units, force }: TurboOptions): string[] {
  return [
    "run",
    ...tasks,
    ...units.map((name) => `--filter=@content/${name}`),
    ...(force ? ["--force"] : []),
    "--continue=dependencies-successful",
    "--output-logs=new-only",
    "--log-order=stream",
    "--log-prefix=none",
    "--ui=stream",
  ];
}
