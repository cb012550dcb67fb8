import { statSync } from "node:fs";
import { join } from "node:path";
import type { DeskMessage, PreviewFormat, PublicationState } from "@printery/desk/protocol";
import { type Limits, sha256 } from "@printery/task";
import type { Source } from "../source.ts";
import { allowanceIn } from "../watch.ts";
import type { Content } from "./content.ts";
import { deskMessages } from "./desk-messages.ts";
import type { MadePages, PrintsJob, Reading, ReadingJob, Why, WhyJob } from "./jobs.ts";
import { type About, Labourer, type Outcome } from "./labourer.ts";
import { messagesOf, type Opened, previewFormats } from "./opened.ts";
import { refusalOf } from "./outcome-refusal.ts";
import type { Shelf } from "./shelf.ts";
import { Refused } from "./side-file.ts";
import type { Emit } from "./studio.ts";

export interface WorkshopOptions {
  readonly content: Content;
  readonly limits: Limits;
  readonly shelf: Shelf;
  /** What is made, by id. */
  readonly opened: ReadonlyMap<string, Opened>;
  readonly emit: Emit;
}

/**
 * Makes what is wanted, what was wanted last first: pages in one child; in another the PDF and the e-book, for which no page waits. What is wanted again
 * while it waits is made once.
 */
export class Workshop {
  readonly #content: Content;
  readonly #shelf: Shelf;
  readonly #opened: ReadonlyMap<string, Opened>;
  readonly #emit: Emit;
  readonly #pages: Labourer;
  readonly #prints: Labourer;
  readonly #wanted = new Set<string>();
  readonly #toPrint = new Map<string, PrintsJob>();
  #making: string | undefined;
  #printing: string | undefined;

  constructor({ content, limits, shelf, opened, emit }: WorkshopOptions) {
    this.#content = content;
    this.#shelf = shelf;
    this.#opened = opened;
    this.#emit = emit;
    this.#pages = new Labourer(allowanceIn(limits));
    this.#prints = new Labourer(allowanceIn(limits), { isPatient: true });
  }

  /** Have what makes things loaded before it is asked for. */
  async warm(): Promise<void> {
    await this.#pages.do({ kind: "warm", what: "pages" }, NOTHING);
    await this.#prints.do({ kind: "warm", what: "prints" }, NOTHING);
  }

  close(): void {
    this.#wanted.clear();
    this.#toPrint.clear();
    this.#pages.end();
    this.#prints.end();
  }

  /** A publication is wanted no more. */
  forget(id: string): void {
    this.#wanted.delete(id);
    this.#toPrint.delete(id);
  }

  /** How a text is read by now, or why a block of it so; undefined of one that is gone. @throws Refused where that can't be told */
  async read(job: ReadingJob): Promise<Reading | undefined>;
  async read(job: WhyJob): Promise<Why | undefined>;
  async read(job: ReadingJob | WhyJob): Promise<Reading | Why | undefined> {
    let read: Reading | Why | undefined;
    const outcome = await this.#pages.do(job, aboutOf(job.source, job.path), (part) => {
      if (part.kind === "reading" || part.kind === "why") read = part;
    });
    if (read === undefined && outcome.end !== "done") throw new Refused(500, refusalOf(outcome));
    return read;
  }

  /** Have a publication made that changed, or was asked for, at `since`. */
  want(id: string, since: number): void {
    const opened = this.#opened.get(id);
    if (opened === undefined) return;
    if (!this.#wanted.has(id) && this.#making !== id) opened.since = since;
    // What is asked for last is made first.
    this.#wanted.delete(id);
    this.#wanted.add(id);
    opened.coming = opened.made?.formats ?? previewFormats;
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
      } catch (cause) {
        this.#tellFault(id, cause);
      } finally {
        this.#making = undefined;
      }
    }
  }

  async #makePages(id: string): Promise<void> {
    const opened = this.#opened.get(id);
    const entry = this.#content.entry(id);
    if (opened === undefined) return;
    const scanned = entry === undefined ? [] : await this.#content.messagesOf(entry);
    opened.messages.scan = scanned;
    if (entry?.source === undefined) return this.#fail(opened, "scan", scanned);
    const { source } = entry;
    const { since, offers } = opened;
    let left: MadePages | undefined;
    const { library } = this.#content;
    const held = this.#shelf.held(id, "html");
    const beside = new Set(this.#content.entries.map((one) => one.id));
    const job = { kind: "pages", source, library, beside, offers, held } as const;
    const outcome = await this.#pages.do(job, aboutOf(source), (part) => {
      if (part.kind === "pages") left = part;
    });
    if (left === undefined) return this.#refuse(opened, "pages", outcome);
    const { made, messages } = left;
    if (made === undefined) return this.#fail(opened, "pages", messages);
    if (!this.#shelf.replace(id, "html", made.files)) {
      this.#shelf.drop(id);
      this.want(id, since);
      return;
    }
    opened.messages.pages = messages;
    opened.made = made;
    opened.coming = opened.coming.filter((format) => made.formats.includes(format));
    this.#shelf.share(made.assets);
    for (const format of ["pdf", "epub"] as const) {
      if (!made.formats.includes(format)) this.#shelf.put(id, format, new Map());
    }
    if (made.files.digests.size > 0) this.#tellMade(opened, "html", since);
    this.#tellMessages(opened);
    if (made.formats.some((format) => format !== "html")) {
      this.#print({ kind: "prints", ...made.prints });
    } else this.#settle(opened);
  }

  #print(job: PrintsJob): void {
    this.#toPrint.set(job.source.id, job);
    if (this.#printing === job.source.id) this.#prints.hurry();
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
      } catch (cause) {
        this.#tellFault(id, cause);
      } finally {
        this.#printing = undefined;
      }
    }
  }

  async #makePrints(id: string, job: PrintsJob): Promise<void> {
    const opened = this.#opened.get(id);
    if (opened === undefined) return;
    const { since } = opened;
    const outcome = await this.#prints.do(job, aboutOf(job), (part) => {
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
    if (outcome.end === "refused") {
      this.#fail(
        opened,
        of,
        await deskMessages([outcome.message], this.#content.folder, new Map()),
      );
      return;
    }
    if (!this.#wanted.has(opened.id)) this.#setState(opened, "failed");
    this.#emit("refused", { id: opened.id, refusal: refusalOf(outcome) });
  }

  /** What the system refused here, and not to a child, or a fault of ours: the others go on. */
  #tellFault(id: string, cause: unknown): void {
    const opened = this.#opened.get(id);
    if (opened !== undefined) this.#setState(opened, "failed");
    const failure = cause instanceof Error ? cause : new Error(String(cause));
    this.#emit("refused", { id, refusal: refusalOf({ end: "failed", cause: failure }) });
  }

  #tellMade(opened: Opened, format: PreviewFormat, since: number): void {
    opened.version += 1;
    const ms = Math.round(performance.now() - since);
    this.#emit("made", { id: opened.id, format, version: opened.version, ms });
    if (this.#isLate(opened.id, format)) return;
    opened.coming = opened.coming.filter((one) => one !== format);
    this.#setState(opened, "building");
  }

  /** Whether what is made now is older than the texts are. */
  #isLate(id: string, format: PreviewFormat): boolean {
    if (this.#wanted.has(id)) return true;
    return format !== "html" && (this.#making === id || this.#toPrint.has(id));
  }

  #tellMessages(opened: Opened): void {
    const messages = messagesOf(opened);
    const said = sha256(JSON.stringify(messages));
    if (said === opened.told) return;
    opened.told = said;
    this.#emit("messages", { id: opened.id, messages });
  }

  #setState(opened: Opened, state: PublicationState): void {
    if (state !== "building") opened.coming = [];
    const { id, coming } = opened;
    const said = [state, ...coming].join(" ");
    opened.state = state;
    if (opened.said === said) return;
    opened.said = said;
    this.#emit("state", { id, state, coming });
  }
}

const NOTHING: About = { file: "", bytes: 0 };

/** What is made of a source, or of what composing left. */
function aboutOf(of: Source | PrintsJob, text?: string): About {
  if ("composed" in of) {
    const bytes = [...of.composed.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
    return { file: of.source.texts[0] ?? of.source.id, bytes };
  }
  const { id, root, texts, companions } = of;
  const sizes = [...texts, ...companions].map(
    (path) => statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0,
  );
  return { file: text ?? texts[0] ?? id, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
