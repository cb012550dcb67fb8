import { relative, resolve } from "node:path";

/** What was expected, and what was there instead, by the code of the system's error (POSIX.1-2017, `errno.h`). */
const refusals: Readonly<Record<string, readonly [expected: string, found: string]>> = {
  ENOSPC: ["room to write", "a full disk"],
  EDQUOT: ["room to write", "a quota that is used up"],
  EFBIG: ["room to write", "a limit on the size of files"],
  EROFS: ["leave to write", "a read-only file system"],
  EACCES: ["leave to use", "permissions that forbid it"],
  EPERM: ["leave to use", "a system that forbids it"],
  EIO: ["a sound disk below", "an error of the device"],
  EMFILE: ["a free handle for", "too many open files"],
  ENFILE: ["a free handle for", "too many open files"],
  ENOMEM: ["memory for", "none left"],
  EAGAIN: ["a free process for", "too many of them"],
  EBUSY: ["a free hand with", "another process that uses it"],
  ENOTDIR: ["a folder in", "a file in its place"],
  EEXIST: ["a free place at", "a file that is in the way"],
  EISDIR: ["a file at", "a folder in its place"],
  ENOTEMPTY: ["an empty folder at", "one with files"],
  ELOOP: ["a path that ends at", "links that lead in a circle"],
  ENAMETOOLONG: ["a name short enough for the disk, as", "one that is too long"],
  ENOENT: ["something at", "nothing: it is gone"],
};

/** The folder in an output folder in which outputs are set before they are moved; nobody else knows it. */
export const STAGING = ".printery";

/**
 * What the system refused, as a sentence that ends in a semicolon's first half: “Expected room to write a, not a full disk
 * (ENOSPC)”; undefined where `cause` is no such error, and so a fault of ours. It tells of `path` in place of the one that the system names.
 */
export function refusalOf(cause: unknown, path?: string): string | undefined {
  if (!(cause instanceof Error) || !("code" in cause) || !("syscall" in cause)) return undefined;
  const code = String(cause.code);
  const known = refusals[code];
  if (known === undefined) return undefined;
  const [expected, found] = known;
  const place = path === undefined ? placeOf(cause) : fromHere(path);
  return `Expected ${expected} ${place}, not ${found} (${code})`;
}

/** `cause` with the path that it is about, where it is an error of the system that names none, as that of a full disk. */
export function placed(cause: unknown, path: string): unknown {
  const isPlaceless = cause instanceof Error && "syscall" in cause && !("path" in cause);
  return isPlaceless ? Object.assign(cause, { path }) : cause;
}

/** The part of a path that nobody knows; `.printery/` of a project has other things in it. */
const INNER = new RegExp(`[/\\\\]\\${STAGING}(?:[/\\\\](?:new|old)(?=[/\\\\]|$)|$)`);

/** As seen from the working folder, and where it is for, not where it is set. */
function placeOf(cause: Error & { readonly path?: unknown; readonly dest?: unknown }): string {
  const path = typeof cause.dest === "string" ? cause.dest : cause.path;
  if (typeof path !== "string" || path === "") return "a file";
  return fromHere(path.replace(INNER, ""));
}

function fromHere(path: string): string {
  const here = relative(process.cwd(), path);
  return here === "" ? "this folder" : here.startsWith("..") ? resolve(path) : here;
}
