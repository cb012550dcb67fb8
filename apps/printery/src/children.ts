import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type Progress, scrubbed } from "@printery/task";
import { beforeEnd } from "./ending.ts";
import type { Said } from "./render-child.ts";
import type { Done, Job } from "./render-job.ts";
import { type Allowance, type Overrun, refusedFor, Watch } from "./watch.ts";

export interface ChildOptions {
  /** What each job may take. */
  readonly allowance: Allowance;
  readonly onProgress: (progress: Progress) => void;
  /** Whether what libraries print is let through. */
  readonly debug: boolean;
}

/** Jobs for each child before another is started: one takes a tenth of a second to start. */
const JOBS_PER_CHILD = 4;

const MOST_CHILDREN = 4;

/** How often a child is looked at, in milliseconds. */
const PACE = 250;

/**
 * Do `jobs`, in children that know nothing of the environment and can be ended: one that takes too much for a job, or dies over it,
 * leaves a message for that one, and another child goes on. Returns what each left, in their order.
 */
export async function doJobs(jobs: readonly Job[], options: ChildOptions): Promise<Done[]> {
  const done: Done[] = [];
  const queue = jobs.entries();
  const children = new Set<Child>();
  const work = async () => {
    let child: Child | undefined;
    for (const [index, job] of queue) {
      child ??= new Child(options);
      children.add(child);
      done[index] = await child.do(job);
      if (!child.isGone) continue;
      children.delete(child);
      child = undefined;
    }
  };
  const count = Math.min(
    availableParallelism(),
    MOST_CHILDREN,
    Math.ceil(jobs.length / JOBS_PER_CHILD),
  );
  const isDone = beforeEnd(() => {
    for (const child of children) child.end();
  });
  try {
    await Promise.all(Array.from({ length: count }, work));
  } finally {
    isDone();
    // They end when nobody listens any more.
    for (const child of children) child.leave();
  }
  return done;
}

/**
 * Has glibc give blocks of 128 KB and more back to the system when they are freed. By itself it keeps those of up to 32 MB once it has
 * seen some, as files have that are made (mallopt(3), M_MMAP_THRESHOLD).
 */
const GIVING_BACK = { MALLOC_MMAP_THRESHOLD_: "131072" };

class Child {
  readonly #options: ChildOptions;
  readonly #process: ChildProcess;
  isGone = false;

  constructor(options: ChildOptions) {
    this.#options = options;
    const { debug } = options;
    this.#process = fork(fileURLToPath(new URL("./render-child.mjs", import.meta.url)), [], {
      env: { ...scrubbed(process.env), ...GIVING_BACK },
      // A map goes through it as it is.
      serialization: "advanced",
      stdio: ["ignore", debug ? "inherit" : "ignore", debug ? "inherit" : "ignore", "ipc"],
    });
  }

  /** At once, whatever it is at. */
  end(): void {
    this.#process.kill("SIGKILL");
  }

  leave(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  do(job: Job): Promise<Done> {
    const { allowance, onProgress } = this.#options;
    const child = this.#process;
    const { pid } = child;
    let stage = "parse";
    let overrun: Overrun | undefined;
    return new Promise((resolve, reject) => {
      const watch = pid === undefined ? undefined : new Watch(pid, allowance);
      const timer = setInterval(() => {
        overrun ??= watch?.overrun();
        if (overrun !== undefined) child.kill("SIGKILL");
      }, PACE);
      const settle = () => {
        clearInterval(timer);
        child.off("message", hear).off("exit", exit).off("error", reject);
      };
      const hear = (said: Said) => {
        if ("stage" in said) stage = said.stage;
        else if ("progress" in said) onProgress(said.progress);
        else {
          settle();
          if ("done" in said) resolve(said.done);
          else reject(Object.assign(new Error(said.failed.message), said.failed));
        }
      };
      const exit = () => {
        settle();
        this.isGone = true;
        const file = job.source.texts[0] ?? job.source.id;
        resolve({
          messages: [refusedFor(file, stage, allowance, overrun)],
          problems: [],
          models: [],
        });
      };
      child.on("message", hear).on("exit", exit).on("error", reject);
      child.send(job);
    });
  }
}
