import { basename, join } from "node:path";
import type { Library } from "@printery/publication";
import {
  type Limits,
  type PluginFiles,
  pluginsFor,
  readIfPresent,
  writeLimits,
} from "@printery/task";
import { type FormatName, stageNames } from "../stages.ts";
import type { Unit } from "../sync.ts";

/** All that every artefact of a build hangs on besides content. */
export interface Settings {
  /** Node's major version. */
  readonly node: string;
  /** What publications know of their library. */
  readonly library: Library;
  /** As `--limit` has them; empty where they are as usual. */
  readonly limits: string;
  readonly epoch?: string;
  /** Of `--to`; absent where each publication is published as it asks for. */
  readonly formats?: string;
  /** How many units the publications share; 0 where each has its own. */
  readonly shards: number;
  /** `toolchain.json` of the tool of each stage: versions and digests by name. */
  readonly tools: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The packages whose bundles the stages run. */
const packages: Readonly<Record<string, string>> = {
  parse: "parser",
  compose: "publication",
  html: "html",
  pdf: "pdf",
  epub: "epub",
  own: "own",
};

/** What a build has of its settings. */
export interface Given {
  readonly library: Library;
  readonly limits: Limits;
  /** In place of those that each publication asks for. */
  readonly formats?: readonly FormatName[];
  readonly units: readonly Unit[];
  /** What the project has of its own. */
  readonly plugins?: PluginFiles | undefined;
}

/** The settings of a build that begins now. */
export async function settingsOf(
  workspace: string,
  { library, limits, formats, units, plugins }: Given,
): Promise<Settings> {
  const { title, url } = library;
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const tools = stageNames.map(async (stage) => {
    const path = join(workspace, "packages", packages[stage] ?? stage, "dist/toolchain.json");
    const json = await readIfPresent(path);
    const tool = json === undefined ? {} : JSON.parse(json.toString("utf8"));
    return [stage, { ...tool, ...ownOf(stage, plugins) }] as const;
  });
  return {
    node: process.versions.node.split(".")[0] ?? "",
    library: { ...(title && { title }), ...(url && { url }) },
    limits: writeLimits(limits),
    ...(epoch === undefined ? {} : { epoch }),
    ...(formats === undefined ? {} : { formats: formats.join(",") }),
    shards: shardsIn(units),
    tools: Object.fromEntries(await Promise.all(tools)),
  };
}

/** What the project has of its own for `stage`, as if these were parts of its tool: `printery.config/cues`. */
function ownOf(stage: string, plugins: PluginFiles | undefined): Record<string, string> {
  const files = Object.entries(pluginsFor(stage, plugins) ?? {});
  return Object.fromEntries(files.map(([kind, path]) => [`${OWN}${kind}`, basename(path)]));
}

/** Begins the name of what is none of a tool's parts but of the project's own. */
export const OWN = "printery.config/";

function shardsIn(units: readonly Unit[]): number {
  return units.filter(({ name }) => /^shard-\d{3}$/.test(name)).length;
}
