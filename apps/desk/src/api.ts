import type {
  AboutView,
  Conflict,
  CorrectionRequest,
  Failure,
  MetadataRequest,
  Proposed,
  Publications,
  PublicationView,
  TextView,
  UndoRequest,
  WhyView,
  Written,
} from "./protocol.ts";
import { refusalWords, strings } from "./strings.ts";

/** An answer with a status of 400 or above, or none; its message is a sentence for a reader. */
export class Refused extends Error {
  /** 0 where nobody answered. */
  readonly status: number;
  /** Where what was seen is not what is there. */
  readonly conflict: Conflict | undefined;

  constructor(message: string, status: number, conflict?: Conflict) {
    super(message);
    this.name = "Refused";
    this.status = status;
    this.conflict = conflict;
  }
}

export function getPublications(): Promise<Publications> {
  return ask("/api/publications");
}

export function getPublication(id: string): Promise<PublicationView> {
  return ask(`/api/publications/${encodeURIComponent(id)}`);
}

export function getText(path: string): Promise<TextView> {
  return ask(`/api/texts?path=${encodeURIComponent(path)}`);
}

export function getWhy(path: string, line: number): Promise<WhyView> {
  return ask(`/api/why?path=${encodeURIComponent(path)}&line=${line}`);
}

export function getAbout(publication: string): Promise<AboutView> {
  return ask(`/api/metadata?publication=${encodeURIComponent(publication)}`);
}

/** A change of a side-car or of publication.yaml, without the version that was seen. */
export type Change =
  | Pick<CorrectionRequest, "path" | "lines" | "as" | "seen">
  | WithoutDry<MetadataRequest>;
type WithoutDry<Request> = Request extends unknown ? Omit<Request, "dry"> : never;

/** What would be written. @throws Refused */
export function propose(change: Change): Promise<Proposed> {
  return send<Proposed>(change, true);
}

/** Write it. @throws Refused, with a conflict where something else is there than was seen */
export function write(change: Change): Promise<Written> {
  return send<Written>(change, false);
}

function send<Answer>(change: Change, dry: boolean): Promise<Answer> {
  if ("lines" in change) return ask("/api/corrections", "POST", { ...change, dry });
  return ask("/api/metadata", "PUT", { ...change, dry });
}

/** @throws Refused, with a conflict where the file was changed since */
export function undo(request: UndoRequest): Promise<Written> {
  return ask("/api/undo", "POST", request);
}

async function ask<Answer>(path: string, method = "GET", body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method,
    cache: "no-store",
    ...(body !== undefined && {
      headers: { "Content-Type": "application/json", "X-Printery-Desk": token() },
      body: JSON.stringify(body),
    }),
  }).catch(() => undefined);
  if (response === undefined) throw new Refused(strings.failure.network, 0);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const { refusal } = (answer ?? {}) as Partial<Failure>;
  const conflict = (answer as { conflict?: unknown } | undefined)?.conflict !== undefined;
  throw new Refused(
    refusal === undefined ? strings.failure.answer(response.status) : refusalWords(refusal),
    response.status,
    conflict ? (answer as Conflict) : undefined,
  );
}

function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="printery-desk"]')?.content ?? "";
}
