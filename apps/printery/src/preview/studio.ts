import { basename, extname } from "node:path";
import type {
  DeskEvents,
  PreviewFormat,
  PublicationState,
  Publications,
  PublicationView,
} from "@printery/desk/protocol";
import type { Limits } from "@printery/task";
import { type BuiltPublication, isOf, readBuilt } from "./built.ts";
import { type Content, digestsOf, digestsOfAll, type Entry } from "./content.ts";
import type { Reading, Why } from "./jobs.ts";
import { messagesOf, type Opened, openedNow } from "./opened.ts";
import type { ShelfFile } from "./shelf.ts";
import { Shelf } from "./shelf.ts";
import { configurationOf, sidecarOf } from "./side-files.ts";
import { siteAddress } from "./site-address.ts";
import { Workshop } from "./workshop.ts";

export type Emit = <Name extends keyof DeskEvents>(name: Name, data: DeskEvents[Name]) => void;

export interface StudioOptions {
  readonly content: Content;
  /** The output folder, which is only read. */
  readonly out: string;
  readonly limits: Limits;
  readonly emit: Emit;
}

/** Publications that are made again when they change; those that were asked for last. */
const MOST_OPEN = 4;

/** What stands behind the desk: the content as it is, and what is made of it, as soon as it is made. */
export class Studio {
  readonly #content: Content;
  readonly #out: string;
  readonly #emit: Emit;
  readonly #shelf = new Shelf();
  readonly #workshop: Workshop;
  /** In the order in which they were asked for. */
  readonly #opened = new Map<string, Opened>();
  readonly #traces = new Map<string, string>();
  readonly #digests = new Map<string, Record<string, string>>();
  #built: ReadonlyMap<string, BuiltPublication> = new Map();

  constructor({ content, out, limits, emit }: StudioOptions) {
    this.#content = content;
    this.#out = out;
    this.#emit = emit;
    const [shelf, opened] = [this.#shelf, this.#opened];
    this.#workshop = new Workshop({ content, limits, shelf, opened, emit });
  }

  /** Look at the content and at what was built of it. @throws where the content can't be looked at */
  async open(): Promise<void> {
    await this.#content.scan();
    await this.readOutputs();
  }

  /** Hold what was built against the texts as they are, and tell of what is of others; until then it passes for fresh. */
  async compareBuilt(): Promise<void> {
    // Of what was never built there is nothing to compare.
    const built = this.#content.entries.filter(({ id }) => this.#built.has(id));
    for await (const [id, digests] of digestsOfAll(built)) {
      if (this.#digests.has(id)) continue;
      this.#digests.set(id, digests);
      const entry = this.#content.entry(id);
      const state = entry === undefined ? "fresh" : this.#stateOf(entry);
      if (state !== "fresh") this.#emit("state", { id, state, coming: [] });
    }
  }

  /** Have what makes things loaded before it is asked for. */
  async warm(): Promise<void> {
    await this.#workshop.warm();
  }

  close(): void {
    this.#workshop.close();
  }

  /** Read again what builds left. */
  async readOutputs(): Promise<void> {
    this.#built = await readBuilt(this.#out).catch(() => new Map());
  }

  list(content: string): Publications {
    return {
      content,
      address: this.#content.library.url ?? null,
      publications: this.#content.entries.map((entry) => {
        const { id } = entry;
        const opened = this.#opened.get(id);
        const messages = opened === undefined ? entry.messages : messagesOf(opened);
        const count = (severity: string) => messages.filter((m) => m.severity === severity).length;
        return {
          id,
          title: this.#titleOf(entry),
          kind: this.#kindOf(entry),
          state: this.#stateOf(entry),
          errors: count("error"),
          warnings: count("warning"),
          formats: this.#formatsOf(id),
        };
      }),
    };
  }

  /** What there is of a publication, which is made from now on; undefined where there is no such publication. */
  async view(id: string): Promise<PublicationView | undefined> {
    // What came into its folder while nobody asked for it may not have been told.
    if (!this.#opened.has(id) && this.#content.entry(id) !== undefined)
      await this.#content.look(id);
    const entry = this.#content.entry(id);
    if (entry === undefined) return undefined;
    const opened = await this.#open(entry);
    const { made, pdf, version } = opened;
    const formats = this.#formatsOf(id);
    const built = this.#built.get(id);
    const page = (name: string) => siteAddress(`${id}/${name}`);
    const hasPages = formats.includes("html");
    const texts = entry.source?.texts ?? [];
    return {
      id,
      title: this.#titleOf(entry),
      kind: this.#kindOf(entry),
      version,
      state: this.#stateOf(entry),
      coming: opened.coming,
      texts: texts.map((path) => {
        const text = made?.texts.find((one) => one.path === path);
        const own = text?.page ?? (built?.card.kind === "article" ? "index.html" : undefined);
        return {
          path,
          sidecar: sidecarOf(path, entry.source),
          title: text?.title ?? basename(path, extname(path)),
          html: hasPages && own !== undefined ? page(own) : null,
          doubtful: text?.doubtful ?? 0,
        };
      }),
      configuration: configurationOf(entry),
      html: hasPages ? page("index.html") : null,
      pages: this.#shelf.pagesOf(id).map(page),
      pdf: formats.includes("pdf")
        ? { href: page(`${id}.pdf`), ...(pdf ?? { pages: built?.pages ?? 0, places: [] }) }
        : null,
      epub: formats.includes("epub") ? { href: page(`${id}.epub`) } : null,
      messages: messagesOf(opened),
    };
  }

  /** How a text is read by now. @throws Refused where that can't be told */
  async reading(entry: Entry, path: string): Promise<Reading | undefined> {
    if (entry.source === undefined) return undefined;
    return this.#workshop.read({ kind: "reading", source: entry.source, path });
  }

  /** Why the block of a text that begins at `line` was taken for what it is. @throws Refused where that can't be told */
  async why(entry: Entry, path: string, line: number): Promise<Why | undefined> {
    if (entry.source === undefined) return undefined;
    return this.#workshop.read({ kind: "why", source: entry.source, path, line });
  }

  /** The file at `path` of the site, where it was made here. */
  file(path: string): ShelfFile | undefined {
    return this.#shelf.at(path);
  }

  /** Where a link to the text at `path` of a publication leads: to its page, where it is made, else to the desk; undefined where there is no such publication. */
  leadTo(id: string, path: string): string | undefined {
    const entry = this.#content.entry(id);
    if (entry === undefined) return undefined;
    const page = this.#opened.get(id)?.made?.texts.find((text) => text.path === path)?.page;
    if (page !== undefined && this.#shelf.has(id, "html")) return siteAddress(`${id}/${page}`);
    const at = entry.source?.texts.indexOf(path) ?? -1;
    return `/#/${encodeURIComponent(id)}${at > 0 ? `/${at + 1}` : ""}`;
  }

  /** Ids of what is open and made of the file at `path`, which another publication may have. */
  usersOf(path: string): readonly string[] {
    return [...this.#opened.keys()].filter((id) => this.#digests.get(id)?.[path] !== undefined);
  }

  /** Ids of what is open and has files that were written since this was asked last: where the system tells of no changes. */
  touched(): readonly string[] {
    return [...this.#opened.keys()].filter((id) => {
      const trace = this.#content.traceOf(id);
      const isSame = this.#traces.get(id) === trace;
      this.#traces.set(id, trace);
      return !isSame;
    });
  }

  /**
   * Look again at the publications that `ids` names, whose files may be others since `since`. Gives back whether all are still there.
   */
  async look(ids: Iterable<string>, since: number): Promise<boolean> {
    let areAll = true;
    for (const id of ids) {
      const isThere = await this.#content.look(id);
      areAll &&= isThere;
      if (isThere) this.#compare(id, since);
    }
    return areAll;
  }

  /** Look at the whole content again. @throws where it can't be looked at */
  async scan(since: number): Promise<void> {
    const before = this.#content.entries.map(({ id }) => id);
    await this.#content.scan();
    const now = new Set(this.#content.entries.map(({ id }) => id));
    for (const id of this.#opened.keys()) this.#compare(id, since);
    for (const id of before) if (!now.has(id)) this.#digests.delete(id);
    const isSame = before.length === now.size && before.every((id) => now.has(id));
    if (!isSame) this.#emit("publications", {});
  }

  /** Make all that is open anew, as what all share is another. */
  remakeAll(since: number): void {
    for (const id of this.#opened.keys()) this.#workshop.want(id, since);
  }

  /** Tell of a publication whose files are others than they were. */
  #compare(id: string, since: number): void {
    const entry = this.#content.entry(id);
    const isKnown = this.#opened.has(id);
    // Of one that is gone nothing is told but that.
    if (entry === undefined || (!isKnown && !this.#built.has(id))) return;
    const before = this.#digests.get(id) ?? Object.fromEntries(this.#built.get(id)?.inputs ?? []);
    const now = entry.source === undefined ? {} : digestsOf(entry.source);
    this.#digests.set(id, now);
    const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
      (path) => before[path] !== now[path],
    );
    if (isKnown) {
      for (const path of changed)
        if (/\.(?:txt|md|ya?ml)$/i.test(path))
          this.#emit("text", { path, isGone: now[path] === undefined });
    }
    const isOther = changed.length > 0 || entry.source === undefined;
    if (!isOther) return;
    if (isKnown) this.#workshop.want(id, since);
    else this.#emit("state", { id, state: this.#stateOf(entry), coming: [] });
  }

  async #open(entry: Entry): Promise<Opened> {
    const { id, source } = entry;
    const known = this.#opened.get(id);
    if (known !== undefined) {
      this.#opened.delete(id);
      this.#opened.set(id, known);
      // What was not asked for in a while may have had to go.
      if (known.made?.formats.includes("html") && !this.#shelf.has(id, "html"))
        this.#workshop.want(id, performance.now());
      return known;
    }
    const opened = openedNow(id);
    this.#opened.set(id, opened);
    opened.messages.scan = await this.#content.messagesOf(entry);
    if (source !== undefined) this.#digests.set(id, digestsOf(source));
    for (const [oldest] of this.#opened) {
      if (this.#opened.size <= MOST_OPEN) break;
      this.#opened.delete(oldest);
      this.#workshop.forget(oldest);
      this.#shelf.drop(oldest);
    }
    this.#workshop.want(id, opened.since);
    return opened;
  }

  #stateOf({ id, source }: Entry): PublicationState {
    const opened = this.#opened.get(id);
    if (opened !== undefined) return opened.state;
    if (source === undefined) return "failed";
    const built = this.#built.get(id);
    if (built === undefined) return "unbuilt";
    const digests = this.#digests.get(id);
    return digests === undefined || isOf(built, digests) ? "fresh" : "stale";
  }

  #titleOf({ id }: Entry): string {
    return this.#opened.get(id)?.made?.title ?? this.#built.get(id)?.card.title ?? id;
  }

  #kindOf({ id, kind }: Entry): Entry["kind"] {
    return this.#opened.get(id)?.made?.kind === "book" && kind === "text" ? "book" : kind;
  }

  /** Those that were made here, and those that were built and not made here. */
  #formatsOf(id: string): PreviewFormat[] {
    const made = this.#opened.get(id)?.made;
    const built = this.#built.get(id)?.formats ?? [];
    return (["html", "pdf", "epub"] as const).filter(
      (format) =>
        (made === undefined || made.formats.includes(format)) &&
        (this.#shelf.has(id, format) || built.includes(format)),
    );
  }
}
