import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type {
  AboutView,
  Conflict,
  CorrectionRequest,
  MetadataRequest,
  Proposed,
  Refusal,
  Seen,
  SidecarView,
  UndoRequest,
  Written,
} from "@printery/desk/protocol";
import { readWithin, sha256 } from "@printery/task";
import { linesOf } from "../inspect/inspection.ts";
import { aboutEdits, aboutIn } from "./about.ts";
import type { Content, Entry } from "./content.ts";
import { correctionEdits, rangeOf } from "./correct.ts";
import { diffOf } from "./diff.ts";
import { type Place, Refused, readSideFile, refusedFor, writeSideFile } from "./side-file.ts";
import { configurationOf, sidecarOf } from "./side-files.ts";
import { editYaml, mappingAt, type YamlEdit, YamlError } from "./yaml-edit.ts";

/** Changes that can be undone. */
const MOST_UNDONE = 1000;

/** A file that was changed. */
interface Change {
  /** Of the text, or the id of the publication: what it was changed for. */
  readonly of: string;
  readonly before: string | null;
  readonly after: SidecarView;
}

/** What a change is made in, and what of it was seen. */
interface Goal {
  readonly of: string;
  readonly file: string;
  readonly dry: boolean;
  readonly seen: Partial<Pick<Seen, "text">> & Pick<Seen, "sidecar">;
  /** Path of the text, where there is one. */
  readonly text?: string;
}

/** An answer with its status. */
export interface Answered<Body> {
  readonly status: 200 | 409;
  readonly body: Body;
}

/** Changes of side-cars and publication.yaml, each shown first, never of a text, and never over one that was not seen. */
export class Changes {
  readonly #content: Content;
  readonly #place: Place;
  readonly #done = new Map<string, Change>();

  constructor(content: Content, place: Place) {
    this.#content = content;
    this.#place = place;
  }

  /** The side-car of a text, as it lies there now. */
  sidecar({ source }: Entry, path: string): SidecarView {
    return this.#read(sidecarOf(path, source));
  }

  /** What a publication's own file says of it, as it lies there now. */
  async about(entry: Entry): Promise<AboutView> {
    const sidecar = this.#read(fileOf(entry));
    return { metadata: await aboutIn(sidecar.path, sidecar.text), sidecar };
  }

  /** @throws Refused for what can't be said of these lines, or not be written */
  async correct({
    path,
    lines,
    as,
    ...rest
  }: CorrectionRequest): Promise<Answered<Proposed | Written | Conflict>> {
    const entry = this.#ownerOf(path);
    const range = rangeOf(lines);
    if (range === undefined) throw new Refused(400, { id: "lines-misnamed", lines });
    if (as !== null) await checkRole(lines, as);
    const { textOf } = await import("@printery/parser");
    const rows = linesOf(textOf(this.#readText(path)));
    const goal = { ...rest, of: path, text: path, file: sidecarOf(path, entry.source) };
    return this.#change(goal, (before) => {
      return correctionEdits(range, as, mappingAt(before, "lines"), rows);
    });
  }

  /** @throws Refused for what is no title, date …, or can't be written */
  async describe(request: MetadataRequest): Promise<Answered<Proposed | Written | Conflict>> {
    const { set, dry, seen } = request;
    await checkMetadata(set);
    const goal = { dry, seen, ...this.#goalOf(request) };
    return this.#change(goal, (before) => aboutEdits(set, before));
  }

  /** @throws Refused for a change that is not known, or can't be written */
  async undo({ path, token }: UndoRequest): Promise<Answered<Written | Conflict>> {
    const change = this.#done.get(token);
    if (change === undefined || change.of !== path) {
      throw new Refused(404, { id: "unknown", what: "change", name: path });
    }
    const { file, now } = { file: change.after.path, now: this.#read(change.after.path) };
    if (now.digest !== change.after.digest) return conflict("sidecar", now, change.before);
    const written = await writeSideFile(this.#place, file, change.before);
    this.#done.delete(token);
    return {
      status: 200,
      body: { sidecar: written, undo: this.#remember(path, now.text, written) },
    };
  }

  async #change(
    { of, file, dry, seen, text }: Goal,
    editsFor: (before: string) => readonly YamlEdit[] | Refusal,
  ): Promise<Answered<Proposed | Written | Conflict>> {
    const now = this.#read(file);
    const isText = text === undefined || sha256(this.#readText(text)) === seen.text;
    if (!isText || now.digest !== seen.sidecar) {
      return conflict(isText ? "sidecar" : "text", now, wantedOf(now.text ?? "", editsFor, file));
    }
    const before = now.text ?? "";
    const after = afterOf(before, editsFor, file);
    if (dry) {
      const { sidecar, text: own } = seen;
      return {
        status: 200,
        body: {
          diff: diffOf(before, after ?? ""),
          sidecar: after,
          seen: own === undefined ? { sidecar } : { text: own, sidecar },
        },
      };
    }
    const written = await writeSideFile(this.#place, file, after);
    return { status: 200, body: { sidecar: written, undo: this.#remember(of, now.text, written) } };
  }

  #remember(of: string, before: string | null, after: SidecarView): string {
    const token = randomBytes(16).toString("hex");
    this.#done.set(token, { of, before, after });
    for (const [oldest] of this.#done) {
      if (this.#done.size <= MOST_UNDONE) break;
      this.#done.delete(oldest);
    }
    return token;
  }

  #read(file: string): SidecarView {
    return readSideFile(this.#place, file);
  }

  #readText(path: string): Uint8Array {
    const { folder, within } = this.#place;
    try {
      return readWithin(within, join(folder, path));
    } catch (cause) {
      throw refusedFor(cause, path);
    }
  }

  #ownerOf(path: string): Entry {
    const entry = this.#content.ownerOf(path);
    if (entry !== undefined) return entry;
    throw new Refused(404, { id: "unknown", what: "text", name: path });
  }

  #goalOf(request: MetadataRequest): Pick<Goal, "of" | "file" | "text"> {
    if ("path" in request) {
      const { path } = request;
      return { of: path, text: path, file: sidecarOf(path, this.#ownerOf(path).source) };
    }
    const { publication } = request;
    const entry = this.#content.entry(publication);
    if (entry === undefined)
      throw new Refused(404, { id: "unknown", what: "publication", name: publication });
    return { of: publication, file: fileOf(entry) };
  }
}

/** What says what a publication is called: publication.yaml, or the side-car of a loose text. */
function fileOf(entry: Entry): string {
  return configurationOf(entry) ?? sidecarOf(entry.name, entry.source);
}

/** A file that says nothing is none. @throws Refused for what can't be edited so */
function afterOf(
  before: string,
  editsFor: (before: string) => readonly YamlEdit[] | Refusal,
  file: string,
): string | null {
  try {
    const edits = editsFor(before);
    if ("id" in edits) throw new Refused(400, edits);
    const after = editYaml(before, edits);
    return after.trim() === "" ? null : after;
  } catch (cause) {
    if (!(cause instanceof YamlError)) throw cause;
    throw new Refused(400, { id: "unreadable", file, said: cause.message });
  }
}

/** {@link afterOf}, where somebody else wrote meanwhile; null, too, where what they wrote leaves no place for it. */
function wantedOf(...change: Parameters<typeof afterOf>): string | null {
  try {
    return afterOf(...change);
  } catch (cause) {
    if (cause instanceof Refused) return null;
    throw cause;
  }
}

function conflict(
  of: Conflict["conflict"],
  sidecar: SidecarView,
  yours: string | null,
): Answered<Conflict> {
  const refusal = { id: "changed", what: sidecar.path } as const;
  return { status: 409, body: { refusal, conflict: of, sidecar, yours } };
}

/** @throws Refused for what lines can't be */
async function checkRole(lines: string, as: string): Promise<void> {
  const { correctionsShape } = await import("@printery/config");
  const { success, error } = correctionsShape.lines.safeParse({ [lines]: as });
  if (success) return;
  const expected = error.issues[0]?.message ?? null;
  throw new Refused(400, { id: "value", key: null, value: as, expected });
}

/** @throws Refused for what publication.yaml would not be read with either */
async function checkMetadata(set: MetadataRequest["set"]): Promise<void> {
  const { publicationConfig } = await import("@printery/publication");
  const said = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
  const { success, error } = publicationConfig.safeParse(said);
  if (success) return;
  const [issue] = error.issues;
  const key = String(issue?.path[0] ?? "");
  const expected = issue?.message ?? null;
  throw new Refused(400, { id: "value", key, value: said[key], expected });
}
