import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Library } from "@printery/publication";
import {
  CACHES,
  type Files,
  MARKS,
  type Message,
  PLUGINS,
  type PluginFiles,
  pluginList,
  pluginsFor,
  type StageInput,
  sha256,
  toolIn,
  writeWhole,
} from "@printery/task";
import { MEMORY } from "./memory.ts";
import { mentionedTexts } from "./mentioned-texts.ts";
import { type Lists, type Noted, type Notes, readNotes, stampOf, writeNotes } from "./noted.ts";
import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";

/** A generated workspace package that builds one publication, or a shard of many. */
export interface Unit {
  /** Folder below `.work`, and the name of the package after `@content/`. */
  readonly name: string;
  readonly sources: readonly Source[];
}

/** What {@link sync} leaves, and an error for each publication that can't be read, which is in no unit. */
export interface Synced {
  readonly units: readonly Unit[];
  readonly messages: readonly Message[];
  /** Content paths of texts of others that those of a publication mention, by its id; none where there are none. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
}

/**
 * Up to this many publications have a unit each. A task costs 0.14 s of processor time to start, and what a stage loads and V8
 * compiles costs a small publication more than what is made of it: a hundred articles as a site take 17 s in four units, 50 in sixteen.
 */
const UNSHARDED = 20;

/**
 * By how many publications there are at most, how many units they share: so few that starts don't count, so many that an edit is quick,
 * and that processors have something to do: each unit has a task for each format.
 */
const SHARDS: readonly (readonly [publications: number, units: number])[] = [
  [200, 4],
  [400, 16],
  [1000, 32],
  [10_000, 64],
  [Number.POSITIVE_INFINITY, 256],
];

/** Where the tool of each stage is, in the workspace. */
const tools = {
  parse: "packages/parser",
  compose: "packages/publication",
  html: "packages/html",
  pdf: "packages/pdf",
  epub: "packages/epub",
  own: "packages/own",
} as const;

/** A stage with a task. */
export type StageName = keyof typeof tools;

/** The folders of the stages' tools in a workspace. */
export function toolPackages(): readonly string[] {
  return Object.values(tools);
}

/** The commands of a unit, run in its folder by Turborepo. */
const scripts = Object.fromEntries(
  Object.entries(tools).map(([stage, folder]) => [stage, `node ../../${folder}/dist/cli.mjs`]),
);

/** The digest of the tool that runs as `stage` in `workspace`, which what it keeps is kept by; undefined where it isn't made yet. */
export function toolOf(workspace: string, stage: StageName): string | undefined {
  return toolIn(join(workspace, tools[stage], "dist"));
}

/**
 * Make `<workspace>/.work` hold one package per unit of `sources`, and nothing else but their outputs.
 *
 * A unit's task keys are `texts.json` and `publications.json` (paths and digests, never places of
 * this machine), `library.json` (what publications know of theirs), `node.json` (Node's major version), and for each stage that has
 * some the names of the project's `plugins`, which are digests. An unchanged file is not written. Files that stand as the last build
 * found them are not read, but where all is to be made `isAnew`.
 */
export async function sync(
  workspace: string,
  sources: readonly Source[],
  { title, url }: Library,
  plugins?: PluginFiles,
  isAnew = false,
): Promise<Synced> {
  // No more of it: each publication is made anew where this changes.
  const library: Library = { ...(title && { title }), ...(url && { url }) };
  const units = groupUnits(sources);
  const messages: Message[] = [];
  const left: Unit[] = [];
  const mentions = new Map<string, readonly string[]>();
  for (const unit of units) {
    const folder = join(workspace, ".work", unit.name);
    const known = isAnew ? new Map() : await readNotes(folder);
    const failed = await writeUnit(folder, unit, library, mentions, plugins, known);
    messages.push(...failed.values());
    left.push({ ...unit, sources: unit.sources.filter(({ id }) => !failed.has(id)) });
  }
  await removeOthers(join(workspace, ".work"), units);
  return { units: left, messages, mentions };
}

/**
 * A publication with a file that can't be read is left out of the lists; the first error, by its id. What texts mention is added to `mentions`.
 */
async function writeUnit(
  folder: string,
  unit: Unit,
  library: Library,
  mentions: Map<string, readonly string[]>,
  plugins: PluginFiles | undefined,
  known: Notes,
): Promise<Map<string, Message>> {
  const manifest = { name: `@content/${unit.name}`, version: "0.0.0", private: true, scripts };
  const texts: StageInput[] = [];
  const publications: StageInput[] = [];
  const failed = new Map<string, Message>();
  const notes = new Map<string, Noted>();
  for (const source of unit.sources) {
    const { id } = source;
    // Before they are read: what changes meanwhile has another one.
    const stamp = stampOf(source);
    const before = known.get(id);
    const isSame = stamp !== undefined && before?.stamp === stamp;
    const { lists, isAlone, error } = isSame ? { lists: before, isAlone: true } : listsOf(source);
    if (lists === undefined) {
      failed.set(id, error);
      continue;
    }
    if (lists.mentions.length > 0) mentions.set(id, lists.mentions);
    texts.push(lists.texts);
    publications.push(lists.publication);
    if (stamp !== undefined && isAlone) notes.set(id, { ...lists, stamp });
  }
  await writeJson(join(folder, "package.json"), manifest);
  await writeJson(join(folder, "node.json"), { major: process.versions.node.split(".")[0] });
  await writeJson(join(folder, "library.json"), library);
  await writeJson(join(folder, "texts.json"), texts);
  await writeJson(join(folder, "publications.json"), publications);
  await writeNotes(folder, notes);
  for (const stage of Object.keys(tools)) {
    const own = pluginsFor(stage, plugins);
    const path = join(folder, pluginList(stage));
    if (own === undefined) await rm(path, { force: true });
    else
      await writeJson(
        path,
        mapped(own, (file) => basename(file)),
      );
  }
  return failed;
}

/** The lists of `source`, and whether nothing but its own files bears on them; the first error where one can't be read. */
function listsOf(
  source: Source,
):
  | { readonly lists: Lists; readonly isAlone: boolean; readonly error?: never }
  | { readonly lists?: never; readonly isAlone?: never; readonly error: Message } {
  const { id } = source;
  const { texts: own, corrections, companions, isAlone, unread, messages } = readSource(source);
  const [error] = messages;
  if (error !== undefined) return { error };
  const left = unread.size === 0 ? {} : { unread: [...unread] };
  const files = mentionsArchive(companions) ? [...companions, ...own] : companions;
  const lists = {
    texts: { id, files: digests([...own, ...corrections]), ...left },
    publication: { id, files: digests(files), ...left },
    mentions: mentionedTexts(own),
  };
  return { lists, isAlone };
}

/**
 * Whether the texts are to be archived, as they are, so that composing needs them too. Who only mentions it
 * loses nothing but a task that runs once more: reading YAML here would cost each build more.
 */
function mentionsArchive(companions: Files): boolean {
  return [...companions].some(
    // A character of the word may be written by its number.
    ([path, bytes]) =>
      /\.ya?ml$/i.test(path) && /archive|\\/.test(Buffer.from(bytes).toString("utf8")),
  );
}

function digests(files: Iterable<readonly [string, Uint8Array]>): StageInput["files"] {
  return [...files].map(([path, bytes]) => ({ path, sha256: sha256(bytes) }));
}

/** One unit per publication, or a fixed number of shards, so that one more publication moves no other. */
function groupUnits(sources: readonly Source[]): Unit[] {
  const [, shards] = SHARDS.find(([most]) => sources.length <= most) ?? [0, 1];
  const units = new Map<string, Source[]>();
  for (const source of sources) {
    const digest = sha256(source.id);
    const name =
      sources.length <= UNSHARDED
        ? `${packageName(source.id)}-${digest.slice(0, 6)}`
        : `shard-${String(Number.parseInt(digest.slice(0, 8), 16) % shards).padStart(3, "0")}`;
    units.set(name, [...(units.get(name) ?? []), source]);
  }
  return [...units].map(([name, members]) => ({ name, sources: members }));
}

/** What npm allows in a package's name; the digest behind it keeps it unique. */
function packageName(id: string): string {
  const ascii = id
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-");
  return ascii.replace(/^-|-$/g, "").slice(0, 60) || "publication";
}

async function removeOthers(work: string, units: readonly Unit[]): Promise<void> {
  await mkdir(work, { recursive: true });
  const wanted = new Set(units.map(({ name }) => name));
  for (const name of await readdir(work)) {
    if (!wanted.has(name) && ![MEMORY, MARKS, PLUGINS].includes(name))
      await rm(join(work, name), { recursive: true });
  }
}

/** Remove what writers that were killed left half written below `<workspace>/.work`, beside what tasks sweep themselves. */
export async function sweep(workspace: string): Promise<void> {
  const work = join(workspace, ".work");
  for (const unit of await namesIn(work)) {
    for (const folder of [join(work, unit), join(work, unit, CACHES)]) {
      for (const name of await namesIn(folder)) {
        if (HALF_WRITTEN.test(name)) await rm(join(folder, name), { force: true });
      }
    }
  }
}

/** As `writeWhole` calls what it has not finished. */
const HALF_WRITTEN = /\.\d+\.tmp$/;

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function mapped(files: PluginFiles, change: (path: string) => string): PluginFiles {
  return Object.fromEntries(Object.entries(files).map(([kind, path]) => [kind, change(path)]));
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}
