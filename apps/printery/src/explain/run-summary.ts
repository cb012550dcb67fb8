import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readIfPresent } from "@printery/task";

/** Where what was restored came from: the cache of this machine, the one that is shared, or what a task keeps of each publication. */
export type Origin = "local" | "remote" | "stage";

/** What Turborepo tells of a run, as far as it is asked. */
interface Summary {
  readonly tasks?: readonly {
    readonly taskId?: string;
    readonly cache?: { readonly status?: string; readonly source?: string };
  }[];
}

/** The summaries that Turborepo leaves of runs: those that are there already, and what the next ones say. */
export class RunSummaries {
  readonly #folder: string;
  readonly #earlier: ReadonlySet<string>;

  private constructor(folder: string, earlier: ReadonlySet<string>) {
    this.#folder = folder;
    this.#earlier = earlier;
  }

  static async open(workspace: string): Promise<RunSummaries> {
    const folder = join(workspace, ".turbo/runs");
    return new RunSummaries(folder, new Set(await namesIn(folder)));
  }

  /** Where the outputs of each task came from, by `<unit> <task>`. What was asked for here alone is removed. */
  async origins(isKept: boolean): Promise<ReadonlyMap<string, Origin>> {
    const origins = new Map<string, Origin>();
    for (const name of await namesIn(this.#folder)) {
      if (this.#earlier.has(name)) continue;
      const path = join(this.#folder, name);
      const json = await readIfPresent(path);
      for (const [task, origin] of json === undefined ? [] : originsIn(json.toString("utf8"))) {
        origins.set(task, origin);
      }
      if (!isKept) await rm(path, { force: true });
    }
    return origins;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).sort();
}

/** None where Turborepo says it otherwise. */
function originsIn(json: string): [string, Origin][] {
  try {
    const { tasks = [] } = JSON.parse(json) as Summary;
    return tasks.flatMap(({ taskId = "", cache }): [string, Origin][] => {
      const [, unit, task] = /^@content\/([^#]+)#(.+)$/.exec(taskId) ?? [];
      if (unit === undefined || task === undefined) return [];
      // A task that ran gave back what it keeps of publications that it did not make.
      const isHit = cache?.status === "HIT";
      const origin = !isHit ? "stage" : cache?.source === "REMOTE" ? "remote" : "local";
      return [[`${unit} ${task}`, origin]];
    });
  } catch {
    return [];
  }
}
