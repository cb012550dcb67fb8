import { UsageError } from "./exit.ts";

/** Bytes that a key must have: HMAC-SHA-256 is as strong as its key up to the length of the digest (RFC 2104, section 3). */
const KEY_BYTES = 32;

/** Milliseconds that a server has for an answer. */
const PATIENCE = 2000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether Turborepo is to ask its remote cache, where the environment names one: one that doesn't answer costs each task a wait.
 *
 * @throws UsageError where no key is there to tell what the server gives from what a build put there: without one Turborepo
 * takes any archive, and writes what is in it to any place in the workspace
 */
export async function asksRemoteCache(
  environment: Environment,
  warn: (line: string) => void,
): Promise<boolean> {
  const {
    TURBO_TOKEN: token,
    TURBO_API: url,
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: key = "",
  } = environment;
  if (!token) return true;
  const length = Buffer.byteLength(key);
  if (length < KEY_BYTES) {
    throw new UsageError(
      `Expected TURBO_REMOTE_CACHE_SIGNATURE_KEY of at least ${KEY_BYTES} bytes beside TURBO_TOKEN, not ${length === 0 ? "none" : `one of ${length}`}; nothing is fetched from the remote cache`,
    );
  }
  if (!url) return true;
  const reason = await silence(url, token);
  if (reason !== undefined) {
    warn(`Expected an answer of the remote cache at ${url}, not ${reason}; building without it`);
  }
  return reason === undefined;
}

/** Why the server is of no use: it must answer to what it says of itself, and to an artifact that nobody has. */
async function silence(url: string, token: string): Promise<string | undefined> {
  for (const path of ["/v8/artifacts/status", "/v8/artifacts/0000000000000000"]) {
    try {
      const { status, body } = await fetch(`${url.replace(/\/+$/, "")}${path}`, {
        headers: { authorization: `Bearer ${token}` },
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE),
      });
      await body?.cancel();
      if (status >= 500) return `an error (${status})`;
    } catch (cause) {
      const isLate = cause instanceof Error && cause.name === "TimeoutError";
      return isLate ? `nothing for ${PATIENCE / 1000} s` : "none";
    }
  }
  return undefined;
}
