import { type Answer, type Asking, ask } from "./ask.ts";

export interface AskingAll extends Omit<Asking, "signal"> {
  /** Milliseconds after which no more is asked. */
  readonly time: number;
  /** Milliseconds that a server which wants to be left in peace is waited for at most. */
  readonly longestPause: number;
  /** Told of each answer. */
  readonly onAnswer: (url: string, answer: Answer) => void;
}

/** How asking ended. */
export interface Asked {
  /** None of what was not asked, for want of time or as its server wants to be left in peace. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Whether nobody answered, and it is this machine that has no way to the web. */
  readonly isOffline: boolean;
}

/** Hosts that are asked at once, and requests to each. */
const HOSTS = 12;
const EACH = 2;

/** Pages of a host that are silent one after the other before no more is asked of it. */
const MOST_SILENT = 3;

/** A name that there always is: IANA keeps it (RFC 2606, 3). */
const ALWAYS = "example.org";

/** What the system says where the whole network is missing (getaddrinfo(3), connect(2)). */
const UNREACHED: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENETDOWN",
  "EHOSTUNREACH",
]);
/** And where it may be the host alone. */
const UNKNOWN = "ENOTFOUND";

/** Ask for the pages at `urls`, which are without fragments, a few hosts at once and each of them gently. */
export async function askAll(urls: readonly string[], options: AskingAll): Promise<Asked> {
  const byHost = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [url]);
    else known.push(url);
  }
  return new Round(byHost, options).run();
}

class Round {
  readonly #byHost: ReadonlyMap<string, readonly string[]>;
  readonly #options: AskingAll;
  readonly #answers = new Map<string, Answer>();
  readonly #end = new AbortController();
  readonly #deadline: number;
  #isHeard = false;
  #isOffline = false;
  /** Codes of the hosts of which nothing was heard. */
  readonly #silent = new Map<string, string>();

  constructor(byHost: ReadonlyMap<string, readonly string[]>, options: AskingAll) {
    this.#byHost = byHost;
    this.#options = options;
    this.#deadline = performance.now() + options.time;
  }

  async run(): Promise<Asked> {
    const late = setTimeout(() => this.#end.abort(), this.#options.time);
    const hosts = this.#byHost.values();
    const work = async () => {
      for (const urls of hosts) await this.#askHost(urls);
    };
    try {
      await Promise.all(Array.from({ length: HOSTS }, work));
    } finally {
      clearTimeout(late);
    }
    const isOffline = this.#isOffline || (await this.#isUnheard());
    return { answers: this.#answers, isOffline };
  }

  async #askHost(urls: readonly string[]): Promise<void> {
    const host: Host = { silent: 0, isLeft: false, free: Promise.resolve() };
    const queue = urls.values();
    const work = async () => {
      for (const url of queue) {
        await host.free;
        if (host.isLeft || this.#end.signal.aborted) return;
        if (host.reason !== undefined) this.#note(url, host.reason);
        else await this.#askOne(url, host);
      }
    };
    await Promise.all(Array.from({ length: EACH }, work));
  }

  async #askOne(url: string, host: Host): Promise<void> {
    const { longestPause } = this.#options;
    let answer = await this.#ask(url);
    if (answer.kind === "withheld" && answer.seconds !== undefined) {
      const pause = answer.seconds * 1000;
      if (pause > Math.min(longestPause, this.#deadline - performance.now())) host.isLeft = true;
      else {
        host.free = after(pause, this.#end.signal);
        await host.free;
        answer = await this.#ask(url);
        // It was told twice.
        if (answer.kind === "withheld" && answer.seconds !== undefined) host.isLeft = true;
      }
    }
    if (this.#end.signal.aborted) return;
    this.#note(url, answer);
    host.silent = answer.kind === "silent" && answer.code !== undefined ? host.silent + 1 : 0;
    if (host.silent >= MOST_SILENT) host.reason = answer;
  }

  #ask(url: string): Promise<Answer> {
    return ask(url, { ...this.#options, signal: this.#end.signal });
  }

  #note(url: string, answer: Answer): void {
    this.#answers.set(url, answer);
    this.#options.onAnswer(url, answer);
    if (answer.kind === "private") return;
    if (answer.kind !== "silent" || answer.code === undefined) this.#isHeard = true;
    else this.#silent.set(new URL(url).host, answer.code);
    if (!this.#isUnreached()) return;
    this.#isOffline = true;
    this.#end.abort();
  }

  /** Whether it is sure, before all answers are in, that this machine has no way to the web: of none of the hosts that are asked first anything was heard. */
  #isUnreached(): boolean {
    return (
      !this.#isHeard &&
      this.#silent.size >= HOSTS &&
      [...this.#silent.values()].every((code) => UNREACHED.has(code))
    );
  }

  /** Whether it is so when all are in. Some systems say that names are unknown where nobody could be asked: then a name is that there always is. */
  async #isUnheard(): Promise<boolean> {
    const codes = [...this.#silent.values()];
    if (this.#isHeard || codes.length === 0) return false;
    if (codes.every((code) => UNREACHED.has(code))) return true;
    return (
      codes.every((code) => code === UNKNOWN || UNREACHED.has(code)) && !(await this.#isNamed())
    );
  }

  #isNamed(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#options.lookup(ALWAYS, { all: true }, (error) => resolve(error === null));
    });
  }
}

/** What is known of a host while it is asked. */
interface Host {
  /** Pages of it that were silent, one after the other. */
  silent: number;
  /** What is said of the others after too many of these. */
  reason?: Answer;
  /** Whether it wants to be left in peace for longer than anybody waits. */
  isLeft: boolean;
  /** Resolved when it may be asked again. */
  free: Promise<void>;
}

/** Resolved after so many milliseconds, or when `signal` ends it. */
function after(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
