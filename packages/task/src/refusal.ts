import { relative } from "node:path";

/** What was expected, and what was there instead, by the code of the system's error (POSIX.1-2017, `errno.h`). */
const refusals: Readonly<Record<string, readonly [expected: string, found: string]>> = {
  ENOSPC: ["room to write", "a full disk"],
  EDQUOT: ["room to write", "a quota that is used up"],
  EFBIG: ["room to write", "a limit on the size of files"],
  EROFS: ["leave to write", "a read-only file system"],
  EACCES: ["leave to use", "permissions that forbid it"],
  EPERM: ["leave to use", "a system that forbids it"],
  EIO: ["a sound disk below", "an error of the device"],
  EMFILE: ["to open", "too many open files"],
  ENFILE: ["to open", "too many open files"],
  ENOMEM: ["memory for", "none left"],
  EAGAIN: ["to start", "too many processes"],
  EBUSY: ["to use", "something that is busy"],
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
 * (ENOSPC)”; undefined where `cause` is no such error, and so a fault of ours.
 */
export function refusalOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !("code" in cause) || !("syscall" in cause)) return undefined;
  const code = String(cause.code);
  const known = refusals[code];
  if (known === undefined) return undefined;
  const [expected, found] = known;
  return `Expected ${expected} ${placeOf(cause)}, not ${found} (${code})`;
}

/** As seen from the working folder, and where it is for, not where it is set. */
function placeOf(cause: Error & { readonly path?: unknown; readonly dest?: unknown }): string {
  const path = typeof cause.dest === "string" ? cause.dest : cause.path;
  if (typeof path !== "string" || path === "") return "what is open";
  const goal = path.replace(new RegExp(`[/\\\\]\\${STAGING}[/\\\\](?:new|old)(?=[/\\\\])`), "");
  const here = relative(process.cwd(), goal);
  return here === "" ? "this folder" : here.startsWith("..") ? goal : here;
}
