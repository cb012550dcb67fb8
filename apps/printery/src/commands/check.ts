import { join, resolve } from "node:path";
import type { Files, Message } from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import type { OwnOptions } from "../config/own.ts";
import { contentFolder } from "../content-folder.ts";
import { settled } from "../edition.ts";
import { UsageError } from "../exit.ts";
import { allowance } from "../links/allowance.ts";
import type { WebLink } from "../links/web-links.ts";
import { eachOnce, fromHere, pathFromHere, plural, tellIfEnded } from "../report.ts";
import { openReporting, type Reporting, type ReportingOptions } from "../reporter/reporting.ts";
import { projectRoot, workspaceOf } from "../workspace.ts";
import type { TellAll } from "./check-shop.ts";

export interface CheckOptions extends ReportingOptions, OwnOptions {
  readonly target?: string;
  /** Use no validators but those that are part of printery. */
  readonly builtIn?: boolean;
  /** Ask for what links lead to on the web. */
  readonly links?: boolean;
  /** Hosts that may be asked though they are in no public network. */
  readonly allowHost?: readonly string[];
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly limit?: readonly string[];
}

/**
 * Read every text without rendering it, and validate every output there is, all or those of the publications named; with `target`,
 * hold the press files and e-books against the rules of a shop instead. Returns the exit code.
 */
export async function check(only: readonly string[], options: CheckOptions): Promise<number> {
  const start = performance.now();
  refuseBesides(options);
  const reporting = openReporting(options);
  const tell = (messages: readonly Message[], summary: string, besides: object) =>
    reporting.finish({
      command: "check",
      messages,
      artefacts: [],
      summary: `${summary}, ${counted(messages)}`,
      besides: { ...besides },
      milliseconds: performance.now() - start,
    });
  const { target } = options;
  return tellIfEnded("ended before all was checked", async () => {
    if (target === undefined) return checkAll(only, options, reporting, tell);
    reporting.say(`printery: checking what is for ${target}`);
    // What validates takes longer to load than a person waits for a sign of life.
    const { checkForShop } = await import("./check-shop.ts");
    return checkForShop(only, target, resolve(options.out ?? distOf()), tell);
  });
}

/** @throws UsageError where options are of no use to each other */
function refuseBesides({ links, allowHost = [], target }: CheckOptions): void {
  if (allowHost.length > 0 && !links) {
    throw new UsageError(
      "Expected --links beside --allow-host, which says what it may ask; nothing was checked",
    );
  }
  allowance(allowHost);
  if (links && target !== undefined) {
    throw new UsageError(
      "Expected --links or --target, not both: the rules of a shop ask nothing of the web",
    );
  }
}

function distOf(): string {
  return join(projectRoot(), "dist");
}

async function checkAll(
  only: readonly string[],
  options: CheckOptions,
  { say }: Reporting,
  tell: TellAll,
): Promise<number> {
  say(
    `printery: checking ${options.content ?? "content"}, and the outputs in ${options.out ?? "dist"}`,
  );
  const content = await contentFolder(projectRoot(), options.content);
  const out = resolve(options.out ?? distOf());
  const { checkContent } = await import("./check-content.ts");
  const texts = await checkContent(content, { ...options, out }, only);
  const { checkOutputs } = await import("./check-outputs.ts");
  const release = await settled(out);
  const { outputs, files, messages, validators } = await checkOutputs(out, {
    only,
    say,
    builtIn: options.builtIn ?? false,
  }).finally(release);
  const asked = options.links
    ? await askForLinks(texts.links, files, out, options, say)
    : undefined;
  const all = withoutAnswered(
    eachOnce([...texts.messages, ...fromHere(out, messages), ...(asked?.messages ?? [])]),
  );
  const what = `${plural(texts.count, "publication")} and ${plural(outputs, "output")} checked`;
  const empty = outputs === 0 ? " (nothing is built yet)" : "";
  const web = asked === undefined ? "" : `, ${asked.summary}`;
  const besides = { publications: texts.count, outputs, validators };
  return tell(all, `${what}${empty}${web}`, { ...besides, ...(asked && { links: asked.counts }) });
}

async function askForLinks(
  links: readonly WebLink[],
  files: Files,
  out: string,
  { allowHost = [] }: CheckOptions,
  say: Reporting["say"],
) {
  const { checkLinks, linkSummary } = await import("../links/check-links.ts");
  const { messages, counts } = await checkLinks({
    links,
    files,
    fromHere: (path) => pathFromHere(out, path),
    allowed: allowHost,
    workspace: workspaceOf(projectRoot()),
    say,
  });
  return { messages, counts, summary: linkSummary(counts) };
}

function counted(messages: readonly Message[]): string {
  return (["error", "warning"] as const)
    .map((severity) => plural(messages.filter((one) => one.severity === severity).length, severity))
    .join(", ");
}
