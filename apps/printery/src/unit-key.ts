import { join } from "node:path";
import { pluginsFor, readSoon, sha256, withPlugins, writeLimits } from "@printery/task";
import { buildOrder } from "./stages.ts";
import { type StageName, toolOf } from "./sync.ts";
import type { TaskOptions } from "./tasks.ts";

/** What the tasks of all units of a build have in common, as far as they hang on it. */
export type UnitSettings = Pick<
  TaskOptions,
  "workspace" | "tasks" | "formats" | "limits" | "plugins" | "environment"
>;

/** The inputs of a unit's tasks. */
const LISTS = [
  ...["package.json", "node.json", "library.json", "texts.json", "publications.json"],
  ...["neighbours.html.json", "neighbours.json"],
];

/** The stages that run before `formats` are made, and these, in the order of the pipeline. */
export function stagesFor(formats: UnitSettings["tasks"]): readonly StageName[] {
  return ["parse", "compose", ...buildOrder.filter((format) => formats.includes(format))];
}

/** The digest of the tool of `stage` with what it is given of the project's own; undefined where it isn't made yet. */
export function toolFor(
  stage: StageName,
  { workspace, plugins }: Pick<UnitSettings, "workspace" | "plugins">,
): string | undefined {
  return withPlugins(toolOf(workspace, stage), pluginsFor(stage, plugins));
}

/**
 * A digest of all that the tasks of the unit called `name` hang on: its lists, the tools of its stages as `toolOf` tells them, and the
 * settings. While it stays the tasks leave the same.
 */
export function unitKey(
  name: string,
  settings: UnitSettings,
  tools: (stage: StageName) => string | undefined,
): string {
  const { workspace, limits, formats = [], tasks, environment } = settings;
  const folder = join(workspace, ".work", name);
  const lists = LISTS.map((list) => sha256(readSoon(join(folder, list)) ?? ""));
  const made = stagesFor(tasks).map((stage) => tools(stage) ?? "");
  const { SOURCE_DATE_EPOCH: epoch = "" } = environment;
  const all = ["printery whole", name, lists, made, [writeLimits(limits), formats, tasks, epoch]];
  return sha256(JSON.stringify(all));
}
