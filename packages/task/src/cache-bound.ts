import { closeSync, openSync, readSync, statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import {
  END,
  entriesIn,
  type Filler,
  fillerIn,
  type Listed,
  listIn,
  piecesOf,
} from "./cache-format.ts";
import { writeWhole } from "./files.ts";

/** Of what is too much this share is left, so that it is not too much again with the next entry. */
const LEFT = 0.9;

/** Bytes of the line of an entry, beside its key. */
const LINE_BYTES = 90;

/**
 * Have the cache files at `paths`, of which none is in use, take `most` bytes together at most: where they take more, entries are
 * dropped that were used least recently, whichever file they are in. Files that nobody can use go first.
 */
export async function boundCaches(paths: readonly string[], most: number): Promise<void> {
  const sizes = new Map(paths.map((path) => [path, sizeOf(path)]));
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total <= most) return;
  const all: { readonly path: string; readonly entry: Listed }[] = [];
  for (const [path, size] of sizes) {
    const entries = listAt(path);
    for (const entry of entries) all.push({ path, entry });
    if (entries.length > 0) continue;
    await rm(path, { force: true });
    total -= size;
  }
  all.sort((a, b) => a.entry.used - b.entry.used);
  const dropped = new Map<string, Set<string>>();
  for (const { path, entry } of all) {
    if (total <= most * LEFT) break;
    total -= entry.bytes + LINE_BYTES + entry.key.length;
    dropped.set(path, (dropped.get(path) ?? new Set()).add(entry.key));
  }
  for (const [path, keys] of dropped) await drop(path, keys);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function drop(path: string, keys: ReadonlySet<string>): Promise<void> {
  const filler = fillerAt(path);
  const known = filler && entriesIn(await readFile(path), filler);
  const left = new Map([...(known ?? [])].filter(([key]) => !keys.has(key)));
  if (filler === undefined || left.size === 0) await rm(path, { force: true });
  else await writeWhole(path, piecesOf(left, filler));
}

/** Who filled the file at `path`, as it says itself; undefined of another version, and where there is none. */
export function fillerAt(path: string): Filler | undefined {
  const [head = ""] = headsOf(path, 512);
  return fillerIn(head);
}

/** Characters of a list: a line has some 200, and a shard of forty thousand texts as many lines. */
const MOST_LISTED = 64_000_000;

/** The list of the file at `path`, of which little more is read: what is behind it may be a thousand times as long. */
function listAt(path: string): Listed[] {
  let text = "";
  for (const head of headsOf(path, 65_536)) {
    const from = Math.max(0, text.length - END.length);
    text += head;
    const end = text.indexOf(END, from);
    if (end >= 0) return listIn(text.slice(0, end));
    // What is no cache file has a list without an end.
    if (text.length > MOST_LISTED) break;
  }
  return [];
}

/** The file at `path` from its beginning on, in pieces of `size` bytes. */
function* headsOf(path: string, size: number): Generator<string> {
  if (sizeOf(path) === 0) return;
  const file = openSync(path, "r");
  try {
    const piece = Buffer.alloc(size);
    for (let length = 1; length > 0; ) {
      length = readSync(file, piece);
      yield piece.toString("latin1", 0, length);
    }
  } finally {
    closeSync(file);
  }
}
