import { statSync } from "node:fs";
import { join } from "node:path";
import { readIfPresent, writeWhole } from "@printery/task";
import { MANIFEST } from "../manifest.ts";
import { MEMORY } from "../memory.ts";
import type { Source } from "../source.ts";
import type { FormatName } from "../stages.ts";
import type { Times } from "./left.ts";

/** Beside what builds know of their outputs: what making each artefact took on this machine. */
function timesFile(workspace: string): string {
  return join(workspace, ".work", MEMORY, "times.json");
}

/** What each artefact took the last time it was made here; what is damaged is forgotten. */
export async function readTimes(workspace: string): Promise<Map<string, number>> {
  const json = await readIfPresent(timesFile(workspace));
  try {
    const read: unknown = json === undefined ? {} : JSON.parse(json.toString("utf8"));
    const entries = Object.entries(read instanceof Object ? read : {});
    return new Map(entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])));
  } catch {
    return new Map();
  }
}

/** Leave what was made this time for the next estimate; of publications that are not in `ids` nothing more is known. */
export async function writeTimes(
  workspace: string,
  made: Times,
  ids: ReadonlySet<string>,
): Promise<void> {
  if (made.size === 0) return;
  const all = new Map([...(await readTimes(workspace)), ...made]);
  const kept = [...all].filter(([name]) => ids.has(name.slice(name.indexOf(" ") + 1)));
  await writeWhole(timesFile(workspace), JSON.stringify(Object.fromEntries(kept)));
}

/** The name of an artefact in all of these: “pdf the-salt-road”. */
export function artefactName(format: string, id: string): string {
  return `${format} ${id}`;
}

/** Names of what `sources` are made into. */
export function artefactsOf(sources: readonly Source[], formats: readonly FormatName[]): string[] {
  return sources.flatMap(({ id }) => formats.map((format) => artefactName(format, id)));
}

/**
 * Those of `sources` that have to be made anew, as far as can be told at a glance: files that were written since the manifest in `out`
 * was, or all without one. No more hangs on it than an estimate.
 */
export function changedSince(out: string, sources: readonly Source[]): Source[] {
  const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const before = timeOf(join(out, MANIFEST));
  if (before === undefined) return [...sources];
  return sources.filter(({ root, texts, companions }) =>
    [...texts, ...companions].some((path) => (timeOf(join(root, path)) ?? 0) > before),
  );
}

/** What the last build made itself, of all that was asked of it. */
export interface LastBuild {
  readonly made: number;
  readonly asked: number;
  readonly seconds: number;
  /** When it ended, in milliseconds since 1970; of one that was read. */
  readonly at?: number;
}

function lastFile(workspace: string): string {
  return join(workspace, ".work", MEMORY, "last-build.json");
}

/** Leave for `printery doctor` how much of a build came out of caches. */
export async function writeLast(workspace: string, last: LastBuild): Promise<void> {
  await writeWhole(lastFile(workspace), JSON.stringify(last));
}

/** What the last build in `workspace` left of itself; undefined where there was none, or it is damaged. */
export async function readLast(workspace: string): Promise<LastBuild | undefined> {
  const json = await readIfPresent(lastFile(workspace));
  const at = statSync(lastFile(workspace), { throwIfNoEntry: false })?.mtimeMs;
  try {
    const { made, asked, seconds } = JSON.parse(String(json)) as Partial<Record<string, unknown>>;
    const isOurs = [made, asked, seconds].every(Number.isFinite);
    return isOurs
      ? { made: Number(made), asked: Number(asked), seconds: Number(seconds), ...(at && { at }) }
      : undefined;
  } catch {
    return undefined;
  }
}
