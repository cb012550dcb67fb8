import { forget } from "./forget.ts";
import type { Unit } from "./sync.ts";
import { runTasks, type TaskOptions } from "./tasks.ts";

/** Collect each unit; those that hold something else than their tasks made, after these have run once more. */
export async function collectAll(
  units: readonly Unit[],
  tasks: TaskOptions,
  collect: (unit: Unit) => Promise<boolean>,
): Promise<void> {
  const missed = async (all: readonly Unit[]) => {
    const spoiled: Unit[] = [];
    for (const unit of all) if (!(await collect(unit))) spoiled.push(unit);
    return spoiled;
  };
  let spoiled = await missed(units);
  for (const force of [false, true]) {
    if (spoiled.length === 0) return;
    if (!force) await forget(tasks.workspace, namesOf(spoiled));
    await runTasks({ ...tasks, units: spoiled, force });
    spoiled = await missed(spoiled);
  }
  if (spoiled.length === 0) return;
  throw new Error(`what is in .work/${namesOf(spoiled).join(", ")} is not what its tasks made`);
}

function namesOf(units: readonly Unit[]): string[] {
  return units.map(({ name }) => name);
}
