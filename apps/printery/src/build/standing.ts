import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { REFUSALS, readSoon, sha256 } from "@printery/task";
import { type Built, readUnit } from "../collect.ts";
import type { EarlyGlimpse } from "../glimpse.ts";
import { type Memory, stateOf } from "../memory.ts";
import type { StageName, Unit } from "../sync.ts";
import type { TaskOptions } from "../tasks.ts";
import { toolFor, unitKey } from "../unit-key.ts";
import type { Commission, Plan } from "./plan.ts";
import type { Ran } from "./run-due.ts";

/** What its tasks say of each publication of a unit, by the unit's name. */
export type Standing = ReadonlyMap<string, readonly Built[]>;

/** Files by which Turborepo tells its tasks apart besides those of a unit. */
const SHARED = ["turbo.json", "package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];

/** A digest for each of the tasks' units: while it stays, so does all that its tasks leave. */
export function keysOf(tasks: TaskOptions): Map<string, string> {
  const tools = new Map<StageName, string | undefined>();
  const toolOf = (stage: StageName) => {
    if (!tools.has(stage)) tools.set(stage, toolFor(stage, tasks));
    return tools.get(stage);
  };
  const shared = SHARED.map((name) => sha256(readSoon(join(tasks.workspace, name)) ?? ""));
  return new Map(
    tasks.units.map(({ name }) => [name, sha256([...shared, unitKey(name, tasks, toolOf)].join())]),
  );
}

/**
 * Those of the tasks' units that can't be what the build before left in this output folder: their tasks hang on something else, or
 * nothing is known of a publication, as where it has a mistake.
 */
export function dueUnits(
  tasks: TaskOptions,
  { chosen }: Plan,
  { units, publications }: Memory,
): Unit[] {
  const keys = keysOf(tasks);
  return tasks.units.filter(
    ({ name, sources }) =>
      units[name] !== keys.get(name) ||
      sources.some(({ id }) => chosen.has(id) && publications[id] === undefined),
  );
}

/**
 * What the next build is to know of `units`: nothing of one with a publication that took too much, which is tried again each time, or with
 * a file that changed meanwhile.
 */
export function unitsKnown(
  units: readonly Unit[],
  { workspace }: Commission,
  { keys, before, changed }: Pick<Ran, "keys" | "before" | "changed">,
): Memory["units"] {
  const isOut = (name: string) =>
    existsSync(join(workspace, ".work", name, REFUSALS)) ||
    changed.some(({ unit }) => unit === name);
  const entries = units.flatMap(({ name }) => {
    // Of one that is not asked for what was known stays known.
    const key = keys.get(name) ?? before.units[name];
    return key === undefined || isOut(name) ? [] : [[name, key] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Those of `units` that stand as the build before left them, in the workspace and in the output folder, by the sizes and times of all
 * files and by what the reports say that they were made of. What only tasks read of one another is not looked at: Turborepo does that when
 * one of them is to run.
 */
export async function standing(
  units: readonly Unit[],
  { workspace, out, asked }: Commission,
  { chosen }: Plan,
  { publications }: Memory,
  { found, placed }: EarlyGlimpse,
): Promise<Standing> {
  const listed = new Set(found.manifest.publications.map(({ id }) => id));
  const formats = [...asked.formats, ...asked.own];
  const all = new Map<string, readonly Built[]>();
  for (const unit of units) {
    // Files are looked at in one go, which is quickest; what tasks tell is heard in between.
    await setImmediate();
    const folder = join(workspace, ".work", unit.name);
    let isSame = true;
    const isKnown = (id: string, inputs: Built["inputs"]) => {
      if (isSame && chosen.has(id)) {
        const state = stateOf(folder, out, id, formats, inputs, placed.get(id));
        isSame = listed.has(id) && publications[id] === state;
      }
      // Whether or not: nothing of it is to be read here.
      return true;
    };
    const built = await readUnit(workspace, unit, asked, isKnown);
    if (isSame && built !== undefined) all.set(unit.name, built);
  }
  return all;
}
