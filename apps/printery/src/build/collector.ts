import { join } from "node:path";
import { type Changed, hasErrors, type Message } from "@printery/task";
import { type Built, readUnit } from "../collect.ts";
import type { Edition } from "../edition.ts";
import type { BuildAccount } from "../explain/build-account.ts";
import { enter, type Ledger } from "../ledger.ts";
import { type Memory, stateOf } from "../memory.ts";
import { fromHere } from "../report.ts";
import type { Unit } from "../sync.ts";
import type { Commission, Plan } from "./plan.ts";

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
  readonly #changed: readonly Changed[];
  readonly #shelves: Shelves;
  readonly #before: Memory;
  readonly #placed: ReadonlyMap<string, string>;
  readonly #states: (() => void)[] = [];
  /** What this build leaves for the next to know. */
  readonly memory: Memory;
  /** What was said of the publications. */
  readonly messages: Message[] = [];

  /** `before` is what the last build knew, and `placed` what stands in the output folder, where that was looked at. */
  constructor(
    commission: Commission,
    plan: Plan,
    changed: readonly Changed[],
    shelves: Shelves,
    before: Memory,
    placed: ReadonlyMap<string, string>,
  ) {
    this.#commission = commission;
    this.#plan = plan;
    this.#changed = changed;
    this.#shelves = shelves;
    this.#before = before;
    this.#placed = placed;
    this.memory = { publications: {}, library: before.library };
  }

  /** Collect `unit`. Whether what it holds is what its tasks made. */
  async collect(unit: Unit): Promise<boolean> {
    const { chosen } = this.#plan;
    const isOut = this.#changed.some((file) => file.unit === unit.name);
    if (isOut || unit.sources.every(({ id }) => !chosen.has(id))) {
      this.#keepStates(unit);
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

  /** When what was collected has appeared: files have other times once they are moved. */
  noteStates(): void {
    for (const note of this.#states) note();
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
    const earlier = this.#before.publications[id];
    if (earlier === undefined || !this.#shelves.ledger.has(id)) return false;
    // One that is not asked for is left as it is.
    const isAsked = this.#plan.chosen.has(id);
    if (isAsked && earlier !== this.#stateOf(unit, id, inputs, this.#placed.get(id))) return false;
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
      const state = this.#before.publications[id];
      if (state !== undefined && this.#shelves.ledger.has(id)) this.memory.publications[id] = state;
    }
  }
}
