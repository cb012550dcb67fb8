import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readIfPresent, type StageInput, sha256, writeWhole } from "@printery/task";

/** The folder below `.work` in which builds leave what they know; no unit is called so. */
export const MEMORY = ".known";

/**
 * What the last build knew, so that the next looks at nothing that stayed as it was. It is of this machine alone, and where
 * it is missing everything is looked at once more.
 */
export interface Memory {
  /** By the id of a publication: the state in which its files were collected. */
  publications: Record<string, string>;
  /** By the name of a unit: a digest of all that its tasks hung on when it was collected. */
  units: Record<string, string>;
  /** By what the library makes: all that it was made of. */
  library: Record<string, string>;
}

function memoryFile(workspace: string, out: string): string {
  return join(workspace, ".work", MEMORY, `${sha256(out).slice(0, 16)}.json`);
}

/** What the last build into `out` knew. */
export async function recall(workspace: string, out: string): Promise<Memory> {
  const json = await readIfPresent(memoryFile(workspace, out));
  return (json === undefined ? undefined : parse(json.toString("utf8"))) ?? blank();
}

function blank(): Memory {
  return { publications: {}, units: {}, library: {} };
}

/** What is damaged is forgotten. */
function parse(text: string): Memory | undefined {
  try {
    // Earlier builds knew nothing of units, and all else as well.
    const { publications, units = {}, library } = JSON.parse(text) as Partial<Memory>;
    return [publications, units, library].every((part) => part instanceof Object)
      ? ({ publications, units, library } as Memory)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Leave `memory` for the next build into `out`. */
export async function remember(workspace: string, out: string, memory: Memory): Promise<void> {
  await writeWhole(memoryFile(workspace, out), JSON.stringify(memory));
}

/**
 * The state of a publication: sizes and times (of change, which nobody can set, besides those of writing) of what its tasks left in the unit's `folder`, and of what stands of it in
 * `out`, which `placed` says where it was looked at before. While it stays, so do all these files: tasks and builds write only what changed.
 */
export function stateOf(
  folder: string,
  out: string,
  id: string,
  formats: readonly string[],
  inputs: StageInput["files"],
  placed: string = traces(join(out, id)),
): string {
  const made = formats.map((format) => traces(join(folder, "dist", format, id)));
  const model = trace(join(folder, "dist/compose", id, "publication.json"));
  return sha256([formats.join(), JSON.stringify(inputs), ...made, model, placed].join("\n"));
}

/** Path, size and time of every file below `folder`; synchronously, which for thousands of small folders takes a third of the time. */
export function traces(folder: string): string {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return "none";
    throw cause;
  }
  return entries
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? `${entry.name}/${traces(path)}` : `${entry.name} ${trace(path)}`;
    })
    .sort()
    .join("\n");
}

export function trace(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? "none" : `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}
