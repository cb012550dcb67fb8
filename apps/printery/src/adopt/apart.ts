import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Limits, scrubbed } from "@printery/task";
import { beforeEnd } from "../ending.ts";
import { UsageError } from "../exit.ts";
import { type Allowance, allowanceIn, type Overrun, Watch } from "../watch.ts";
import {
  type Adoption,
  type AdoptOptions,
  type Resumed,
  type Step,
  type Taken,
  type TakeOptions,
  Tally,
} from "./adopt.ts";

/** What a child is to take over. */
export interface Asked {
  readonly from: string;
  readonly options: TakeOptions;
  readonly resumed: Resumed;
}

/** What it says: each step, and that there are no more, or can't be. */
export type Said =
  | { readonly step: Step }
  | { readonly done: true }
  | { readonly failed: Pick<Error, "name" | "message" | "stack"> };

/** How often a child is looked at, in milliseconds. */
const PACE = 250;

/**
 * As `adopt` does, in children without network and environment that can be ended, as files come from anywhere: one that takes
 * more time or memory over a text than `limits` say, or dies over it, has that text refused, and another child goes on.
 *
 * @throws UsageError
 */
export async function adoptApart(from: string, options: AdoptOptions): Promise<Adoption> {
  const { content, name, about, schemaLines, limits } = options;
  const told: TakeOptions = { content, about, schemaLines, limits, ...(name && { name }) };
  const tally = new Tally(options);
  const taken: Pick<Taken, "name" | "used">[] = [];
  const refused = new Map<string, string>();
  for (;;) {
    const end = await oneChild(
      { from, options: told, resumed: { taken, refused } },
      async (step) => {
        await tally.add(step);
        if ("taken" in step) taken.push({ name: step.taken.name, used: step.taken.used });
      },
    );
    if (end === undefined) return tally.adoption();
    const reason = reasonFor(end.overrun, limits);
    // Nothing is gained by another child where the work was on no text, or on one that was refused.
    if (end.at.every((source) => refused.has(source))) throw new UsageError(reason);
    for (const source of end.at) refused.set(source, reason);
  }
}

/** Where a child was ended, or died. */
interface End {
  readonly at: readonly string[];
  readonly overrun: Overrun | undefined;
}

/** Have one child take over what was `asked` for. Returns where it was ended, or died; undefined where it came to the end. */
async function oneChild(
  asked: Asked,
  onStep: (step: Step) => Promise<void>,
): Promise<End | undefined> {
  const child = fork(fileURLToPath(new URL("./adopt-child.mjs", import.meta.url)), [], {
    env: scrubbed(process.env),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const isOver = beforeEnd(() => child.kill("SIGKILL"));
  const allowance = allowanceIn(asked.options.limits);
  const at = new Post(child, allowance);
  const timer = setInterval(() => at.look(), PACE);
  try {
    return await new Promise<End | undefined>((resolve, reject) => {
      let work = Promise.resolve();
      child.on("error", reject);
      child.on("message", (said: Said) => {
        if ("step" in said) {
          if ("at" in said.step) at.move(said.step.at, said.step.bytes);
          const { step } = said;
          work = work.then(() => onStep(step));
          work.catch(reject);
        } else if ("done" in said) work.then(() => resolve(undefined), reject);
        else reject(faultOf(said.failed));
      });
      child.on("exit", () => {
        // What it said last and did not arrive is done again by the next.
        child.removeAllListeners("message");
        work.then(() => resolve({ at: at.sources, overrun: at.overrun }), reject);
      });
      child.send(asked);
    });
  } finally {
    clearInterval(timer);
    isOver();
    child.kill("SIGKILL");
  }
}

/** Looks after a child: where it is, and whether it takes too much there. */
class Post {
  readonly #child: ChildProcess;
  readonly #allowance: Allowance;
  #watch: Watch | undefined;
  sources: readonly string[] = [];
  overrun: Overrun | undefined;

  constructor(child: ChildProcess, allowance: Allowance) {
    this.#child = child;
    this.#allowance = allowance;
  }

  move(sources: readonly string[], bytes: number): void {
    const { pid } = this.#child;
    this.sources = sources;
    this.#watch = pid === undefined ? undefined : new Watch(pid, this.#allowance, bytes / 1e6);
  }

  look(): void {
    this.overrun ??= this.#watch?.overrun();
    if (this.overrun !== undefined) this.#child.kill("SIGKILL");
  }
}

function faultOf({ name, message, stack }: Pick<Error, "name" | "message" | "stack">): Error {
  if (name === "UsageError") return new UsageError(message);
  return Object.assign(new Error(message), { name, ...(stack && { stack }) });
}

/** What is said of texts over which a child was ended, or died. */
function reasonFor(overrun: Overrun | undefined, { seconds, memory }: Limits): string {
  const most = `${Math.round(memory / 1e6)} MB of memory`;
  switch (overrun) {
    case "seconds":
      return `Expected a text that is read in ${seconds} s of work, not one that takes more (divide it, or raise the limit: --limit seconds=${Math.ceil(3 * seconds)})`;
    case "bytes":
      return `Expected a text that is read in ${most}, not one that takes more (divide it, or raise the limit: --limit memory=${Math.ceil((2 * memory) / 1e6)}MB)`;
    default:
      return "Expected a text that can be read, not one over which the process that reads it dies";
  }
}
