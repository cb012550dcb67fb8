import { basename, dirname, join } from "node:path";
import { attempt } from "./attempt.ts";
import { CACHES, type Cache, CacheFile, toolIn } from "./cache.ts";
import { compileLate } from "./compile-late.ts";
import { Earlier, isLasting } from "./earlier.ts";
import { removeOthers, sha256, writeWhole } from "./files.ts";
import { ChangedError, openInputs } from "./inputs.ts";
import { Marker, refusalsOf } from "./marks.ts";
import type { Message } from "./message.ts";
import { type PluginFiles, pluginKey } from "./plugins.ts";
import { refusalOf } from "./refusal.ts";
import { seal } from "./seal.ts";
import { spare } from "./spare.ts";
import { tellChanged, tellMissing, tellProgress, tellRefused } from "./told.ts";
import { withUnread } from "./unread.ts";
import { wholeOf } from "./whole.ts";

/** Bytes by relative path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a stage leaves for one publication. */
export interface StageResult {
  /** Empty where the messages say why nothing could be made. */
  readonly files: Files;
  readonly messages: readonly Message[];
  /** What a check found in the files, by their paths in the output folder. */
  readonly problems?: readonly Message[];
  /** Pages, of a paged format. */
  readonly pages?: number;
  /** What other stages may want to know, and no reader: their names begin with a dot. */
  readonly hints?: Files;
}

/**
 * One step of the pipeline for one publication: the same function in a cached task and in process.
 * The author's mistakes are messages; only our own throw. A cached task has a {@link Cache} for it, of which a stage takes what it
 * has use for.
 */
export type Stage = (id: string, inputs: Files, cache?: Cache) => Promise<StageResult>;

/** A file of the content folder, named by what it holds. */
export interface ContentFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
}

/** The publications of a unit, and the content files that one stage reads for each. */
export interface StageInput {
  readonly id: string;
  readonly files: readonly ContentFile[];
  /** Those that are too large to be read. */
  readonly unread?: readonly (readonly [path: string, bytes: number])[];
}

/** What a stage says about each publication of its unit, beside its outputs. */
export interface Report {
  /** The tool and the settings that made it, as a digest; none where the tool is not known. */
  readonly by?: string;
  readonly publications: readonly {
    readonly id: string;
    readonly messages: readonly Message[];
    /** Of its outputs, by their paths in the output folder. */
    readonly problems?: readonly Message[];
    readonly pages?: number;
    /** SHA-256 of all that was read for it, by the paths under which the stage has it. */
    readonly read: Readonly<Record<string, string>>;
  }[];
  /** SHA-256 of all outputs but the report, by their paths beside it: a cache may give back others. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where a stage's command finds its inputs, below the unit's folder. */
export interface StageOptions {
  /** Names the outputs: `dist/<name>/<id>/…` and `dist/<name>/report.json`. */
  readonly name: string;
  /** The stage whose outputs are inputs. */
  readonly after?: string;
  /** Those of them that are: names, and folders with a slash at their end; all without it. The rest is no key of the task. */
  readonly takes?: readonly string[];
  /** Files that other stages may have left for this one, below the publication's folder: `pdf` and `.pages.json`. */
  readonly beside?: readonly { readonly stage: string; readonly file: string }[];
  /** The list of {@link StageInput}s, for a stage that reads content. */
  readonly content?: string;
  /** A list that may stand beside the unit's other lists: what each of its publications is given, by their ids, as JSON, and under which name. */
  readonly given?: { readonly list: string; readonly as: string };
  /** What its outputs hang on besides its inputs and its tool. */
  readonly settings?: unknown;
  /** It takes less memory rather than less time over what is large. */
  readonly spares?: boolean;
  /** What of the project's own it is given, on which all hangs that it keeps. */
  readonly plugins?: PluginFiles | undefined;
}

/**
 * Run `stage` for each publication of the unit in the working folder, as its Turborepo task does. Where several share the unit,
 * those whose inputs are as they were the last time keep what was made of them.
 *
 * Content is read from the folder in `PRINTERY_CONTENT`; where a file is not what the list says (it changed since the list was
 * written) a line tells so and nothing is made, so that no output ever carries a wrong key. With `PRINTERY_CACHED` a line tells that
 * the task runs at all, and nothing is made either.
 */
export async function runStage(stage: Stage, options: StageOptions): Promise<void> {
  if (process.env.PRINTERY_CACHED) {
    tellMissing({ unit: basename(process.cwd()), stage: options.name });
    process.exitCode = 1;
    return;
  }
  try {
    await runAll(stage, options);
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (cause instanceof ChangedError) {
      tellChanged({ unit: basename(process.cwd()), path: cause.path });
    } else if (refusal !== undefined) tellRefused(refusal);
    else throw cause;
    process.exitCode = 1;
  }
}

async function runAll(stage: Stage, options: StageOptions): Promise<void> {
  compileLate();
  seal();
  const marker = new Marker(options.name);
  const refusals = refusalsOf(options.name);
  const tool = withPlugins(toolIn(dirname(process.argv[1] ?? "")), options.plugins);
  const cache = await openCache(options.name, tool);
  const folder = join("dist", options.name);
  const by = tool === undefined ? {} : { by: sha256(JSON.stringify([tool, options.settings])) };
  const written = new Map<string, string>();
  const write = async (path: string, content: Uint8Array) => {
    await writeWhole(join(folder, path), content);
    written.set(path, sha256(content));
  };
  const report: Report["publications"][number][] = [];
  const { publications, inputsOf } = await openInputs(options);
  // The task of one alone runs only where its inputs have changed.
  const shared = publications.length > 1 ? cache : undefined;
  const earlier = new Earlier(folder, shared === undefined ? "" : (by.by ?? ""));
  for (const publication of publications) {
    const start = performance.now();
    const { id, unread = [] } = publication;
    const read = await inputsOf(publication).catch((cause: unknown) => {
      // It is not the publication before that this process ends over.
      marker.finish();
      throw cause;
    });
    const refusal = refusals.get(id);
    if (refusal !== undefined) {
      report.push({ id, messages: [refusal], read: sorted(digestsOf(read)) });
      continue;
    }
    const inputs = withUnread(read, new Map(unread));
    const all = digestsOf(inputs);
    const digests = sorted(new Map([...all].filter(([path]) => read.has(path))));
    const whole = wholeOf(shared, id, all, options.settings);
    // What a cache gave back of others is here, too, where nothing is kept yet.
    const kept = whole.kept ?? (unread.length > 0 ? undefined : earlier.resultOf(id, digests));
    if (kept === undefined) marker.takeUp(id, megabytesOf(inputs));
    if (kept === undefined && options.spares === true) spare(inputs);
    const result = kept ?? (await attempt(options.name, stage, id, inputs, cache));
    if (whole.kept === undefined && result.messages.every(isLasting)) whole.keep(result);
    let bytes = 0;
    for (const [path, content] of result.files) {
      await write(`${id}/${path}`, content);
      bytes += content.byteLength;
    }
    for (const [path, content] of result.hints ?? []) await write(`${id}/${path}`, content);
    const pages = result.pages === undefined ? {} : { pages: result.pages };
    const { messages, problems = [] } = result;
    const found = problems.length === 0 ? {} : { problems };
    report.push({ id, messages, ...found, ...pages, read: digests });
    if (kept !== undefined || result.files.size === 0) continue;
    const milliseconds = Math.round(performance.now() - start);
    tellProgress({
      stage: options.name,
      id,
      files: result.files.size,
      bytes,
      ...pages,
      milliseconds,
    });
  }
  const said: Report = { ...by, publications: report, files: sorted(written) };
  await write("report.json", Buffer.from(JSON.stringify(said)));
  await removeOthers(folder, new Set(written.keys()));
  await cache?.save();
  marker.finish();
}

/** The digest of a tool with the plugins that it is given: the tool's own where it has none. */
export function withPlugins(
  tool: string | undefined,
  plugins: PluginFiles | undefined,
): string | undefined {
  const key = pluginKey(plugins);
  return tool === undefined || key === "" ? tool : sha256(`${tool} ${key}`);
}

/** What the stage called `name` left in this unit; none where it runs from its sources. */
async function openCache(name: string, tool: string | undefined): Promise<CacheFile | undefined> {
  if (tool === undefined) return undefined;
  return CacheFile.open(join(CACHES, name), { stage: name, tool });
}

function megabytesOf(inputs: Files): number {
  let bytes = 0;
  for (const input of inputs.values()) bytes += input.byteLength;
  return bytes / 1e6;
}

/** SHA-256 by path. */
function digestsOf(files: Files): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
}

/** By path: the order in which a stage leaves files is no part of what it says. */
function sorted(digests: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)));
}
