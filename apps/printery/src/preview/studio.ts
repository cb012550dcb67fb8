import { basename, extname } from "node:path";
import type {
  DeskEvents,
  DeskMessage,
  PdfView,
  PreviewFormat,
  PublicationState,
  Publications,
  PublicationView,
} from "@printery/desk/protocol";
import { type Files, type Limits, refusalOf } from "@printery/task";
import { allowanceIn } from "../watch.ts";
import { type BuiltPublication, isOf, readBuilt } from "./built.ts";
import { type Content, digestsOf, digestsOfAll, type Entry } from "./content.ts";
import { deskMessages } from "./desk-messages.ts";
import type { Failure, MadePages, PrintsJob, Reading } from "./jobs.ts";
import { Labourer, type Outcome } from "./labourer.ts";
import type { ShelfFile } from "./shelf.ts";
import { Shelf } from "./shelf.ts";
import { configurationOf, sidecarOf } from "./side-files.ts";
import { siteAddress } from "./site-address.ts";

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

/** What was made of a publication since somebody asked for it. */
interface Opened {
  readonly id: string;
  version: number;
  state: PublicationState;
  /** When the change was seen, or it was asked for, that is being worked on. */
  since: number;
  made: NonNullable<MadePages["made"]> | undefined;
  pdf: Omit<PdfView, "href"> | undefined;
  /** What formats left for the pages. */
  offers: Files;
  readonly messages: Record<"scan" | "pages" | PreviewFormat, readonly DeskMessage[]>;
}

/** What stands behind the desk: the content as it is, and what is made of it, as soon as it is made. */
export class Studio {
  readonly #content: Content;
  readonly #out: string;
  readonly #emit: Emit;
  readonly #shelf = new Shelf();
  readonly #pages: Labourer;
  readonly #prints: Labourer;
  /** In the order in which they were asked for. */
  readonly #opened = new Map<string, Opened>();
  readonly #wanted = new Set<string>();
  readonly #toPrint = new Map<string, PrintsJob>();
  #digests = new Map<string, Record<string, string>>();
  #built: ReadonlyMap<string, BuiltPublication> = new Map();
  #making: string | undefined;
  #printing: string | undefined;

  constructor({ content, out, limits, emit }: StudioOptions) {
    this.#content = content;
    this.#out = out;
    this.#emit = emit;
    this.#pages = new Labourer(allowanceIn(limits));
    this.#prints = new Labourer(allowanceIn(limits));
  }

  /** Look at the content and at what was built of it. @throws where the content can't be looked at */
  async open(): Promise<void> {
    const warm = this.#pages.do({ kind: "warm", what: "pages" }, "");
    await this.#content.scan();
    await this.readOutputs();
    this.#digests = await digestsOfAll(this.#content.entries);
    void warm.then(() => this.#prints.do({ kind: "warm", what: "prints" }, ""));
  }

  close(): void {
    this.#wanted.clear();
    this.#toPrint.clear();
    this.#pages.end();
    this.#prints.end();
  }

  /** Read again what builds left. */
  async readOutputs(): Promise<void> {
    this.#built = await readBuilt(this.#out).catch(() => new Map());
  }

  list(content: string): Publications {
    return {
      content,
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
      pdf: formats.includes("pdf")
        ? { href: page(`${id}.pdf`), ...(pdf ?? { pages: built?.pages ?? 0, places: [] }) }
        : null,
      epub: formats.includes("epub") ? { href: page(`${id}.epub`) } : null,
      messages: messagesOf(opened),
    };
  }

  /** How a text is read by now; in words why that can't be told. */
  async reading(entry: Entry, path: string): Promise<Reading | string | undefined> {
    if (entry.source === undefined) return undefined;
    let reading: Reading | undefined;
    const job = { kind: "reading", source: entry.source, path } as const;
    const outcome = await this.#pages.do(job, path, (part) => {
      if (part.kind === "reading") reading = part;
    });
    return reading ?? wordsOf(outcome);
  }

  /** The file at `path` of the site, where it was made here. */
  file(path: string): ShelfFile | undefined {
    return this.#shelf.at(path);
  }

  /** Paths of texts and side-cars that are open: of what should be looked at where the system tells of no changes. */
  get openIds(): readonly string[] {
    return [...this.#opened.keys()];
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
    for (const id of now) {
      if (!this.#digests.has(id) || this.#opened.has(id)) this.#compare(id, since);
    }
    for (const id of before) if (!now.has(id)) this.#digests.delete(id);
    const isSame = before.length === now.size && before.every((id) => now.has(id));
    if (!isSame) this.#emit("publications", {});
  }

  /** Make all that is open anew, as what all share is another. */
  remakeAll(since: number): void {
    for (const id of this.#opened.keys()) this.#want(id, since);
  }

  /** Tell of a publication whose files are others than they were. */
  #compare(id: string, since: number): void {
    const entry = this.#content.entry(id);
    const before = this.#digests.get(id) ?? {};
    const now = entry?.source === undefined ? {} : digestsOf(entry.source);
    this.#digests.set(id, now);
    const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
      (path) => before[path] !== now[path],
    );
    const isKnown = this.#opened.has(id);
    if (isKnown) {
      for (const path of changed)
        if (/\.(?:txt|md|ya?ml)$/i.test(path)) this.#emit("text", { path });
    }
    const isOther = changed.length > 0 || entry?.source === undefined;
    if (!isOther) return;
    if (isKnown) this.#want(id, since);
    else if (entry !== undefined) this.#emit("state", { id, state: this.#stateOf(entry) });
  }

  async #open({ id, messages }: Entry): Promise<Opened> {
    const known = this.#opened.get(id);
    if (known !== undefined) {
      this.#opened.delete(id);
      this.#opened.set(id, known);
      // What was not asked for in a while may have had to go.
      if (known.made?.formats.includes("html") && !this.#shelf.has(id, "html"))
        this.#want(id, performance.now());
      return known;
    }
    const opened: Opened = {
      id,
      version: 0,
      state: "building",
      since: performance.now(),
      made: undefined,
      pdf: undefined,
      offers: new Map(),
      messages: {
        scan: await deskMessages(messages, this.#content.folder, new Map()),
        pages: [],
        html: [],
        pdf: [],
        epub: [],
      },
    };
    this.#opened.set(id, opened);
    for (const [oldest] of this.#opened) {
      if (this.#opened.size <= MOST_OPEN) break;
      this.#opened.delete(oldest);
      this.#wanted.delete(oldest);
      this.#toPrint.delete(oldest);
    }
    this.#want(id, opened.since);
    return opened;
  }

  #want(id: string, since: number): void {
    const opened = this.#opened.get(id);
    if (opened === undefined) return;
    if (!this.#wanted.has(id) && this.#making !== id) opened.since = since;
    // What is asked for last is made first.
    this.#wanted.delete(id);
    this.#wanted.add(id);
    this.#setState(opened, "building");
    void this.#makeAll();
  }

  async #makeAll(): Promise<void> {
    if (this.#making !== undefined) return;
    for (let id = [...this.#wanted].at(-1); id !== undefined; id = [...this.#wanted].at(-1)) {
      this.#wanted.delete(id);
      this.#making = id;
      try {
        await this.#makePages(id);
      } finally {
        this.#making = undefined;
      }
    }
  }

  async #makePages(id: string): Promise<void> {
    const opened = this.#opened.get(id);
    const entry = this.#content.entry(id);
    if (opened === undefined) return;
    const scanned = await deskMessages(entry?.messages ?? [], this.#content.folder, new Map());
    opened.messages.scan = scanned;
    if (entry?.source === undefined) return this.#fail(opened, "scan", scanned);
    const { source } = entry;
    const { since, offers } = opened;
    let left: MadePages | undefined;
    const job = { kind: "pages", source, library: this.#content.library, offers } as const;
    const outcome = await this.#pages.do(job, source.texts[0] ?? id, (part) => {
      if (part.kind === "pages") left = part;
    });
    if (left === undefined) return this.#refuse(opened, "pages", outcome);
    const { made, messages } = left;
    if (made === undefined) return this.#fail(opened, "pages", messages);
    opened.messages.pages = messages;
    opened.made = made;
    this.#shelf.share(made.assets);
    this.#shelf.put(id, "html", made.files);
    for (const format of ["pdf", "epub"] as const) {
      if (!made.formats.includes(format)) this.#shelf.put(id, format, new Map());
    }
    if (made.files.size > 0) this.#tellMade(opened, "html", since);
    this.#tellMessages(opened);
    if (made.formats.some((format) => format !== "html")) {
      this.#print({ kind: "prints", ...made.prints });
    } else this.#settle(opened);
  }

  #print(job: PrintsJob): void {
    this.#toPrint.set(job.id, job);
    if (this.#printing === job.id) this.#prints.hurry();
    void this.#printAll();
  }

  async #printAll(): Promise<void> {
    if (this.#printing !== undefined) return;
    for (;;) {
      const [id, job] = [...this.#toPrint].at(-1) ?? [];
      if (id === undefined || job === undefined) return;
      this.#toPrint.delete(id);
      this.#printing = id;
      try {
        await this.#makePrints(id, job);
      } finally {
        this.#printing = undefined;
      }
    }
  }

  async #makePrints(id: string, job: PrintsJob): Promise<void> {
    const opened = this.#opened.get(id);
    if (opened === undefined) return;
    const { since } = opened;
    const outcome = await this.#prints.do(job, job.file, (part) => {
      if (part.kind !== "pdf" && part.kind !== "epub") return;
      const { kind, files, hints, messages } = part;
      opened.messages[kind] = messages;
      opened.offers = new Map([
        ...opened.offers,
        ...[...hints].filter(([name]) => /^\.offer\./.test(name)),
      ]);
      if (files.size > 0) {
        this.#shelf.put(id, kind, files);
        if (part.kind === "pdf") opened.pdf = { pages: part.pages, places: part.places };
        this.#tellMade(opened, kind, since);
      }
      this.#tellMessages(opened);
    });
    if (outcome.end !== "done") return this.#refuse(opened, "pdf", outcome);
    this.#settle(opened);
  }

  /** It is as it will be, unless it is to be made again already. */
  #settle(opened: Opened): void {
    const { id } = opened;
    if (this.#wanted.has(id) || this.#toPrint.has(id) || this.#making === id) return;
    const hasErrors = messagesOf(opened).some(({ severity }) => severity === "error");
    this.#setState(opened, hasErrors ? "failed" : "fresh");
  }

  /** What was made last stays; `messages` say why there is no other. */
  #fail(opened: Opened, of: "scan" | "pages" | "pdf", messages: readonly DeskMessage[]): void {
    opened.messages[of] = messages;
    this.#tellMessages(opened);
    if (!this.#wanted.has(opened.id)) this.#setState(opened, "failed");
  }

  async #refuse(opened: Opened, of: "pages" | "pdf", outcome: Outcome): Promise<void> {
    const error = wordsOf(outcome);
    if (outcome.end === "refused") {
      this.#fail(
        opened,
        of,
        await deskMessages([outcome.message], this.#content.folder, new Map()),
      );
    } else if (!this.#wanted.has(opened.id)) this.#setState(opened, "failed");
    this.#emit("refused", { id: opened.id, error });
  }

  #tellMade(opened: Opened, format: PreviewFormat, since: number): void {
    opened.version += 1;
    const ms = Math.round(performance.now() - since);
    this.#emit("made", { id: opened.id, format, version: opened.version, ms });
  }

  #tellMessages(opened: Opened): void {
    this.#emit("messages", { id: opened.id, messages: messagesOf(opened) });
  }

  #setState(opened: Opened, state: PublicationState): void {
    if (opened.state === state && opened.version > 0) return;
    opened.state = state;
    this.#emit("state", { id: opened.id, state });
  }

  #stateOf({ id, source }: Entry): PublicationState {
    const opened = this.#opened.get(id);
    if (opened !== undefined) return opened.state;
    if (source === undefined) return "failed";
    const built = this.#built.get(id);
    if (built === undefined) return "unbuilt";
    return isOf(built, this.#digests.get(id) ?? {}) ? "fresh" : "stale";
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

function messagesOf({ messages }: Opened): readonly DeskMessage[] {
  return [...messages.scan, ...messages.pages, ...messages.pdf, ...messages.epub];
}

/** Why there is nothing. */
function wordsOf(outcome: Outcome): string {
  if (outcome.end === "refused") return outcome.message.reason;
  if (outcome.end === "done")
    return "Expected something to be made, not nothing; what was made last is shown";
  const refusal = refusalOf(errorOf(outcome.cause));
  const said = outcome.cause.message.split("\n")[0] ?? "";
  return refusal === undefined
    ? `Expected the preview to make this, not to fail (“${said}”); it is a fault of printery, please report it; what was made last is shown`
    : `${refusal}; what was made last is shown`;
}

/** An error as it was before it was told from one process to another. */
function errorOf(failure: Failure): Error {
  return Object.assign(new Error(failure.message), failure);
}
