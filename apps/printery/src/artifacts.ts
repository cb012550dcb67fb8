import { createHmac, timingSafeEqual } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { codeOf } from "@printery/task";

/** What may be done with the remote cache. */
export interface Leave {
  readonly reads: boolean;
  readonly writes: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What Turborepo may do, as its own settings say: `TURBO_CACHE=local:rw,remote:r`, which names all sources that are in use, and
 * `TURBO_REMOTE_CACHE_READ_ONLY`.
 */
export function leaveIn({
  TURBO_CACHE: sources,
  TURBO_REMOTE_CACHE_READ_ONLY: only,
}: Environment): Leave {
  const [, ways = ""] = /(?:^|,)\s*remote:([rw]*)/.exec(sources || "remote:rw") ?? [];
  const isReadOnly = only === "1" || only?.toLowerCase() === "true";
  return { reads: ways.includes("r"), writes: ways.includes("w") && !isReadOnly };
}

/** Bytes of an artifact, at most: the server that most run takes no more (its BODY_LIMIT). */
const MOST_BYTES = 100_000_000;

/** The server does not answer as one; `message` is what it does instead. */
export class SilentError extends Error {
  override readonly name = "SilentError";
}

/** The server began to answer, and did not end in time. */
export class SlowError extends Error {
  override readonly name = "SlowError";
}

/** An artifact that was not signed by our key. */
export class ForgedError extends Error {
  override readonly name = "ForgedError";
}

/**
 * Artifacts of a server of Turborepo's remote cache (https://turborepo.dev/api/remote-cache-spec), each with a signature before
 * its bytes: HMAC-SHA-256 of what it is called and holds, so that none can stand for another. Headers would not do: servers keep
 * that of a signature only where they are told to.
 */
export class Artifacts {
  readonly #url: string;
  readonly #query: string;
  readonly #token: string;
  readonly #key: string;

  constructor(place: { url: string; query: string; token: string; key: string }) {
    this.#url = place.url.replace(/\/+$/, "");
    this.#query = place.query;
    this.#token = place.token;
    this.#key = place.key;
  }

  /** Those that `environment` names; undefined where it names none, or no team, or no key. */
  static in(environment: Environment): Artifacts | undefined {
    const {
      TURBO_API: url,
      TURBO_TOKEN: token,
      TURBO_TEAM: slug,
      TURBO_TEAMID: teamId,
    } = environment;
    const { TURBO_REMOTE_CACHE_SIGNATURE_KEY: key } = environment;
    if (!url || !token || !key || !(slug || teamId)) return undefined;
    const query = new URLSearchParams({ ...(teamId && { teamId }), ...(slug && { slug }) });
    return new Artifacts({ url, query: `${query}`, token, key });
  }

  /**
   * Whether there is one called `id` that holds nothing, and has its signature beside it. Where that is missing the server keeps none,
   * so that Turborepo will take nothing from it either.
   *
   * @throws SilentError
   */
  async has(id: string, signal: AbortSignal): Promise<boolean> {
    const answer = await this.#ask(id, { method: "HEAD", signal });
    const tag = answer?.headers.get(TAG) ?? "";
    return isSame(Buffer.from(tag, "base64"), this.#signatureOf(id).digest());
  }

  /**
   * Put the bytes of the one called `id` at `path`, whole or not at all; false where there is none.
   *
   * @throws SilentError
   * @throws SlowError
   * @throws ForgedError where its signature is not ours, or it is too long to be one that was put
   */
  async fetch(id: string, path: string, signal: AbortSignal): Promise<boolean> {
    const answer = await this.#ask(id, { signal });
    if (answer === undefined) return false;
    const temporary = `${path}.${process.pid}.tmp`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await this.#receive(id, answer, temporary);
      await rename(temporary, path);
      return true;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** Have the bytes of the file at `path` called `id`, or none. @throws SilentError */
  async put(id: string, path: string | undefined, signal: AbortSignal): Promise<void> {
    const bytes = path === undefined ? Buffer.alloc(0) : await readFile(path);
    if (bytes.byteLength > MOST_BYTES) return;
    const signature = this.#signatureOf(id).update(bytes).digest();
    await this.#ask(id, {
      method: "PUT",
      body: Buffer.concat([signature, bytes]),
      headers: {
        "content-type": "application/octet-stream",
        "x-artifact-duration": "0",
        // A server that has the key itself gives nothing that has no tag.
        [TAG]: signature.toString("base64"),
      },
      signal,
    });
  }

  /** Write what comes after the signature to `path`, piece by piece, and look at the signature. */
  async #receive(id: string, answer: Response, path: string): Promise<void> {
    const signature = this.#signatureOf(id);
    let said = Buffer.alloc(0);
    let length = 0;
    async function* signed(): AsyncGenerator<Uint8Array> {
      for await (const part of answer.body ?? []) {
        const missing = SIGNATURE_BYTES - said.byteLength;
        said = Buffer.concat([said, part.subarray(0, missing)]);
        const rest = part.subarray(missing);
        length += rest.byteLength;
        if (length > MOST_BYTES) throw new ForgedError();
        signature.update(rest);
        yield rest;
      }
    }
    await pipeline(signed, createWriteStream(path)).catch((cause: unknown) => {
      const isOther = cause instanceof ForgedError || codeOf(cause) !== undefined;
      throw isOther ? cause : new SlowError("a part of one", { cause });
    });
    if (!isSame(said, signature.digest())) throw new ForgedError();
  }

  #signatureOf(id: string) {
    // Turborepo signs with the same key what begins otherwise.
    return createHmac("sha256", this.#key).update(`printery artifact 1\n${id}\n`);
  }

  /** The answer; undefined where it is that there is none, or that this must not be. */
  async #ask(id: string, init: RequestInit): Promise<Response | undefined> {
    let answer: Response;
    try {
      answer = await fetch(`${this.#url}/v8/artifacts/${id}?${this.#query}`, {
        redirect: "error",
        ...init,
        headers: { authorization: `Bearer ${this.#token}`, ...init.headers },
      });
    } catch (cause) {
      throw silenceOf(cause);
    }
    if (answer.ok && init.method === undefined) return answer;
    await answer.body?.cancel();
    if (answer.status >= 500) throw new SilentError(`an error (${answer.status})`);
    return answer.ok ? answer : undefined;
  }
}

/** SHA-256 has so many. */
const SIGNATURE_BYTES = 32;

/** The header with the signature of an artifact. */
const TAG = "x-artifact-tag";

function isSame(found: Uint8Array, signature: Uint8Array): boolean {
  return found.byteLength === signature.byteLength && timingSafeEqual(found, signature);
}

/** What came in place of an answer. */
function silenceOf(cause: unknown): SilentError {
  const isLate = cause instanceof Error && ["TimeoutError", "AbortError"].includes(cause.name);
  return new SilentError(isLate ? "nothing in time" : "none", { cause });
}
