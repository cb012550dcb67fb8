import type { Changed } from "@printery/task";
import { type EarlyGlimpse, glimpse } from "../glimpse.ts";
import { prepareLibrary } from "../library.ts";
import { prepareOutputs } from "../manifest-bytes.ts";
import { type Memory, recall } from "../memory.ts";
import type { Unit } from "../sync.ts";
import { runTasks, type TaskOptions } from "../tasks.ts";
import { home } from "../workspace.ts";
import type { Commission, Plan } from "./plan.ts";
import { dueUnits, keysOf, type Standing, standing } from "./standing.ts";

/** What was left to run, and what was not. */
export interface Ran {
  /** Files that were others when their task came to read them. */
  readonly changed: readonly Changed[];
  /** What the build before knew. */
  readonly before: Memory;
  /** The output folder as it stood meanwhile. */
  readonly early: EarlyGlimpse | undefined;
  /** Units whose tasks were left out; of worth while the output folder is as it was at the early look. */
  readonly standing: Standing;
  /** A digest for each unit that is asked for of all that its tasks hang on. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Run the tasks of those units that are not as the build before left them. Turborepo would look at all outputs of all the others in
 * each of its stages; here they are looked at once, while it runs.
 */
export async function runDue(
  commission: Commission,
  plan: Plan,
  tasks: TaskOptions,
  run: typeof runTasks = runTasks,
): Promise<Ran> {
  const { workspace, out, shard } = commission;
  const before = await recall(workspace, out);
  // What fills or asks the cache asks Turborepo of all.
  const isAll =
    shard !== undefined || tasks.force || tasks.cached || Boolean(tasks.environment.TURBO_FORCE);
  const due = isAll ? tasks.units : dueUnits(tasks, plan, before);
  // The tools of a clone may have been edited: Turborepo makes them before the tasks of any unit.
  const first = due.length === 0 && workspace === home() ? tasks.units.slice(0, 1) : due;
  const others = without(tasks.units, first);
  const [changed, { early, looked }] = await Promise.all([
    run({ ...tasks, units: first }),
    look(others, commission, plan, before, due.length > 0),
  ]);
  const keys = keysOf(tasks);
  const isSame = (name: string) => keys.get(name) === before.units[name];
  const whole = new Map([...looked].filter(([name]) => isSame(name)));
  const rest = others.filter(({ name }) => !whole.has(name));
  const more = await run({ ...tasks, units: rest });
  return { changed: [...changed, ...more], before, early, standing: whole, keys };
}

/** Run the tasks of `units` once more, which hang on something else since they `ran`. */
export async function runAgain(tasks: TaskOptions, units: readonly Unit[], ran: Ran): Promise<Ran> {
  const more = await runTasks({ ...tasks, units, force: false });
  const standing = new Map(
    [...ran.standing].filter(([name]) => units.every((one) => one.name !== name)),
  );
  return { ...ran, changed: [...ran.changed, ...more], standing, keys: keysOf(tasks) };
}

async function look(
  units: readonly Unit[],
  commission: Commission,
  plan: Plan,
  before: Memory,
  isDue: boolean,
): Promise<{ readonly early: EarlyGlimpse | undefined; readonly looked: Standing }> {
  // Of a shard nothing is collected.
  const isAsked = commission.shard === undefined;
  const early = isAsked ? await glimpse(commission.out, [...plan.ids]) : undefined;
  if (early === undefined) return { early, looked: new Map() };
  const looked = await standing(units, commission, plan, before, early);
  if (isDue) await prepare(early);
  return { early, looked };
}

/** What is asked for when something has changed, while tasks make it: the words for what stays, and what makes the library. */
async function prepare({ found }: EarlyGlimpse): Promise<void> {
  const { outputs } = found.manifest;
  if (outputs.length === 0) return;
  await prepareLibrary();
  await prepareOutputs(outputs);
}

function without(units: readonly Unit[], others: readonly Unit[]): Unit[] {
  return units.filter((unit) => !others.includes(unit));
}
