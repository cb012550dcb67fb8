import type { Progress } from "@printery/task";
import { type FormatName, formatNames } from "./stages.ts";
import { unknownFormat } from "./unknown.ts";

/** The names in a comma-separated list, each one of `known`. @throws UsageError naming the first that is not */
export function readNames<Name extends string>(list: string, known: readonly Name[]): Name[] {
  const names = list.split(",").map((name) => name.trim());
  return [...new Set(names)].map((name) => {
    const match = known.find((candidate) => candidate === name);
    if (match === undefined) throw unknownFormat(name, known);
    return match;
  });
}

/** What is to be made. */
export interface Asked {
  /** The tasks that make it, in the order that readers know. */
  readonly formats: readonly FormatName[];
  /** Those of the project's own formats that are asked for. */
  readonly own: readonly string[];
  /** Whether all there are were asked for, so that what is there of others goes. */
  readonly isAll: boolean;
}

/** The formats of `--to`, each once; all of them without it, the project's `own` too. */
export function readFormats(list: string | undefined, own: readonly string[] = []): Asked {
  const names =
    list === undefined ? [...formatNames, ...own] : readNames(list, [...formatNames, ...own]);
  const asked = own.filter((name) => names.includes(name));
  const ours = formatNames.filter((name) => names.includes(name));
  const formats: FormatName[] = asked.length === 0 ? ours : [...ours, "own"];
  return { formats, own: asked, isAll: list === undefined };
}

/** `progress` of the task of the project's `own` formats, by their names. */
export function named(progress: Progress, own: readonly string[]): Progress {
  return progress.stage === "own" ? { ...progress, stage: own.join("+") } : progress;
}
