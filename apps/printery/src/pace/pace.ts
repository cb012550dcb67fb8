import { transient } from "../report.ts";
import { type Standing, standingWords, type Times } from "./left.ts";

/** Milliseconds between two looks. */
const LOOK = 500;

/** Milliseconds between two lines where each stays: in a log, or a pipe. */
const LINE = 10_000;

/** What is made, and what is known of it before. */
export interface Work {
  /** Looked up when the first line is due, as most builds are done before. */
  readonly expected: () => Promise<Iterable<string>> | Iterable<string>;
  /** All that may be made, where something is that was not expected. */
  readonly all: Iterable<string>;
  readonly times: () => Promise<Times> | Times;
  /** Whether people are told how it goes. */
  readonly isTold: boolean;
  /** Writes a line that stays, among the others about the work. */
  readonly say: (line: string) => void;
}

/**
 * Tells how long some work still takes: on a terminal in one line of standard error that is written anew, elsewhere in whole lines,
 * one in ten seconds.
 */
export class Pace {
  readonly #work: Work;
  readonly #start = performance.now();
  readonly #done = new Map<string, number>();
  readonly #isTerminal = isTerminal(process.stderr, process.env);
  #timer: NodeJS.Timeout | undefined;
  #known: Known | undefined;
  #told = this.#start;

  constructor(work: Work) {
    this.#work = work;
    if (work.isTold) this.#timer = setInterval(() => void this.#look(), LOOK).unref();
  }

  /** Note that something is made, and what it took. */
  done(name: string, milliseconds: number): void {
    this.#done.set(name, milliseconds);
  }

  /** Tell nothing more. Gives back what each took. */
  stop(): Times {
    clearInterval(this.#timer);
    this.#timer = undefined;
    transient.clear();
    return this.#done;
  }

  async #look(): Promise<void> {
    const now = performance.now();
    if (!this.#isTerminal && now - this.#told < LINE) return;
    this.#told = now;
    this.#known ??= {
      expected: new Set(await this.#work.expected()),
      times: await this.#work.times(),
    };
    if (this.#timer === undefined) return;
    const words = standingWords(this.#standing(this.#known, now));
    if (this.#isTerminal) transient.show(words);
    else this.#work.say(`printery: ${words}`);
  }

  #standing({ expected, times }: Known, now: number): Standing {
    const done = new Set(this.#done.keys());
    const isMore = [...done].some((name) => !expected.has(name));
    return {
      expected: isMore ? new Set([...expected, ...this.#work.all]) : expected,
      done,
      times: new Map([...times, ...this.#done]),
      milliseconds: now - this.#start,
    };
  }
}

/** What is looked up once. */
interface Known {
  readonly expected: ReadonlySet<string>;
  readonly times: Times;
}

/** Whether a line may be written anew there. */
export function isTerminal(
  { isTTY }: Pick<NodeJS.WriteStream, "isTTY">,
  { CI = "", TERM = "" }: NodeJS.ProcessEnv,
): boolean {
  return isTTY === true && CI === "" && TERM !== "dumb";
}
