import type { IncomingMessage } from "node:http";

/** How a request is turned away. */
export interface Refusal {
  readonly status: number;
  /** Whether its connection ends with it, as of one who speaks otherwise than readers do. */
  readonly close: boolean;
  /** The field Content-Range of an answer to a range that is not there (RFC 9110, 15.5.17). */
  readonly range?: string;
}

/** Characters of a request's target; the longest that a library's pages ask for has some 300. */
const TARGET_LENGTH = 2048;

type Refusals = readonly (readonly [number, (request: IncomingMessage) => boolean])[];

/** What is turned away before anything is looked for, each with its status of RFC 9110; the first that applies. */
const always: Refusals = [
  // A page of another site whose name was made to lead to this machine (DNS rebinding) still sends that name.
  [421, (request) => !isOfThisMachine(request)],
  [414, ({ url = "" }) => url.length > TARGET_LENGTH],
  [400, ({ url = "" }) => pathOf(url) === undefined],
  [404, ({ url = "" }) => isHidden(pathOf(url) ?? "")],
];

/** What is turned away before a file is looked for. */
const ofFiles: Refusals = [
  [405, ({ method }) => method !== "GET" && method !== "HEAD"],
  [400, hasBody],
  ...always,
];

/** Why `request` is not answered with a file, if so. */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  return firstOf(ofFiles, request);
}

/** Why `request`, which may carry something, is not looked at, if so. */
export function refusalOfAny(request: IncomingMessage): Refusal | undefined {
  return firstOf(always, request);
}

function firstOf(refusals: Refusals, request: IncomingMessage): Refusal | undefined {
  const found = refusals.find(([, applies]) => applies(request));
  return found && { status: found[0], close: found[0] !== 404 };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;
}

/** The names of this machine that a browser sends; the port is left out, as it may be forwarded from another. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

function isOfThisMachine({ headersDistinct }: IncomingMessage): boolean {
  const [host, ...others] = headersDistinct.host ?? [];
  return host !== undefined && others.length === 0 && OWN_HOST.test(host);
}

/**
 * The path of a request's target, still encoded; nothing where it is not one that leads to a file: only the origin form (RFC 9112,
 * 3.2.1), which browsers send, and nothing that leads up, whichever way it is written.
 */
export function pathOf(target: string): string | undefined {
  if (!/^\/(?!\/)/.test(target)) return undefined;
  const path = target.replace(/[?#].*$/s, "");
  const decoded = decode(path);
  // A backslash divides folders on some systems; no output has one in its name.
  if (decoded === undefined || /[\p{Cc}\\]/u.test(decoded)) return undefined;
  return decoded.split("/").includes("..") ? undefined : path;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Whether a file or a folder on the way has a name that begins with a dot. */
function isHidden(path: string): boolean {
  return (decode(path) ?? "").split("/").some((name) => name.startsWith("."));
}

/** What every answer says beside its file, by the file's type. */
export function headersFor(type: string | undefined): Record<string, string> {
  return {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": policyFor(type),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    ...(type === undefined && { "Content-Type": "application/octet-stream" }),
  };
}

/**
 * The Content Security Policy of a file. A page has its own, which is narrower; this holds for those of others as well: nothing from
 * elsewhere, and nobody else frames it. What is XML but no page, a drawing or a feed, runs nothing. Others can't run anything
 * but a browser's own viewer, which a policy may close.
 */
function policyFor(type = ""): string {
  if (/^text\/html\b/.test(type)) {
    return "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
  }
  if (/\bxml\b/.test(type)) {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox";
  }
  return "frame-ancestors 'self'";
}
