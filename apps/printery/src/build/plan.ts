import { readdir } from "node:fs/promises";
import type { LibraryConfig } from "@printery/publication";
import type { Limits, Message } from "@printery/task";
import type { Own } from "../config/own.ts";
import type { Asked } from "../formats.ts";
import { readLibrary } from "../library.ts";
import { type Scan, scanContent } from "../scan.ts";
import type { Shard } from "../shard.ts";
import { unknownPublication } from "../unknown.ts";
import type { BuildOptions } from "./options.ts";

/** What a build is asked for: its folders, absolute, and what its options say. */
export interface Commission {
  readonly project: string;
  readonly workspace: string;
  readonly content: string;
  /** The folder that content may come from, by its real path. */
  readonly within: string;
  readonly out: string;
  readonly own: Own;
  readonly asked: Asked;
  readonly limits: Limits;
  readonly shard: Shard | undefined;
  /** Names of the publications that alone are asked for; of none where all are. */
  readonly only: readonly string[];
  readonly options: BuildOptions;
  /** Of the build, by the clock of `performance`. */
  readonly start: number;
}

/** What there is in the content folder, and what of it is to be built. */
export interface Plan {
  readonly scan: Scan;
  /** Ids of all publications, also of those whose mistakes leave nothing to build. */
  readonly ids: ReadonlySet<string>;
  /** Those that are asked for. */
  readonly chosen: ReadonlySet<string>;
  readonly library: LibraryConfig;
  /** What was said of library.yaml. */
  readonly messages: readonly Message[];
}

/**
 * Look at the content folder. Where nothing can be built, there are but the messages that say why.
 *
 * @throws UsageError where a publication is asked for that is not there
 */
export async function planOf({
  content,
  within,
  limits,
  out,
  only,
}: Commission): Promise<Plan | Pick<Plan, "messages">> {
  const scan = await scanContent(content, { within, limits, out });
  const ids = new Set([...scan.sources.map(({ id }) => id), ...scan.refused]);
  const chosen = choose(ids, only);
  const { config, messages } = await readLibrary(content, await readdir(content), limits);
  return config === undefined ? { messages } : { scan, ids, chosen, library: config, messages };
}

/** Those of `ids` that `only` names; all without it. @throws UsageError for one that is not there */
function choose(ids: ReadonlySet<string>, only: readonly string[]): ReadonlySet<string> {
  for (const name of only) if (!ids.has(name)) throw unknownPublication(name, ids);
  return only.length === 0 ? ids : new Set(only);
}
