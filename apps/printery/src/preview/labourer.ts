import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { type Message, scrubbed } from "@printery/task";
import { type Allowance, type Overrun, refusedFor, Watch } from "../watch.ts";
import type { Failure, Job, Part, Said } from "./jobs.ts";

/** How often a child at work is looked at, in milliseconds. */
const PACE = 250;

/** How a job ended. */
export type Outcome =
  | { readonly end: "done" }
  /** It took too much, or its child died over it. */
  | { readonly end: "refused"; readonly message: Message }
  /** What the system refused, or a fault of ours. */
  | { readonly end: "failed"; readonly cause: Failure };

/** The stage that each job begins with. */
const FIRST = {
  ...{ warm: "parse", pages: "parse", reading: "parse", why: "parse" },
  prints: "pdf",
} as const;

const SCRIPT = new URL("./preview-child.mjs", import.meta.url);

export interface LabourerOptions {
  /** Whether it leaves the processors to others that want them. */
  readonly isPatient?: boolean;
}

/** What a job is about. */
export interface About {
  /** The file that is named where it takes too much. */
  readonly file: string;
  /** Of all that is read for it. */
  readonly bytes: number;
}

/** Its child ended, and not for taking too much. */
interface Death {
  readonly end: "died";
  readonly message: Message;
}

/**
 * A child that does jobs one after the other, keeps what it has loaded and made for the next, and can be ended: one that takes too much
 * for a job is, and another begins anew. It knows nothing of the environment, and opens no connection.
 */
export class Labourer {
  readonly #allowance: Allowance;
  readonly #isPatient: boolean;
  #child: ChildProcess | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #current: number | undefined;
  #count = 0;
  #isEnded = false;

  constructor(allowance: Allowance, { isPatient = false }: LabourerOptions = {}) {
    this.#allowance = allowance;
    this.#isPatient = isPatient;
    process.once("exit", this.#kill);
  }

  /** Do `job` when those before it are done; what it leaves is given to `hear` as it comes. */
  do(job: Job, about: About, hear: (part: Part) => void = () => {}): Promise<Outcome> {
    const done = this.#turn.then(async () => {
      const first = await this.#work(job, about, hear);
      // It may have been ended by somebody who wanted memory.
      return first.end === "died" ? this.#work(job, about, hear) : first;
    });
    this.#turn = done;
    return done.then((outcome) =>
      outcome.end === "died" ? { end: "refused", message: outcome.message } : outcome,
    );
  }

  /** Say that the job it is at is superseded: what it has not begun of it is left out. */
  hurry(): void {
    if (this.#current !== undefined) this.#child?.send({ n: this.#current, job: "late" });
  }

  /** At once, whatever it is at. */
  end(): void {
    this.#isEnded = true;
    process.off("exit", this.#kill);
    this.#kill();
  }

  readonly #kill = (): void => {
    this.#child?.kill("SIGKILL");
  };

  #start(): ChildProcess {
    const child = fork(fileURLToPath(SCRIPT), [], {
      env: scrubbed(process.env),
      // A map goes through it as it is.
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const gone = () => {
      if (this.#child === child) this.#child = undefined;
    };
    child.once("exit", gone).once("error", gone);
    // One that was killed while something was sent to it: its end is told.
    child.on("error", () => {});
    if (this.#isPatient && child.pid !== undefined) yieldTo(child.pid);
    this.#child = child;
    return child;
  }

  #work(job: Job, { file, bytes }: About, hear: (part: Part) => void): Promise<Outcome | Death> {
    if (this.#isEnded) return Promise.resolve({ end: "done" });
    this.#count += 1;
    const n = this.#count;
    const child = this.#child ?? this.#start();
    const { pid } = child;
    this.#current = n;
    return new Promise((resolve) => {
      let stage: string | undefined;
      let overrun: Overrun | undefined;
      const watched = () =>
        pid === undefined ? undefined : new Watch(pid, this.#allowance, bytes / 1e6);
      let watch = watched();
      const timer = setInterval(() => {
        overrun ??= watch?.overrun();
        if (overrun !== undefined) child.kill("SIGKILL");
      }, PACE);
      const settle = (outcome: Outcome | Death) => {
        clearInterval(timer);
        child.off("message", listen).off("exit", exit).off("error", fail);
        this.#current = undefined;
        resolve(outcome);
      };
      const listen = (said: Said) => {
        if (said.n !== n) return;
        if ("stage" in said) {
          // What it has loaded before is not of this job's doing.
          if (stage === undefined) watch = watched();
          stage = said.stage;
        } else if ("part" in said) hear(said.part);
        else if ("done" in said) settle({ end: "done" });
        else settle({ end: "failed", cause: said.failed });
      };
      const exit = () => {
        const message = refusedFor(file, stage ?? FIRST[job.kind], this.#allowance, overrun);
        settle({ end: overrun === undefined ? "died" : "refused", message });
      };
      const fail = (cause: Error) => settle({ end: "failed", cause });
      child.on("message", listen).once("exit", exit).once("error", fail);
      child.send({ n, job }, (cause) => {
        if (cause !== null) child.kill("SIGKILL");
      });
    });
  }
}

function yieldTo(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is gone, or the system has it that nobody may.
  }
}
