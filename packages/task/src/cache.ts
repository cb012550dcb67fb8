import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, entriesIn, type Filler, piecesOf } from "./cache-format.ts";
import { readIfPresent, sha256, writeWhole } from "./files.ts";

/**
 * What a stage made the last times of parts of its inputs. A key tells all that the bytes are made of, or else each line in them does:
 * so that a stage leaves the same files with and without.
 */
export interface Cache {
  /** The bytes that were put there last, this time or earlier, if they are as they were. */
  readonly get: (key: string) => Uint8Array | undefined;
  readonly put: (key: string, bytes: Uint8Array) => void;
}

/** What `cache` has under `key`; else what `make` makes, which it has from now on. */
export async function keep(
  cache: Cache | undefined,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = cache?.get(key);
  if (kept !== undefined) return kept;
  const bytes = await make();
  cache?.put(key, bytes);
  return bytes;
}

/** The folder of a unit with a {@link CacheFile} for each stage, called as it is. */
export const CACHES = "cache";

/** Bytes that a file may have of what its last run did not ask for, however little that run asked for. */
const SPARE = 1_000_000;

/** A {@link Cache} in one file: ten thousand would take longer to read and write than what is in them takes to make. */
export class CacheFile implements Cache {
  readonly #path: string;
  readonly #filler: Filler;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #now: number;
  readonly #used = new Map<string, Entry>();
  #isNew = false;

  private constructor(path: string, filler: Filler, known: ReadonlyMap<string, Entry>) {
    this.#path = path;
    this.#filler = filler;
    this.#known = known;
    // Later than all before, whatever clocks say.
    this.#now = Math.max(Date.now(), latestOf(known) + 1);
  }

  /** What `filler` left at `path`; nothing where another did, where the file is damaged, or where there is none. */
  static async open(path: string, filler: Filler): Promise<CacheFile> {
    const bytes = await readIfPresent(path);
    return new CacheFile(path, filler, bytes === undefined ? new Map() : entriesIn(bytes, filler));
  }

  get(key: string): Uint8Array | undefined {
    const used = this.#used.get(key);
    if (used !== undefined) return used.bytes;
    const entry = this.#known.get(key);
    if (entry === undefined || sha256(entry.bytes) !== entry.digest) return undefined;
    this.#used.set(key, { ...entry, used: this.#now });
    return entry.bytes;
  }

  put(key: string, bytes: Uint8Array): void {
    this.#used.set(key, { bytes, used: this.#now, digest: sha256(bytes) });
    this.#isNew = true;
  }

  /**
   * Keeps what was asked for or put; and of what was not, as much as that or {@link SPARE}, what was used last first, so that an
   * edit which is taken back costs nothing and a file stays in proportion to what is in use. A run that did neither, for want of a
   * publication, leaves all as it is.
   */
  async save(): Promise<void> {
    if (this.#used.size === 0 || (!this.#isNew && this.#isAsBefore())) return;
    const left = [...this.#known].filter(([key]) => !this.#used.has(key));
    left.sort(([, a], [, b]) => b.used - a.used);
    let room = Math.max(SPARE, bytesOf(this.#used.values()));
    const entries = new Map(this.#used);
    for (const [key, entry] of left) {
      room -= entry.bytes.byteLength;
      if (room < 0) break;
      entries.set(key, entry);
    }
    await writeWhole(this.#path, piecesOf(entries, this.#filler));
  }

  /** Whether this run used what the last one did, and nothing else. */
  #isAsBefore(): boolean {
    const latest = latestOf(this.#known);
    const before = [...this.#known].filter(([, { used }]) => used === latest);
    return before.length === this.#used.size && before.every(([key]) => this.#used.has(key));
  }
}

function latestOf(entries: ReadonlyMap<string, Entry>): number {
  let latest = 0;
  for (const { used } of entries.values()) latest = Math.max(latest, used);
  return latest;
}

function bytesOf(entries: Iterable<Entry>): number {
  let bytes = 0;
  for (const entry of entries) bytes += entry.bytes.byteLength;
  return bytes;
}

/**
 * The tool in `folder`: the digest of its bundle and of what that leaves out, which `toolchain.json` beside the command names, and
 * of Node, whose zlib and Unicode tables go into what it makes; undefined where it isn't bundled.
 */
export function toolIn(folder: string): string | undefined {
  try {
    const toolchain = readFileSync(join(folder, "toolchain.json"), "utf8");
    const { zlib, icu = "", unicode = "" } = process.versions;
    return sha256(`${toolchain} ${process.version} ${zlib} ${icu} ${unicode}`);
  } catch {
    // Sources run as they are; there is nothing then to tell what they are.
    return undefined;
  }
}
