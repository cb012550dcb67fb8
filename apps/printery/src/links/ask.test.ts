import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { createServer as createRaw } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Asking, ask, type Lookup } from "./ask.ts";

const servers: { close: () => unknown }[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function serve(listener: RequestListener): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  servers.push({ close: () => server.close().closeAllConnections() });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

/** Names lead where `addresses` says; what is not there is no host. */
function lookupIn(addresses: Readonly<Record<string, readonly string[]>>): Lookup {
  return (host, _options, done) => {
    const found = addresses[host];
    if (found === undefined) done(Object.assign(new Error(), { code: "ENOTFOUND" }), []);
    else
      done(
        null,
        found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  };
}

function asking(more: Partial<Asking> = {}): Asking {
  return {
    lookup: lookupIn({}),
    isAllowed: (host) => host === "127.0.0.1",
    patience: 5000,
    signal: new AbortController().signal,
    ...more,
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(code, headers).end();

test.each<[number, Awaited<ReturnType<typeof ask>>, string[]]>([
  [200, { kind: "there" }, ["HEAD /"]],
  [204, { kind: "there" }, ["HEAD /"]],
  [404, { kind: "gone", status: "404 Not Found" }, ["HEAD /", "GET /"]],
  [410, { kind: "gone", status: "410 Gone" }, ["HEAD /", "GET /"]],
  [401, { kind: "withheld", status: "401 Unauthorized" }, ["HEAD /", "GET /"]],
  [403, { kind: "withheld", status: "403 Forbidden" }, ["HEAD /", "GET /"]],
  [429, { kind: "withheld", status: "429 Too Many Requests", seconds: 5 }, ["HEAD /"]],
  [999, { kind: "withheld", status: "999" }, ["HEAD /", "GET /"]],
  [500, { kind: "silent", reason: "500 Internal Server Error" }, ["HEAD /", "GET /"]],
  [503, { kind: "silent", reason: "503 Service Unavailable" }, ["HEAD /"]],
])("%i is %j", async (code, answer, requests) => {
  const { url, asked } = await serve(status(code));
  expect(await ask(url, asking())).toEqual(answer);
  expect(asked).toEqual(requests);
});

test.each([405, 501, 403, 404])("what HEAD is told by %i counts for little", async (code) => {
  const { url, asked } = await serve(({ method }, response) => {
    response.writeHead(method === "HEAD" ? code : 200).end("text");
  });
  expect(await ask(url, asking())).toEqual({ kind: "there" });
  expect(asked).toEqual(["HEAD /", "GET /"]);
});

test("a server that hangs up on HEAD is asked by GET", async () => {
  const { url } = await serve(({ method }, response) => {
    if (method === "HEAD") response.destroy();
    else response.end("text");
  });
  expect(await ask(url, asking())).toEqual({ kind: "there" });
});

test("of a page without end no more is read", async () => {
  let hangUp = () => {};
  const closed = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const { url } = await serve(({ method }, response) => {
    if (method === "HEAD") return void response.writeHead(405).end();
    const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
    response.on("close", () => {
      clearInterval(timer);
      hangUp();
    });
  });
  expect(await ask(url, asking())).toEqual({ kind: "there" });
  await closed;
});

test("Retry-After is told, in seconds and as a date", async () => {
  const seconds = await serve(status(429, { "retry-after": "7" }));
  expect(await ask(seconds.url, asking())).toMatchObject({ kind: "withheld", seconds: 7 });
  const past = await serve(status(503, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }));
  expect(await ask(past.url, asking())).toMatchObject({ kind: "withheld", seconds: 0 });
});

test.each([
  ["301 301", "/end"],
  ["308 302", "/1"],
  ["302 301", undefined],
  ["307 303", undefined],
])("after %s it has moved to %s", async (codes, to) => {
  const [first = "", second = ""] = codes.split(" ");
  const { url } = await serve(({ url: path }, response) => {
    if (path === "/") response.writeHead(Number(first), { location: "/1" }).end();
    else if (path === "/1") response.writeHead(Number(second), { location: "end" }).end();
    else response.end();
  });
  const moved = to && new URL(to, url).href;
  expect(await ask(url, asking())).toEqual({ kind: "there", ...(moved && { moved }) });
});

test("a page that is gone from where it has moved is told with that address", async () => {
  const { url } = await serve(({ url: path }, response) => {
    if (path === "/") response.writeHead(301, { location: "/1" }).end();
    else response.writeHead(404).end();
  });
  expect(await ask(url, asking())).toEqual({
    kind: "gone",
    status: `404 Not Found at “${url}1”`,
  });
});

test("who leads in a circle is silent", async () => {
  const { url, asked } = await serve(status(302, { location: "/" }));
  expect(await ask(url, asking())).toEqual({
    kind: "silent",
    reason: "a way on that leads in a circle",
  });
  expect(asked).toHaveLength(1);
});

test("who leads ever on is silent", async () => {
  const { url, asked } = await serve(({ url: path = "" }, response) => {
    response.writeHead(302, { location: `${path}a` }).end();
  });
  expect(await ask(url, asking())).toMatchObject({ kind: "silent" });
  expect(asked).toHaveLength(21);
});

test("who leads in a circle with a cookie lets others in", async () => {
  const { url } = await serve(status(302, { location: "/", "set-cookie": "a=b" }));
  expect(await ask(url, asking())).toEqual({
    kind: "withheld",
    status: "302 Found in a circle, with a cookie",
  });
});

test.each(["file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1/", "http://"])(
  "nobody is led to %s",
  async (location) => {
    const { url } = await serve(status(302, { location }));
    expect(await ask(url, asking())).toMatchObject({ kind: "silent" });
  },
);

const neighbours = [
  "http://127.0.0.1/",
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f.0.0.1/",
  "http://0/",
  "http://169.254.169.254/latest/meta-data/",
  "http://10.0.0.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://localhost/",
  "http://intranet.example/",
  "http://mixed.example/",
  "http://web.example:25/",
];
const lookup = lookupIn({
  localhost: ["127.0.0.1", "::1"],
  "intranet.example": ["10.0.0.1"],
  "mixed.example": ["1.1.1.1", "127.0.0.1"],
  "web.example": ["1.1.1.1"],
});

test.each(neighbours)("%s is not asked", async (url) => {
  const found = await ask(url, asking({ lookup, isAllowed: () => false }));
  expect(found).toMatchObject({ kind: "private" });
});

test.each(neighbours)("%s is not asked where a page leads there", async (location) => {
  const { url } = await serve(status(302, { location }));
  const { port } = new URL(url);
  const isAllowed = (_: string, asked: string) => asked === port;
  expect(await ask(url, asking({ lookup, isAllowed }))).toMatchObject({ kind: "private" });
});

test("nothing reaches a server on this machine that is not named", async () => {
  const { url, asked } = await serve(status(200));
  const { port } = new URL(url);
  const named = `http://rebound.example:${port}/`;
  const rebound = lookupIn({ "rebound.example": ["127.0.0.1"] });
  const none = asking({ lookup: rebound, isAllowed: () => false });
  expect(await ask(url, none)).toMatchObject({ kind: "private", host: "127.0.0.1", port });
  expect(await ask(named, none)).toMatchObject({ kind: "private", host: "rebound.example", port });
  expect(asked).toEqual([]);
  const all = asking({ lookup: rebound, isAllowed: (host) => host === "rebound.example" });
  expect(await ask(named, all)).toEqual({ kind: "there" });
});

test("a server that says nothing is given up on", async () => {
  const { url } = await serve(() => {});
  expect(await ask(url, asking({ patience: 100 }))).toEqual({
    kind: "silent",
    reason: "nothing within 0.1 s",
    code: "ETIMEDOUT",
  });
});

test("so is one that says it letter by letter", async () => {
  const server = createRaw((socket) => {
    const timer = setInterval(() => socket.write("H"), 20);
    socket.on("close", () => clearInterval(timer)).on("error", () => {});
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await ask(`http://127.0.0.1:${port}/`, asking({ patience: 200 }))).toMatchObject({
    kind: "silent",
  });
});

test("a host that there is not is silent", async () => {
  expect(await ask("http://nowhere.example/", asking())).toEqual({
    kind: "silent",
    reason: "no host of that name",
    code: "ENOTFOUND",
  });
});

test("a server that speaks no HTTPS where that is wanted is silent", async () => {
  const { url } = await serve(status(200));
  expect(await ask(url.replace("http:", "https:"), asking())).toMatchObject({
    kind: "silent",
    reason: "what is no HTTPS",
  });
});

test("nor is one believed that made its certificate itself", async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), "printery-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = spawnSync(
    "openssl",
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=a -keyout ${key} -out ${cert}`.split(
      " ",
    ),
  );
  if (made.status !== 0) return skip();
  const secure = https.createServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    status(200),
  );
  servers.push({ close: () => secure.close().closeAllConnections() });
  await new Promise<void>((resolve) => secure.listen(0, "127.0.0.1", resolve));
  const { port } = secure.address() as AddressInfo;
  expect(await ask(`https://127.0.0.1:${port}/`, asking())).toEqual({
    kind: "silent",
    reason: "a certificate that it made itself",
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
  });
});

test("nothing is sent of who the address says asks", async () => {
  let sent: unknown;
  const { url } = await serve(({ headers }, response) => {
    sent = headers;
    response.end();
  });
  await ask(url.replace("//", "//me:secret@"), asking());
  expect(JSON.stringify(sent)).not.toMatch(/secret|authorization|cookie/i);
});
