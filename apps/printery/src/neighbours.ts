import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Library, OutwardLink, Places } from "@printery/publication";
import { LINKS, PLACES } from "@printery/publication/hints";
import { type Message, type Report, readSoon, sha256, writeWhole } from "@printery/task";
import { portableName, type Source } from "./source.ts";
import type { Synced, Unit } from "./sync.ts";
import { runTasks, type TaskOptions } from "./tasks.ts";

/** Lists in a unit's folder, of which tasks are keyed: for pages relative to their publication, for prints and e-books absolute. */
const ON_PAGES = "neighbours.html.json";
const ABSOLUTE = "neighbours.json";

/** Which texts of others a unit's texts mention, as when that was last looked after; no key of any task. */
const MENTIONED = "mentioned.json";

/** URLs by what links are called, by the id of the publication that has the links. */
type Leads = Record<string, Record<string, string>>;

/** Whose text or folder something is. */
interface Owner {
  readonly id: string;
  readonly unit: Unit;
}

interface Looked {
  /** Units whose lists are others now. */
  readonly moved: readonly Unit[];
  /** Units that links lead to, of which nothing was composed yet. */
  readonly lacking: readonly Unit[];
}

/**
 * Links from one publication of a content folder to texts of another. Composing leaves the links that lead out, and the places that links can lead
 * to; what pages and prints are given, and keyed by, is where those of its own links lead. So an edit of what is linked to makes the
 * others anew only where a place has gone, come, or moved.
 */
export class Neighbours {
  readonly #work: string;
  readonly #synced: Synced;
  readonly #refused: Set<string>;
  readonly #url: string | undefined;
  readonly #texts = new Map<string, Owner>();
  readonly #folders = new Map<string, Owner>();
  readonly #messages = new Map<string, readonly Message[]>();
  #reports = new Map<string, Report | undefined>();
  #isLinked = false;
  #isPrinted = false;

  /** Of all publications with `ids`, and what was `synced` of them: what was not has errors that are told. */
  constructor(workspace: string, ids: Iterable<string>, synced: Synced, { url }: Library) {
    this.#work = join(workspace, ".work");
    this.#synced = synced;
    this.#refused = new Set(ids);
    this.#url = url;
    for (const unit of synced.units) {
      for (const source of unit.sources) {
        this.#refused.delete(source.id);
        this.#own(source, unit);
      }
    }
  }

  /** A collection has the texts of others, which links lead to where they are by themselves. */
  #own({ id, texts, companions }: Source, unit: Unit): void {
    for (const path of [...texts, ...companions]) {
      const [top = "", ...below] = path.split("/");
      if (portableName(below.length > 0 ? top : stem(top)) !== id) continue;
      if (texts.includes(path)) this.#texts.set(path, { id, unit });
      if (below.length > 0) this.#folders.set(top, { id, unit });
    }
  }

  /** What is told of links of the publications in `ids` that lead nowhere, once the tasks have run. */
  messagesOf(ids: ReadonlySet<string>): Message[] {
    return [...this.#messages].flatMap(([id, messages]) => (ids.has(id) ? messages : []));
  }

  /** Whether a link leads to another publication which could lead there in more than pages, if the library had an address. */
  get needsAddress(): boolean {
    return this.#isLinked && this.#isPrinted && this.#url === undefined;
  }

  /**
   * Before the tasks run: where texts mention others than before, all that they mention is composed, so that nothing is made twice. Else the
   * lists of the last build mostly hold.
   */
  async prepare(tasks: TaskOptions, run: typeof runTasks = runTasks): Promise<void> {
    const first = await this.#first(tasks.units);
    if (first.length === 0) return;
    await composed(tasks, first, run);
    await this.#look(tasks);
  }

  /** When the tasks have run: gives back the units whose links lead elsewhere than they ran with, and whose tasks have to run once more. */
  async settle(tasks: TaskOptions, run: typeof runTasks = runTasks): Promise<readonly Unit[]> {
    const { moved, lacking } = await this.#look(tasks);
    if (lacking.length === 0) return moved;
    await composed(tasks, lacking, run);
    return [...new Set([...moved, ...(await this.#look(tasks)).moved])];
  }

  /** What is to be composed before anything is made of `units`: those with other mentions than before, and what they mention. */
  async #first(units: readonly Unit[]): Promise<Unit[]> {
    const asked = new Set(units);
    const first = new Set<Unit>();
    for (const unit of units) {
      const paths = unit.sources
        .flatMap(({ id }) => this.#synced.mentions.get(id) ?? [])
        .filter((path) => this.#texts.has(path));
      const owners = new Set(paths.map((path) => this.#texts.get(path)?.unit ?? unit));
      const file = join(this.#work, unit.name, MENTIONED);
      const mark = JSON.stringify(sha256(JSON.stringify(paths)));
      const isKnown = paths.length === 0 || readSoon(file)?.toString("utf8") === mark;
      // What is not asked for is composed by nothing else.
      for (const owner of owners) if (!isKnown || !asked.has(owner)) first.add(owner);
      if (isKnown) continue;
      first.add(unit);
      await writeWhole(file, mark);
    }
    return [...first];
  }

  /** Writes where the links of the tasks' units lead, as far as they are composed. */
  async #look({ units, tasks: made, formats }: TaskOptions): Promise<Looked> {
    this.#reports = new Map();
    const moved: Unit[] = [];
    const lacking = new Set<Unit>();
    // Where no pages are asked for, they stand where an earlier build has put them.
    this.#isPrinted = made.includes("pdf") || made.includes("epub");
    const arePages = formats === undefined || formats.includes("html");
    for (const unit of units) {
      const folder = join(this.#work, unit.name);
      const [onPages, absolute] = [ON_PAGES, ABSOLUTE].map((list) => leadsIn(join(folder, list)));
      const now: { readonly onPages: Leads; readonly absolute: Leads } = {
        onPages: {},
        absolute: {},
      };
      for (const { id } of unit.sources) {
        const messages: Message[] = [];
        this.#messages.set(id, messages);
        const had = onPages?.[id] ?? absolute?.[id];
        if (had === undefined && !existsSync(this.#pathOf(unit, id, LINKS))) continue;
        if (!this.#isComposed(unit, id)) {
          // It keeps what it had with its earlier outputs.
          keepAll(now.onPages, onPages?.[id], id);
          keepAll(now.absolute, absolute?.[id], id);
          continue;
        }
        for (const link of this.#left<OutwardLink[]>(unit, id, LINKS) ?? []) {
          const key = link.heading === "" ? link.path : `${link.path}#${link.heading}`;
          const found = this.#find(link, arePages);
          if (found === "none") messages.push(link.message);
          else if (found === "unready") {
            // What its earlier pages have, or will have once their author has put them right.
            keep(now.onPages, onPages?.[id]?.[key], id, key);
            keep(now.absolute, absolute?.[id]?.[key], id, key);
          } else if ("lacking" in found) lacking.add(found.lacking);
          else if ("pageless" in found) messages.push(withoutPages(link, found.pageless));
          else {
            this.#isLinked = true;
            keep(now.onPages, `../${found.page}`, id, key);
            keep(now.absolute, this.#addressOf(found.page), id, key);
          }
        }
      }
      const isMoved = [
        await put(join(folder, ON_PAGES), now.onPages, onPages),
        await put(join(folder, ABSOLUTE), now.absolute, absolute),
      ].some((one) => one);
      if (isMoved) moved.push(unit);
    }
    return { moved, lacking: [...lacking] };
  }

  /** The page that a link leads to, from the library's folder. */
  #find(
    { path, heading }: OutwardLink,
    arePages: boolean,
  ): { page: string } | { lacking: Unit } | { pageless: string } | "unready" | "none" {
    const folder = path.replace(/\/$/, "");
    const owner = this.#texts.get(path) ?? this.#folders.get(folder);
    if (owner === undefined) return this.#isRefused(folder) ? "unready" : "none";
    const { id, unit } = owner;
    const report = this.#reportOf(unit);
    if (report === undefined) return { lacking: unit };
    const places = this.#left<Places>(unit, id, PLACES);
    if (places === undefined) return "unready";
    if (arePages && !places.formats.includes("html")) return { pageless: id };
    if (!this.#texts.has(path)) return { page: `${id}/index.html` };
    const page = [`${path}#${heading}`, `${path}#${heading.toLowerCase()}`, path]
      .filter((key) => Object.hasOwn(places.pages, key))
      .map((key) => places.pages[key])[0];
    return page === undefined ? "none" : { page: `${id}/${page}` };
  }

  /** Whether what is at `path` belongs to a publication with mistakes. */
  #isRefused(path: string): boolean {
    const [top = "", ...below] = path.split("/");
    return [top, ...(below.length > 0 ? [] : [stem(top)])].some((name) =>
      this.#refused.has(portableName(name)),
    );
  }

  #addressOf(page: string): string | undefined {
    // A folder goes by its own name.
    const path = page.replace(/(^|\/)index\.html(?=$|#)/, "$1");
    return this.#url === undefined ? undefined : new URL(path, this.#url).href;
  }

  #isComposed(unit: Unit, id: string): boolean {
    return this.#reportOf(unit)?.files[`${id}/${PLACES}`] !== undefined;
  }

  /** What composing left for the publication `id`, by its report: what a cache gave back stands beside what was there before. */
  #left<Value>(unit: Unit, id: string, file: string): Value | undefined {
    const json = readSoon(this.#pathOf(unit, id, file));
    if (json === undefined) return undefined;
    const isLeft = this.#reportOf(unit)?.files[`${id}/${file}`] === sha256(json);
    return isLeft ? (JSON.parse(json.toString("utf8")) as Value) : undefined;
  }

  #pathOf(unit: Unit, id: string, file: string): string {
    return join(this.#work, unit.name, "dist/compose", id, file);
  }

  #reportOf(unit: Unit): Report | undefined {
    if (!this.#reports.has(unit.name)) {
      const json = readSoon(join(this.#work, unit.name, "dist/compose/report.json"));
      this.#reports.set(unit.name, json && reportIn(json));
    }
    return this.#reports.get(unit.name);
  }
}

async function composed(
  tasks: TaskOptions,
  units: readonly Unit[],
  run: typeof runTasks,
): Promise<void> {
  await run({ ...tasks, units, until: "compose", force: false });
}

function keepAll(leads: Leads, were: Leads[string] | undefined, id: string): void {
  if (were !== undefined) leads[id] = were;
}

function keep(leads: Leads, url: string | undefined, id: string, key: string): void {
  if (url === undefined) return;
  const own = leads[id] ?? {};
  leads[id] = own;
  own[key] = url;
}

/** Write `leads`, or remove a list that would be empty. Gives back whether they are others than there `were`. */
async function put(path: string, leads: Leads, were: Leads | undefined): Promise<boolean> {
  const isEmpty = Object.keys(leads).length === 0;
  const text = JSON.stringify(leads, null, 2);
  if (isEmpty ? were === undefined : JSON.stringify(were, null, 2) === text) return false;
  if (isEmpty) await rm(path, { force: true });
  else await writeWhole(path, `${text}\n`);
  return true;
}

function leadsIn(path: string): Leads | undefined {
  const json = readSoon(path);
  try {
    return json && (JSON.parse(json.toString("utf8")) as Leads);
  } catch {
    // It was cut off, and is written again.
    return {};
  }
}

function reportIn(json: Buffer): Report | undefined {
  try {
    return JSON.parse(json.toString("utf8")) as Report;
  } catch {
    return undefined;
  }
}

function withoutPages({ message }: OutwardLink, id: string): Message {
  const reason = `Expected a link to a publication with pages, not to “${id}”, whose formats have no html; its text stays, without a link`;
  return { ...message, reason };
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
