import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { codeOf } from "./files.ts";

/** Why a path can't be read as content; `message` ends a sentence that begins with “Expected …, not”. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly ruleId: "not-a-file" | "file-outside";
  constructor(ruleId: ContentError["ruleId"], message: string) {
    super(message);
    this.ruleId = ruleId;
  }
}

/** What a path leads to, by its real path, every link followed. */
export interface RealPlace {
  readonly path: string;
  readonly kind: "file" | "folder";
}

/** Whether `path` is `folder` or below it; both are absolute. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * What `path` leads to, if that is a regular file or a folder and really lies in `root`, a real path; any place will do without
 * `root`.
 *
 * @throws ContentError where it is neither, or lies elsewhere
 */
export function leadsTo(path: string, root?: string): RealPlace {
  const [real, found] = reached(path, () => {
    const real = realpathSync.native(path);
    return [real, statSync(real)] as const;
  });
  if (root !== undefined && !isBelow(root, real)) {
    const what = real === resolve(path) ? "one" : "a link to one";
    throw new ContentError("file-outside", `${what} that lies outside ${root}`);
  }
  if (found.isDirectory()) return { path: real, kind: "folder" };
  if (found.isFile()) return { path: real, kind: "file" };
  throw new ContentError("not-a-file", "a device, pipe or socket");
}

/**
 * The bytes of the content file at `path`, which must really lie in `root`, a real path. It is opened so that neither a pipe without a
 * writer nor a device holds it up, and what was opened is what is looked at.
 *
 * @throws ContentError where it is no regular file, or lies elsewhere
 */
export function readWithin(root: string, path: string): Buffer {
  const { path: real } = leadsTo(resolve(root, path), root);
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const file = reached(real, () => openSync(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW));
  try {
    if (!fstatSync(file).isFile()) throw new ContentError("not-a-file", "a device, pipe or socket");
    return reached(real, () => readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** What `look` finds at `path`; a path that leads nowhere is told in words. */
function reached<Result>(path: string, look: () => Result): Result {
  try {
    return look();
  } catch (cause) {
    const words = reasons[codeOf(cause) ?? ""];
    if (words === undefined) throw cause;
    // Node reads names as UTF-8, and writes them so again.
    const isMisread = words === NOTHING && path.includes("\ufffd");
    throw new ContentError("not-a-file", isMisread ? "one whose name is not UTF-8" : words);
  }
}

const NOTHING = "nothing there";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: NOTHING,
  ENOTDIR: NOTHING,
  ELOOP: "a link that leads to itself",
  EACCES: "one that may not be read",
  EPERM: "one that may not be read",
  ENXIO: "a device, pipe or socket",
  ENAMETOOLONG: "one whose name is too long",
  EISDIR: "a folder",
  EIO: "one that the disk fails to give",
};
