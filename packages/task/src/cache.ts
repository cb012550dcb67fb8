import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { readIfPresent, sha256, writeWhole } from "./files.ts";

/**
 * What a stage made the last time of parts of its inputs. A key tells all that the bytes are made of: the same key, the same
 * bytes, so that a stage leaves the same files with and without.
 */
export interface Cache {
  /** The bytes that were put there last, this time or the time before. */
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

/** Which tool filled a {@link CacheFile}, as its first lines; another has no use for it. */
const VERSION = "printery cache 1";

/** A {@link Cache} in one file: ten thousand would take longer to read and write than what is in them takes to make. */
export class CacheFile implements Cache {
  readonly #path: string;
  readonly #tool: string;
  readonly #known: ReadonlyMap<string, Stored>;
  readonly #used = new Map<string, Uint8Array>();
  #isNew = false;

  private constructor(path: string, tool: string, known: ReadonlyMap<string, Stored>) {
    this.#path = path;
    this.#tool = tool;
    this.#known = known;
  }

  /** What `tool` left at `path`; nothing where another did, where the file is damaged, or where there is none. */
  static async open(path: string, tool: string): Promise<CacheFile> {
    const bytes = await readIfPresent(path);
    return new CacheFile(path, tool, bytes === undefined ? new Map() : entriesIn(bytes, tool));
  }

  get(key: string): Uint8Array | undefined {
    const used = this.#used.get(key);
    if (used !== undefined) return used;
    const stored = this.#known.get(key);
    if (stored === undefined || crc32(stored.bytes) !== stored.checksum) return undefined;
    this.#used.set(key, stored.bytes);
    return stored.bytes;
  }

  put(key: string, bytes: Uint8Array): void {
    this.#used.set(key, bytes);
    this.#isNew = true;
  }

  /** Keeps what was asked for or put, and no more; a run that did neither, for want of a publication, leaves all as it is. */
  async save(): Promise<void> {
    const isSame = !this.#isNew && this.#used.size === this.#known.size;
    if (isSame || this.#used.size === 0) return;
    await writeWhole(this.#path, fileOf(this.#used, this.#tool));
  }
}

interface Stored {
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

/** A line with the version, one with the tool, one for each entry (key, length, checksum), an empty one; then their bytes. */
function fileOf(entries: ReadonlyMap<string, Uint8Array>, tool: string): Buffer {
  const lines = [VERSION, tool];
  for (const [key, bytes] of entries) lines.push(`${key} ${bytes.byteLength} ${crc32(bytes)}`);
  return Buffer.concat([Buffer.from(`${lines.join("\n")}\n\n`), ...entries.values()]);
}

/** What can be read of `file`: an entry whose bytes are cut off has others than its checksum says. */
function entriesIn(file: Buffer, tool: string): Map<string, Stored> {
  const entries = new Map<string, Stored>();
  const end = file.indexOf("\n\n");
  const [version, by, ...lines] = file.toString("utf8", 0, Math.max(0, end)).split("\n");
  if (version !== VERSION || by !== tool) return entries;
  let from = end + 2;
  for (const line of lines) {
    const [key = "", length, checksum] = line.split(" ");
    const to = from + Number(length);
    entries.set(key, { bytes: file.subarray(from, to), checksum: Number(checksum) });
    from = to;
  }
  return entries;
}

/**
 * The tool that runs: the digest of its bundle and of what that leaves out, which `toolchain.json` beside the command names, and of
 * Node, whose zlib makes the bytes; undefined where it isn't bundled.
 */
export function runningTool(): string | undefined {
  const folder = dirname(process.argv[1] ?? "");
  try {
    const toolchain = readFileSync(join(folder, "toolchain.json"), "utf8");
    return sha256(`${toolchain} ${process.version} ${process.versions.zlib}`);
  } catch {
    // Sources run as they are; there is nothing then to tell what they are.
    return undefined;
  }
}
