import { type FSWatcher, statSync, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds without a change after which what was seen is told, and after which it is told in any case. */
const QUIET = 20;
const LONGEST = 150;

/**
 * Tells of changes below a folder: `tell` gets the paths of what may be another by now, absolute, and when the first of them was seen
 * (`performance.now`). An editor writes a file in several steps, and a version control system many files; they are told of together. Each
 * folder is watched by itself, as Linux has it: what Node.js calls recursive there watches every file.
 */
export class TreeWatch {
  readonly #root: string;
  readonly #apart: string;
  readonly #tell: (paths: ReadonlySet<string>, since: number) => void;
  readonly #watched = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  #seen = new Set<string>();
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** Watches `root` but for the folder `apart`, which may lie in it; both are absolute. */
  constructor(
    root: string,
    apart: string,
    tell: (paths: ReadonlySet<string>, since: number) => void,
  ) {
    this.#root = root;
    this.#apart = apart;
    this.#tell = tell;
  }

  /** Watch all folders that there are now; those that were watched already, if they are still the same. */
  async open(): Promise<void> {
    await this.#follow(this.#root);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  async #follow(folder: string): Promise<void> {
    const folders = [folder];
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
      if (this.#isClosed) return;
      if (at === this.#apart) continue;
      this.#watch(at);
      for (const name of await foldersIn(at, at === this.#root)) folders.push(join(at, name));
    }
  }

  #watch(folder: string): void {
    const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
    if (inode === undefined || this.#watched.get(folder)?.inode === inode) return;
    // One with the name of one that is gone is another, of which the old watcher hears nothing.
    this.#drop(folder);
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        this.#see(name === null ? folder : join(folder, name));
      });
      watcher.on("error", () => this.#drop(folder));
      this.#watched.set(folder, { watcher, inode });
    } catch {
      // It is gone, or the system watches no more folders: what is open is looked at besides.
    }
  }

  #drop(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }

  #see(path: string): void {
    const now = performance.now();
    if (this.#seen.size === 0) this.#since = now;
    this.#seen.add(path);
    clearTimeout(this.#timer);
    const wait = Math.min(QUIET, Math.max(0, this.#since + LONGEST - now));
    this.#timer = setTimeout(() => void this.#settle(), wait);
  }

  async #settle(): Promise<void> {
    const [seen, since] = [this.#seen, this.#since];
    this.#seen = new Set();
    for (const path of seen) {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => undefined,
      );
      if (isFolder !== true) this.#drop(path);
      else if (path !== this.#root) await this.#follow(path);
    }
    if (!this.#isClosed) this.#tell(seen, since);
  }
}

/** Names of the visible folders in `folder`; those that links lead to where these are followed. */
async function foldersIn(folder: string, followsLinks: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) =>
        !entry.name.startsWith(".") &&
        (entry.isDirectory() || (followsLinks && entry.isSymbolicLink())),
    )
    .map(({ name }) => name);
}
