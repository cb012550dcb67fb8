import { UsageError } from "./exit.ts";
import { startRelay } from "./relay.ts";

/** Bytes that a key must have: HMAC-SHA-256 is as strong as its key up to the length of the digest (RFC 2104, section 3). */
const KEY_BYTES = 32;

/** Where Turborepo asks, unless `TURBO_API` says otherwise. */
const VERCEL = "https://vercel.com/api";

/** Seconds that Turborepo itself waits for an answer of the relay, which ends what takes too long long before. */
const LONG = "120";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The caches that a run of Turborepo may use, and how it is told. */
export interface Caches {
  /** The environment for Turborepo. */
  readonly environment: Environment;
  /** The cache server, where it may be asked: by this address, with the token of the environment. */
  readonly remote?: { readonly url: string; readonly access: Access };
  /** `text` with the address of the server in place of that by which it is asked. */
  readonly asKnown: (text: string) => string;
  /** Ask nothing more. */
  readonly close: () => void;
}

/** What may be done with a cache: read, write, or both. */
type Access = "r" | "w" | "rw";

/**
 * Open the caches that `environment` names by Turborepo's own variables. A remote one is reached through a relay on this machine,
 * which gives up on a server that costs more than it gives; `warn` is told of that, once.
 *
 * @throws UsageError where no key is there to tell what the server gives from what a build put there: without one Turborepo
 * takes any archive, and writes what is in it to any place in the workspace
 */
export async function openCaches(
  environment: Environment,
  warn: (line: string) => void,
): Promise<Caches> {
  const { local, remote } = sourcesIn(environment);
  const only = local === undefined ? "local:" : `local:${local}`;
  if (remote === undefined) {
    return {
      environment: { ...without(environment), TURBO_CACHE: only },
      asKnown: (text) => text,
      close: () => {},
    };
  }
  checkKey(environment);
  const server = serverIn(environment);
  const relay = await startRelay({
    server,
    writes: remote !== "r",
    onLoss: (reason) =>
      warn(
        `Expected an answer of the remote cache at ${server}, not ${reason}; building without it`,
      ),
    onRefusal: (status) =>
      warn(
        `Expected leave to write to the remote cache at ${server}, not a refusal (${status}); it is only read`,
      ),
  });
  return {
    environment: {
      ...without(environment),
      TURBO_TOKEN: environment.TURBO_TOKEN,
      TURBO_API: relay.url,
      TURBO_CACHE: `${only},remote:${remote}`,
      TURBO_REMOTE_CACHE_TIMEOUT: LONG,
      TURBO_REMOTE_CACHE_UPLOAD_TIMEOUT: LONG,
      // The relay is on this machine, and behind no proxy.
      NO_PROXY: [environment.NO_PROXY, "127.0.0.1"].filter(Boolean).join(),
      no_proxy: [environment.no_proxy, "127.0.0.1"].filter(Boolean).join(),
    },
    remote: { url: relay.url, access: remote },
    asKnown: (text) => text.replaceAll(relay.url, server),
    close: relay.close,
  };
}

/** Which remote cache `environment` names, and what may be done with it; undefined where it names none. @throws UsageError as {@link openCaches} does */
export function remoteIn(
  environment: Environment,
): { readonly server: string; readonly access: Access } | undefined {
  const { remote } = sourcesIn(environment);
  if (remote === undefined) return undefined;
  checkKey(environment);
  return { server: serverIn(environment), access: remote };
}

/** What `TURBO_CACHE` may say, as `turbo run --cache` has it. */
const SOURCE = /^(local|remote):(rw?|w|)$/;

/** Which caches may be used for what. There is a remote one only where a token is there for it. */
function sourcesIn(environment: Environment): { local?: Access; remote?: Access } {
  const found: { local?: Access; remote?: Access } = {};
  const { TURBO_CACHE: said = "", TURBO_REMOTE_CACHE_READ_ONLY: readOnly } = environment;
  for (const source of (said || "local:rw,remote:rw").split(",")) {
    const [, where, access = ""] = SOURCE.exec(source.trim()) ?? [];
    if (where !== "local" && where !== "remote") {
      throw new UsageError(
        `Expected TURBO_CACHE as local:rw,remote:r, not “${said}”; nothing is built`,
      );
    }
    if (access !== "") found[where] = access as Access;
  }
  if (isSet(environment.TURBO_REMOTE_ONLY)) delete found.local;
  if (found.remote === "rw" && isSet(readOnly)) found.remote = "r";
  if (!environment.TURBO_TOKEN || (found.remote === "w" && isSet(readOnly))) delete found.remote;
  return found;
}

/** As Turborepo reads what is on or off. */
function isSet(value = ""): boolean {
  return value === "1" || value.toLowerCase() === "true";
}

function checkKey({ TURBO_REMOTE_CACHE_SIGNATURE_KEY: key = "", ...environment }: Environment) {
  const length = Buffer.byteLength(key);
  if (length < KEY_BYTES) {
    throw new UsageError(
      `Expected TURBO_REMOTE_CACHE_SIGNATURE_KEY of at least ${KEY_BYTES} bytes beside TURBO_TOKEN, not ${length === 0 ? "none" : `one of ${length}`}; nothing is fetched from the remote cache`,
    );
  }
  if (environment.TURBO_TEAM || environment.TURBO_TEAMID) return;
  throw new UsageError(
    "Expected TURBO_TEAM beside TURBO_TOKEN, a name below which the remote cache keeps what is of these builds, not none; nothing is fetched from it",
  );
}

function serverIn({ TURBO_API: said }: Environment): string {
  const server = (said || VERCEL).replace(/\/+$/, "");
  if (URL.canParse(server) && /^https?:/.test(server)) return server;
  throw new UsageError(
    `Expected TURBO_API as the address of a remote cache, https://…, not “${said}”; nothing is built`,
  );
}

/** Without what names a remote cache, or says how to use one. */
function without(environment: Environment): Environment {
  const {
    TURBO_TOKEN: _token,
    TURBO_API: _server,
    TURBO_CACHE: _sources,
    TURBO_REMOTE_CACHE_READ_ONLY: _readOnly,
    TURBO_REMOTE_ONLY: _only,
    VERCEL_ARTIFACTS_TOKEN: _artifacts,
    ...others
  } = environment;
  return others;
}
