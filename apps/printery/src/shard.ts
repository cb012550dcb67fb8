import { type Message, sha256 } from "@printery/task";
import { readUnit } from "./collect.ts";
import { collectAll } from "./collect-all.ts";
import { UsageError } from "./exit.ts";
import type { Unit } from "./sync.ts";
import type { TaskOptions } from "./tasks.ts";

/** One of several machines that share the units of a library. */
export interface Shard {
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

/** The shard that `text` names, as `2/4`. @throws UsageError where it names none */
export function readShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= count) return { number, count };
  throw new UsageError(
    `Expected --shard as the number of a shard and how many there are, from 1/4 to 4/4, not “${text}”; nothing is built`,
  );
}

/**
 * The units that are the shard's: each is one shard's, and no two shards differ by more than one. A unit keeps to its shard, whichever
 * others there are, but where that has its share already: then it goes to the next with room. So one more publication moves few.
 */
export function shareOf<One extends Pick<Unit, "name">>(
  units: readonly One[],
  shard: Shard | undefined,
): One[] {
  if (shard === undefined) return [...units];
  const { number, count } = shard;
  const share = Math.floor(units.length / count);
  const taken = new Array<number>(count).fill(0);
  // So many shards have one more.
  let more = units.length % count;
  const own = new Set<string>();
  const digests = units.map(({ name }) => [sha256(name), name] as const);
  for (const [digest, name] of digests.sort(([a], [b]) => (a < b ? -1 : 1))) {
    let at = Number.parseInt(digest.slice(0, 8), 16) % count;
    while ((taken[at] ?? 0) >= share + (more > 0 ? 1 : 0)) at = (at + 1) % count;
    taken[at] = (taken[at] ?? 0) + 1;
    if ((taken[at] ?? 0) > share) more -= 1;
    if (at === number - 1) own.add(name);
  }
  return units.filter(({ name }) => own.has(name));
}

/** What the tasks of a shard say of its publications, after those that a cache spoiled have run again. */
export async function messagesOf(tasks: TaskOptions): Promise<Message[]> {
  const told: Message[] = [];
  const asked = { formats: tasks.tasks, own: [], isAll: false };
  await collectAll(tasks.units, tasks, async (unit) => {
    const all = await readUnit(tasks.workspace, unit, asked, () => true);
    told.push(...(all ?? []).flatMap(({ messages }) => messages));
    return all !== undefined;
  });
  return told;
}
