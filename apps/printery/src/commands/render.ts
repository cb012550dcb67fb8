import { join, resolve } from "node:path";
import { hasErrors, type Message, type Progress } from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import { doJobs } from "../children.ts";
import { type OwnOptions, ownOf } from "../config/own.ts";
import { UsageError } from "../exit.ts";
import { type Asked, named, readFormats, readNames } from "../formats.ts";
import { limitsFor } from "../limits.ts";
import { Pace } from "../pace/pace.ts";
import { artefactName, artefactsOf } from "../pace/times.ts";
import {
  artefactLine,
  ENDED,
  eachOnce,
  fromHere,
  plural,
  tellIfEnded,
  terminal,
} from "../report.ts";
import { openReporting, type ReportingOptions } from "../reporter/reporting.ts";
import { contentRoot, type Scan, scanPaths } from "../scan.ts";
import type { Source } from "../source.ts";
import { formatNames, isFormat } from "../stages.ts";
import { type Laid, layInput, STANDARD_INPUT } from "../standard-input.ts";
import { allowanceIn } from "../watch.ts";

export interface RenderOptions extends ReportingOptions, OwnOptions {
  readonly to?: string;
  readonly root?: string;
  readonly out: string;
  /** What comes in on standard input is called so. */
  readonly name?: string;
  /** Names of the texts or sections that alone are made, each by itself. */
  readonly only?: readonly string[];
  readonly limit?: readonly string[];
}

/** Render texts and folders anywhere, and what comes in on standard input, without a workspace. Returns the exit code. */
export async function render(paths: readonly string[], options: RenderOptions): Promise<number> {
  if (options.name !== undefined && !paths.includes(STANDARD_INPUT)) {
    throw new UsageError(
      "Expected --name beside “-”, whose text it names; a file has its own name",
    );
  }
  return tellIfEnded(ENDED, () => renderPaths(paths, options));
}

async function renderPaths(paths: readonly string[], options: RenderOptions): Promise<number> {
  const { say } = openReporting(options);
  say(`printery: reading ${paths.map((path) => seen(path)).join(", ")}`);
  if (!paths.includes(STANDARD_INPUT)) return renderAll(paths, options);
  if (process.stdin.isTTY) {
    const keys = process.platform === "win32" ? "Ctrl-Z and Enter end it" : "Ctrl-D ends it";
    terminal.err(`printery: type or paste a text; ${keys}`);
  }
  const laid = await layInput(process.stdin, options.name ?? "text", limitsFor(options));
  try {
    const all = paths.map((path) => (path === STANDARD_INPUT ? laid.path : path));
    return await renderAll([...new Set(all)], options, laid);
  } finally {
    laid.remove();
  }
}

function seen(path: string): string {
  return path === STANDARD_INPUT ? "standard input" : path;
}

async function renderAll(
  paths: readonly string[],
  options: RenderOptions,
  laid?: Laid,
): Promise<number> {
  const scan = await scanPaths(paths, {
    limits: limitsFor(options),
    ...(options.root === undefined ? {} : { within: contentRoot(options.root) }),
  });
  if (scan.sources.length === 0 && !hasErrors(scan.messages)) {
    throw new UsageError("Expected a text or a folder with texts (.txt, .md) to render");
  }
  return renderScan("render", scan, options, { laid, texts: foldersOf(scan.sources) });
}

/** The folders that are read as publications; a loose text has none. */
function foldersOf(sources: readonly Source[]): string[] {
  return sources.flatMap(({ root, texts: [first = ""] }) => {
    const at = first.indexOf("/");
    return at < 0 ? [] : [join(root, first.slice(0, at))];
  });
}

/** What `--to` asks for, and whether “model” is among it. */
function readTargets(list: string | undefined, own: readonly string[]): Asked & { model: boolean } {
  if (list === undefined) return { ...readFormats(list, own), model: false };
  const names = readNames(list, [...formatNames, ...own, "model"]);
  const others = names.filter((name) => name !== "model");
  const model = others.length < names.length;
  if (others.length === 0) return { formats: [], own: [], isAll: false, model };
  return { ...readFormats(others.join(), own), model };
}

/** Where what is rendered comes from. */
interface Origin {
  /** What came in on standard input. */
  readonly laid?: Laid | undefined;
  /** Folders that strangers may write to. */
  readonly texts: readonly string[];
}

/** Render what was found, for `command`. Returns the exit code. */
export async function renderScan(
  command: string,
  scan: Pick<Scan, "sources" | "messages">,
  options: RenderOptions,
  { laid, texts }: Origin,
): Promise<number> {
  const start = performance.now();
  const project = await ownOf(options, texts);
  const isBroken = hasErrors(project.messages);
  const { formats, own, model } = isBroken
    ? readTargets(undefined, [])
    : readTargets(options.to, project.formats);
  const out = resolve(options.out);
  const limits = limitsFor(options);
  const { say, finish } = openReporting(options);
  const told: Message[] = [...fromHere(".", scan.messages), ...project.messages];
  const artefacts: Progress[] = [];
  const { plugins } = project;
  const jobs = jobsFor(scan, options.only).map(({ source, ...job }) => ({
    ...job,
    source: { ...source, plugins },
    formats,
    own,
    out,
    model,
  }));
  const names = jobs.flatMap(({ source }) => artefactsOf([source], formats));
  const pace = new Pace({
    expected: () => names,
    all: [],
    times: () => new Map(),
    isTold: !options.quiet,
    say,
  });
  const done = await doJobs(isBroken ? [] : jobs, {
    allowance: allowanceIn(limits),
    debug: options.debug ?? false,
    onProgress: (progress) => {
      if (!isFormat(progress.stage)) return;
      artefacts.push(progress);
      pace.done(artefactName(progress.stage, progress.id), progress.milliseconds);
      say(artefactLine(named(progress, own)));
    },
  }).finally(() => pace.stop());
  for (const [index, { messages, problems, models, id }] of done.entries()) {
    const { source } = jobs[index] ?? {};
    told.push(
      ...fromHere(source?.root ?? "", messages, project.project),
      ...fromHere(join(out, id ?? source?.id ?? ""), problems),
    );
    for (const name of models) say(`model   ${name}`);
  }
  const messages = withoutAnswered(eachOnce(told)).map((message) => ofInput(message, laid));
  const milliseconds = performance.now() - start;
  const errors = messages.filter(({ severity }) => severity === "error").length;
  return finish({
    command,
    messages,
    artefacts,
    summary: `${plural(jobs.length, "publication")}, ${plural(errors, "error")}, ${(milliseconds / 1000).toFixed(1)} s`,
    besides: { out: options.out },
    milliseconds,
    ...(laid && { places: new Map([[STANDARD_INPUT, laid.path]]) }),
  });
}

/** One for each source, or for each section of it that is to be made alone. @throws UsageError where it is not known of which */
function jobsFor({ sources }: Pick<Scan, "sources">, only: readonly string[] | undefined) {
  if (only === undefined) return sources.map((source) => ({ source }));
  if (sources.length > 1) {
    const names = sources.map(({ id }) => id).join(", ");
    throw new UsageError(`Expected --only with one publication, not ${names}`);
  }
  return sources.flatMap((source) => [...new Set(only)].map((name) => ({ source, only: name })));
}

/** What came in on standard input is told of as that. */
function ofInput(message: Message, laid: Laid | undefined): Message {
  const isOfIt = laid !== undefined && resolve(message.file) === resolve(laid.path);
  return isOfIt ? { ...message, file: STANDARD_INPUT } : message;
}
