import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  type Changed,
  hasErrors,
  type Limits,
  type Message,
  type Progress,
  printableJson,
} from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import { boundKept } from "../bound.ts";
import { type Built, finish, readUnit } from "../collect.ts";
import { collectAll } from "../collect-all.ts";
import { sweepPlugins } from "../config/load-config.ts";
import { type Own, type OwnOptions, ownOf } from "../config/own.ts";
import { contentFolder } from "../content-folder.ts";
import { Edition } from "../edition.ts";
import { beforeEnd } from "../ending.ts";
import { UsageError } from "../exit.ts";
import { BuildAccount } from "../explain/build-account.ts";
import { RunSummaries } from "../explain/run-summary.ts";
import { explanationLine, explanationsFor } from "../explain/words.ts";
import { type Asked, named, readFormats } from "../formats.ts";
import { prepareWorkspace } from "../generated.ts";
import { glimpse, settle } from "../glimpse.ts";
import { enter, entriesOf, type Ledger, manifestOf, openLedger } from "../ledger.ts";
import { readLibrary, refreshLibrary, withoutAddress } from "../library.ts";
import { limitsFor } from "../limits.ts";
import { lock, WORKSPACE_LOCK } from "../lock.ts";
import { type Memory, recall, remember, stateOf } from "../memory.ts";
import { Pace } from "../pace/pace.ts";
import {
  artefactName,
  artefactsOf,
  changedSince,
  readTimes,
  writeLast,
  writeTimes,
} from "../pace/times.ts";
import { type Caches, openCaches } from "../remote-cache.ts";
import {
  artefactLine,
  counted,
  eachOnce,
  fromHere,
  plural,
  tell,
  tellEnded,
  terminal,
} from "../report.ts";
import { openReporting, type Reporting, type ReportingOptions } from "../reporter/reporting.ts";
import { contentRoot, type Scan, scanContent } from "../scan.ts";
import { messagesOf, readShard, type Shard, shareOf } from "../shard.ts";
import { Sharing } from "../share.ts";
import { isFormat } from "../stages.ts";
import { tellSummary } from "../step-summary.ts";
import { sweep, sync, type Unit } from "../sync.ts";
import { runTasks, type TaskOptions } from "../tasks.ts";
import { unknownPublication } from "../unknown.ts";
import { allowanceIn } from "../watch.ts";
import { projectRoot, workspaceOf } from "../workspace.ts";

export interface BuildOptions extends ReportingOptions, OwnOptions {
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly to?: string;
  readonly limit?: readonly string[];
  readonly shard?: string;
  readonly cached?: boolean;
  readonly force?: boolean;
  readonly explain?: boolean;
  readonly json?: boolean;
  /** Names of the texts or sections that alone are made, in one process, beside the outputs. */
  readonly only?: readonly string[];
}

/**
 * Build every publication of the content folder through the cached tasks, one build of a workspace at a time. Returns the exit
 * code.
 */
export async function build(only: readonly string[], options: BuildOptions): Promise<number> {
  const shard = readShard(options.shard);
  checkTogether(options);
  // What is printed for programs has nothing beside it.
  const reporting = openReporting(options.json ? { ...options, quiet: true } : options);
  reporting.say(`printery: reading ${options.content ?? "content"}`);
  const limits = limitsFor(options);
  const project = projectRoot();
  const workspace = workspaceOf(project);
  const place = resolve(options.content ?? join(project, "content"));
  const own = await ownOf(options, [place], join(workspace, ".work"));
  if (hasErrors(own.messages)) {
    const milliseconds = performance.now();
    const told = { messages: own.messages, artefacts: [], besides: {}, milliseconds };
    return reporting.finish({ command: "build", summary: "nothing is built", ...told });
  }
  const asked = readFormats(options.to, own.formats);
  const content = await contentFolder(project, options.content);
  if (options.only !== undefined) {
    const { buildOffprints } = await import("./build-offprints.ts");
    return buildOffprints(only, options.only, { ...options, content });
  }
  const set = { project, workspace, content, own, asked, limits };
  const caches = await openCaches(process.env, (line) => tell("warning", line));
  const isDone = beforeEnd(() => tellEnded(ENDED));
  try {
    const release = await lock(join(workspace, WORKSPACE_LOCK), workspace);
    try {
      return await buildAlone(set, caches, shard, only, options, reporting);
    } finally {
      release();
    }
  } finally {
    isDone();
    caches.close();
  }
}

/** Of a build that is told to end, or has to. */
const ENDED =
  "ended before it was done; outputs are whole, and what was finished is kept for the next build";

/** What a build has to go by: its folders, absolute, and what its options say. */
interface Settled {
  readonly project: string;
  readonly workspace: string;
  readonly content: string;
  readonly own: Own;
  readonly asked: Asked;
  readonly limits: Limits;
}

async function buildAlone(
  { project, workspace, content, own, asked, limits }: Settled,
  caches: Caches,
  shard: Shard | undefined,
  only: readonly string[],
  options: BuildOptions,
  { say, reporter, finish: report }: Reporting,
): Promise<number> {
  const start = performance.now();
  const { formats } = asked;
  const { plugins } = own;
  const out = resolve(options.out ?? join(project, "dist"));
  const within = contentRoot(options.root ?? options.content ?? content);
  const scan = await scanContent(content, { within, limits, out });
  const chosen = choose(scan, only);
  const { config: library, messages: said } = await readLibrary(
    content,
    await readdir(content),
    limits,
  );
  const artefacts: Progress[] = [];
  const told = (messages: readonly Message[], summary: string, besides?: object) =>
    report({
      command: "build",
      messages,
      artefacts,
      summary,
      besides: { out: options.out ?? "dist", ...besides },
      milliseconds: performance.now() - start,
    });
  if (library === undefined) return told(fromHere(content, said), "nothing is built");
  say(`printery: ${plural(scan.sources.length, "publication")}`);
  if (scan.sources.length === 0 && scan.refused.length === 0) {
    say("printery: there are no texts yet; `printery new <name>` begins one");
  }

  await prepareWorkspace(workspace);
  await sweep(workspace);
  const { units, messages: unread } = await sync(workspace, scan.sources, library, plugins);
  sweepPlugins(join(workspace, ".work"), plugins);
  const summaries = options.explain ? await RunSummaries.open(workspace) : undefined;
  let isMade = false;
  const tasks: TaskOptions = {
    workspace,
    content,
    within,
    tasks: formats,
    plugins,
    limits,
    ...(options.to === undefined ? {} : { formats }),
    units: shareOf(units, shard).filter(({ sources }) => sources.some(({ id }) => chosen.has(id))),
    cached: options.cached ?? false,
    allowance: allowanceIn(limits),
    force: options.force ?? false,
    environment: caches.environment,
    summarize: options.explain ?? false,
    onProgress: (progress) => {
      isMade = true;
      if (!isFormat(progress.stage)) return;
      artefacts.push(progress);
      pace.done(artefactName(progress.stage, progress.id), progress.milliseconds);
      say(artefactLine(named(progress, asked.own)));
    },
  };
  const wanted = tasks.units.flatMap(({ sources }) => sources).filter(({ id }) => chosen.has(id));
  const pace = new Pace({
    expected: () => artefactsOf(options.force ? wanted : changedSince(out, wanted), formats),
    all: artefactsOf(wanted, formats),
    times: () => readTimes(workspace),
    isTold: !options.quiet && !options.json,
    say,
  });
  const warn = (line: string) => tell("warning", caches.asKnown(line));
  const sharing = tasks.cached ? undefined : Sharing.open(tasks, caches.environment, warn);
  await sharing?.take();
  const [changed, early] = await Promise.all([
    runTasks(tasks),
    shard === undefined ? glimpse(out, idsOf(scan)) : undefined,
  ]).finally(() => pace.stop());
  const times = pace.stop();
  await writeTimes(workspace, times, new Set(idsOf(scan)));
  const seconds = (performance.now() - start) / 1000;
  const last = { made: times.size, asked: wanted.length * formats.length, seconds };
  await writeLast(workspace, last);
  if (shard !== undefined) {
    sharing?.give(changed);
    const left = await messagesOf(tasks);
    const messages = withoutAnswered(
      eachOnce([
        ...own.messages,
        ...fromHere(content, [...left, ...changed.map(toldChanged)], own.project),
      ]),
    );
    const publications = tasks.units.flatMap(({ sources }) => sources);
    const share = `${publications.length} of ${plural(scan.sources.length, "publication")}`;
    const what = `shard ${options.shard}: ${share}`;
    await boundKept(workspace, limits, isMade);
    await sharing?.close();
    const notes = counted(messages, performance.now() - start);
    tellSummary({ what, built: artefacts, messages, notes }, process.env.GITHUB_STEP_SUMMARY);
    const made =
      publications.length === 0
        ? "so there is nothing to build"
        : `${plural(artefacts.length, "artefact")} built, the rest was in the cache`;
    return told(messages, `${what}, ${made}, ${notes}`);
  }

  const account = await BuildAccount.open(
    workspace,
    out,
    { library, limits, units, plugins, ...(options.to === undefined ? {} : { formats }) },
    summaries,
  );

  const edition = await Edition.open(out);
  try {
    sharing?.give(changed);
    const { found, placed } = await settle(out, early);
    const { manifest: earlier, damage } = found;
    const gathered: Message[] = fromHere(content, [
      ...said,
      ...withoutAddress(library, scan.sources.length),
      ...scan.messages,
      ...unread,
      ...changed.map(toldChanged),
    ]);
    gathered.push(...own.messages);
    if (damage !== undefined) gathered.push(...fromHere(out, [damage]));
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
      const state = (id: string, inputs: Built["inputs"], seen?: string) =>
        stateOf(folder, out, id, [...formats, ...asked.own], inputs, seen);
      const known = new Set<string>();
      const isKnown = (id: string, inputs: Built["inputs"]) => {
        const earlierState = before.publications[id];
        if (earlierState === undefined || !ledger.has(id)) return false;
        // One that is not asked for is left as it is.
        if (chosen.has(id) && earlierState !== state(id, inputs, placed.get(id))) return false;
        memory.publications[id] = earlierState;
        known.add(id);
        return true;
      };
      const all = await readUnit(workspace, unit, asked, isKnown);
      for (const built of all ?? []) {
        const { id, inputs } = built;
        if (!chosen.has(id)) continue;
        gathered.push(...fromHere(content, built.messages, own.project));
        if (known.has(id)) {
          account.keep(built);
          continue;
        }
        await account.lookAt(ledger.get(id)?.outputs ?? []);
        gathered.push(...fromHere(out, built.problems));
        if (hasErrors([...built.messages, ...built.problems])) continue;
        account.note(built);
        edition.put(built.files);
        enter(ledger, built, asked);
        // Files have other times once they are moved.
        states.push(() => {
          memory.publications[id] = state(id, inputs);
        });
      }
      return all !== undefined;
    };
    await collectAll(units, tasks, collect);
    const files = await refreshLibrary({
      edition,
      config: library,
      ledger,
      earlier,
      memory,
    });
    const manifest = manifestOf(ledger, files);
    finish(edition, manifest, earlier);
    edition.appear();
    for (const note of states) note();
    // Last is what says that nothing need be looked at.
    await account.save([...ledger.keys()]);
    await remember(workspace, out, memory);
    await boundKept(workspace, limits, isMade);
    const explanations = await account.explained({
      earlier,
      manifest,
      chosen,
      formats,
      artefacts,
      force: options.force ?? false,
    });
    if (explanations !== undefined && options.json) {
      terminal.out(printableJson(explanationsFor(explanations)));
    } else if (explanations !== undefined && (reporter === "pretty" || reporter === "github")) {
      for (const one of explanations) terminal.out(explanationLine(one));
    }

    const messages = withoutAnswered(eachOnce(gathered));
    const notes = counted(messages, performance.now() - start);
    const what = plural(scan.sources.length, "publication");
    tellSummary(
      { what, built: artefacts, ledger, messages, notes },
      process.env.GITHUB_STEP_SUMMARY,
    );
    return await told(
      messages,
      summary(ledger, artefacts.length, notes),
      explanations && { explanations: explanationsFor(explanations) },
    );
  } finally {
    edition.close();
    await sharing?.close();
  }
}

/** @throws UsageError where one option takes back what another says */
function checkTogether({ force, cached, shard, out, ...telling }: BuildOptions): void {
  const { json, explain, reporter } = telling;
  if (telling.only !== undefined && (shard !== undefined || cached || force || explain)) {
    throw new UsageError(
      "Expected --only without --shard, --cached, --force and --explain: a section by itself comes out of no cache, and goes into none",
    );
  }
  if (json && !explain) {
    throw new UsageError(
      "Expected --json beside --explain, which it prints for programs, not alone",
    );
  }
  if (json && reporter !== undefined) {
    throw new UsageError("Expected --json, for explanations alone, or --reporter, not both");
  }
  if (explain && shard !== undefined) {
    throw new UsageError("Expected --explain where outputs are collected, not beside --shard");
  }
  if (force && cached) {
    throw new UsageError("Expected --cached, which builds nothing, or --force, not both");
  }
  if (shard !== undefined && out !== undefined) {
    throw new UsageError(
      "Expected --shard without --out: a shard fills the cache; the build after it, without --shard, has the outputs",
    );
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

/** Ids of the publications that `only` names; all without it. @throws UsageError for one that is not there */
function choose(scan: Scan, only: readonly string[]): Set<string> {
  const ids = new Set(idsOf(scan));
  for (const name of only) if (!ids.has(name)) throw unknownPublication(name, ids);
  return only.length === 0 ? ids : new Set(only);
}

/** What can be built, and what an earlier build may have left of the rest. */
function idsOf({ sources, refused }: Scan): string[] {
  return [...sources.map(({ id }) => id), ...refused];
}

function summary(ledger: Ledger, built: number, notes: string): string {
  const artefacts = [...ledger.values()].flatMap(entriesOf).length;
  return `${plural(artefacts, "artefact")} (${built} built, the rest as they were), ${notes}`;
}
