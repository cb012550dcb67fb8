import { join } from "node:path";
import { hasErrors, type Message } from "@printery/task";
import { type Built, readUnit } from "../collect.ts";
import type { Edition } from "../edition.ts";
import type { BuildAccount } from "../explain/build-account.ts";
import type { Glimpse } from "../glimpse.ts";
import { enter, type Ledger } from "../ledger.ts";
import { type Memory, stateOf } from "../memory.ts";
import { fromHere } from "../report.ts";
import type { Unit } from "../sync.ts";
import type { Making } from "./make.ts";
import type { Commission, Plan } from "./plan.ts";
import { unitsKnown } from "./standing.ts";

/** Where what is collected goes. */
interface Shelves {
  readonly edition: Edition;
  readonly ledger: Ledger;
  readonly account: BuildAccount;
}

/** Takes over what tasks left of each unit, but for what stands in the output folder as it was collected before. */
export class Collector {
  readonly #commission: Commission;
  readonly #plan: Plan;
  readonly #making: Making;
  readonly #shelves: Shelves;
  readonly #seen: Glimpse;
  readonly #states: (() => void)[] = [];
  /** What this build leaves for the next to know. */
  readonly memory: Memory;
  /** What was said of the publications. */
  readonly messages: Message[] = [];

  /** `seen` is the output folder as it stands. */
  constructor(commission: Commission, plan: Plan, making: Making, shelves: Shelves, seen: Glimpse) {
    this.#commission = commission;
    this.#plan = plan;
    this.#making = making;
    this.#shelves = shelves;
    this.#seen = seen;
    this.memory = { publications: {}, units: {}, library: making.before.library };
  }

  /** Collect `unit`. Whether what it holds is what its tasks made. */
  async collect(unit: Unit): Promise<boolean> {
    const { chosen } = this.#plan;
    const isOut = this.#making.changed.some((file) => file.unit === unit.name);
    if (isOut || unit.sources.every(({ id }) => !chosen.has(id))) {
      this.#keepStates(unit);
      return true;
    }
    const standing = this.#standing(unit);
    if (standing !== undefined) {
      this.#keepStates(unit);
      for (const built of standing) {
        if (chosen.has(built.id)) await this.#take(unit, built, true);
      }
      return true;
    }
    const { workspace, asked } = this.#commission;
    const known = new Set<string>();
    const isKnown = (id: string, inputs: Built["inputs"]) => {
      const isSame = this.#isAsItWas(unit, id, inputs);
      if (isSame) known.add(id);
      return isSame;
    };
    const all = await readUnit(workspace, unit, asked, isKnown);
    for (const built of all ?? []) {
      if (chosen.has(built.id)) await this.#take(unit, built, known.has(built.id));
    }
    return all !== undefined;
  }

  /** What was found of `unit` while tasks ran, where it stands as it did then. */
  #standing({ name }: Unit): readonly Built[] | undefined {
    const { standing, early } = this.#making;
    return this.#seen === early ? standing.get(name) : undefined;
  }

  /** When what was collected has appeared: files have other times once they are moved. */
  noteStates(): void {
    for (const note of this.#states) note();
    this.memory.units = unitsKnown(this.#making.units, this.#commission, this.#making);
  }

  async #take(unit: Unit, built: Built, isKnown: boolean): Promise<void> {
    const { content, out, own, asked } = this.#commission;
    const { edition, ledger, account } = this.#shelves;
    const { id, inputs } = built;
    this.messages.push(...fromHere(content, built.messages, own.project));
    if (isKnown) return account.keep(built);
    await account.lookAt(ledger.get(id)?.outputs ?? []);
    this.messages.push(...fromHere(out, built.problems));
    if (hasErrors([...built.messages, ...built.problems])) return;
    account.note(built);
    edition.put(built.files);
    enter(ledger, built, asked);
    this.#states.push(() => {
      this.memory.publications[id] = this.#stateOf(unit, id, inputs);
    });
  }

  #isAsItWas(unit: Unit, id: string, inputs: Built["inputs"]): boolean {
    const earlier = this.#making.before.publications[id];
    if (earlier === undefined || !this.#shelves.ledger.has(id)) return false;
    // One that is not asked for is left as it is.
    const isAsked = this.#plan.chosen.has(id);
    if (isAsked && earlier !== this.#stateOf(unit, id, inputs, this.#seen.placed.get(id)))
      return false;
    this.memory.publications[id] = earlier;
    return true;
  }

  #stateOf({ name }: Unit, id: string, inputs: Built["inputs"], placed?: string): string {
    const { workspace, out, asked } = this.#commission;
    const formats = [...asked.formats, ...asked.own];
    return stateOf(join(workspace, ".work", name), out, id, formats, inputs, placed);
  }

  /** What is known of a unit of which nothing is asked for, or nothing could be made, stays known. */
  #keepStates(unit: Unit): void {
    for (const { id } of unit.sources) {
      const state = this.#making.before.publications[id];
      if (state !== undefined && this.#shelves.ledger.has(id)) this.memory.publications[id] = state;
    }
  }
}
