import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serve } from "./serve.ts";

const files = {
  "index.html": "<!doctype html><title>Library</title>",
  "tide/index.html": "<!doctype html><title>Tide</title>",
  "tide/cover.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "tide/Ünïcode näme.epub": "PK",
  "tide/tide.pdf": "%PDF-1.7",
  "tide/empty.txt": "",
  "tide/of..ten.txt": "dots",
  "assets/pagefind.wasm": "wasm",
  "assets/strange.pagefind": "index",
  ".work/secret.txt": "SECRET",
  "tide/.offer.json": "SECRET",
};

let outside: string;
let folder: string;
let served: Served;
let quick: Served;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "printery-serve-"));
  folder = join(outside, "dist");
  for (const [path, content] of Object.entries(files)) lay(path, content);
  lay("../secret.txt", "SECRET");
  lay("../dist-of-another/secret.txt", "SECRET");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(join(outside, "dist-of-another"), join(folder, "linked"));
  execFileSync("mkfifo", [join(folder, "pipe")]);
  symlinkSync("round", join(folder, "round"));
  symlinkSync(join(folder, "tide/index.html"), join(folder, "within.html"));
  served = await open({});
  quick = await open({ patienceMs: 200 });
});

afterAll(() => {
  served.close();
  quick.close();
  rmSync(outside, { recursive: true });
});

function lay(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function open(options: Parameters<typeof serve>[2]): Promise<Served> {
  const found = await serve(folder, [0], options);
  if (found === undefined) throw new Error("no port is free");
  return found;
}

/** All that comes back for `text` as it is sent; the connection is ended by whoever answers, or by `hold` milliseconds. */
function told(
  text: string,
  { at = served, hold = 0, host = "127.0.0.1" } = {},
): Promise<{ status: number; head: string; body: string }> {
  return new Promise((found, fail) => {
    const socket = connect(at.port, host, () => socket.write(text));
    let answer = "";
    socket.setEncoding("latin1").on("data", (piece) => {
      answer += piece;
    });
    if (hold > 0) setTimeout(() => socket.destroy(), hold);
    socket.on("error", fail).on("close", () => {
      const [head = "", ...body] = answer.split("\r\n\r\n");
      found({ status: Number(head.split(" ")[1]), head, body: body.join("\r\n\r\n") });
    });
  });
}

const get = (target: string, fields = "", host = "localhost") =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${fields}\r\n`;

describe("what is there", () => {
  test.each([
    ["/", "text/html; charset=utf-8", files["index.html"]],
    ["/tide/", "text/html; charset=utf-8", files["tide/index.html"]],
    ["/tide/index.html?from=feed#top", "text/html; charset=utf-8", files["tide/index.html"]],
    ["/tide/cover.svg", "image/svg+xml", files["tide/cover.svg"]],
    ["/tide/%C3%9Cn%C3%AFcode%20n%C3%A4me.epub", "application/epub+zip", "PK"],
    ["/tide/tide.pdf", "application/pdf", "%PDF-1.7"],
    ["/tide/empty.txt", "text/plain; charset=utf-8", ""],
    ["/tide/of..ten.txt", "text/plain; charset=utf-8", "dots"],
    ["/assets/pagefind.wasm", "application/wasm", "wasm"],
    ["/assets/strange.pagefind", "application/octet-stream", "index"],
    ["/within.html", "text/html; charset=utf-8", files["tide/index.html"]],
  ])("%s", async (target, type, content) => {
    const { status, head, body } = await told(get(target));
    expect({ status, body }).toEqual({ status: 200, body: content });
    expect(head).toMatch(new RegExp(`^Content-Type: ${type.replace(/[+]/g, "\\+")}$`, "m"));
    expect(head).toMatch(/^Cache-Control: no-cache\r?$/m);
    expect(head).toMatch(/^X-Content-Type-Options: nosniff\r?$/m);
    expect(head).toMatch(/^ETag: \S+\r?$/m);
  });

  test("the head alone", async () => {
    const { status, head, body } = await told(get("/tide/tide.pdf").replace("GET", "HEAD"));
    expect({ status, body }).toEqual({ status: 200, body: "" });
    expect(head).toMatch(/^Content-Length: 8\r?$/m);
  });

  test.each([
    ["bytes=1-3", 206, "PDF"],
    ["bytes=-3", 206, "1.7"],
    ["bytes=5-", 206, "1.7"],
    ["bytes=90-", 416, "416 Range Not Satisfiable\n"],
    ["bytes=0-0,2-2", 200, "%PDF-1.7"],
    ["pages=1-3", 200, "%PDF-1.7"],
  ])("the range %s", async (range, expected, content) => {
    const { status, body } = await told(get("/tide/tide.pdf", `Range: ${range}\r\n`));
    expect({ status, body }).toEqual({ status: expected, body: content });
  });

  test("a folder is a page with a slash behind it", async () => {
    const { status, head } = await told(get("/tide"));
    expect(status).toBe(301);
    expect(head).toMatch(/^Location: \/tide\/\r?$/m);
  });

  test("a file that a reader has is not sent again, one that was built anew is", async () => {
    const { head } = await told(get("/"));
    const tag = `If-None-Match: ${/^ETag: (\S+)/m.exec(head)?.[1]}\r\n`;
    expect((await told(get("/", tag))).status).toBe(304);
    lay("index.html", `${files["index.html"]}<p>New.`);
    expect(await told(get("/", tag))).toMatchObject({
      status: 200,
      body: expect.stringMatching(/<p>New\.$/),
    });
    lay("index.html", files["index.html"]);
  });

  test("a drawing runs nothing, and a page is framed by its own site alone", async () => {
    expect((await told(get("/tide/cover.svg"))).head).toMatch(
      /^Content-Security-Policy: .*sandbox/m,
    );
    expect((await told(get("/"))).head).toMatch(
      /^Content-Security-Policy: .*frame-ancestors 'self'/m,
    );
  });
});

describe("what leads out, or is no path", () => {
  const CODED = ["%2e%2e", "..", ".%2e", "%2E."];
  test.each([
    ...CODED.map((up) => [`/${up}/secret.txt`, 400] as const),
    ...CODED.map((up) => [`/tide/${up}/${up}/secret.txt`, 400] as const),
    ["/..%2fsecret.txt", 400],
    ["/tide/..%2f..%2fsecret.txt", 400],
    ["/..%5csecret.txt", 400],
    ["/..\\secret.txt", 400],
    ["/tide\\..\\..\\secret.txt", 400],
    ["/%c0%ae%c0%ae/secret.txt", 400],
    ["/%uff0e%uff0e/secret.txt", 400],
    ["/%252e%252e/secret.txt", 404],
    ["/../dist-of-another/secret.txt", 400],
    ["/....//secret.txt", 404],
    ["//etc/passwd", 400],
    ["//localhost/index.html", 400],
    ["http://localhost/index.html", 400],
    ["http://evil.test/index.html", 400],
    ["*", 400],
    ["/index.html%00.txt", 400],
    ["/index.html%0d%0aX:%20y", 400],
    ["/%", 400],
    ["/%zz", 400],
    ["/%ff", 400],
    ["/.work/secret.txt", 404],
    ["/%2ework/secret.txt", 404],
    ["/tide/.offer.json", 404],
    ["/./index.html", 404],
    ["/link.txt", 404],
    ["/linked", 404],
    ["/linked/", 404],
    ["/linked/secret.txt", 404],
    ["/round", 404],
    ["/pipe", 404],
    ["/nowhere", 404],
    ["/index.html/", 404],
    ["/index.html/x", 404],
    ["/assets/", 404],
  ] as const)("%s is refused with %i", async (target, expected) => {
    const { status, head, body } = await told(get(target));
    expect(status).toBe(expected);
    expect(head + body).not.toMatch(/SECRET|at .*\.ts|printery-serve/);
  });

  test.each([
    [300, 404],
    [2100, 414],
    [9000, 431],
  ])("a path of %i characters is refused with %i", async (length, expected) => {
    expect((await told(get(`/${"a".repeat(length)}`))).status).toBe(expected);
  });

  test.each([
    ["POST", 405],
    ["PUT", 405],
    ["DELETE", 405],
    ["OPTIONS", 405],
    ["TRACE", 405],
    ["PROPFIND", 405],
    ["FROB", 400],
  ])("%s is not taken", async (method, expected) => {
    expect((await told(get("/").replace("GET", method))).status).toBe(expected);
  });

  test.each([
    ["evil.test", 421],
    ["localhost.evil.test", 421],
    ["127.0.0.1.evil.test:4321", 421],
    ["evil.test@localhost", 421],
    ["10.0.0.1", 421],
    ["", 421],
    ["localhost:4321:1", 421],
    ["localhost\r\nHost: evil.test", 421],
    ["localhost:4321", 200],
    ["LOCALHOST", 200],
    ["127.0.0.1:4321", 200],
    ["[::1]:4321", 200],
  ])("by the name “%s”: %i", async (host, expected) => {
    expect((await told(get("/", "", host))).status).toBe(expected);
  });

  test.each([
    ["no name at all", "GET / HTTP/1.1\r\n\r\n", 400],
    ["no name, as of old", "GET / HTTP/1.0\r\n\r\n", 421],
    ["no HTTP", "\x16\x03\x01\x02\x00\r\n\r\n", 400],
    ["a head without end", get("/", `X: ${"a".repeat(9000)}\r\n`), 431],
    [
      "hundreds of fields",
      get("/", "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(300)),
      431,
    ],
    ["a body", get("/", "Content-Length: 5\r\n"), 400],
    ["a body in pieces", get("/", "Transfer-Encoding: chunked\r\n"), 400],
    ["two lengths", get("/", "Content-Length: 0\r\nContent-Length: 5\r\n"), 400],
    ["a length and pieces", get("/", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400],
  ])("%s", async (_what, text, expected) => {
    expect((await told(text)).status).toBe(expected);
  });
});

describe("who takes their time", () => {
  test("a head that comes byte by byte is cut off, and others are answered meanwhile", async () => {
    const slow = told("GET / HTTP/1.1\r\nHost: localhost\r\nX: ", { at: quick });
    expect((await told(get("/"), { at: quick })).status).toBe(200);
    expect((await slow).status).toBe(408);
  });

  test("who says nothing is cut off", async () => {
    expect((await told("", { at: quick })).head).toMatch(/^$|^HTTP\/1\.1 408/);
  });

  test("who asks for much and takes nothing is cut off, and keeps no place", async () => {
    lay("tide/large.bin", "a".repeat(16_000_000));
    const narrow = await open({ patienceMs: 100, atOnce: 1 });
    const socket = connect(narrow.port, "127.0.0.1", () => socket.write(get("/tide/large.bin")));
    socket.pause();
    socket.on("error", () => {});
    await new Promise((sent) => socket.once("connect", () => setTimeout(sent, 50)));
    // Waits for its turn, and has it.
    expect((await told(get("/"), { at: narrow })).status).toBe(200);
    socket.destroy();
    narrow.close();
  });
});

test("who asks twice at once is answered twice, in turn", async () => {
  const again = get("/tide/tide.pdf").replace("close", "keep-alive");
  const { head, body } = await told(again + get("/tide/cover.svg"));
  expect(head).toMatch(/^Content-Type: application\/pdf/m);
  expect(body).toMatch(/^%PDF-1\.7HTTP\/1\.1 200 OK.*<svg [^>]*>$/s);
});

test("who asks for more at once is cut off, and keeps no place", async () => {
  const narrow = await open({ atOnce: 1 });
  for (let turn = 0; turn < 3; turn += 1) {
    await told(get("/").replace("close", "keep-alive").repeat(4), { at: narrow });
  }
  expect((await told(get("/"), { at: narrow })).status).toBe(200);
  narrow.close();
});

test("one who leaves between two requests keeps no place", async () => {
  const narrow = await open({ atOnce: 1 });
  const twice = get("/tide/tide.pdf").replace("close", "keep-alive").repeat(2);
  for (let turn = 0; turn < 5; turn += 1) {
    const socket = connect(narrow.port, "127.0.0.1", () => socket.write(twice));
    socket.on("error", () => {});
    await once(socket, "data");
    socket.destroy();
  }
  expect((await told(get("/"), { at: narrow })).status).toBe(200);
  narrow.close();
});

test("a file that is cut while it is read is never taken for whole", async () => {
  lay("tide/cut.bin", "a".repeat(32_000_000));
  const answer = await new Promise<string>((found) => {
    const socket = connect(served.port, "127.0.0.1", () => socket.write(get("/tide/cut.bin")));
    let length = 0;
    let cut = false;
    socket.on("data", (piece) => {
      length += piece.length;
      if (cut) return;
      cut = true;
      truncateSync(join(folder, "tide/cut.bin"), 1000);
    });
    socket.on("error", () => {});
    socket.on("close", () => found(length < 32_000_000 ? "cut" : "whole"));
  });
  expect(answer).toBe("cut");
  expect((await told(get("/"))).status).toBe(200);
});

test("a folder that goes and comes again is served again", async () => {
  const late = await serve(join(outside, "late"), [0]);
  if (late === undefined) throw new Error("no port is free");
  expect((await told(get("/"), { at: late })).status).toBe(404);
  lay("../late/index.html", "here");
  expect((await told(get("/"), { at: late })).body).toBe("here");
  late.close();
});

test("a port that is taken is passed over, and nothing is served where none is free", async () => {
  const taken = createServer().listen({ port: 0, host: "127.0.0.1" });
  await new Promise((ready) => taken.once("listening", ready));
  const { port } = taken.address() as AddressInfo;
  expect(await serve(folder, [port])).toBeUndefined();
  const next = await serve(folder, [port, 0]);
  expect(next?.port).not.toBe(port);
  next?.close();
  taken.close();
});

test("both addresses of this machine are served, and none but these", async () => {
  expect((await told(get("/"), { host: "::1" })).status).toBe(200);
  await expect(told(get("/"), { host: "127.0.0.2" })).rejects.toThrow(/ECONNREFUSED/);
});

test("it ends at once, whoever is reading", async () => {
  const ended = await open({});
  const idle = told("", { at: ended });
  await told(get("/"), { at: ended });
  ended.close();
  await idle;
  await expect(told(get("/"), { at: ended })).rejects.toThrow(/ECONNREFUSED/);
});
