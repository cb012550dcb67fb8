import { createServer, type RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type Caches, type Environment, openCaches } from "./remote-cache.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const named = { TURBO_TOKEN: "t", TURBO_TEAM: "team", TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function open(environment: Environment): Promise<Caches & { told: string[] }> {
  const told: string[] = [];
  const caches = await openCaches(environment, (line) => told.push(line));
  closing.push(caches.close);
  return { ...caches, told };
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

describe("what the environment says", () => {
  const server = { TURBO_API: "http://127.0.0.1:1" };

  test.each([
    ["none", { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "" }],
    ["one of 31", { TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY.slice(1) }],
  ])("a key of %s stops the build", async (found, environment) => {
    await expect(open({ ...named, ...server, ...environment })).rejects.toThrow(
      `Expected TURBO_REMOTE_CACHE_SIGNATURE_KEY of at least 32 bytes beside TURBO_TOKEN, not ${found};`,
    );
  });

  test.each<[string, Environment]>([
    ["Expected TURBO_TEAM beside", { TURBO_TEAM: "" }],
    [
      "Expected TURBO_API as the address of a remote cache, https://…, not “nowhere”",
      { TURBO_API: "nowhere" },
    ],
    ["not “file:///tmp”", { TURBO_API: "file:///tmp" }],
    ["Expected TURBO_CACHE as local:rw,remote:r, not “read”", { TURBO_CACHE: "read" }],
    ["not “local:rw,remote:x”", { TURBO_CACHE: "local:rw,remote:x" }],
  ])("%s", async (reason, environment) => {
    await expect(open({ ...named, ...server, ...environment })).rejects.toThrow(reason);
  });

  test.each<[string, Environment, string, string | undefined]>([
    ["nothing", { TURBO_TOKEN: "" }, "local:rw", undefined],
    [
      "a token of Vercel's alone",
      { TURBO_TOKEN: "", VERCEL_ARTIFACTS_TOKEN: "t" },
      "local:rw",
      undefined,
    ],
    ["a token", {}, "local:rw,remote:rw", "rw"],
    ["to read", { TURBO_CACHE: "remote:r,local:rw" }, "local:rw,remote:r", "r"],
    ["to read, in the old way", { TURBO_REMOTE_CACHE_READ_ONLY: "true" }, "local:rw,remote:r", "r"],
    [
      "that it is not to be read alone",
      { TURBO_REMOTE_CACHE_READ_ONLY: "0" },
      "local:rw,remote:rw",
      "rw",
    ],
    [
      "to write what may only be read",
      { TURBO_CACHE: "local:,remote:w", TURBO_REMOTE_CACHE_READ_ONLY: "1" },
      "local:",
      undefined,
    ],
    ["only the local one", { TURBO_CACHE: "local:r" }, "local:r", undefined],
    ["only the remote one", { TURBO_REMOTE_ONLY: "1" }, "local:,remote:rw", "rw"],
  ])("%s", async (_what, environment, sources, access) => {
    const caches = await open({ ...named, ...server, ...environment });
    expect(caches.environment.TURBO_CACHE).toBe(sources);
    expect(caches.remote?.access).toBe(access);
    // Turborepo finds no way past the relay.
    const { TURBO_API: url, ...others } = caches.environment;
    expect(url).toBe(caches.remote?.url);
    for (const name of [
      "VERCEL_ARTIFACTS_TOKEN",
      "TURBO_REMOTE_ONLY",
      "TURBO_REMOTE_CACHE_READ_ONLY",
    ])
      expect(others).not.toHaveProperty(name);
  });

  test("without a remote cache no key is needed", async () => {
    const caches = await open({ TURBO_TOKEN: "t", TURBO_CACHE: "local:rw" });
    expect(caches.environment).toEqual({ TURBO_CACHE: "local:rw" });
  });
});

describe("the relay", () => {
  async function relayed(listener: RequestListener, more: Environment = {}) {
    const server = await serve(listener);
    const { remote, told } = await open({ ...named, TURBO_API: `${server}/`, ...more });
    const url = `${remote?.url}/v8/artifacts/00?slug=team`;
    return { url, told: () => told.map((line) => line.replace(server, "URL")) };
  }

  test("passes on what is asked and what is answered", async () => {
    const asked: string[] = [];
    const { url, told } = await relayed(async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      const { authorization, "x-artifact-tag": tag = "" } = request.headers;
      asked.push(`${request.method} ${request.url} ${authorization} ${tag} ${body}`);
      if (request.method === "PUT") response.writeHead(200).end("{}");
      else response.writeHead(200, { "x-artifact-tag": "signed" }).end("bytes");
    });
    const headers = { authorization: "Bearer t", "x-artifact-tag": "signed" };
    await fetch(url, { method: "PUT", body: "bytes", headers });
    const got = await fetch(url, { headers: { authorization: "Bearer t" } });
    expect([got.status, got.headers.get("x-artifact-tag"), await got.text()]).toEqual([
      200,
      "signed",
      "bytes",
    ]);
    expect(asked).toEqual([
      "PUT /v8/artifacts/00?slug=team Bearer t signed bytes",
      "GET /v8/artifacts/00?slug=team Bearer t  ",
    ]);
    expect(told()).toEqual([]);
  });

  test.each<[string, RequestListener]>([
    ["an error (500)", (_, response) => response.writeHead(500).end()],
    [
      "an error (302)",
      (_, response) => response.writeHead(302, { location: "http://192.0.2.1/" }).end(),
    ],
    ["none", (request) => request.socket.destroy()],
    ["one that refuses the token (401)", (_, response) => response.writeHead(401).end()],
  ])("gives up a server that answers with %s, and says so once", async (reason, listener) => {
    let asked = 0;
    const { url, told } = await relayed((request, response) => {
      asked += 1;
      listener(request, response);
    });
    for (let n = 0; n < 6; n++) expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(200);
    expect(asked).toBeLessThanOrEqual(3);
    expect(told()).toEqual([
      `Expected an answer of the remote cache at URL, not ${reason}; building without it`,
    ]);
  });

  test("does not give up one that lacks what is asked for, or fails now and then", async () => {
    let asked = 0;
    const { url, told } = await relayed((_, response) => {
      asked += 1;
      response.writeHead(asked % 3 === 0 ? 404 : 503).end();
    });
    for (let n = 0; n < 9; n++) expect((await fetch(url)).status).toBe(404);
    expect([asked, told()]).toEqual([9, []]);
  });

  test("breaks off an answer that breaks off", async () => {
    const { url } = await relayed((_, response) => {
      response.writeHead(200, { "content-length": 100 }).write("half");
      setImmediate(() => response.destroy());
    });
    await expect(fetch(url).then((got) => got.text())).rejects.toThrow();
  });

  test("puts nothing where nothing may be put", async () => {
    const asked: (string | undefined)[] = [];
    const listener: RequestListener = (request, response) => {
      asked.push(request.method);
      response.writeHead(200).end("bytes");
    };
    const { url } = await relayed(listener, { TURBO_CACHE: "local:rw,remote:r" });
    for (const method of ["PUT", "POST", "GET", "HEAD"]) await fetch(url, { method });
    expect(asked).toEqual(["GET", "HEAD"]);
  });

  test("reads on where the server lets nobody write", async () => {
    const asked: (string | undefined)[] = [];
    const { url, told } = await relayed((request, response) => {
      asked.push(request.method);
      request.resume();
      response.writeHead(request.method === "PUT" ? 403 : 200).end("bytes");
    });
    for (const method of ["PUT", "PUT", "GET"]) {
      expect((await fetch(url, { method })).status).toBe(200);
    }
    expect(asked).toEqual(["PUT", "GET"]);
    expect(told()).toEqual([
      "Expected leave to write to the remote cache at URL, not a refusal (403); it is only read",
    ]);
  });
});
