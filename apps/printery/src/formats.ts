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

/** The formats of `--to`, each once, in the order that readers know; all of them without it. */
export function readFormats(list: string | undefined): FormatName[] {
  if (list === undefined) return [...formatNames];
  const names = readNames(list, formatNames);
  return formatNames.filter((name) => names.includes(name));
}
