import type { LookupAddress, LookupOptions } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { codeOf, VERSION } from "@printery/task";
import { isPublic } from "./public-address.ts";
import { isOfWeb } from "./web-links.ts";

/** What came of asking for an address. */
export type Answer =
  /** The page is there; `moved` is where, if it has gone there for good. */
  | { readonly kind: "there"; readonly moved?: string }
  /** It is not there (RFC 9110, 15.5.5 and 15.5.11). */
  | { readonly kind: "gone"; readonly status: string }
  /** The server tells nothing of the page: it wants a person, a password, or to be left in peace. */
  | { readonly kind: "withheld"; readonly status: string; readonly seconds?: number }
  /** There was no answer, or none of a server that works. */
  | { readonly kind: "silent"; readonly reason: string; readonly code?: string }
  /** It was not asked, as it is no address of the web. */
  | { readonly kind: "private"; readonly host: string; readonly port: string };

/** How names become addresses, as `dns.lookup` has it. */
export type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

export interface Asking {
  readonly lookup: Lookup;
  /** Whether a host may be asked wherever it is: a name or an address, and a port. */
  readonly isAllowed: (host: string, port: string) => boolean;
  /** Milliseconds for one request, with all that it takes to connect. */
  readonly patience: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** As many as browsers follow (Fetch, 4.4). */
const MOST_REDIRECTS = 20;

/** A server that has too much to do is not asked again at once (RFC 6585, 4; RFC 9110, 15.6.4). */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** Ports below 1024 belong to services; the web has these two. */
const WEB_PORTS: ReadonlySet<string> = new Set(["80", "443"]);

/** Ask for the page at `url`, following where it leads. Nothing is read of it but what stands above its text. Never throws for what a server does. */
export async function ask(url: string, asking: Asking): Promise<Answer> {
  let at = new URL(url);
  let moved: string | undefined;
  let isForGood = true;
  const been = new Set<string>();
  let wantsCookie = false;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const reply = await replyOf(at, asking);
    if ("kind" in reply) return reply;
    const { status, location, retryAfter } = reply;
    been.add(at.href);
    wantsCookie ||= reply.wantsCookie;
    if (location === undefined)
      return answerOf(status, retryAfter, at.href === url ? undefined : at.href, moved);
    const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
    if (next === undefined || !isOfWeb(next.href)) {
      return {
        kind: "silent",
        reason: `a way on to “${location}”, which is no address of the web`,
      };
    }
    // Browsers come back with what they were given, and are let in.
    if (been.has(next.href))
      return wantsCookie
        ? { kind: "withheld", status: `${said(status)} in a circle, with a cookie` }
        : { kind: "silent", reason: "a way on that leads in a circle" };
    isForGood &&= status === 301 || status === 308;
    if (isForGood) moved = next.href;
    at = next;
  }
  return { kind: "silent", reason: `more than ${MOST_REDIRECTS} ways on, one after the other` };
}

/** For who is asked too much, and does not say for how long. */
const SOME_SECONDS = 5;

function answerOf(
  status: number,
  seconds: number | undefined,
  at: string | undefined,
  moved: string | undefined,
): Answer {
  const told = said(status) + (at === undefined ? "" : ` at “${at}”`);
  if (status === 404 || status === 410) return { kind: "gone", status: told };
  if (status === 429) return { kind: "withheld", status: told, seconds: seconds ?? SOME_SECONDS };
  if (status === 503 && seconds !== undefined) return { kind: "withheld", status: told, seconds };
  // Beyond 599 nothing is a fault of the server's: so programs are turned away (RFC 9110, 15).
  if (status >= 500 && status < 600) return { kind: "silent", reason: told };
  if (status >= 400) return { kind: "withheld", status: told };
  return { kind: "there", ...(moved !== undefined && { moved }) };
}

function said(status: number): string {
  return `${status} ${http.STATUS_CODES[status] ?? ""}`.trim();
}

/** What a server says above the page. */
interface Reply {
  readonly status: number;
  /** Where it leads on. */
  readonly location?: string;
  /** Seconds that it wants to be left in peace (RFC 9110, 10.2.3). */
  readonly retryAfter?: number;
  /** Whether it gives something to come back with. */
  readonly wantsCookie: boolean;
}

/** The reply to HEAD, or to GET where a server says no to that, hangs up, or knows of no page: some do so with any HEAD. */
async function replyOf(url: URL, asking: Asking): Promise<Reply | Answer> {
  const [host, port] = [hostOf(url), portOf(url)];
  const isAllowed = asking.isAllowed(host, port);
  // An address is connected to without being looked up.
  const isElsewhere = isIP(host) !== 0 && !isPublic(host);
  if (!isAllowed && (isElsewhere || (Number(port) < 1024 && !WEB_PORTS.has(port)))) {
    return { kind: "private", host, port };
  }
  const head = await request("HEAD", url, asking, isAllowed);
  const isFinal = "kind" in head ? !isCut(head.code) : head.status < 400 || BUSY.has(head.status);
  const reply = isFinal ? head : await request("GET", url, asking, isAllowed);
  return "isElsewhere" in reply ? { kind: "private", host, port } : reply;
}

type Silence = Extract<Answer, { kind: "silent" }> & { readonly isElsewhere?: true };

function request(
  method: "HEAD" | "GET",
  url: URL,
  asking: Asking,
  isAllowed: boolean,
): Promise<Reply | Silence> {
  const { patience, signal, lookup } = asking;
  const late = AbortSignal.timeout(patience);
  const { request: open, Agent } = url.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    const asked = open({
      method,
      // Of who asks for it, as the URL may say, nothing is sent.
      host: hostOf(url),
      port: portOf(url),
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        accept: "text/html,*/*;q=0.5",
        "user-agent": `printery/${VERSION} (looks whether links lead somewhere)`,
      },
      // One of its own, which knows no proxy: that would look the name up, and not be held to what is found.
      agent: new Agent({ keepAlive: false }),
      lookup: isAllowed ? plainly(lookup) : onlyPublic(lookup),
      signal: AbortSignal.any([late, signal]),
    });
    asked.on("response", (response) => {
      resolve(readReply(response));
      response.on("error", () => {});
      response.destroy();
    });
    asked.on("error", (cause) => resolve(silenceOf(cause, late.aborted ? patience : undefined)));
    asked.end();
  });
}

function readReply({ statusCode = 0, headers }: IncomingMessage): Reply {
  const { location, "retry-after": wait } = headers;
  const leadsOn = [301, 302, 303, 307, 308].includes(statusCode) && location !== undefined;
  const seconds = wait === undefined ? undefined : secondsIn(wait);
  return {
    status: statusCode,
    wantsCookie: headers["set-cookie"] !== undefined,
    // Servers send UTF-8 here, against the letter.
    ...(leadsOn && { location: Buffer.from(location, "latin1").toString("utf8") }),
    ...(seconds !== undefined && { retryAfter: seconds }),
  };
}

/** `Retry-After`: seconds, or a date. */
function secondsIn(said: string): number | undefined {
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

/** Someone names a host whose address is none of the web. */
class Elsewhere extends Error {}

/** `lookup`, giving no address that is not public, whatever a name leads to, and whenever it changes. */
function onlyPublic(lookup: Lookup): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      if (!addresses.every(({ address }) => isPublic(address))) return done(new Elsewhere(), []);
      give(addresses, options, done);
    });
  };
}

function plainly(lookup: Lookup): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) =>
      error !== null ? done(error, []) : give(addresses, options, done),
    );
  };
}

function give(
  addresses: LookupAddress[],
  { all }: LookupOptions,
  done: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses;
  if (first === undefined) done(Object.assign(new Error(), { code: "ENOTFOUND" }), []);
  else if (all) done(null, addresses);
  else done(null, first.address, first.family);
}

/** Why there was no answer, by the code of the error; what else it may be is said by the code alone. */
const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "no host of that name",
  EAI_AGAIN: "nobody who knows the name",
  ECONNREFUSED: "a refused connection",
  ECONNRESET: "a connection that was cut",
  EPIPE: "a connection that was cut",
  EHOSTUNREACH: "no way to it",
  ENETUNREACH: "no way to it",
  ETIMEDOUT: "no answer in time",
  CERT_HAS_EXPIRED: "a certificate that has run out",
  DEPTH_ZERO_SELF_SIGNED_CERT: "a certificate that it made itself",
  SELF_SIGNED_CERT_IN_CHAIN: "a certificate that nobody vouches for",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "a certificate that nobody vouches for",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "a certificate that nobody vouches for",
  CERT_NOT_YET_VALID: "a certificate for later",
  CERT_REVOKED: "a certificate that was taken back",
  ERR_TLS_CERT_ALTNAME_INVALID: "a certificate for another host",
  EPROTO: "what is no HTTPS",
  HPE_HEADER_OVERFLOW: "more above the page than is read",
};

function silenceOf(cause: Error, lateAfter: number | undefined): Silence {
  const all = cause instanceof AggregateError ? cause.errors : [cause];
  if (all.some((one) => one instanceof Elsewhere)) {
    return { kind: "silent", reason: "", isElsewhere: true };
  }
  if (lateAfter !== undefined) {
    return { kind: "silent", reason: `nothing within ${lateAfter / 1000} s`, code: "ETIMEDOUT" };
  }
  const code = codeOf(cause) ?? codeOf(all[0]) ?? cause.name;
  return { kind: "silent", reason: reasonFor(code), code };
}

function reasonFor(code: string): string {
  if (code.startsWith("HPE_")) return reasons[code] ?? "what is no HTTP";
  // Of OpenSSL's some hundred, one is as good as another.
  return reasons[code] ?? (code.startsWith("ERR_SSL_") ? "what is no HTTPS" : code);
}

/** Whether a server hung up, or said what is no HTTP (the codes of llhttp). */
function isCut(code = ""): boolean {
  return code === "ECONNRESET" || code.startsWith("HPE_");
}

/** As names are looked up, and addresses compared: without brackets. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

function portOf({ port, protocol }: URL): string {
  return port || (protocol === "https:" ? "443" : "80");
}
