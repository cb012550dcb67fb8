import { once } from "node:events";
import { ReadStream, type Stats } from "node:fs";
import { realpath } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { sep } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import send, { type FileSendResult } from "@fastify/send";
import limited, { type LimitFunction } from "p-limit";
import { headersFor, pathOf, type Refusal, refusalOf } from "./request.ts";

export interface Served {
  /** Where a browser finds it: `http://localhost:4321/`. */
  readonly url: string;
  readonly port: number;
  /** End at once, whoever is still reading. */
  readonly close: () => void;
}

export interface ServeOptions {
  /** Milliseconds for a request to come in, and for a reader to take some of an answer; six times as long one may wait for a turn. */
  readonly patienceMs?: number;
  /** Answers on their way at once, each with a file open; further requests wait for their turn. */
  readonly atOnce?: number;
  /** Connections held at once; what comes beyond them is closed. */
  readonly connections?: number;
}

/** Bytes of a request's head; browsers send less than 2 kB. */
const HEAD_BYTES = 8192;

/** Answers one request; it is done when nothing more need be waited for. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** {@link serveBy} the files in `folder`. Nothing is kept: what is built while it runs is served from the next request on. */
export function serve(
  folder: string,
  ports: readonly number[],
  options: ServeOptions = {},
): Promise<Served | undefined> {
  return serveBy(
    async (request, response) => {
      const refusal = refusalOf(request);
      if (refusal !== undefined) return refuse(response, refusal);
      await answerWithFile(request, response, { folder, path: pathOf(request.url ?? "") ?? "/" });
    },
    ports,
    options,
  );
}

/**
 * Have `answer` answer requests on this machine alone, at the first of `ports` that is free on 127.0.0.1 and on [::1]; 0 stands for
 * any that is. Gives nothing back where no port is free.
 */
export async function serveBy(
  answer: Answer,
  ports: readonly number[],
  options: ServeOptions = {},
): Promise<Served | undefined> {
  const limit = limited(options.atOnce ?? 256);
  for (const port of ports) {
    const servers = await listenAt(port, () => serverFor(answer, limit, options));
    if (servers === undefined) continue;
    const [{ port: found }] = servers.map((server) => server.address() as AddressInfo) as [
      AddressInfo,
    ];
    return {
      url: `http://localhost:${found}/`,
      port: found,
      close: () => {
        for (const server of servers) stop(server);
      },
    };
  }
  return undefined;
}

function serverFor(answer: Answer, limit: LimitFunction, options: ServeOptions): Server {
  const { patienceMs = 10_000, connections = 1024 } = options;
  const server = createServer({
    maxHeaderSize: HEAD_BYTES,
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    keepAliveTimeout: patienceMs,
    connectionsCheckingInterval: Math.min(1000, patienceMs),
  });
  server.maxConnections = connections;
  // A reader who takes nothing is found out after two or three times of patience; who waits for the place is still there then.
  server.timeout = 6 * patienceMs;
  const rows = new WeakMap<Socket, ServerResponse[]>();
  server.on("request", (request, response) => {
    const { socket } = request;
    const row = rows.get(socket) ?? [];
    rows.set(socket, row);
    // A browser may ask again when it has the last byte, before the answer is ended here; none asks for three at once.
    if (row.length === 2) return void socket.destroy();
    const [before] = row;
    row.push(response);
    response.once("close", () => row.shift());
    const take = () => {
      limit(() => {
        // Those who wait are cut off later than those who keep them waiting.
        socket.setTimeout(patienceMs);
        // Who waited for a turn may have gone.
        return response.destroyed || socket.destroyed ? undefined : answer(request, response);
      }).catch(() => {
        // Whatever became of one answer, the others go on: a reader who left, a file that went while it was read.
        response.destroy();
      });
    };
    // One after the other (RFC 9112, 9.3.2): when the connection goes, Node.js tells only the answer that has it.
    if (before === undefined) take();
    else before.once("close", take);
  });
  return server;
}

/**
 * A server on each address that `localhost` may lead to, at the same port; nothing where one of them is taken, as a browser
 * would be led to the program that has it. A machine without IPv6 has one.
 */
async function listenAt(port: number, make: () => Server): Promise<Server[] | undefined> {
  const four = make();
  if ((await listening(four, port, "127.0.0.1")) !== undefined) return undefined;
  const six = make();
  const refused = await listening(six, (four.address() as AddressInfo).port, "::1");
  if (refused === undefined) return [four, six];
  if (refused === "EADDRNOTAVAIL" || refused === "EAFNOSUPPORT") return [four];
  stop(four);
  return undefined;
}

/** Why `server` can't listen, as the system calls it, or nothing where it does. @throws what no other port would mend */
function listening(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((found, fail) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const expected = ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL", "EAFNOSUPPORT"];
      if (expected.includes(cause.code ?? "")) found(cause.code);
      else fail(cause);
    });
    server.listen({ port, host }, () => found(undefined));
  });
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** A file of a folder. */
export interface Wanted {
  readonly folder: string;
  /** Relative to it, encoded, with a slash before it. */
  readonly path: string;
  /** What stands before `path` in the address. */
  readonly below?: string;
  /** Fields that are sent besides. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Answer with a file that really lies in its folder, or that there is none. */
export async function answerWithFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, below = "", fields = {} }: Wanted,
): Promise<void> {
  // What can't be looked at is not there.
  const found = await send(request, path, {
    root: folder,
    cacheControl: false,
    onFile: (file, stat) => allow(folder, file, stat),
  }).catch(() => undefined);
  if (found?.type === "file") return answerWith(found, response, fields);
  found?.stream.destroy();
  if (found?.type === "directory" && (await standsIn(folder, found.metadata.path))) {
    response.writeHead(301, { ...headersFor(undefined), Location: `${below}${path}/` }).end();
    return;
  }
  const known = found?.type === "error" && found.statusCode !== 500 ? found : undefined;
  const range = known?.headers["Content-Range"];
  refuse(response, {
    status: known?.statusCode ?? 404,
    close: false,
    ...(range !== undefined && { range }),
  });
}

async function answerWith(
  { statusCode, headers, stream }: FileSendResult,
  response: ServerResponse,
  fields: NonNullable<Wanted["fields"]>,
): Promise<void> {
  if (!(await opens(stream))) return refuse(response, { status: 404, close: false });
  response.writeHead(statusCode, {
    ...headers,
    ...headersFor(headers["Content-Type"]),
    ...fields,
  });
  await pipeline(stream, response, { end: false });
  // A file that was cut while it was read: the reader must not take the part for the whole.
  const whole =
    !(stream instanceof ReadStream) || stream.bytesRead === Number(headers["Content-Length"]);
  if (whole) response.end();
  else response.destroy();
}

function opens(stream: Readable): Promise<boolean> {
  if (!(stream instanceof ReadStream)) return Promise.resolve(true);
  return once(stream, "ready").then(
    () => true,
    () => false,
  );
}

/** @throws for what is no regular file (opening a pipe would wait for ever) or lies outside, by a link */
async function allow(folder: string, path: string, stat: Stats): Promise<void> {
  if (!stat.isFile() || !(await standsIn(folder, path))) throw new Error(`${path} is not served`);
}

/** Whether what lies at `path` is, with every link followed, within `folder`. */
async function standsIn(folder: string, path: string): Promise<boolean> {
  const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Turn a request away. */
export function refuse(response: ServerResponse, { status, close, range }: Refusal): void {
  const words = `${status} ${STATUS_CODES[status]}\n`;
  response.writeHead(status, {
    ...headersFor("text/plain"),
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": words.length,
    ...(status === 405 && { Allow: "GET, HEAD" }),
    ...(range !== undefined && { "Content-Range": range }),
    ...(close && { Connection: "close" }),
  });
  response.end(words);
}
