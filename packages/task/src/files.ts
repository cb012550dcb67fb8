import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { placed } from "./refusal.ts";

/** The SHA-256 of `bytes`, in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return hash("sha256", bytes);
}

/**
 * Put `content`, or its pieces one after the other, at `path`, whole or not at all: a reader sees the old file or the new one.
 * An unchanged file is not touched (for a thousand files: 6 ms against a second).
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string | readonly Uint8Array[],
): Promise<void> {
  const wanted = typeof content === "string" ? Buffer.from(content) : content;
  if (wanted instanceof Uint8Array && holds(path, wanted)) return;
  // Node's `mkdir -p` never ends where a relative path begins in a folder that is gone.
  await mkdir(dirname(resolve(path)), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, wanted instanceof Uint8Array ? wanted : batched(wanted));
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw placed(cause, path);
  }
}

/** Read in pieces, into a buffer of its own: hundreds of megabytes of files, each in memory for a moment, would have V8 clear up over and over. */
function holds(path: string, bytes: Uint8Array): boolean {
  const file = openSoon(path);
  if (file === undefined) return false;
  try {
    if (fstatSync(file).size !== bytes.byteLength) return false;
    for (let at = 0; at < bytes.byteLength; ) {
      const length = readSync(file, PIECE);
      const wanted = bytes.subarray(at, at + length);
      if (length === 0 || PIECE.compare(wanted, 0, wanted.byteLength, 0, length) !== 0)
        return false;
      at += length;
    }
    return true;
  } finally {
    closeSync(file);
  }
}

const PIECE = Buffer.alloc(1 << 16);

function openSoon(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** `pieces` put together to about a megabyte each: one after the other, ten thousand would take longer to write than all that is in them. */
function* batched(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  let from = 0;
  let length = 0;
  for (const [at, piece] of pieces.entries()) {
    length += piece.byteLength;
    if (length < BATCH) continue;
    yield Buffer.concat(pieces.slice(from, at + 1));
    [from, length] = [at + 1, 0];
  }
  yield Buffer.concat(pieces.slice(from));
}

const BATCH = 1 << 20;

/** The bytes at `path`, or undefined where nothing is. */
export async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/**
 * {@link readIfPresent}, at once: where a command reads thousands of small files and has nothing else to do, a fifth of the
 * time.
 */
export function readSoon(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** Regular files below `folder`, relative, with forward slashes, sorted; none where the folder is missing. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + (folder.endsWith(sep) ? 0 : 1))
          .split(sep)
          .join("/"),
      )
      .sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

/** Remove what `folder` holds besides the files at `paths`. */
export async function removeOthers(folder: string, paths: ReadonlySet<string>): Promise<void> {
  for (const path of await listFiles(folder)) {
    if (!paths.has(path)) await rm(join(folder, path));
  }
}

/** Whether `path` is a regular file. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}

/** What `use` makes of a file that holds `bytes` while it runs: for libraries that take paths alone. */
export async function withTemporaryFile<Result>(
  bytes: Uint8Array,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "printery-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isMissing(cause: unknown): boolean {
  const code = codeOf(cause);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** By which code the system refused, if it was the system. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : undefined;
}
