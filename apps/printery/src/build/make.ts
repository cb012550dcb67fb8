import { join } from "node:path";
import type { Message, Progress } from "@printery/task";
import { sweepPlugins } from "../config/load-config.ts";
import { RunSummaries } from "../explain/run-summary.ts";
import { named } from "../formats.ts";
import { prepareWorkspace } from "../generated.ts";
import { Neighbours } from "../neighbours.ts";
import { Pace } from "../pace/pace.ts";
import {
  artefactName,
  artefactsOf,
  changedSince,
  readTimes,
  writeLast,
  writeTimes,
} from "../pace/times.ts";
import type { Caches } from "../remote-cache.ts";
import { artefactLine, tell } from "../report.ts";
import { shareOf } from "../shard.ts";
import { Sharing } from "../share.ts";
import type { Source } from "../source.ts";
import { isFormat } from "../stages.ts";
import { sweep, sync, type Unit } from "../sync.ts";
import type { TaskOptions } from "../tasks.ts";
import { allowanceIn } from "../watch.ts";
import type { Commission, Plan } from "./plan.ts";
import { type Ran, runAgain, runDue } from "./run-due.ts";

/** What a run of the tasks has left, beside what stands in the workspace. */
export interface Making extends Ran {
  /** Of all publications. */
  readonly units: readonly Unit[];
  /** An error for each publication that can't be read. */
  readonly unread: readonly Message[];
  /** The tasks of this machine, of what is asked for. */
  readonly tasks: TaskOptions;
  /** What tasks have made, as they made it; tasks that run once more add to it. */
  readonly artefacts: readonly Progress[];
  /** Whether any task has made anything. */
  readonly isAnyMade: () => boolean;
  /** Where links from one publication to another lead. */
  readonly neighbours: Neighbours;
  readonly sharing: Sharing | undefined;
  /** Where an explanation is to be told. */
  readonly summaries: RunSummaries | undefined;
}

/** Write what the tasks are keyed by, and run them: those that are due, of what is asked for of this machine. */
export async function make(
  commission: Commission,
  plan: Plan,
  caches: Caches,
  say: (line: string) => void,
): Promise<Making> {
  const { workspace, content, within, out, own, asked, limits, shard, options } = commission;
  const { scan, ids, chosen, library } = plan;
  const { formats } = asked;
  const { plugins } = own;
  await prepareWorkspace(workspace);
  await sweep(workspace);
  const synced = await sync(workspace, scan.sources, library, plugins, options.force);
  const { units, messages: unread } = synced;
  const neighbours = new Neighbours(workspace, ids, synced, library);
  sweepPlugins(join(workspace, ".work"), plugins);
  const summaries = options.explain ? await RunSummaries.open(workspace) : undefined;
  const artefacts: Progress[] = [];
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
  const wanted = sourcesOf(tasks.units).filter(({ id }) => chosen.has(id));
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
  const ran = await runLinked(commission, plan, tasks, neighbours).finally(() => pace.stop());
  const times = pace.stop();
  await writeTimes(workspace, times, ids);
  const seconds = (performance.now() - commission.start) / 1000;
  await writeLast(workspace, {
    made: times.size,
    asked: wanted.length * formats.length,
    seconds,
  });
  const isAnyMade = () => isMade;
  return { units, unread, tasks, neighbours, artefacts, isAnyMade, sharing, summaries, ...ran };
}

/** {@link runDue} with the links between publications as they are to be. */
async function runLinked(
  commission: Commission,
  plan: Plan,
  tasks: TaskOptions,
  neighbours: Neighbours,
): Promise<Ran> {
  await neighbours.prepare(tasks);
  const ran = await runDue(commission, plan, tasks);
  const moved = await neighbours.settle(tasks);
  return moved.length === 0 ? ran : runAgain(tasks, moved, ran);
}

function sourcesOf(units: readonly Unit[]): Source[] {
  return units.flatMap(({ sources }) => sources);
}
