import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Changed, hasErrors, type Message, type Progress, printable } from "@printery/task";
import { boundKept } from "../bound.ts";
import { type Built, finish, readUnit } from "../collect.ts";
import { Edition } from "../edition.ts";
import { exitCode, UsageError } from "../exit.ts";
import { forget } from "../forget.ts";
import { readFormats } from "../formats.ts";
import { enter, entriesOf, type Ledger, manifestOf, openLedger } from "../ledger.ts";
import { readLibrary, refreshLibrary, withoutAddress } from "../library.ts";
import { limitsFor } from "../limits.ts";
import { lock, WORKSPACE_LOCK } from "../lock.ts";
import { readManifest } from "../manifest.ts";
import { type Memory, recall, remember, stateOf } from "../memory.ts";
import { asksRemoteCache } from "../remote-cache.ts";
import {
  artefactLine,
  eachOnce,
  fromHere,
  isGuess,
  plural,
  printMessages,
  terminal,
} from "../report.ts";
import { contentRoot, type Scan, scanContent } from "../scan.ts";
import { Sharing } from "../share.ts";
import { isFormat } from "../stages.ts";
import { sweep, sync, type Unit } from "../sync.ts";
import { runTasks, type TaskOptions } from "../tasks.ts";
import { allowanceIn } from "../watch.ts";
import { workspaceRoot } from "../workspace.ts";

export interface BuildOptions {
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly to?: string;
  readonly limit?: readonly string[];
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
}

/**
 * Build every publication of the content folder through the cached tasks, one build of a workspace at a time. Returns the exit
 * code.
 */
export async function build(only: readonly string[], options: BuildOptions): Promise<number> {
  const workspace = workspaceRoot();
  const remote = await asksRemoteCache(process.env, (line) =>
    terminal.err(printable(`printery: ${line}`)),
  );
  const release = await lock(join(workspace, WORKSPACE_LOCK), workspace);
  try {
    return await buildAlone(workspace, remote, only, options);
  } finally {
    release();
  }
}

async function buildAlone(
  workspace: string,
  remote: boolean,
  only: readonly string[],
  options: BuildOptions,
): Promise<number> {
  const start = performance.now();
  const content = resolve(options.content ?? join(workspace, "content"));
  const out = resolve(options.out ?? join(workspace, "dist"));
  const formats = readFormats(options.to);
  const limits = limitsFor(options);
  const within = contentRoot(options.root ?? options.content ?? content);
  const scan = await scanContent(content, { within, limits });
  const chosen = choose(scan, only);
  const { config: library, messages: said } = await readLibrary(
    content,
    await readdir(content),
    limits,
  );
  if (library === undefined) {
    const mistakes = fromHere(content, said);
    printMessages(mistakes, options);
    return exitCode(mistakes, options.strict);
  }
  terminal.out(
    `printery: ${plural(scan.sources.length, "publication")} in ${options.content ?? "content"}`,
  );

  await sweep(workspace);
  const { units, messages: unread } = await sync(workspace, scan.sources, library);
  const artefacts: Progress[] = [];
  let isMade = false;
  const tasks: TaskOptions = {
    workspace,
    content,
    within,
    tasks: formats,
    limits,
    ...(options.to === undefined ? {} : { formats }),
    units: units.filter(({ sources }) => sources.some(({ id }) => chosen.has(id))),
    allowance: allowanceIn(limits),
    force: options.force ?? false,
    remote,
    onProgress: (progress) => {
      isMade = true;
      if (!isFormat(progress.stage)) return;
      artefacts.push(progress);
      terminal.out(artefactLine(progress));
    },
  };
  const warn = (line: string) => terminal.err(printable(`printery: ${line}`));
  const sharing = Sharing.open(tasks, process.env, warn);
  await sharing?.take();
  // Turborepo would wait for each task.
  const run = { ...tasks, remote: remote && sharing?.isSilent !== true };
  const changed = await runTasks(run);
  sharing?.give(changed);

  const edition = await Edition.open(out);
  try {
    const { manifest: earlier, damage } = await readManifest(out);
    const told: Message[] = fromHere(content, [
      ...said,
      ...withoutAddress(library, scan.sources.length),
      ...scan.messages,
      ...unread,
      ...changed.map(toldChanged),
    ]);
    if (damage !== undefined) told.push(...fromHere(out, [damage]));
    const ledger = openLedger(earlier, new Set(idsOf(scan)));
    const before = await recall(workspace, out);
    const memory: Memory = { publications: {}, library: before.library };
    const states: (() => void)[] = [];
    const collect = async (unit: Unit): Promise<boolean> => {
      const isOut = changed.some((file) => file.unit === unit.name);
      if (isOut || unit.sources.every(({ id }) => !chosen.has(id))) {
        keepStates(unit, before, memory, ledger);
        return true;
      }
      const folder = join(workspace, ".work", unit.name);
      const state = (id: string, inputs: Built["inputs"]) =>
        stateOf(folder, out, id, formats, inputs);
      const known = new Set<string>();
      const isKnown = (id: string, inputs: Built["inputs"]) => {
        const earlierState = before.publications[id];
        if (earlierState === undefined || !ledger.has(id)) return false;
        // One that is not asked for is left as it is.
        if (chosen.has(id) && earlierState !== state(id, inputs)) return false;
        memory.publications[id] = earlierState;
        known.add(id);
        return true;
      };
      const all = await readUnit(workspace, unit, formats, isKnown);
      for (const built of all ?? []) {
        const { id, inputs } = built;
        if (!chosen.has(id)) continue;
        told.push(...fromHere(content, built.messages));
        if (known.has(id)) continue;
        told.push(...fromHere(out, built.problems));
        if (hasErrors([...built.messages, ...built.problems])) continue;
        edition.put(built.files);
        enter(ledger, built, formats);
        // Files have other times once they are moved.
        states.push(() => {
          memory.publications[id] = state(id, inputs);
        });
      }
      return all !== undefined;
    };
    await collectAll(units, run, collect);
    const own = await refreshLibrary({
      workspace,
      edition,
      config: library,
      ledger,
      earlier,
      memory,
    });
    finish(edition, manifestOf(ledger, own), earlier);
    edition.appear();
    for (const note of states) note();
    await remember(workspace, out, memory);
    await boundKept(workspace, limits, isMade);

    const messages = eachOnce(told);
    printMessages(messages, options);
    terminal.out(summary(ledger, artefacts.length, messages, performance.now() - start));
    return exitCode(messages, options.strict);
  } finally {
    edition.close();
    await sharing?.close();
  }
}

/** What is known of a unit of which nothing is asked for, or nothing could be made, stays known. */
function keepStates(unit: Unit, before: Memory, memory: Memory, ledger: Ledger): void {
  for (const { id } of unit.sources) {
    const state = before.publications[id];
    if (state !== undefined && ledger.has(id)) memory.publications[id] = state;
  }
}

function toldChanged({ path }: Changed): Message {
  const reason =
    "Expected a file that stays as it is while it is built, not one that changed; its earlier outputs stay, build again";
  return { file: path, severity: "error", ruleId: "content-changed", reason };
}

/** Collect each unit; those that hold something else than their tasks made, after these have run once more. */
async function collectAll(
  units: readonly Unit[],
  tasks: TaskOptions,
  collect: (unit: Unit) => Promise<boolean>,
): Promise<void> {
  const missed = async (all: readonly Unit[]) => {
    const spoiled: Unit[] = [];
    for (const unit of all) if (!(await collect(unit))) spoiled.push(unit);
    return spoiled;
  };
  let spoiled = await missed(units);
  for (const force of [false, true]) {
    if (spoiled.length === 0) return;
    if (!force) await forget(tasks.workspace, namesOf(spoiled));
    await runTasks({ ...tasks, units: spoiled, force });
    spoiled = await missed(spoiled);
  }
  if (spoiled.length === 0) return;
  throw new Error(`what is in .work/${namesOf(spoiled).join(", ")} is not what its tasks made`);
}

function namesOf(units: readonly Unit[]): string[] {
  return units.map(({ name }) => name);
}

/** Ids of the publications that `only` names; all without it. @throws UsageError for one that is not there */
function choose(scan: Scan, only: readonly string[]): Set<string> {
  const ids = idsOf(scan);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(
      `Expected a publication (${ids.join(", ") || "none there"}), not “${unknown}”`,
    );
  }
  return new Set(only.length === 0 ? ids : only);
}

/** What can be built, and what an earlier build may have left of the rest. */
function idsOf({ sources, refused }: Scan): string[] {
  return [...sources.map(({ id }) => id), ...refused];
}

function summary(
  ledger: Ledger,
  built: number,
  messages: readonly Message[],
  milliseconds: number,
): string {
  const artefacts = [...ledger.values()].flatMap(entriesOf).length;
  const count = (severity: string) => messages.filter((m) => m.severity === severity).length;
  const notes = [
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    plural(messages.filter(isGuess).length, "guess").replace(/guesss$/, "guesses"),
  ].join(", ");
  return `${plural(artefacts, "artefact")} (${built} built, the rest as they were), ${notes}, ${(milliseconds / 1000).toFixed(1)} s`;
}
