import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf, placed, readSoon } from "@printery/task";
import { beforeEnd } from "./ending.ts";
import { terminal } from "./report.ts";

/** The lock of a workspace, in which one process builds or cleans at a time. */
export const WORKSPACE_LOCK = ".work.lock";

/** Seconds that a process waits for another; a build of three hundred publications takes less than half of it. */
const PATIENCE = 120;

/** Milliseconds between two looks. */
const PAUSE = 50;

/** Another process is at work where this one would be. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}

/** Who holds a lock: a process is known by its number, the machine, and where the system tells it, when it started. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly start: string;
}

/**
 * Hold the file at `path`, alone among processes, until the function that is given back is called, or the process ends. Waits
 * for the one that holds it, and says so; one whose process is gone is taken over.
 *
 * @param place what is worked in, for people
 * @throws BusyError where the other does not end in {@link PATIENCE} seconds
 */
export async function lock(
  path: string,
  place: string,
  patience: number = PATIENCE,
): Promise<() => void> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), start: startOf(process.pid) });
  const from = performance.now();
  let told = false;
  let emptySince: number | undefined;
  while (!take(path, own)) {
    const found = readSoon(path)?.toString("utf8");
    if (found === undefined) continue;
    const holder = readHolder(found);
    // Whoever ended between the making of the file and the writing left it empty.
    emptySince = holder === undefined ? (emptySince ?? performance.now()) : undefined;
    const isStale =
      holder === undefined ? performance.now() - (emptySince ?? 0) > 1000 : isGone(holder);
    if (isStale) {
      takeAway(path, found);
      continue;
    }
    const other = holder === undefined ? "another process" : `process ${holder.pid}`;
    if (performance.now() - from > patience * 1000) {
      const whose = holder === undefined || holder.host === hostname() ? "" : ` of ${holder.host}`;
      throw new BusyError(
        `Expected ${place} free, not in use by ${other}${whose} for ${patience} s; nothing is done. If there is none, remove ${path}`,
      );
    }
    if (!told) terminal.err(`printery: waiting for ${other}, which works in ${place}`);
    told = true;
    await wait(PAUSE);
  }
  const release = () => giveBack(path, own);
  const isDone = beforeEnd(release);
  return () => {
    isDone();
    release();
  };
}

/** Make the file; false where it is there. */
function take(path: string, own: string): boolean {
  try {
    const file = openSync(path, "wx");
    try {
      writeSync(file, own);
    } catch (cause) {
      rmSync(path, { force: true });
      throw placed(cause, path);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "EEXIST") return false;
    // Whoever gave it back removed its folder as well.
    if (code !== "ENOENT") throw cause;
    mkdirSync(dirname(path), { recursive: true });
    return false;
  }
}

/** Remove the file if it is still that of the process that is gone: two that wait may both have found it so. */
function takeAway(path: string, found: string): void {
  const aside = join(dirname(path), `.lock.${process.pid}`);
  try {
    renameSync(path, aside);
    if (readFileSync(aside, "utf8") === found) rmSync(aside);
    else renameSync(aside, path);
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw cause;
  }
}

function giveBack(path: string, own: string): void {
  if (readSoon(path)?.toString("utf8") === own) rmSync(path, { force: true });
}

function readHolder(text: string): Holder | undefined {
  try {
    const { pid, host, start } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
    return typeof host === "string" && typeof start === "string" ? { pid, host, start } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether its process has ended; never so of another machine, where nothing is known of it. */
function isGone({ pid, host, start }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return codeOf(cause) === "ESRCH";
  }
  return startOf(pid) !== start;
}

/** Wait, while nothing else is done here, until the process `pid` has ended, for two seconds at most; only where the system tells. */
export function awaitEnd(pid: number): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let round = 0; round < 100 && !["", "ended"].includes(startOf(pid)); round++) {
    Atomics.wait(clock, 0, 0, 20);
  }
}

/**
 * When a process started, in ticks since the machine did (proc(5), field 22 of `stat`), so that a number which was given
 * again is not taken for the process that had it; empty where the system has no such file. A process that has ended and
 * is still listed has none.
 */
function startOf(pid: number): string {
  const stat = readSoon(`/proc/${pid}/stat`)?.toString("utf8");
  // Behind the name, which may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  return fields[0] === "Z" ? "ended" : (fields[19] ?? "");
}
