/** Milliseconds that a build waits for a server beyond what it earns. `pnpm build` is two runs of Turborepo, one for the tools. */
const SPARE = 3000;

/** Milliseconds that each answer earns: there and back across an ocean, and what a server thinks meanwhile. */
const ANSWER = 50;

/** Bytes that earn a second; a task takes longer to make them anew. */
const BYTES = 500_000;

/** How often the clock is looked at, in milliseconds. */
const PACE = 100;

/**
 * How long a server is waited for: the time in which anything at all is asked of it, however much at once, less what its answers
 * earn. A server that answers well is waited for all day; one that stops is waited for as long as one that never did.
 */
export class Patience {
  /** Called once, when it is at its end. */
  onEnd: () => void = () => {};
  readonly seconds: number = SPARE / 1000;
  #left = SPARE;
  #asked = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Something is asked, until the function that is given back is called. */
  begin(): () => void {
    this.#count();
    this.#asked += 1;
    this.#wait();
    return () => {
      this.#count();
      this.#asked -= 1;
      this.#earn(ANSWER);
    };
  }

  /** So many bytes went one way or the other. */
  earn(bytes: number): void {
    this.#count();
    this.#earn((bytes / BYTES) * 1000);
  }

  #earn(milliseconds: number): void {
    this.#left = Math.min(SPARE, this.#left + milliseconds);
    this.#wait();
  }

  /** Where this process was busy with something else meanwhile, that was no waiting. */
  #count(): void {
    const now = performance.now();
    if (this.#asked > 0) this.#left -= Math.min(now - this.#since, 2 * PACE);
    this.#since = now;
  }

  #look(): void {
    this.#count();
    if (this.#left > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.onEnd();
  }

  #wait(): void {
    if (this.#asked > 0) {
      this.#timer ??= setInterval(() => this.#look(), PACE).unref();
      return;
    }
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
