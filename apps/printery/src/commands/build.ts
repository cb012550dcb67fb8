import { join, resolve } from "node:path";
import { hasErrors } from "@printery/task";
import { make } from "../build/make.ts";
import { type BuildOptions, checkTogether } from "../build/options.ts";
import { type Commission, planOf } from "../build/plan.ts";
import { finishShard, openAccount, publish } from "../build/publish.ts";
import { tellEnding, tellPublished, tellShard } from "../build/tell.ts";
import { ownOf } from "../config/own.ts";
import { contentFolder } from "../content-folder.ts";
import { Edition } from "../edition.ts";
import { readFormats } from "../formats.ts";
import { limitsFor } from "../limits.ts";
import { lock, WORKSPACE_LOCK } from "../lock.ts";
import { type Caches, openCaches } from "../remote-cache.ts";
import { ENDED, fromHere, plural, tell, tellIfEnded } from "../report.ts";
import { openReporting, type Reporting } from "../reporter/reporting.ts";
import { contentRoot } from "../scan.ts";
import { readShard, type Shard } from "../shard.ts";
import { projectRoot, workspaceOf } from "../workspace.ts";

/**
 * Build every publication of the content folder through the cached tasks, one build of a workspace at a time. Returns the exit
 * code.
 */
export async function build(only: readonly string[], options: BuildOptions): Promise<number> {
  const shard = readShard(options.shard);
  checkTogether(options);
  // What is printed for programs has nothing beside it.
  const reporting = openReporting(options.json ? { ...options, quiet: true } : options);
  return tellIfEnded(options.only === undefined ? ENDED_AND_KEPT : ENDED, () => {
    reporting.say(`printery: reading ${options.content ?? "content"}`);
    return buildIn(only, options, { shard, reporting });
  });
}

async function buildIn(
  only: readonly string[],
  options: BuildOptions,
  { shard, reporting }: { readonly shard: Shard | undefined; readonly reporting: Reporting },
): Promise<number> {
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
  const caches = await openCaches(process.env, (line) => tell("warning", line));
  try {
    const release = await lock(join(workspace, WORKSPACE_LOCK), workspace);
    try {
      const start = performance.now();
      const out = resolve(options.out ?? join(project, "dist"));
      const within = contentRoot(options.root ?? options.content ?? content);
      const places = { project, workspace, content, within, out };
      const commission = { ...places, own, asked, limits, shard, only, options, start };
      return await buildAlone(commission, caches, reporting);
    } finally {
      release();
    }
  } finally {
    caches.close();
  }
}

/** Of a build through the cache. */
const ENDED_AND_KEPT =
  "ended before it was done; outputs are whole, and what was finished is kept for the next build";

async function buildAlone(
  commission: Commission,
  caches: Caches,
  reporting: Reporting,
): Promise<number> {
  const { content, out, shard } = commission;
  const { say } = reporting;
  const plan = await planOf(commission);
  if (!("library" in plan)) {
    const messages = fromHere(content, plan.messages);
    return tellEnding(commission, reporting, { messages, summary: "nothing is built" });
  }
  const { sources, refused } = plan.scan;
  say(`printery: ${plural(sources.length, "publication")}`);
  if (sources.length === 0 && refused.length === 0) {
    say("printery: there are no texts yet; `printery new <name>` begins one");
  }
  const making = await make(commission, plan, caches, say);
  if (shard !== undefined) {
    const messages = await finishShard(commission, plan, making);
    return tellShard(commission, plan, making, messages, reporting);
  }
  const account = await openAccount(commission, plan, making);
  const edition = await Edition.open(out);
  try {
    making.sharing?.give(making.changed);
    const published = await publish(edition, account, commission, plan, making);
    return await tellPublished(commission, plan, making, published, reporting);
  } finally {
    edition.close();
    await making.sharing?.close();
  }
}
