import { existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { beyond, ContentError, codeOf, type Limits, leadsTo, readWithin } from "@printery/task";
import { UsageError } from "../exit.ts";

/** What is to be adopted, before anything is read. */
export interface Gathered {
  /** The folder that paths are relative to, by its real path; nothing outside of it is read. */
  readonly root: string;
  /** Whether one file was named, not a folder. */
  readonly isFile: boolean;
  /** Files, with forward slashes, in no order. */
  readonly files: ReadonlySet<string>;
  /** What is there and is not looked into, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Folders that tools fill, and nobody writes in; so are files that begin with a dot, or with `~$`, as Word's do that say who has a document open. */
const MADE: ReadonlySet<string> = new Set([
  "node_modules",
  "__MACOSX",
  "bower_components",
  "vendor",
]);

/** What is not looked into, and how much is. */
export interface Bounds {
  /** The folder that publications go to, which may lie in what is adopted. */
  readonly content: string;
  readonly limits: Limits;
}

/** What lists the outputs in the folder of a build. */
const OUTPUTS = "manifest.json";

/** All files at `path`, a folder or a file. Links are followed where they stay within. @throws UsageError where there is neither, or too much */
export async function gather(path: string, { content, limits }: Bounds): Promise<Gathered> {
  const { path: real, kind } = placeAt(path);
  const refused = new Map<string, string>();
  if (kind === "file") {
    return { root: dirname(real), isFile: true, files: new Set([basename(real)]), refused };
  }
  const files = new Set<string>();
  const folders = [real];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder, real, refused)) {
      if (/^(?:\.|~\$)/.test(entry.name) || MADE.has(entry.name)) continue;
      const at = join(folder, entry.name);
      if (at === content || (entry.isDirectory() && existsSync(join(at, OUTPUTS)))) continue;
      if (entry.isDirectory()) folders.push(at);
      else await take(at, real, files, refused);
    }
    if (files.size > limits.files) {
      throw new UsageError(`Expected ${beyond("files", limits, files.size)}; nothing was written`);
    }
  }
  return { root: real, isFile: false, files, refused };
}

function placeAt(path: string): ReturnType<typeof leadsTo> {
  if (/^https?:\/\//i.test(path)) {
    throw new UsageError(
      `Expected a folder or a file to begin from, not an address: save the page first, nothing is fetched`,
    );
  }
  try {
    return leadsTo(resolve(path));
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    throw new UsageError(
      `Expected a folder or a file to begin from, not “${path}”, ${cause.message}`,
    );
  }
}

async function entriesOf(folder: string, root: string, refused: Map<string, string>) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const code = codeOf(cause);
    if (code === undefined) throw cause;
    refused.set(pathIn(root, folder), `Expected a folder that can be read, not this one (${code})`);
    return [];
  }
}

async function take(
  at: string,
  root: string,
  files: Set<string>,
  refused: Map<string, string>,
): Promise<void> {
  const path = pathIn(root, at);
  try {
    if (leadsTo(at, root).kind === "file") files.add(path);
    else refused.set(path, "Expected a folder, not a link to one; what it leads to is left out");
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    refused.set(path, `Expected a file, not ${cause.message}`);
  }
}

function pathIn(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** Bytes of a page or a Word document: with pictures within, larger than any text. */
export const LARGEST = 50_000_000;

/** How many bytes the file at `path` in what was `gathered` has; 0 where there is none. */
export function sizeOf({ root }: Pick<Gathered, "root">, path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0;
}

/** The bytes of the file at `path` in what was `gathered`; undefined where there is none that may be read, or it has more than `most`. */
export function readGathered(
  gathered: Pick<Gathered, "root">,
  path: string,
  most: number = Number.POSITIVE_INFINITY,
): Buffer | undefined {
  const { root } = gathered;
  if (sizeOf(gathered, path) > most) return undefined;
  try {
    return readWithin(root, join(root, path));
  } catch (cause) {
    if (cause instanceof ContentError) return undefined;
    throw cause;
  }
}
