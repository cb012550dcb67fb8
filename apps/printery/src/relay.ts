import {
  type ClientRequest,
  createServer,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { Patience } from "./patience.ts";

/** A server on this machine that passes on what is asked of a cache server, as long as that is worth its time. */
export interface Relay {
  readonly url: string;
  readonly close: () => void;
}

export interface RelayOptions {
  /** Address of the cache server, without a slash at the end. */
  readonly server: string;
  /** Whether anything may be put there. */
  readonly writes: boolean;
  /** Called once, when the server is given up. */
  readonly onLoss: (reason: string) => void;
  /** Called once, when it lets nobody write, with the status it says so by. */
  readonly onRefusal: (status: number) => void;
}

/** Failures one after the other that give up a server: one may be a connection that was cut. */
const FAILURES = 3;

/** Bytes of an answer beyond which it is none: turborepo-remote-cache itself takes no artifact of more than 100 MiB. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * Start a {@link Relay}. Turborepo waits for a server with each of its tasks, and again with each that fails; the relay waits for
 * all of them together, for as long as {@link Patience} lasts, and then answers at once that nothing is kept. It never makes up
 * an artifact: what it passes on are the server's bytes, for which Turborepo asks a signature.
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const line = new Line(options);
  const listener = createServer(line.pass);
  await new Promise<void>((resolve, reject) => {
    listener.on("error", reject);
    listener.listen(0, "127.0.0.1", resolve);
  });
  const address = listener.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    close: () => {
      line.close();
      listener.close();
      listener.closeAllConnections();
    },
  };
}

/** The line to the server, until it is lost. */
class Line {
  readonly #options: RelayOptions;
  readonly #patience = new Patience();
  readonly #agents = {
    "http:": new HttpAgent({ keepAlive: true }),
    "https:": new HttpsAgent({ keepAlive: true }),
  };
  /** How to end each request that the server has not answered to its end. */
  readonly #open = new Set<(reason: string) => void>();
  #failures = 0;
  #isLost = false;
  #writes: boolean;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#writes = options.writes;
    this.#patience.onEnd = () =>
      this.#lose(`one for which it waits ${this.#patience.seconds} s more than it is worth`);
  }

  readonly pass: RequestListener = (asked, answer) => {
    answer.on("error", () => {});
    asked.on("error", () => {});
    const isWrite = asked.method !== "GET" && asked.method !== "HEAD";
    if (this.#isLost || (isWrite && !this.#writes)) return turnAway(asked, answer);
    let passed = this.#ask(asked);
    const done = this.#patience.begin();
    /** Once, however many ways it ends: with a `reason` where no answer came of it. */
    const end = (reason?: string) => {
      if (!this.#open.delete(end)) return;
      done();
      if (reason === undefined) return void answer.end();
      passed.destroy();
      // An answer that has begun can only be broken off, so that it is none.
      if (answer.headersSent) answer.destroy();
      else turnAway(asked, answer);
    };
    const fail = (reason: string) => {
      if (!this.#open.has(end)) return;
      end(reason);
      this.#failures += 1;
      if (this.#failures >= FAILURES) this.#lose(reason);
    };
    const hear = (got: IncomingMessage) => {
      const { statusCode: status = 500 } = got;
      if (status === 401 || status === 403) {
        end(`refused (${status})`);
        return this.#refused(status, isWrite);
      }
      const isError = status >= 500 || status === 429 || (status >= 300 && status < 400);
      if (isError) return fail(`an error (${status})`);
      this.#passBack(got, answer, end, fail);
    };
    this.#open.add(end);
    answer.on("close", () => end("no longer asked for"));
    passed.on("response", hear);
    passed.on("error", () => {
      // The server may have hung up on a connection that nothing was asked on for long.
      if (isWrite || !passed.reusedSocket || !this.#open.has(end)) return fail("none");
      passed = this.#ask(asked, false);
      passed
        .on("response", hear)
        .on("error", () => fail("none"))
        .end();
    });
    asked.on("data", (part: Buffer) => this.#patience.earn(part.byteLength));
    asked.pipe(passed);
  };

  close(): void {
    this.#isLost = true;
    for (const end of [...this.#open]) end("no longer asked for");
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #ask(asked: IncomingMessage, keepsAlive = true): ClientRequest {
    const url = new URL(`${this.#options.server}${asked.url ?? "/"}`);
    const isHttps = url.protocol === "https:";
    const { host: _host, connection: _connection, ...headers } = asked.headers;
    const agent = keepsAlive && this.#agents[isHttps ? "https:" : "http:"];
    const options = { method: asked.method, headers, agent };
    return isHttps ? httpsRequest(url, options) : httpRequest(url, options);
  }

  #passBack(
    got: IncomingMessage,
    answer: ServerResponse,
    end: () => void,
    fail: (reason: string) => void,
  ): void {
    const { connection: _connection, "keep-alive": _keepAlive, ...headers } = got.headers;
    answer.writeHead(got.statusCode ?? 500, headers);
    let bytes = 0;
    got.on("data", (part: Buffer) => {
      bytes += part.byteLength;
      this.#patience.earn(part.byteLength);
      if (bytes > MOST_BYTES) return this.#lose(`one of more than ${MOST_BYTES / 2 ** 20} MiB`);
      if (answer.write(part)) return;
      got.pause();
      answer.once("drain", () => got.resume());
    });
    got.on("error", () => fail("one that breaks off"));
    got.on("end", () => {
      this.#failures = 0;
      end();
    });
  }

  #refused(status: number, isWrite: boolean): void {
    if (!isWrite) this.#lose(`one that refuses the token (${status})`);
    else if (this.#writes) this.#options.onRefusal(status);
    this.#writes = false;
  }

  #lose(reason: string): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#options.onLoss(reason);
    for (const end of [...this.#open]) end(reason);
  }
}

/** Say that nothing is kept, or that it was: Turborepo asks again where it is told of a fault. */
function turnAway(asked: IncomingMessage, answer: ServerResponse): void {
  asked.resume();
  const isAbout = asked.method === "GET" || asked.method === "HEAD";
  const isStatus = isAbout && /\/artifacts\/status(?:\?|$)/.test(asked.url ?? "");
  answer.writeHead(isAbout && !isStatus ? 404 : 200, { "content-type": "application/json" });
  answer.end(isStatus ? '{"status":"enabled"}' : '{"urls":[]}');
}
