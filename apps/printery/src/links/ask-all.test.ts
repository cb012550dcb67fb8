import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import type { Answer, Lookup } from "./ask.ts";
import { type AskingAll, askAll } from "./ask-all.ts";

const servers: { close: () => unknown }[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push({ close: () => server.close().closeAllConnections() });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function failing(code: string): Lookup & { readonly names: string[] } {
  const names: string[] = [];
  const lookup: Lookup = (host, _, done) => {
    names.push(host);
    done(Object.assign(new Error(), { code }), []);
  };
  return Object.assign(lookup, { names });
}

function options(more: Partial<AskingAll> = {}): AskingAll {
  return {
    lookup: failing("ENOTFOUND"),
    isAllowed: (host) => host === "127.0.0.1",
    patience: 5000,
    time: 60_000,
    longestPause: 2000,
    onAnswer: () => {},
    ...more,
  };
}

function pages(url: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${url}${at}`);
}

test("a host is asked twice at once at most", async () => {
  let now = 0;
  let most = 0;
  const url = await serve((_, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      response.end();
    }, 5);
  });
  const told: [string, Answer][] = [];
  const { answers, isOffline } = await askAll(
    pages(url, 20),
    options({ onAnswer: (...one) => told.push(one) }),
  );
  expect(most).toBe(2);
  expect([...answers.values()]).toEqual(Array(20).fill({ kind: "there" }));
  expect([told.length, isOffline]).toEqual([20, false]);
});

test("a server that wants to be left in peace is asked again then", async () => {
  const moments: number[] = [];
  const url = await serve((_, response) => {
    moments.push(performance.now());
    if (moments.length === 1) response.writeHead(429, { "retry-after": "1" });
    response.end();
  });
  const { answers } = await askAll([url], options());
  expect(answers.get(url)).toEqual({ kind: "there" });
  expect((moments[1] ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(900);
});

test("one that wants to be left in peace for longer is left", async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.writeHead(429, { "retry-after": "3600" }).end();
  });
  const { answers } = await askAll(pages(url, 20), options());
  expect([...answers.values()].every(({ kind }) => kind === "withheld")).toBe(true);
  expect(asked).toBeLessThanOrEqual(2);
  expect(answers.size).toBeLessThanOrEqual(2);
});

test("a host that is silent again and again is asked no more", async () => {
  let asked = 0;
  const url = await serve(({ socket }) => {
    asked += 1;
    socket.destroy();
  });
  const other = await serve((_, response) => void response.end());
  const { answers, isOffline } = await askAll([...pages(url, 20), other], options());
  expect([...answers.values()].filter(({ kind }) => kind === "silent")).toHaveLength(20);
  // Each by HEAD and by GET, and those that were on their way.
  expect(asked).toBeLessThanOrEqual(8);
  expect(answers.get(other)).toEqual({ kind: "there" });
  expect(isOffline).toBe(false);
});

const hosts = Array.from({ length: 500 }, (_, at) => `https://host-${at}.example/`);

test.each(["EAI_AGAIN", "ENETUNREACH", "ENOTFOUND"])(
  "where no host is reached (%s), this machine is not on the web",
  async (code) => {
    const lookup = failing(code);
    const { isOffline } = await askAll(hosts, options({ lookup }));
    expect(isOffline).toBe(true);
    // A name that is unknown may be a slip of the author's, so that all are asked for.
    expect(lookup.names.length < 50).toBe(code !== "ENOTFOUND");
  },
);

test("a few names that are unknown are slips of their author's, where others are known", async () => {
  const unknown = failing("ENOTFOUND");
  const lookup: Lookup = (host, wanted, done) => {
    if (host === "example.org") done(null, [{ address: "192.0.2.1", family: 4 }]);
    else unknown(host, wanted, done);
  };
  const { answers, isOffline } = await askAll(hosts.slice(0, 20), options({ lookup }));
  expect(isOffline).toBe(false);
  expect(answers.size).toBe(20);
});

test("but not where one answered", async () => {
  const url = await serve((_, response) => void response.writeHead(404).end());
  const { answers, isOffline } = await askAll([url, ...hosts.slice(0, 30)], options());
  expect(isOffline).toBe(false);
  expect(answers.size).toBe(31);
});

test("nor where a host refuses the connection", async () => {
  const url = await serve(() => {});
  servers.pop()?.close();
  const { answers, isOffline } = await askAll([url], options());
  expect(answers.get(url)).toMatchObject({ kind: "silent", reason: "a refused connection" });
  expect(isOffline).toBe(false);
});

test("when time is up, what is left is skipped", async () => {
  const url = await serve(() => {});
  const { answers } = await askAll(pages(url, 10), options({ time: 100 }));
  expect(answers.size).toBe(0);
});

test("no address is no page, and nothing is asked", async () => {
  expect(await askAll([], options())).toEqual({
    answers: new Map(),
    isOffline: false,
  });
});
