import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Refusal } from "@printery/desk/protocol";

/** Bytes of what a request may carry. */
const MOST_BYTES = 64_000;

/** How a request to the interface is turned away. */
export interface ApiRefusal {
  readonly status: number;
  readonly refusal: Refusal;
}

/**
 * Why a request to the interface is not answered, if so. Only pages of this very origin are: another program's page sends where it comes
 * from (Fetch, 3.2; Fetch Metadata, 2.1), and what sends neither is no page. What writes carries the `token` of the desk besides, which no
 * page of another origin can read, and is JSON, which none can send unasked (CORS).
 */
export function apiRefusalOf(request: IncomingMessage, token: string): ApiRefusal | undefined {
  const { method = "", headers } = request;
  if (!isOwnPage(request)) return { status: 403, refusal: { id: "foreign" } };
  if (method === "GET") return undefined;
  if (!isToken(headers["x-printery-desk"], token)) return { status: 403, refusal: { id: "token" } };
  const type = headers["content-type"] ?? "";
  if (!/^application\/json(?:;|$)/i.test(type))
    return { status: 415, refusal: { id: "request", what: type.slice(0, 60) } };
  if (Number(headers["content-length"] ?? 0) > MOST_BYTES) return TOO_LARGE;
  return undefined;
}

const TOO_LARGE: ApiRefusal = {
  status: 413,
  refusal: { id: "too-long", what: `${MOST_BYTES / 1000} kB` },
};

/** Where both are sent, both must say so. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (origin === undefined && site === undefined) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return site === undefined || site === "same-origin";
}

function isToken(found: string | string[] | undefined, token: string): boolean {
  if (typeof found !== "string") return false;
  const [a, b] = [Buffer.from(found), Buffer.from(token)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

/** What `request` carries as JSON, or why that is none. */
export async function bodyOf(
  request: IncomingMessage,
): Promise<{ readonly json: unknown } | ApiRefusal> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Left, it must still be able to be answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return TOO_LARGE;
    chunks.push(chunk);
  }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { status: 400, refusal: { id: "request", what: "JSON" } };
  }
}
