import { join } from "node:path";
import { readIfPresent, sha256, writeWhole } from "@printery/task";
import { MEMORY } from "../memory.ts";
import { entryIn, type Reports } from "../reports.ts";
import type { FormatName } from "../stages.ts";
import type { Settings } from "./settings.ts";

/** What an artefact was made of besides its settings, each as the beginning of a digest. */
export interface Made {
  /** What was read of the texts. */
  readonly parsed: string;
  /** What was composed of it for this format. */
  readonly composed: string;
  /** What other formats left for this one, by the name of the file. */
  readonly hints: Readonly<Record<string, string>>;
}

/** What is known of an artefact as it stands in the output folder. */
export interface Known {
  readonly made: Made;
  readonly settings: Settings;
}

/** By the id of a publication, then by format: which of the settings it was made with, and of what. */
type Entries = Record<string, Partial<Record<FormatName, readonly [settings: number, made: Made]>>>;

/** The first line of the file; the second has the entries, which most builds have no use for. */
interface Head {
  /** Of the last build first. */
  readonly settings: readonly Settings[];
  /** Of publications. */
  readonly count: number;
}

/**
 * What artefacts in an output folder were made of: as builds before have noted it, and what this one notes. It is of this
 * machine alone; where it is missing or damaged, nothing is known.
 */
export class MadeOf {
  readonly #path: string;
  readonly #head: Head;
  readonly #settings: Settings;
  readonly #isCurrent: boolean;
  readonly #kept = new Set<string>();
  readonly #now: Entries = {};
  /** Its JSON until it is asked for. */
  #before: string | Entries;

  private constructor(path: string, text: string, settings: Settings) {
    this.#path = path;
    const end = text.indexOf("\n");
    this.#head = headIn(text.slice(0, Math.max(0, end))) ?? { settings: [], count: 0 };
    this.#before = text.slice(end + 1);
    this.#settings = settings;
    const [last, ...others] = this.#head.settings;
    this.#isCurrent = others.length === 0 && JSON.stringify(last) === JSON.stringify(settings);
  }

  /** What is known of the artefacts in `out`, for a build with `settings`. */
  static async open(workspace: string, out: string, settings: Settings): Promise<MadeOf> {
    const path = join(workspace, ".work", MEMORY, `${sha256(out).slice(0, 16)}.made.json`);
    const json = await readIfPresent(path);
    return new MadeOf(path, json?.toString("utf8") ?? "", settings);
  }

  before(id: string, format: FormatName): Known | undefined {
    const [at, made] = this.#entries[id]?.[format] ?? [];
    const settings = this.#head.settings[at ?? -1];
    return made === undefined || settings === undefined ? undefined : { made, settings };
  }

  now(id: string, format: FormatName): Known | undefined {
    if (this.#kept.has(id)) return this.before(id, format);
    const [, made] = this.#now[id]?.[format] ?? [];
    return made === undefined ? undefined : { made, settings: this.#settings };
  }

  /** Note what the artefacts of the publication `id` are made of in this build, by their formats. */
  note(id: string, made: ReadonlyMap<FormatName, Made>): void {
    const noted: Entries[string] = {};
    for (const [format, of] of made) noted[format] = [0, of];
    this.#now[id] = noted;
  }

  /** As {@link note}, for a publication that is as the last build that made it left it: mostly there is nothing to note. */
  keep(id: string, made: () => ReadonlyMap<FormatName, Made>): void {
    if (this.#isCurrent) this.#kept.add(id);
    else this.note(id, made());
  }

  /** Whether this build has made the publication `id`, or found it as it is to be. */
  has(id: string): boolean {
    return this.#kept.has(id) || this.#now[id] !== undefined;
  }

  /** Keep what is known of the publications in `ids`. */
  async save(ids: readonly string[]): Promise<void> {
    const isSame = this.#isCurrent && Object.keys(this.#now).length === 0;
    if (isSame && ids.length === this.#head.count) return;
    const settings = [this.#settings];
    const places = new Map<number, number>();
    const placeOf = (at: number): number => {
      const known = places.get(at);
      if (known !== undefined) return known;
      const earlier = this.#head.settings[at] ?? this.#settings;
      const same = settings.findIndex((one) => JSON.stringify(one) === JSON.stringify(earlier));
      const place = same < 0 ? settings.push(earlier) - 1 : same;
      places.set(at, place);
      return place;
    };
    const entries: Entries = {};
    for (const id of ids) {
      const now = this.#now[id] ?? {};
      const earlier = Object.entries(this.#entries[id] ?? {})
        .filter(([format]) => !(format in now))
        .map(([format, [at, made]]) => [format, [placeOf(at), made]] as const);
      entries[id] = { ...Object.fromEntries(earlier), ...now };
    }
    const head: Head = { settings, count: ids.length };
    await writeWhole(this.#path, `${JSON.stringify(head)}\n${JSON.stringify(entries)}`);
  }

  get #entries(): Entries {
    if (typeof this.#before === "string") this.#before = entriesIn(this.#before) ?? {};
    return this.#before;
  }
}

/** What the stages say that they read for the publication `id`, by the formats it was made in. */
export function madeIn(
  id: string,
  formats: readonly FormatName[],
  reports: Reports,
): ReadonlyMap<FormatName, Made> {
  const composing = Object.entries(entryIn(reports.get("compose"), id)?.read ?? {});
  const parsed = digest(composing.filter(([path]) => path.endsWith(".json")));
  const isHint = ([path]: readonly [string, string]) => path.startsWith(".");
  return new Map(
    formats.map((format) => {
      const reading = Object.entries(entryIn(reports.get(format), id)?.read ?? {});
      const hints = reading.filter(isHint).map(([path, all]) => [path, brief(all)] as const);
      const composed = digest(reading.filter((one) => !isHint(one)));
      return [format, { parsed, composed, hints: Object.fromEntries(hints) }];
    }),
  );
}

function digest(read: readonly (readonly [string, string])[]): string {
  return brief(sha256(JSON.stringify(read)));
}

/** Enough to tell one from the next. */
function brief(digest: string): string {
  return digest.slice(0, 16);
}

/** As {@link MadeOf.save} writes it; what is damaged is forgotten. */
function headIn(text: string): Head | undefined {
  const { settings, count } = read<Head>(text);
  const isWhole = Array.isArray(settings) && settings.every(isSettings);
  return isWhole && typeof count === "number" ? { settings, count } : undefined;
}

function entriesIn(text: string): Entries | undefined {
  const entries = read<Entries>(text);
  const isWhole = Object.values(entries).every(
    (formats) => formats instanceof Object && Object.values(formats).every(isEntry),
  );
  return isWhole ? (entries as Entries) : undefined;
}

/** An object whose values may be anything. */
function read<Value extends object>(text: string): Partial<Value> {
  try {
    const value: unknown = JSON.parse(text);
    return value instanceof Object ? (value as Partial<Value>) : {};
  } catch {
    return {};
  }
}

function isSettings(value: Partial<Settings> | null): boolean {
  const { node, library, limits, shards, tools } = value ?? {};
  return (
    typeof node === "string" &&
    typeof limits === "string" &&
    typeof shards === "number" &&
    library instanceof Object &&
    tools instanceof Object
  );
}

function isEntry(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [at, made] = value as [unknown, Partial<Made> | null];
  const { parsed, composed, hints } = made ?? {};
  return (
    [typeof at, typeof parsed, typeof composed].join() === "number,string,string" &&
    hints instanceof Object
  );
}
