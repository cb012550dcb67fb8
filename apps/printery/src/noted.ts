import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readIfPresent, type StageInput, sha256, writeLimits, writeWhole } from "@printery/task";
import { trace } from "./memory.ts";
import type { Source } from "./source.ts";

/** What the tasks of a publication are keyed by, and what its texts mention of others. */
export interface Lists {
  readonly texts: StageInput;
  readonly publication: StageInput;
  /** Content paths of texts of others. */
  readonly mentions: readonly string[];
}

/** These with the {@link stampOf} the files that they were made of. */
export interface Noted extends Lists {
  readonly stamp: string;
}

/** Of the publications of a unit, by id. */
export type Notes = ReadonlyMap<string, Noted>;

/** Milliseconds after which a file that is changed once more has another time, on any file system: those of FAT are two seconds apart. */
const APART = 3000;

/** This code: with another, lists may be other ones. */
const MAKER = trace(fileURLToPath(import.meta.url));

/**
 * What tells the files of `source` from any others: where each lies, its size, and its times, that of change among them, which nobody
 * can set. None where one of them is gone, is a link, which may come to lead elsewhere, or was changed just now, so that the next change
 * might not show.
 */
export function stampOf(source: Source, now: number = Date.now()): string | undefined {
  const { root, within, texts, companions, unread = [], limits } = source;
  const states: (string | number)[] = [];
  for (const path of [...texts, ...companions]) {
    const found = stateOf(join(root, path));
    if (!found?.isFile() || Math.max(found.mtimeMs, found.ctimeMs) > now - APART) return undefined;
    const { dev, ino, size, mtimeMs, ctimeMs } = found;
    states.push(path, dev, ino, size, mtimeMs, ctimeMs);
  }
  const bounds = [root, within, [...unread], limits && writeLimits(limits)];
  return sha256(JSON.stringify([import.meta.url, MAKER, bounds, states]));
}

/** Whoever reads it says what is amiss with one that can't be looked at. */
function stateOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The notes that the last build left in the folder of a unit; what is damaged is forgotten. */
export async function readNotes(folder: string): Promise<Notes> {
  const text = (await readIfPresent(join(folder, NOTES)))?.toString("utf8") ?? "";
  const [digest = "", json = ""] = text.split("\n");
  return new Map(sha256(json) === digest ? (JSON.parse(json) as [string, Noted][]) : []);
}

/** Leave `notes` in the folder of a unit for the next build. */
export async function writeNotes(folder: string, notes: Notes): Promise<void> {
  const json = JSON.stringify([...notes]);
  await writeWhole(join(folder, NOTES), `${sha256(json)}\n${json}`);
}

const NOTES = "noted.json";
