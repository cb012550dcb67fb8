import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { isBelow, type Message } from "@printery/task";
import { UsageError } from "../exit.ts";
import { fromHere } from "../report.ts";
import { projectRoot } from "../workspace.ts";
import { configIn, configsIn, type Loaded, loadConfig } from "./load-config.ts";

/** What commands say of the configuration: a file that is meant, or false for none. */
export interface OwnOptions {
  readonly config?: string | boolean;
}

/** What the project has of its own. */
export interface Own extends Omit<Loaded, "messages"> {
  /** The folder of its configuration, to which the places of what fails there are relative. */
  readonly project: string;
  /** What is wrong with it; as seen from the working folder. With an error nothing is to be built. */
  readonly messages: readonly Message[];
}

/**
 * What the project has of its own: by the file that is named, else by the one in its root. That is code, so one that lies in a folder of
 * `texts`, or in one called `content`, where strangers may write, is only loaded where it is named. Modules stand in `folder`, as {@link loadConfig} has it.
 */
export async function ownOf(
  { config }: OwnOptions,
  texts: readonly string[],
  folder?: string,
): Promise<Own> {
  const named = typeof config === "string" ? resolve(config) : undefined;
  if (named !== undefined && !existsSync(named)) {
    throw new UsageError(`Expected the file of a configuration as --config, not “${config}”`);
  }
  const project = projectRoot();
  const path = config === false ? undefined : (named ?? configIn(project));
  // Where there is none there may be one later.
  const sources = config === false ? [] : configsIn(project);
  const nothing: Own = { project, formats: [], messages: [], sources };
  if (path === undefined) return nothing;
  const isAmong = dirname(path).split(sep).includes("content");
  if (named === undefined && (isAmong || texts.some((place) => liesIn(path, place)))) {
    return { ...nothing, messages: fromHere(".", [among(path)]) };
  }
  const { messages, ...loaded } = await loadConfig(path, folder);
  const { sources: read } = loaded;
  const all = named === undefined ? [...new Set([...sources, ...read])] : read;
  return {
    ...loaded,
    sources: all,
    project: dirname(path),
    messages: fromHere(dirname(path), messages),
  };
}

function liesIn(path: string, folder: string): boolean {
  return existsSync(folder) && isBelow(realpathSync(folder), realpathSync(path));
}

function among(file: string): Message {
  const reason =
    "Expected the project's configuration outside of the folder of its texts, where strangers may write, not in it; it is not loaded: move the texts into a folder, or name it with --config";
  return { file, severity: "warning", ruleId: "config-invalid", reason };
}
