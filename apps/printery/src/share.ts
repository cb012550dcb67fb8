import { existsSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  CACHES,
  type Changed,
  codeOf,
  fillerAt,
  REFUSALS,
  readSoon,
  sha256,
  writeWhole,
} from "@printery/task";
import {
  Artifacts,
  ForgedError,
  type Leave,
  leaveIn,
  SilentError,
  SlowError,
} from "./artifacts.ts";
import { MEMORY } from "./memory.ts";
import type { StageName, Unit } from "./sync.ts";
import type { TaskOptions } from "./tasks.ts";
import { stagesFor, toolFor, unitKey } from "./unit-key.ts";

/** Milliseconds that may go by before tasks run, and after all else is done. */
interface Patience {
  readonly take: number;
  readonly give: number;
}

const PATIENCE: Patience = { take: 5000, give: 3000 };

/** Requests at a time. */
const WIDTH = 8;

type Environment = Readonly<Record<string, string | undefined>>;

type ShareOptions = Pick<
  TaskOptions,
  "workspace" | "units" | "tasks" | "formats" | "limits" | "force" | "plugins"
>;

/**
 * What stages keep, shared through the remote cache of Turborepo: the file of each unit and stage as it was left last by whoever
 * builds with the same tools. That it is not the latest, or of another branch, costs time at most, as nothing in it is used but
 * by its key. Stages open no connection, so the command fetches for them before they run, and gives what they have left.
 */
export class Sharing {
  readonly #options: ShareOptions;
  readonly #environment: Environment;
  readonly #artifacts: Artifacts;
  readonly #leave: Leave;
  readonly #warn: (line: string) => void;
  readonly #patience: Patience;
  readonly #stages: readonly StageName[];
  readonly #known: Record<string, Known>;
  readonly #states = new Map<string, string>();
  readonly #tools = new Map<StageName, string | undefined>();
  readonly #end = new AbortController();
  #given: Promise<void> = Promise.resolve();
  #isSilent = false;
  #isSlow = false;
  #isForged = false;
  #isGiving = false;

  private constructor(
    options: ShareOptions,
    environment: Environment,
    artifacts: Artifacts,
    warn: (line: string) => void,
    patience: Patience,
  ) {
    this.#patience = patience;
    this.#options = options;
    this.#environment = environment;
    this.#artifacts = artifacts;
    this.#leave = leaveIn(environment);
    this.#warn = warn;
    this.#stages = stagesFor(options.tasks);
    this.#known = readKnown(options.workspace);
  }

  /** Undefined where nothing is shared: no server is named, or it is not to be asked. `warn` is told what is amiss with it. */
  static open(
    options: ShareOptions,
    environment: Environment,
    warn: (line: string) => void,
    patience: Patience = PATIENCE,
  ): Sharing | undefined {
    const artifacts = Artifacts.in(environment);
    return artifacts && new Sharing(options, environment, artifacts, warn, patience);
  }

  /**
   * Before the tasks run: fetch the files that are missing here, or of another tool, of each unit that Turborepo will not restore as
   * a whole.
   */
  async take(): Promise<void> {
    const { units, force } = this.#options;
    const signal = AbortSignal.timeout(this.#patience.take);
    const edited: Unit[] = [];
    // By force everything is made anew.
    const lacking = this.#leave.reads && !force ? units.filter((unit) => this.#lacks(unit)) : [];
    await this.#each(lacking, async (unit) => {
      const marker = this.#markerOf(unit);
      // What was asked once need not be asked by every build that finds nothing to do.
      if (this.#known[unit.name]?.marker === marker) return;
      const isWhole = await this.#artifacts.has(marker, signal);
      this.#known[unit.name] = { marker, isWhole };
      if (!isWhole) edited.push(unit);
    });
    const wanted = edited.flatMap((unit) =>
      this.#stages
        .filter((stage) => !this.#isCurrent(unit, stage))
        .map((stage) => [unit, stage] as const),
    );
    await this.#each(wanted, ([unit, stage]) => this.#fetch(unit, stage, signal));
    for (const unit of units) {
      for (const stage of this.#stages) {
        const path = this.#pathOf(unit, stage);
        this.#states.set(path, stateOf(path));
      }
    }
  }

  async #fetch(unit: Unit, stage: StageName, signal: AbortSignal): Promise<void> {
    const id = this.#idOf(unit, stage);
    const path = this.#pathOf(unit, stage);
    if (id === undefined || !(await this.#artifacts.fetch(id, path, signal))) return;
    if (!this.#isCurrent(unit, stage)) await rm(path, { force: true });
  }

  /** After the tasks: begin to give what they have left, but for units with files that `changed` meanwhile. */
  give(changed: readonly Changed[]): void {
    if (!this.#leave.writes) return;
    this.#isGiving = true;
    // Tools may have been made by this very run.
    this.#tools.clear();
    const isWhole = ({ name }: Unit) => changed.every(({ unit }) => unit !== name);
    this.#given = this.#each(this.#options.units.filter(isWhole), (unit) => this.#giveUnit(unit));
    // It is looked at when the build is over.
    this.#given.catch(() => {});
  }

  async #giveUnit(unit: Unit): Promise<void> {
    const { signal } = this.#end;
    const made = this.#stages.filter((stage) => {
      const path = this.#pathOf(unit, stage);
      return stateOf(path) !== this.#states.get(path);
    });
    for (const stage of made) {
      const id = this.#idOf(unit, stage);
      if (id === undefined || !this.#isCurrent(unit, stage)) continue;
      await this.#artifacts.put(id, this.#pathOf(unit, stage), signal);
    }
    // What Turborepo took from this machine it has not sent: the unit is whole there if all was made, or if it was so before.
    const wasWhole = this.#known[unit.name]?.isWhole === true;
    const isRefused = existsSync(join(this.#folderOf(unit), REFUSALS));
    if (made.length < (wasWhole ? 1 : this.#stages.length) || isRefused) return;
    const marker = this.#markerOf(unit);
    await this.#artifacts.put(marker, undefined, signal);
    this.#known[unit.name] = { marker, isWhole: true };
  }

  /** At the end of the build: wait for what is being given, but not for long. */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.#end.abort(), this.#patience.give);
    try {
      await this.#given;
    } finally {
      clearTimeout(timer);
    }
    await writeWhole(knownFile(this.#options.workspace), JSON.stringify(this.#known));
  }

  /** Do `act` for `all`, some at a time, while the server answers. */
  async #each<One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> {
    const queue = all.values();
    const work = async () => {
      for (const one of queue) {
        if (this.#isSilent || this.#isSlow) return;
        await act(one).catch((cause: unknown) => this.#hear(cause));
      }
    };
    await Promise.all(Array.from({ length: Math.min(WIDTH, all.length) }, work));
  }

  /** What is amiss is told once. What the disk refuses is met again, and told, by whoever needs it. */
  #hear(cause: unknown): void {
    if (codeOf(cause) !== undefined) return;
    const isKnown = this.#isSilent || this.#isSlow;
    if (cause instanceof SilentError) this.#isSilent = true;
    else if (cause instanceof SlowError) this.#isSlow = true;
    else if (!(cause instanceof ForgedError)) throw cause;
    const place = `the remote cache at ${this.#environment.TURBO_API}`;
    if (cause instanceof ForgedError) {
      if (!this.#isForged) {
        this.#warn(
          `Expected what ${place} gives to be signed with our key, not otherwise; it is left aside`,
        );
      }
      this.#isForged = true;
    } else if (!isKnown) {
      this.#warn(`Expected an answer of ${place}, not ${cause.message}; ${this.#loss(cause)}`);
    }
  }

  #loss(cause: SilentError | SlowError): string {
    if (this.#isGiving) return "what stages keep is not shared by this build";
    if (cause instanceof SilentError) return "building without it";
    return "what is missing of what stages keep is made anew";
  }

  #lacks(unit: Unit): boolean {
    return this.#stages.some((stage) => !this.#isCurrent(unit, stage));
  }

  /** Whether there is a file of the tool that will run. */
  #isCurrent(unit: Unit, stage: StageName): boolean {
    const filler = fillerAt(this.#pathOf(unit, stage));
    return filler?.stage === stage && filler.tool === this.#toolOf(stage);
  }

  #folderOf({ name }: Unit): string {
    return join(this.#options.workspace, ".work", name);
  }

  #pathOf(unit: Unit, stage: StageName): string {
    return join(this.#folderOf(unit), CACHES, stage);
  }

  #toolOf(stage: StageName): string | undefined {
    if (!this.#tools.has(stage)) {
      this.#tools.set(stage, toolFor(stage, this.#options));
    }
    return this.#tools.get(stage);
  }

  /** What the file of a stage is called there. Libraries that share a server have units of one name, so theirs is part of it. */
  #idOf(unit: Unit, stage: StageName): string | undefined {
    const tool = this.#toolOf(stage);
    const library = readSoon(join(this.#folderOf(unit), "library.json"));
    return tool && sha256(["printery cache", library, unit.name, stage, tool].join("\n"));
  }

  /** What is called so says that Turborepo's cache has all that the unit's tasks leave: a digest of all that they hang on. */
  #markerOf(unit: Unit): string {
    const settings = { ...this.#options, environment: this.#environment };
    return unitKey(unit.name, settings, (stage) => this.#toolOf(stage));
  }
}

/** What was found out of a unit: the digest of what its tasks hang on, and whether the server has all that comes of it. */
interface Known {
  readonly marker: string;
  readonly isWhole: boolean;
}

function knownFile(workspace: string): string {
  return join(workspace, ".work", MEMORY, "shared.json");
}

function readKnown(workspace: string): Record<string, Known> {
  try {
    const known: unknown = JSON.parse(String(readSoon(knownFile(workspace))));
    return known instanceof Object ? { ...(known as Record<string, Known>) } : {};
  } catch {
    // What is damaged is asked for once more.
    return {};
  }
}

function stateOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file === undefined ? "none" : `${file.size} ${file.mtimeMs}`;
}
