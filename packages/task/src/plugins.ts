import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readSoon, sha256 } from "./files.ts";
import type { Message, Place } from "./message.ts";

/** What a project may add of its own, each by its key in `printery.config.ts`. */
export const pluginKinds = [
  "cues",
  "remarkPlugins",
  "rehypePlugins",
  "styles",
  "renderers",
] as const;

export type PluginKind = (typeof pluginKinds)[number];

/** Modules that hold a project's plugins, by their kind; absolute paths. Each is named by what it holds, so that one path is always one module. */
export type PluginFiles = Readonly<Partial<Record<PluginKind, string>>>;

/** What each stage is given of them, and so what its results hang on. */
const pluginsOf: Readonly<Record<string, readonly PluginKind[]>> = {
  parse: ["cues", "remarkPlugins"],
  compose: ["styles"],
  html: ["rehypePlugins"],
  epub: ["rehypePlugins"],
  own: ["renderers"],
};

/** The folder beside units that holds the modules of {@link PluginFiles}. */
export const PLUGINS = ".plugins";

/** The file of a unit that names the plugins, below {@link PLUGINS}, of `stage`, and is a key of its task; there is none where it has none. */
export function pluginList(stage: string): string {
  return `plugins.${stage}.json`;
}

/** The plugins of `stage` for the unit in the working folder; undefined where it has none. */
export function readPlugins(stage: string): PluginFiles | undefined {
  const json = readSoon(pluginList(stage));
  if (json === undefined) return undefined;
  const names = JSON.parse(json.toString("utf8")) as PluginFiles;
  const paths = Object.entries(names).map(([kind, name]) => [kind, join("..", PLUGINS, name)]);
  return Object.fromEntries(paths);
}

/** Those of `plugins` that `stage` is given; undefined where that is none. */
export function pluginsFor(
  stage: string,
  plugins: PluginFiles | undefined,
): PluginFiles | undefined {
  const own = (pluginsOf[stage] ?? []).flatMap((kind) => {
    const path = plugins?.[kind];
    return path === undefined ? [] : [[kind, path] as const];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** What the keys of a stage's caches say of `plugins`; nothing where there are none. */
export function pluginKey(plugins: PluginFiles | undefined): string {
  if (plugins === undefined) return "";
  const names = Object.values(plugins).map((path) => path.replace(/^.*[\\/]/s, ""));
  return names.length === 0 ? "" : sha256(JSON.stringify(names.sort()));
}

/**
 * The plugins of one kind, as the project's configuration lists them; its shape was looked at when the configuration was read.
 *
 * @throws PluginError where the module can't be run
 */
export async function loadPlugins<Plugin>(
  plugins: PluginFiles | undefined,
  kind: PluginKind,
): Promise<readonly Plugin[]> {
  const path = plugins?.[kind];
  if (path === undefined) return [];
  // Where in the user's own file something failed is what an error is to say.
  process.setSourceMapsEnabled(true);
  try {
    const { default: config } = (await import(pathToFileURL(path).href)) as {
      readonly default: Partial<Record<PluginKind, readonly Plugin[]>>;
    };
    return config[kind] ?? [];
  } catch (cause) {
    throw new PluginError(kind, cause);
  }
}

/** What a project's own code did wrong: its cause, and what it was, “the cue “kicker””. */
export class PluginError extends Error {
  override readonly name = "PluginError";
  readonly what: string;
  constructor(what: string, cause: unknown) {
    super(reasonIn(cause), { cause });
    this.what = what;
    if (cause instanceof Error && cause.stack !== undefined) this.stack = cause.stack;
  }
}

/** What `run` gives, which is code of a project: where it throws, that is told as such. @throws PluginError */
export function guarded<Result>(what: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    throw isPluginError(cause) ? cause : new PluginError(what, cause);
  }
}

/** By its name: each bundle has a class of its own. */
function isPluginError(cause: unknown): cause is PluginError {
  return cause instanceof Error && cause.name === "PluginError" && "what" in cause;
}

/** The error that `cause` is for the author of `file`, which is not built for it; undefined where no plugin is to blame. */
export function pluginFailure(cause: unknown, file: string): Message | undefined {
  if (!isPluginError(cause)) return undefined;
  const { what, message, stack } = cause;
  const place = placeIn(stack);
  return {
    file: place?.file ?? file,
    ...(place === undefined ? {} : { place: place.place }),
    severity: "error",
    ruleId: "plugin-failed",
    reason: `Expected ${what} to do its work on ${file}, not to fail (“${message}”); this publication is not built: mend it, or leave it out with --no-config`,
    ...(stack === undefined ? {} : { stack }),
  };
}

function inPackage(line: string): number {
  return /[\\/]node_modules[\\/]/.test(line) ? 1 : 0;
}

function reasonIn(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  // As unified has it.
  if (text.includes("`runSync` finished async")) return "Expected to be done at once, not later";
  return (text.split("\n")[0] ?? "").slice(0, 200);
}

/** The first line of a trace that lies in a module of {@link PluginFiles}, by the file that it was made of; relative to the project. */
function placeIn(
  stack: string | undefined,
): { readonly file: string; readonly place: Place } | undefined {
  // The user's own files before packages that they use.
  const lines = (stack?.split("\n") ?? []).sort((a, b) => inPackage(a) - inPackage(b));
  for (const line of lines) {
    const [, file, row, column] =
      /[\\/]\.plugins[\\/]([^()]+?):(\d+):(\d+)\)?$/.exec(line.trim()) ?? [];
    if (file === undefined || file.endsWith(".mjs")) continue;
    return {
      file: file.replaceAll("\\", "/"),
      place: { line: Number(row), column: Number(column) },
    };
  }
  return undefined;
}
