import { existsSync } from "node:fs";
import { availableParallelism, freemem } from "node:os";
import { fileURLToPath } from "node:url";
import { parentPort, Worker } from "node:worker_threads";
import { seal } from "./seal.ts";
import { clearAway } from "./spare.ts";

/** What one thread of ours needs of memory, about, with what it loads. */
const MEMORY = 400e6;

/** Bytes for which another thread is worth starting: it takes a tenth of a second. */
const SHARE = 1e6;

/** Bytes that are handed over at a time. */
const BATCH = 200e3;

/** How jobs are done, and by whom. */
export interface Labour<Job, Result> {
  /** The bundled script that calls {@link answer} with the same work; where it is missing (sources run as they are), one thread does all. */
  readonly script: URL;
  readonly work: (job: Job) => Promise<Result>;
  readonly bytesOf: (job: Job) => number;
}

/** What `work` makes of each of `jobs`, in their order; shared among threads where there is much, and processors and memory for it. */
export async function inThreads<Job, Result>(
  jobs: readonly Job[],
  { script, work, bytesOf }: Labour<Job, Result>,
  most?: number,
): Promise<Result[]> {
  const bytes = jobs.reduce((sum, job) => sum + bytesOf(job), 0);
  const worth = Math.floor(bytes / SHARE);
  const list = batchesOf(jobs, bytesOf);
  // What memory there is takes longer to find out than a short text to read.
  const isOne = worth < 2 || list.length < 2;
  const count = isOne ? 1 : Math.min(most ?? threadsAtOnce(), list.length, worth);
  if (count < 2 || !existsSync(fileURLToPath(script))) {
    const results: Result[] = [];
    for (const job of jobs) results.push(await work(job));
    return results;
  }
  const batches = list.entries();
  const made: Result[][] = [];
  const labour = async () => {
    const thread = new Worker(script);
    try {
      for (const [at, batch] of batches) made[at] = await ask<Job, Result>(thread, batch);
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: count }, labour));
  return made.flat();
}

/** As many threads as processors may be used, and memory allows. */
function threadsAtOnce(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(freeMemory() / MEMORY)));
}

/** Bytes of memory that a process may still have, in a container of what is its own. */
export function freeMemory(): number {
  // Node has it since 20.13; what it says of a container without a bound is of no use.
  const available = process.availableMemory?.() ?? 0;
  return available > 0 ? available : freemem();
}

function batchesOf<Job>(jobs: readonly Job[], bytesOf: (job: Job) => number): Job[][] {
  const batches: Job[][] = [];
  let room = 0;
  for (const job of jobs) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(job);
    room -= bytesOf(job);
  }
  return batches;
}

function ask<Job, Result>(thread: Worker, batch: readonly Job[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      thread.off("message", hear).off("error", fail).off("exit", end);
      done();
    };
    const hear = (said: Said<Result>) =>
      settle(() => ("results" in said ? resolve(said.results) : reject(said.cause)));
    const fail = (cause: unknown) => settle(() => reject(cause));
    const end = () => settle(() => reject(new Error("A thread ended before its work was done")));
    thread.on("message", hear).on("error", fail).on("exit", end);
    thread.postMessage(batch);
  });
}

/** What a thread says of a batch: errors keep their code, name and message on the way. */
type Said<Result> = { readonly results: Result[] } | { readonly cause: unknown };

/** In a thread: do `work` for all that is asked. */
export function answer<Job, Result>(work: (job: Job) => Promise<Result>): void {
  seal();
  clearAway();
  const port = parentPort;
  port?.on("message", async (batch: readonly Job[]) => {
    try {
      const results: Result[] = [];
      for (const job of batch) results.push(await work(job));
      port.postMessage({ results });
    } catch (cause) {
      port.postMessage({ cause });
    }
  });
}
