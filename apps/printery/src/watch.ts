import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Limits, Message } from "@printery/task";

/** What the process that works on one publication may take. */
export interface Allowance {
  /** Of processor time; of time on the clock three times as much for one that only waits. */
  readonly seconds: number;
  /** Of memory, in use at once. */
  readonly bytes: number;
}

/** What `limits` say of it. */
export function allowanceIn({ seconds, memory }: Limits): Allowance {
  return { seconds, bytes: memory };
}

/** What of an {@link Allowance} was not enough. */
export type Overrun = keyof Allowance;

/** Seconds for each megabyte that a stage reads, where that is more than what it is allowed: a whole library may be one book. A PDF of one takes two. */
const SECONDS_PER_MEGABYTE = 4;

/** Where the system tells of no processor time: others may be at work, too. */
const UNSEEN = 15;

const WAITING = 3;

/** What a process that works has at least, of the time on the clock, however busy the machine is. */
const LEAST_SHARE = 0.02;

/** A process at work on one publication, from when it is first looked at. */
export class Watch {
  readonly #pid: number;
  readonly #allowance: Allowance;
  readonly #before: Usage | undefined;
  readonly #start = performance.now();

  /** Its inputs are `megabytes` long. */
  constructor(pid: number, { seconds, bytes }: Allowance, megabytes = 0) {
    this.#pid = pid;
    this.#allowance = { seconds: Math.max(seconds, SECONDS_PER_MEGABYTE * megabytes), bytes };
    this.#before = usageOf(pid);
  }

  /** What it has taken too much of by now. */
  overrun(): Overrun | undefined {
    const { seconds, bytes } = this.#allowance;
    const now = usageOf(this.#pid);
    const elapsed = (performance.now() - this.#start) / 1000;
    if (now === undefined || this.#before === undefined)
      return elapsed > UNSEEN * seconds ? "seconds" : undefined;
    const used = now.seconds - this.#before.seconds;
    const isWaiting = elapsed > WAITING * seconds && used < LEAST_SHARE * elapsed;
    if (used > seconds || isWaiting) return "seconds";
    // What it has kept of others is not of this one's doing.
    return now.bytes - this.#before.bytes > bytes ? "bytes" : undefined;
  }
}

/** That `stage` took too much for the publication of `file`, or died over it. */
export function refusedFor(
  file: string,
  stage: string,
  { seconds, bytes }: Allowance,
  overrun: Overrun | undefined,
): Message {
  const [what, found] = {
    seconds: [`${seconds} s at most`, "more"],
    bytes: [`${Math.round(bytes / 1e6)} MB of memory at most`, "more"],
    none: ["this one up", "to die of it, twice"],
  }[overrun ?? "none"] as [string, string];
  const remedy = {
    seconds: `; divide it, or raise the limit: --limit seconds=${Math.ceil(3 * seconds)}`,
    bytes: `; divide it, or raise the limit: --limit memory=${Math.ceil((2 * bytes) / 1e6)}MB`,
    none: "",
  }[overrun ?? "none"];
  const reason = `Expected the stage ${stage} to take ${what}, not ${found}; this publication is not built${remedy}`;
  return { file, severity: "error", ruleId: "stage-stopped", reason };
}

interface Usage {
  readonly seconds: number;
  readonly bytes: number;
}

/** Processor time and memory of a process; undefined where it is gone, or the system can't be asked. */
function usageOf(pid: number): Usage | undefined {
  // Windows tells it to nobody in time: there the clock alone counts.
  if (process.platform === "win32") return undefined;
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** See proc(5): in `stat`, after the name in brackets, utime and stime are the 12th and 13th field, in hundredths. */
function fromProc(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  // Not in pages, whose size not every machine has the same.
  const [, kilobytes] =
    /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "latin1")) ?? [];
  return { seconds: ticks / 100, bytes: Number(kilobytes ?? 0) * 1024 };
}

function fromPs(pid: number): Usage {
  const line = execFileSync("ps", ["-o", "rss=,time=", "-p", `${pid}`], { encoding: "utf8" });
  const [kilobytes, time = ""] = line.trim().split(/\s+/);
  const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return { seconds, bytes: Number(kilobytes) * 1024 };
}
