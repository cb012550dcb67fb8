import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { type Files, placed, readSoon, STAGING } from "@printery/task";
import { beforeEnd } from "./ending.ts";
import { lock } from "./lock.ts";

/** What is moved when an edition appears; left as `journal.json` while it is. Paths are relative to the output folder. */
interface Journal {
  /** In the order in which they are moved. */
  readonly moves: readonly string[];
  readonly removals: readonly string[];
}

/**
 * Files for an output folder that appear together. They are written beside it, in {@link STAGING} within it, until all are there;
 * then they are moved, which takes no room and some milliseconds. Whoever is killed before leaves the folder as it was; whoever
 * is killed while files are moved leaves a journal, by which the next edition finishes first. One process at a time has one open.
 */
export class Edition {
  readonly #out: string;
  readonly #place: string;
  readonly #staged = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #release: () => void;

  private constructor(out: string, release: () => void) {
    this.#out = out;
    this.#place = join(out, STAGING);
    this.#release = release;
  }

  /** An edition of the folder `out`, which is made. @throws BusyError where another process has one open for too long */
  static async open(out: string): Promise<Edition> {
    const isNew = mkdirSync(out, { recursive: true }) !== undefined;
    const place = join(out, STAGING);
    try {
      makeFolder(place);
      const release = await lock(join(place, "lock"), out);
      const isDone = beforeEnd(() => clear(place));
      const close = () => {
        isDone();
        clear(place);
        release();
        removeEmpty(place);
        if (isNew) removeEmpty(out);
      };
      try {
        recover(out);
      } catch (cause) {
        close();
        throw cause;
      }
      return new Edition(out, close);
    } catch (cause) {
      if (isNew) removeEmpty(out);
      throw cause;
    }
  }

  /** Put `files` into the edition, by their paths in the output folder; what is there already is not touched. */
  put(files: Files): void {
    for (const [path, bytes] of files) {
      this.#removed.delete(path);
      if (holds(join(this.#out, path), bytes)) {
        this.#staged.delete(path);
        continue;
      }
      const staged = join(this.#place, "new", path);
      mkdirSync(dirname(staged), { recursive: true });
      try {
        writeFileSync(staged, bytes);
      } catch (cause) {
        throw placed(cause, staged);
      }
      this.#staged.add(path);
    }
  }

  /** Have the file at `path` removed, and the folders it leaves empty. */
  remove(path: string): void {
    this.#staged.delete(path);
    this.#removed.add(path);
  }

  /** The bytes that `path` will have; undefined where there will be no such file. */
  read(path: string): Buffer | undefined {
    if (this.#removed.has(path)) return undefined;
    return readSoon(join(this.#staged.has(path) ? join(this.#place, "new") : this.#out, path));
  }

  /** Whether there will be a file at `path`. */
  has(path: string): boolean {
    if (this.#staged.has(path)) return true;
    if (this.#removed.has(path)) return false;
    return lstatSync(join(this.#out, path), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** Move all into the output folder, in the order in which they were put: all of them, or, where that fails, none. */
  appear(): void {
    const moves = [...this.#staged];
    const removals = [...this.#removed].filter((path) => isThere(join(this.#out, path)));
    if (moves.length === 0 && removals.length === 0) return;
    // What may fail for want of room or leave is done before the first is moved.
    try {
      for (const path of moves) mkdirSync(dirname(join(this.#out, path)), { recursive: true });
      for (const path of [...moves, ...removals]) keepOld(this.#out, path);
      writeJournal(this.#place, { moves, removals });
      finish(this.#out, { moves, removals });
    } catch (cause) {
      takeBack(this.#out, { moves, removals });
      throw cause;
    }
    rmSync(join(this.#place, JOURNAL));
    this.#staged.clear();
    this.#removed.clear();
  }

  /** Let go of the output folder; what has not appeared is dropped. */
  close(): void {
    this.#release();
  }
}

/**
 * The folder `out` as whole as it gets while one looks at it: no edition is open, and one that was left is finished. Gives back what
 * lets others in again. Where nothing may be written nobody else can write either.
 */
export async function settled(out: string): Promise<() => void> {
  if (!isThere(out)) return () => {};
  try {
    const edition = await Edition.open(out);
    return () => edition.close();
  } catch (cause) {
    if (isForbidden(cause)) return () => {};
    throw cause;
  }
}

/** The journal's name: while it is there, what it lists is to be finished. */
const JOURNAL = "journal.json";

/** Finish what a run that was killed had begun to move, and drop what it had not. */
function recover(out: string): void {
  const place = join(out, STAGING);
  const journal = readSoon(join(place, JOURNAL));
  if (journal !== undefined) {
    const { moves, removals } = readJournal(journal.toString("utf8"));
    finish(out, { moves, removals });
    rmSync(join(place, JOURNAL));
  }
  clear(place);
}

/** One that is no journal of ours names nothing. */
function readJournal(text: string): Journal {
  try {
    const { moves, removals } = JSON.parse(text) as Partial<Journal>;
    return { moves: pathsIn(moves), removals: pathsIn(removals) };
  } catch {
    return { moves: [], removals: [] };
  }
}

function pathsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((path): path is string => typeof path === "string" && isWithin(path));
}

/** Whether `path` leads nowhere out of the folder it is relative to, as one that was tampered with could. */
export function isWithin(path: string): boolean {
  return path !== "" && !isAbsolute(path) && !path.split(/[/\\]/).includes("..");
}

/** Move what is still to be moved, and remove what is still to be removed. */
function finish(out: string, { moves, removals }: Journal): void {
  for (const path of moves) {
    try {
      renameSync(join(out, STAGING, "new", path), join(out, path));
    } catch (cause) {
      // It is there since the run that was killed.
      if (!isMissing(cause) || !isThere(join(out, path))) throw cause;
    }
  }
  for (const path of removals) {
    rmSync(join(out, path), { force: true });
    removeEmptyAbove(out, path);
  }
}

function removeEmptyAbove(out: string, path: string): void {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (!removeEmpty(join(out, folder))) return;
  }
}

/** Put everything back as it was before it was moved. Where even that is refused, the journal stays for the next. */
function takeBack(out: string, { moves, removals }: Journal): void {
  for (const path of moves) {
    const isNew = !isThere(join(out, STAGING, "old", path));
    // One that has no old one, and has left its place, was not there before.
    if (!isNew) restore(out, path);
    else if (!isThere(join(out, STAGING, "new", path))) rmSync(join(out, path), { force: true });
    removeEmptyAbove(out, path);
  }
  for (const path of removals) {
    // One that has no old one was not reached.
    if (isThere(join(out, STAGING, "old", path))) restore(out, path);
  }
  rmSync(join(out, STAGING, JOURNAL), { force: true });
}

/** By another call where the disk does not rename. */
function restore(out: string, path: string): void {
  const old = join(out, STAGING, "old", path);
  // Its folder went with the last of its files.
  if (!isThere(dirname(join(out, path)))) mkdirSync(dirname(join(out, path)), { recursive: true });
  try {
    renameSync(old, join(out, path));
  } catch {
    copyFileSync(old, join(out, path));
  }
}

/** A second name for the file at `path`, under which it can be put back; a copy where the disk knows no second names. */
function keepOld(out: string, path: string): void {
  const place = join(out, path);
  if (!isThere(place)) return;
  const old = join(out, STAGING, "old", path);
  mkdirSync(dirname(old), { recursive: true });
  try {
    linkSync(place, old);
  } catch {
    copyFileSync(place, old);
  }
}

function writeJournal(place: string, journal: Journal): void {
  writeFileSync(join(place, "journal"), JSON.stringify(journal));
  renameSync(join(place, "journal"), join(place, JOURNAL));
}

/** Remove what was set, but where a journal still needs it. */
function clear(place: string): void {
  if (isThere(join(place, JOURNAL))) return;
  for (const name of ["new", "old", "journal"]) {
    rmSync(join(place, name), { recursive: true, force: true });
  }
}

/** Not with those above it: of a file system that is only read Node then says that something is missing. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}

/** Remove `folder` if there is nothing in it. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is a file at `path` with these `bytes`. One of another length is not read: a manifest may have forty megabytes. */
function holds(path: string, bytes: Uint8Array): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return (
    found?.isFile() === true && found.size === bytes.byteLength && readFileSync(path).equals(bytes)
  );
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isMissing(cause: unknown): boolean {
  return codeOf(cause) === "ENOENT";
}

function isForbidden(cause: unknown): boolean {
  return ["EACCES", "EPERM", "EROFS"].includes(codeOf(cause));
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
