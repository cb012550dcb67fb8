import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readSoon } from "./files.ts";
import type { Message } from "./message.ts";

/** What a stage's process is at work on, for whoever watches it. */
export interface Mark {
  readonly pid: number;
  readonly unit: string;
  readonly stage: string;
  /** Of the publication. */
  readonly id: string;
  /** How much it has read for it. */
  readonly megabytes: number;
}

/** The folder beside the units in which their stages leave {@link Mark}s while they work; one that stays has died. */
export const MARKS = ".working";

/** Beside a unit's lists: publications that its stages are not to try again in this build. */
export const REFUSALS = "refused.json";

/** A publication that a stage is to leave alone, and what is said of it. */
export interface Refusal {
  readonly stage: string;
  readonly id: string;
  readonly message: Message;
}

/** Leaves a mark for each publication that the stage called `stage` of the unit in the working folder takes up. */
export class Marker {
  readonly #stage: string;
  readonly #unit = basename(process.cwd());
  readonly #path: string;

  constructor(stage: string) {
    this.#stage = stage;
    this.#path = join("..", MARKS, `${this.#unit}.${stage}`);
  }

  takeUp(id: string, megabytes: number): void {
    const mark: Mark = { pid: process.pid, unit: this.#unit, stage: this.#stage, id, megabytes };
    const json = JSON.stringify(mark);
    try {
      writeFileSync(this.#path, json);
    } catch {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(this.#path, json);
    }
  }

  finish(): void {
    rmSync(this.#path, { force: true });
  }
}

/** What is said of the publications that `stage` is not to try. */
export function refusalsOf(stage: string): ReadonlyMap<string, Message> {
  const json = readSoon(REFUSALS);
  const all = json === undefined ? [] : (JSON.parse(json.toString("utf8")) as Refusal[]);
  return new Map(
    all.filter((refusal) => refusal.stage === stage).map(({ id, message }) => [id, message]),
  );
}
