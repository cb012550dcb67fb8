import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { asksRemoteCache } from "./remote-cache.ts";

const KEY = "0123456789abcdef0123456789abcdef";

let close = () => {};
afterEach(() => close());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

async function asked(listener: RequestListener): Promise<[boolean, string[]]> {
  const url = await serve(listener);
  const told: string[] = [];
  const environment = { TURBO_API: url, TURBO_TOKEN: "t", TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY };
  const asks = await asksRemoteCache(environment, (line) => told.push(line.replace(url, "URL")));
  return [asks, told];
}

test.each([
  ["none", {}],
  ["one of 31", { TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY.slice(1) }],
])("a remote cache with a key of %s stops the build", async (found, environment) => {
  await expect(asksRemoteCache({ TURBO_TOKEN: "t", ...environment }, () => {})).rejects.toThrow(
    `Expected TURBO_REMOTE_CACHE_SIGNATURE_KEY of at least 32 bytes beside TURBO_TOKEN, not ${found};`,
  );
});

test("none, and one that answers, are no matter", async () => {
  expect(await asksRemoteCache({}, () => {})).toBe(true);
  expect(await asked((_, response) => response.writeHead(404).end())).toEqual([true, []]);
});

test.each<[string, RequestListener]>([
  ["an error (500)", (_, response) => response.writeHead(500).end()],
  ["none", (request) => request.socket.destroy()],
  ["none", (_, response) => response.writeHead(302, { location: "http://192.0.2.1/" }).end()],
])("one that answers with %s is not asked again", async (found, listener) => {
  const reason = `Expected an answer of the remote cache at URL, not ${found}; building without it`;
  expect(await asked(listener)).toEqual([false, [reason]]);
});
