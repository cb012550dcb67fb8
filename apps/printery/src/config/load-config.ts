import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Message,
  PLUGINS,
  PluginError,
  type PluginFiles,
  type PluginKind,
  pluginFailure,
  readIfPresent,
  writeWhole,
} from "@printery/task";
import { beforeEnd } from "../ending.ts";
import type { ConfigMistake } from "./bundle.ts";

/** What a project has of its own. */
export interface Loaded {
  /** Undefined where it has nothing. */
  readonly plugins?: PluginFiles;
  /** Names of its formats. */
  readonly formats: readonly string[];
  /** What is wrong with its configuration; relative to its folder. Where there is anything, nothing is to be built. */
  readonly messages: readonly Message[];
  /** Absolute paths of the files that it was read from, but for those of packages. */
  readonly sources: readonly string[];
}

/** Endings of the file, in the order in which they are looked for. */
const ENDINGS = ["ts", "mts", "js", "mjs", "json"] as const;

/** The configuration of `project`, if it has one. */
export function configIn(project: string): string | undefined {
  return configsIn(project).find(existsSync);
}

/** Where the configuration of `project` may be, in the order in which it is looked for. */
export function configsIn(project: string): string[] {
  return ENDINGS.map((ending) => join(project, `printery.config.${ending}`));
}

const nothing = { formats: [] };

/**
 * What the configuration at `path` has, as modules in `folder`, which builds may share: each is named by what it holds. Without `folder`
 * they stand in one that goes when this process ends. It is code of whoever owns the project, and runs here as they do.
 */
export async function loadConfig(path: string, folder: string = passingFolder()): Promise<Loaded> {
  const { bundle } = await import("./bundle.ts");
  const { bundles, mistakes, sources } = await bundle(path);
  if (mistakes.length > 0) return { ...nothing, messages: mistakes.map(told), sources };
  const place = join(folder, PLUGINS);
  mkdirSync(place, { recursive: true });
  const files: Partial<Record<PluginKind, string>> = {};
  const formats: string[] = [];
  const messages: Message[] = [];
  for (const [kind, { digest, code }] of bundles) {
    const name = join(place, `${kind}-${digest.slice(0, 32)}`);
    // What has a note beside it was looked at before.
    const note = await readIfPresent(`${name}.json`);
    const isKnown = note !== undefined && existsSync(`${name}.mjs`);
    if (!isKnown) await writeWhole(`${name}.mjs`, code);
    const seen = isKnown ? noteIn(note) : await look(kind, `${name}.mjs`, path);
    if ("messages" in seen) {
      messages.push(...seen.messages);
      continue;
    }
    if (!isKnown) await writeWhole(`${name}.json`, JSON.stringify(seen));
    if (seen.count > 0) files[kind] = `${name}.mjs`;
    if (kind === "renderers") formats.push(...seen.names);
  }
  if (messages.length > 0) return { ...nothing, messages: unique(messages), sources };
  const isEmpty = Object.keys(files).length === 0;
  return { formats, messages: [], sources, ...(isEmpty ? {} : { plugins: files }) };
}

/** What is known of a module that was looked at. */
interface Note {
  readonly count: number;
  readonly names: readonly string[];
}

function noteIn(json: Uint8Array): Note {
  return JSON.parse(Buffer.from(json).toString("utf8")) as Note;
}

/** Run the module at `path`, and look at what it has of `kind`. */
async function look(
  kind: PluginKind,
  path: string,
  config: string,
): Promise<Note | { readonly messages: readonly Message[] }> {
  const [{ mistakesIn, wholeMistakes }, { keyPlace }] = await Promise.all([
    import("./check.ts"),
    import("./bundle.ts"),
  ]);
  const file = basename(config);
  const all = (expected: readonly string[], key: string) => ({
    messages: expected.map((one) => told({ expected: one, file, ...keyPlace(config, key) })),
  });
  let whole: unknown;
  process.setSourceMapsEnabled(true);
  try {
    whole = ((await import(pathToFileURL(path).href)) as { readonly default?: unknown }).default;
  } catch (cause) {
    const failure = pluginFailure(new PluginError(file, cause), file);
    const { message } = cause instanceof Error ? cause : new Error(String(cause));
    const expected = `to be run, not to fail (“${message.split("\n")[0]}”)`;
    const { place } = failure ?? {};
    return { messages: [told({ expected, file: failure?.file ?? file, ...(place && { place }) })] };
  }
  const mistakes = wholeMistakes(whole);
  if (mistakes.length > 0) return all(mistakes, "default");
  const list = (whole as Partial<Record<PluginKind, unknown>>)[kind];
  // Where it could not be taken apart, it is looked at for every kind.
  if (list === undefined) return { count: 0, names: [] };
  const wrong = await mistakesIn(kind, list);
  if (wrong.length > 0) return all(wrong, kind);
  const entries = list as readonly { readonly name?: string }[];
  return { count: entries.length, names: entries.flatMap(({ name }) => name ?? []) };
}

function told({ expected, file, place }: ConfigMistake): Message {
  const reason = `Expected ${expected}; nothing is built`;
  const where = place === undefined ? { file } : { file, place };
  return { ...where, severity: "error", ruleId: "config-invalid", reason };
}

function unique(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((one) => [JSON.stringify(one), one])).values()];
}

/** A folder that goes when this process ends. */
function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "printery-plugins-"));
  beforeEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Modules that are kept beside those in use: a change that is taken back is not bundled again. */
const KEPT = 64;

/** Remove modules of earlier configurations from `folder`, where they become many; those of `plugins` stay. */
export function sweepPlugins(folder: string, plugins: PluginFiles | undefined): void {
  const place = join(folder, PLUGINS);
  if (!existsSync(place)) return;
  const used = new Set(Object.values(plugins ?? {}).map((path) => basename(path, ".mjs")));
  const names = readdirSync(place);
  if (names.length <= KEPT) return;
  for (const name of names) {
    if (!used.has(name.replace(/\.(mjs|json)$/, ""))) rmSync(join(place, name), { force: true });
  }
}
