import { readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { DeskMessage, PublicationEntry } from "@printery/desk/protocol";
import { textExtensions } from "@printery/parser/extensions";
import type { Library } from "@printery/publication";
import { type Limits, type Message, type PluginFiles, readWithin, sha256 } from "@printery/task";
import { withMembers } from "../collection.ts";
import { readLibrary } from "../library.ts";
import { measured } from "../limits.ts";
import { trace } from "../memory.ts";
import { isOutputs } from "../own-outputs.ts";
import { readSource } from "../read-source.ts";
import { scanContent } from "../scan.ts";
import {
  findSource,
  isLibraryFile,
  namesIn,
  natural,
  portableName,
  type Source,
} from "../source.ts";
import { deskMessages } from "./desk-messages.ts";

/** A publication of the content folder. */
export interface Entry {
  readonly id: string;
  /** Its name in the content folder. */
  readonly name: string;
  readonly kind: PublicationEntry["kind"];
  /** Undefined where its mistakes leave nothing to make. */
  readonly source: Source | undefined;
  /** What is wrong with it before anything is read; files as seen from the content folder. */
  readonly messages: readonly Message[];
}

export interface ContentOptions {
  /** The folder, a path as the system has it. */
  readonly folder: string;
  /** The folder that all must really lie in, a real path. */
  readonly within: string;
  readonly limits: Limits;
  /** The output folder, which is no publication where it lies there. */
  readonly out: string;
  /** What the project has of its own. */
  readonly plugins?: PluginFiles | undefined;
}

/** What a project has of its own, and what is wrong with that. */
export interface OwnContent {
  readonly plugins: PluginFiles | undefined;
  readonly messages: readonly DeskMessage[];
}

/** The content folder as it was last looked at. */
export class Content {
  readonly #options: ContentOptions;
  #entries = new Map<string, Entry>();
  /** Ids by the names in the content folder that their files are below. */
  #index: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #library: Library = {};
  #own: OwnContent;

  constructor(options: ContentOptions) {
    this.#options = options;
    this.#own = { plugins: options.plugins, messages: [] };
  }

  get folder(): string {
    return this.#options.folder;
  }

  /** In natural order of id. */
  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** What publications know of their library. */
  get library(): Library {
    return this.#library;
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The publication that a text belongs to, its own folder's before a collection's. */
  ownerOf(text: string): Entry | undefined {
    const own = this.entries.filter(({ source }) => source?.texts.includes(text));
    return own.find(({ kind }) => kind !== "collection") ?? own[0];
  }

  /** Look at all of it. @throws where the folder can't be read, or has more in it than is read */
  async scan(): Promise<void> {
    const { folder, within, limits, out } = this.#options;
    const { sources, refused, messages } = await scanContent(folder, { within, limits, out });
    const told = messages.map((message) => ({ ...message, file: this.#seen(message.file) }));
    const names = new Map((await namesIn(folder)).map((name) => [idOf(name), name]));
    const entryOf = (id: string, source: Source | undefined): Entry => ({
      id,
      name: names.get(id) ?? id,
      kind: kindOf(source),
      source,
      messages: told.filter(({ file }) => idOf(file.split("/")[0] ?? "") === id),
    });
    const all = [
      ...sources.map((source) => entryOf(source.id, { ...source, plugins: this.#own.plugins })),
      ...refused.map((id) => entryOf(id, undefined)),
    ];
    all.sort((a, b) => natural.compare(a.id, b.id));
    this.#entries = new Map(all.map((entry) => [entry.id, entry]));
    this.#index = undefined;
    await this.readLibrary();
  }

  /**
   * Look at what came under a name that nothing had, and that nothing of the others hangs on. Gives back whether that was all there was to look at; else only a
   * {@link scan} tells.
   */
  async add(name: string): Promise<boolean> {
    const { folder, within, limits, out } = this.#options;
    const [id, path] = [idOf(name), join(folder, name)];
    const isKnown = this.entries.some((one) => one.id.toLowerCase() === id.toLowerCase());
    // It may be what a collection lacks.
    const isAwaited = this.entries.some(({ kind }) => kind === "collection");
    const isFull = this.#entries.size >= limits.publications;
    if (isKnown || isAwaited || isFull || path === out) return false;
    if (!(await namesIn(folder)).includes(name) || (await isOutputs(path))) return false;
    const { source, messages } = await findSource(path, within, limits);
    const isWhole = source !== undefined && source.texts.length > 0 && messages.length === 0;
    const told: Message[] = [];
    const whole =
      isWhole &&
      (await withMembers(measured(source, limits), (message) => void told.push(message)));
    if (!whole || told.length > 0 || kindOf(whole) === "collection") return false;
    const entry = {
      ...{ id, name, kind: kindOf(whole), messages: [] },
      source: { ...whole, id, plugins: this.#own.plugins },
    };
    const all = [...this.entries, entry].sort((a, b) => natural.compare(a.id, b.id));
    this.#entries = new Map(all.map((one) => [one.id, one]));
    this.#index = undefined;
    return true;
  }

  /** Look at one publication again. Gives back whether it is still there. */
  async look(id: string): Promise<boolean> {
    const { folder, within, limits } = this.#options;
    const known = this.#entries.get(id);
    // Which of several is meant, only a look at all of them tells.
    const isAmbiguous = known?.messages.some(({ ruleId }) => ruleId === "name-taken");
    if (known === undefined || isAmbiguous) return false;
    const { source, messages } = await findSource(join(folder, known.name), within, limits);
    const told: Message[] = [...messages];
    const whole =
      source && (await withMembers(measured(source, limits), (message) => void told.push(message)));
    if (whole?.texts.length === 0 || (source === undefined && isGone(told))) return false;
    this.#index = undefined;
    this.#entries.set(id, {
      ...known,
      kind: kindOf(whole),
      source: whole && { ...whole, id, plugins: this.#own.plugins },
      messages: told.map((message) => ({ ...message, file: this.#seen(message.file) })),
    });
    return true;
  }

  /** Take what the project has of its own by now; where something is wrong with it, its plugins stay as they were. */
  takeOwn({ plugins, messages }: OwnContent): void {
    const isWrong = messages.some(({ severity }) => severity === "error");
    this.#own = { plugins: isWrong ? this.#own.plugins : plugins, messages };
    for (const [id, entry] of this.#entries) {
      const source = entry.source && { ...entry.source, plugins: this.#own.plugins };
      this.#entries.set(id, { ...entry, source });
    }
  }

  /**
   * What was told of a publication before anything of it was read, with the lines of what its author says, and of what the project has of its
   * own.
   */
  async messagesOf({ messages }: Entry): Promise<DeskMessage[]> {
    const { folder, within } = this.#options;
    const said = messages.flatMap(({ file, place }) => {
      if (place === undefined || !/\.ya?ml$/i.test(file)) return [];
      try {
        return [[file, readWithin(within, join(folder, file))] as const];
      } catch {
        // It is gone, and what is told of it with it.
        return [];
      }
    });
    return [...this.#own.messages, ...(await deskMessages(messages, folder, new Map(said)))];
  }

  /** Sizes and times of a publication's files, and of its folder. */
  traceOf(id: string): string {
    const { name = "", source } = this.#entries.get(id) ?? {};
    const files = [name, ...(source?.texts ?? []), ...(source?.companions ?? [])];
    return files.map((path) => trace(join(this.folder, path))).join("\n");
  }

  async readLibrary(): Promise<void> {
    const { folder, limits } = this.#options;
    const { config } = await readLibrary(folder, await readdir(folder), limits);
    const { title, url } = config ?? {};
    this.#library = { ...(title && { title }), ...(url && { url }) };
  }

  /** Ids of the publications that the file or folder at `path`, absolute, may be part of; undefined where it is part of none that is known. */
  affectedBy(path: string): ReadonlySet<string> | undefined {
    const [top = ""] = this.#seen(path).split("/");
    if (isLibraryFile(top)) return new Set(this.#entries.keys());
    this.#index ??= indexOf(this.entries);
    return this.#index.get(top);
  }

  /** A path as seen from the content folder. */
  #seen(path: string): string {
    return relative(this.folder, path).split(sep).join("/");
  }
}

/** SHA-256 of all that a publication is made of, by path; {@link UNSEEN} of what can't be read, as it may be gone since it was found. */
export function digestsOf(source: Source): Record<string, string> {
  const { texts, companions } = readSource(source);
  const found = [...source.texts, ...source.companions].map((path) => [path, UNSEEN] as const);
  const read = [...texts, ...companions].map(([path, bytes]) => [path, sha256(bytes)] as const);
  return Object.fromEntries([...found, ...read]);
}

/** In place of a digest. */
export const UNSEEN = "";

/** {@link digestsOf} each of `entries`, with its id, while requests are answered in between. */
export async function* digestsOfAll(
  entries: readonly Entry[],
): AsyncGenerator<readonly [id: string, digests: Record<string, string>]> {
  for (const [index, { id, source }] of entries.entries()) {
    if (index % 20 === 0) await setImmediate();
    if (source !== undefined) yield [id, digestsOf(source)];
  }
}

function isGone(messages: readonly Message[]): boolean {
  return messages.some(({ reason }) => reason.includes("not nothing there"));
}

function kindOf(source: Source | undefined): Entry["kind"] {
  if (source === undefined) return "book";
  const folders = new Set(
    source.texts.map((path) => (path.includes("/") ? path.split("/")[0] : path)),
  );
  if (folders.size > 1) return "collection";
  return source.texts.length === 1 ? "text" : "book";
}

function indexOf(entries: readonly Entry[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const ids = index.get(name);
    if (ids === undefined) index.set(name, new Set([id]));
    else ids.add(id);
  };
  for (const { id, name, source } of entries) {
    add(name, id);
    // Where its side-car is, or will be.
    if (isText(name))
      for (const extension of ["yaml", "yml"]) add(`${stem(name)}.${extension}`, id);
    for (const file of [...(source?.texts ?? []), ...(source?.companions ?? [])]) {
      add(file.split("/")[0] ?? file, id);
    }
  }
  return index;
}

/** The id that a publication of this name has. */
function idOf(name: string): string {
  return portableName(isText(name) ? stem(name) : name);
}

function isText(name: string): boolean {
  return textExtensions.includes(extname(name).toLowerCase());
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
