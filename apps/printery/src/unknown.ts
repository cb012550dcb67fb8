import { nearest } from "@printery/task";
import { UsageError } from "./exit.ts";
import { portableName } from "./source.ts";

/** More names than a reader looks through; of more, only the nearest is told. */
const MOST = 12;

/** That `name` is none of the publications with `ids`; with what was meant, where one is near. */
export function unknownPublication(name: string, ids: ReadonlySet<string>, which = ""): UsageError {
  if (ids.size === 0)
    return new UsageError(`Expected a publication${which}, not “${name}”; there is none`);
  const meant = meantBy(name, ids);
  const list = ids.size <= MOST ? ` (${[...ids].join(", ")})` : `, of which there are ${ids.size}`;
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  return new UsageError(`Expected a publication${which}${list}, not “${name}”${hint}`);
}

/** That `name` is no text or section of the publication `id`, whose sections are called `known`. */
export function unknownSection(name: string, id: string, known: readonly string[]): UsageError {
  const last = name.split(/[\\/]/).findLast((part) => part !== "") ?? name;
  const meant = nearest(last.replace(/\.[^.]+$/, ""), known) ?? nearest(name, known);
  const list =
    known.length <= MOST ? ` (${known.join(", ")})` : `, of which there are ${known.length}`;
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  return new UsageError(`Expected a text or a section of ${id}${list}, not “${name}”${hint}`);
}

/** That `name` is none of the formats that are `known`. */
export function unknownFormat(name: string, known: readonly string[]): UsageError {
  const meant = nearest(name, known);
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  return new UsageError(`Expected a format (${known.join(", ")}), not “${name}”${hint}`);
}

/** Publications are called as their folder or their text is, without its extension: a path that leads to one means it. */
function meantBy(name: string, ids: ReadonlySet<string>): string | undefined {
  const last = name.split(/[\\/]/).findLast((part) => part !== "") ?? name;
  for (const way of [last, last.replace(/\.[^.]+$/, "")]) {
    const id = portableName(way);
    if (ids.has(id)) return id;
  }
  return nearest(name, ids) ?? nearest(portableName(last), ids);
}
