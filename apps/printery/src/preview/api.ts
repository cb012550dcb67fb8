import type { IncomingMessage, ServerResponse } from "node:http";
import type { Failure, Refusal, TextView, WhyView } from "@printery/desk/protocol";
import type { ZodType } from "zod";
import type { Changes } from "./changes.ts";
import type { Content } from "./content.ts";
import type { Events } from "./events.ts";
import { apiRefusalOf, bodyOf } from "./guard.ts";
import { faultOf } from "./outcome-refusal.ts";
import { roleChoices } from "./roles.ts";
import { Refused } from "./side-file.ts";
import type { Studio } from "./studio.ts";

/** What the interface speaks for. */
export interface ApiMeans {
  readonly content: Content;
  /** As it was named. */
  readonly named: string;
  readonly studio: Studio;
  readonly changes: Changes;
  readonly events: Events;
  readonly token: string;
  /** Done when the content was looked at. */
  readonly ready: Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

type Handle = (means: ApiMeans, request: IncomingMessage, url: URL) => Promise<Reply>;

/** Where each thing is asked for; the first that fits. */
const routes: readonly (readonly [method: string, path: RegExp, handle: Handle])[] = [
  ["GET", /^\/api\/publications$/, async ({ studio, named }) => ok(studio.list(named))],
  ["GET", /^\/api\/publications\/[^/]+$/, publication],
  ["GET", /^\/api\/texts$/, text],
  ["GET", /^\/api\/why$/, why],
  ["POST", /^\/api\/corrections$/, write("correction", (changes, asked) => changes.correct(asked))],
  ["GET", /^\/api\/metadata$/, about],
  ["PUT", /^\/api\/metadata$/, write("metadata", (changes, asked) => changes.describe(asked))],
  ["POST", /^\/api\/undo$/, write("undo", (changes, asked) => changes.undo(asked))],
];

const EVENTS = "/api/events";

/** What every answer of the interface says beside itself. */
const FIELDS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Answer a request to `/api/…`, whose Host was checked. */
export async function answerApi(
  means: ApiMeans,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const refused = apiRefusalOf(request, means.token);
  if (refused !== undefined) {
    const { status, refusal } = refused;
    return send(response, status, { refusal }, true);
  }
  const { method = "" } = request;
  const isEvents = url.pathname === EVENTS;
  if (isEvents && method === "GET") return means.events.listen(response, FIELDS);
  const fitting = routes.filter(([, path]) => path.test(url.pathname));
  const [, , handle] = fitting.find(([known]) => known === method) ?? [];
  if (handle === undefined) {
    const allowed = isEvents ? ["GET"] : fitting.map(([known]) => known);
    if (allowed.length > 0) response.setHeader("Allow", allowed.join(", "));
    const refusal: Refusal = { id: "request", what: `${method} ${url.pathname}` };
    return send(response, allowed.length > 0 ? 405 : 404, { refusal }, true);
  }
  const { status, body } = await means.ready.then(() => handle(means, request, url)).catch(failed);
  // Whoever sends too much is not heard to the end.
  send(response, status, body, status === 413);
}

function send(response: ServerResponse, status: number, body: unknown, closes: boolean): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...FIELDS,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": bytes.byteLength,
    // What it carries is not read.
    ...(closes && { Connection: "close" }),
  });
  response.end(bytes, () => {
    if (closes) response.socket?.destroySoon();
  });
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function unknown(what: "text" | "publication" | "block", name: string): Reply {
  return failure(404, { id: "unknown", what, name });
}

function failure(status: number, refusal: Refusal): Reply {
  return { status, body: { refusal } satisfies Failure };
}

/** Why something can't be done. */
function failed(cause: unknown): Reply {
  if (cause instanceof Refused) return failure(cause.status, cause.refusal);
  return failure(500, faultOf(cause));
}

async function publication(
  { studio }: ApiMeans,
  _request: IncomingMessage,
  url: URL,
): Promise<Reply> {
  const id = decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
  const view = await studio.view(id);
  return view === undefined ? unknown("publication", id) : ok(view);
}

async function text(means: ApiMeans, _request: IncomingMessage, url: URL): Promise<Reply> {
  const path = url.searchParams.get("path") ?? "";
  const entry = means.content.ownerOf(path);
  if (entry === undefined) return unknown("text", path);
  const sidecar = means.changes.sidecar(entry, path);
  const reading = await means.studio.reading(entry, path);
  if (reading === undefined) return unknown("text", path);
  const { kind, ...read } = reading;
  const view: TextView = { ...read, path, publication: entry.id, sidecar, roles: roleChoices };
  return ok(view);
}

async function about({ content, changes }: ApiMeans, _request: IncomingMessage, url: URL) {
  const id = url.searchParams.get("publication") ?? "";
  const entry = content.entry(id);
  return entry === undefined ? unknown("publication", id) : ok(await changes.about(entry));
}

async function why({ content, studio }: ApiMeans, _request: IncomingMessage, url: URL) {
  const [path, line] = [url.searchParams.get("path") ?? "", url.searchParams.get("line") ?? ""];
  const entry = content.ownerOf(path);
  if (entry === undefined) return unknown("text", path);
  const found = await studio.why(entry, path, Number(line));
  if (found === undefined) return unknown("block", line);
  const { kind, ...view } = found;
  return ok(view satisfies WhyView);
}

/** What `how` makes of what is carried, where it is what `name` of requests.ts says. */
function write<Name extends "correction" | "metadata" | "undo">(
  name: Name,
  how: (changes: Changes, asked: Asked[Name]) => Promise<Reply>,
): Handle {
  return async ({ changes }, request) => {
    const carried = await bodyOf(request);
    if ("refusal" in carried) return failure(carried.status, carried.refusal);
    const schemas = await import("./requests.ts");
    const schema = schemas[name] as unknown as ZodType<Asked[Name]>;
    const { success, data, error } = schema.safeParse(carried.json);
    if (success) return how(changes, data);
    const [issue] = error.issues;
    throw new Refused(400, { id: "request", what: issue?.path.join(".") ?? "" });
  };
}

type Asked = {
  readonly correction: Parameters<Changes["correct"]>[0];
  readonly metadata: Parameters<Changes["describe"]>[0];
  readonly undo: Parameters<Changes["undo"]>[0];
};
