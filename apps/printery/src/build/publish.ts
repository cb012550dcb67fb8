import type { Changed, Message } from "@printery/task";
import { boundKept } from "../bound.ts";
import { finish } from "../collect.ts";
import { collectAll } from "../collect-all.ts";
import type { Edition } from "../edition.ts";
import { BuildAccount } from "../explain/build-account.ts";
import type { Explanation } from "../explain/explain.ts";
import { settle } from "../glimpse.ts";
import { type Ledger, manifestOf, openLedger } from "../ledger.ts";
import { refreshLibrary, withoutAddress } from "../library.ts";
import { remember } from "../memory.ts";
import { fromHere } from "../report.ts";
import { messagesOf } from "../shard.ts";
import { Collector } from "./collector.ts";
import type { Making } from "./make.ts";
import type { Commission, Plan } from "./plan.ts";

/** What stands in the output folder at the end of a build, and what is to be said of it. */
export interface Published {
  readonly ledger: Ledger;
  /** As seen from the working folder. */
  readonly messages: readonly Message[];
  /** Where they are to be told. */
  readonly explanations: readonly Explanation[] | undefined;
}

/** When tasks have run. */
export async function openAccount(
  { workspace, out, own, limits, options, asked }: Commission,
  { library }: Plan,
  { units, summaries }: Making,
): Promise<BuildAccount> {
  const { plugins } = own;
  const formats = options.to === undefined ? {} : { formats: asked.formats };
  const given = { library, limits, units, plugins, ...formats };
  return BuildAccount.open(workspace, out, given, summaries);
}

/** Collect what tasks left, make what changed of the library, and have all of it appear together in the folder of `edition`. */
export async function publish(
  edition: Edition,
  account: BuildAccount,
  commission: Commission,
  plan: Plan,
  making: Making,
): Promise<Published> {
  const { workspace, content, out, own, asked, limits, options } = commission;
  const seen = await settle(out, making.early);
  const { manifest: earlier, damage } = seen.found;
  const { scan, library, ids } = plan;
  const said: Message[] = fromHere(content, [
    ...plan.messages,
    ...withoutAddress(library, scan.sources.length, making.neighbours.needsAddress),
    ...scan.messages,
    ...making.unread,
    ...making.changed.map(toldChanged),
    ...making.neighbours.messagesOf(plan.chosen),
  ]);
  said.push(...own.messages);
  if (damage !== undefined) said.push(...fromHere(out, [damage]));
  const ledger = openLedger(earlier, ids);
  const shelves = { edition, ledger, account };
  const collector = new Collector(commission, plan, making, shelves, seen);
  await collectAll(making.units, making.tasks, (unit) => collector.collect(unit));
  const { memory } = collector;
  const files = await refreshLibrary({ edition, config: library, ledger, earlier, memory });
  const manifest = manifestOf(ledger, files);
  finish(edition, manifest, earlier);
  edition.appear();
  collector.noteStates();
  // Last is what says that nothing need be looked at.
  await account.save([...ledger.keys()]);
  await remember(workspace, out, memory);
  await boundKept(workspace, limits, making.isAnyMade());
  const explanations = await account.explained({
    earlier,
    manifest,
    chosen: plan.chosen,
    formats: asked.formats,
    artefacts: making.artefacts,
    force: options.force ?? false,
  });
  return { ledger, messages: [...said, ...collector.messages], explanations };
}

/** End a build of which nothing is collected. Returns what its tasks said, as seen from the working folder. */
export async function finishShard(
  { workspace, content, own, limits }: Commission,
  { chosen }: Plan,
  { tasks, changed, sharing, isAnyMade, neighbours }: Making,
): Promise<readonly Message[]> {
  sharing?.give(changed);
  const left = [...(await messagesOf(tasks)), ...neighbours.messagesOf(chosen)];
  await boundKept(workspace, limits, isAnyMade());
  await sharing?.close();
  const told = fromHere(content, [...left, ...changed.map(toldChanged)], own.project);
  return [...own.messages, ...told];
}

function toldChanged({ path }: Changed): Message {
  const reason =
    "Expected a file that stays as it is while it is built, not one that changed; its earlier outputs stay, build again";
  return { file: path, severity: "error", ruleId: "content-changed", reason };
}
