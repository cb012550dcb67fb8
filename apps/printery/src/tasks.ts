import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  CACHES,
  type Changed,
  MARKS,
  type Mark,
  type Message,
  type PluginFiles,
  REFUSALS,
  type Refusal,
  readIfPresent,
  writeWhole,
} from "@printery/task";
import { forget } from "./forget.ts";
import type { Unit } from "./sync.ts";
import { runTurbo, TaskError, type TurboOptions } from "./turbo.ts";
import { type Allowance, type Overrun, refusedFor, Watch } from "./watch.ts";

export interface TaskOptions extends Omit<TurboOptions, "units"> {
  /** What the project has of its own. */
  readonly plugins?: PluginFiles | undefined;
  readonly units: readonly Unit[];
  /** What a task may take for each publication. */
  readonly allowance: Allowance;
}

/** How often the tasks at work are looked at, in milliseconds. */
const PACE = 250;

/**
 * Run the tasks of `units`, each a process of its own that is ended where a publication takes more than it may. That one is
 * refused, with a message in its unit's report, and the others go on; so it is with one over which a process has died twice.
 * Gives back the files that changed meanwhile, whose units are not built. `run` stands for Turborepo.
 *
 * @throws TaskError where a task failed over something else
 */
export async function runTasks(
  { units, allowance, ...options }: TaskOptions,
  run: typeof runTurbo = runTurbo,
): Promise<readonly Changed[]> {
  const { workspace } = options;
  const marks = join(workspace, ".work", MARKS);
  await rm(marks, { recursive: true, force: true });
  const refusals = new Map<string, Refusal[]>();
  for (const { name } of units) await rm(join(workspace, ".work", name, REFUSALS), { force: true });
  const deaths = new Set<string>();
  const changed: Changed[] = [];
  let left = units;
  let { force } = options;
  let isForgotten = false;
  while (left.length > 0) {
    if (force) await dropCaches(workspace, left);
    const guard = new Guard(marks, allowance);
    try {
      await run({ ...options, force, units: left.map(({ name }) => name) });
      return changed;
    } catch (cause) {
      const marked = await guard.dead();
      if (!(cause instanceof TaskError)) throw cause;
      changed.push(...cause.changed);
      // Who found a file changed left its mark, but did not die.
      const died = marked.filter(({ mark }) => changed.every(({ unit }) => unit !== mark.unit));
      if (died.length === 0 && cause.units.length === 0 && changed.length > 0) return changed;
      if (died.length === 0) {
        // A cache may have given back what it should not.
        if (force || cause.units.length === 0) throw cause;
        const failed = new Set(cause.units);
        left = left.filter(({ name }) => failed.has(name));
        // Tools take longest to be made again, so they are, only where that did not help.
        if (isForgotten) force = true;
        else await forget(workspace, [...failed]);
        isForgotten = true;
        continue;
      }
      for (const { mark, overrun } of died) {
        const { unit, stage, id } = mark;
        const death = `${unit} ${stage} ${id}`;
        if (overrun === undefined && !deaths.has(death)) {
          deaths.add(death);
          continue;
        }
        const message = stopped(mark, units, allowance, overrun);
        refusals.set(unit, [...(refusals.get(unit) ?? []), { stage, id, message }]);
      }
      for (const [unit, list] of refusals) {
        await writeWhole(join(workspace, ".work", unit, REFUSALS), JSON.stringify(list));
      }
      const again = new Set(died.map(({ mark }) => mark.unit));
      left = left.filter(({ name }) => again.has(name));
      // What was made in the first round need not be made again.
      force = false;
    } finally {
      guard.stop();
    }
  }
  return changed;
}

/** By force stages begin with nothing that they kept or left. */
async function dropCaches(workspace: string, units: readonly Unit[]): Promise<void> {
  for (const { name } of units) {
    for (const folder of [CACHES, "dist"]) {
      await rm(join(workspace, ".work", name, folder), { recursive: true, force: true });
    }
  }
}

/** Looks after the processes that have left a mark. */
class Guard {
  readonly #folder: string;
  readonly #allowance: Allowance;
  readonly #watches = new Map<string, Watch>();
  readonly #ended = new Map<string, Overrun>();
  readonly #timer: NodeJS.Timeout;

  constructor(folder: string, allowance: Allowance) {
    this.#folder = folder;
    this.#allowance = allowance;
    this.#timer = setInterval(() => void this.#look(), PACE);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** What those processes were at that left their marks, and what they had too much of. */
  async dead(): Promise<{ readonly mark: Mark; readonly overrun: Overrun | undefined }[]> {
    this.stop();
    const marks = await this.#marks();
    return marks.map((mark) => ({ mark, overrun: this.#ended.get(keyOf(mark)) }));
  }

  async #look(): Promise<void> {
    const marks = await this.#marks();
    const keys = new Set(marks.map(keyOf));
    for (const key of this.#watches.keys()) if (!keys.has(key)) this.#watches.delete(key);
    for (const mark of marks) {
      const key = keyOf(mark);
      const watch = this.#watches.get(key) ?? new Watch(mark.pid, this.#allowance, mark.megabytes);
      this.#watches.set(key, watch);
      const overrun = watch.overrun();
      if (overrun === undefined || this.#ended.has(key)) continue;
      this.#ended.set(key, overrun);
      end(mark.pid);
    }
  }

  async #marks(): Promise<Mark[]> {
    const found: Mark[] = [];
    for (const name of namesIn(this.#folder)) {
      const json = await readIfPresent(join(this.#folder, name));
      const mark = json && markIn(json.toString("utf8"));
      if (mark !== undefined) found.push(mark);
    }
    return found;
  }
}

/** None where no task has left a mark yet. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** One that is being written is looked at the next time. */
function markIn(json: string): Mark | undefined {
  try {
    return JSON.parse(json) as Mark;
  } catch {
    return undefined;
  }
}

function keyOf({ pid, stage, id }: Mark): string {
  return `${pid} ${stage} ${id}`;
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function stopped(
  { stage, id }: Mark,
  units: readonly Unit[],
  allowance: Allowance,
  overrun: Overrun | undefined,
): Message {
  const source = units.flatMap(({ sources }) => sources).find((one) => one.id === id);
  return refusedFor(source?.texts[0] ?? id, stage, allowance, overrun);
}
