import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { UsageError } from "../exit.ts";
import { allowance } from "./allowance.ts";
import { checkLinks, linkSummary } from "./check-links.ts";
import { knownFile } from "./known.ts";

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), "printery-links-"));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function serve(): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = "", method }, response) => {
    asked.push(`${method} ${url}`);
    if (url === "/old") response.writeHead(301, { location: "/new" }).end();
    else response.writeHead(url === "/gone" ? 410 : url === "/shut" ? 403 : 200).end();
  });
  cleanups.push(() => server.close().closeAllConnections());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const place = { line: 3, column: 1 };

function check(host: string, paths: readonly string[], more: object = {}) {
  return {
    links: paths.map((path) => ({ url: `http://${host}${path}`, file: "content/pans.md", place })),
    files: new Map<string, Uint8Array>(),
    fromHere: (path: string) => `dist/${path}`,
    allowed: [host],
    workspace: workspace(),
    say: () => {},
    lookup: () => {
      throw new Error("Expected no name to be looked up");
    },
    ...more,
  };
}

test("each link is told of in its place, and each page asked for once", async () => {
  const { host, asked } = await serve();
  const paths = ["/there", "/there#a", "/there#b", "/gone", "/gone", "/old", "/shut"];
  const { messages, counts } = await checkLinks(check(host, paths));
  expect(messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
    "warning link-gone",
    "warning link-gone",
    "info link-moved",
    "info link-withheld",
  ]);
  expect(messages[0]).toEqual({
    file: "content/pans.md",
    place,
    severity: "warning",
    ruleId: "link-gone",
    reason: `Expected a page at “http://${host}/gone”, not 410 Gone; readers who follow it find none`,
  });
  expect(asked.filter((one) => one === "HEAD /there")).toHaveLength(1);
  expect(linkSummary(counts)).toBe(
    "4 pages on the web: 4 asked, 1 dead, 1 moved, 1 withheld, 0 skipped",
  );
});

test("what was answered is not asked for a day", async () => {
  const { host, asked } = await serve();
  const same = check(host, ["/there", "/gone"]);
  const first = await checkLinks(same);
  const before = asked.length;
  const second = await checkLinks(same);
  expect(asked).toHaveLength(before);
  expect(second.messages).toEqual(first.messages);
  expect(linkSummary(second.counts)).toBe(
    "2 pages on the web: 0 asked, 2 answered in the last day, 1 dead, 0 skipped",
  );
  const file = knownFile(same.workspace);
  const kept = JSON.parse(readFileSync(file, "utf8"));
  for (const one of Object.values<{ at: number }>(kept)) one.at -= 86_400_000;
  writeFileSync(file, JSON.stringify(kept));
  await checkLinks(same);
  expect(asked).toHaveLength(2 * before);
});

test("what a named host answered says nothing where it is not named", async () => {
  const { host } = await serve();
  const same = check(host, ["/there"]);
  await checkLinks(same);
  const { messages } = await checkLinks({ ...same, allowed: [] });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(["link-private"]);
  expect(messages[0]?.reason).toContain(`(--allow-host ${host} has it asked)`);
});

test.each(["", "{", "null", '{"http://127.0.0.1/":{"at":1}}', "[1]"])(
  "kept answers that are damaged (%s) are forgotten",
  async (text) => {
    const { host, asked } = await serve();
    const same = check(host, ["/there"]);
    await checkLinks(same);
    writeFileSync(knownFile(same.workspace), text);
    await checkLinks(same);
    expect(asked).toEqual(["HEAD /there", "HEAD /there"]);
  },
);

test("links that only outputs have are told of there; the library's own are not asked", async () => {
  const { host, asked } = await serve();
  const page = `<p><a href="http://${host}/gone">a</a> <a href="http://${host}/papers/x/">b</a> <a href="2.html">c</a>
    <a href="mailto:a@example.org">d</a> <link rel="canonical" href="http://${host}/canonical"> <a href=http://${host}/&#98;>e</a></p>`;
  const files = new Map([
    ["salt/index.html", Buffer.from(page)],
    ["salt/2.html", Buffer.from(`<a href="http://${host}/there">`)],
    ["broken.epub", Buffer.from("PK")],
    [
      "feed.json",
      Buffer.from(JSON.stringify({ home_page_url: `http://${host}/papers/` }, null, 1)),
    ],
  ]);
  const { messages } = await checkLinks(check(host, ["/there"], { files }));
  expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
    "dist/salt/index.html link-gone",
  ]);
  expect([...new Set(asked)].sort()).toEqual(["GET /gone", "HEAD /b", "HEAD /gone", "HEAD /there"]);
});

test("without a way to the web there is one message, and what is known besides", async () => {
  const { host } = await serve();
  const same = check(host, ["/gone"]);
  await checkLinks(same);
  const others = Array.from({ length: 300 }, (_, at) => ({
    url: `https://host-${at}.example/`,
    file: "content/pans.md",
    place,
  }));
  const lookup = (_host: string, _options: object, done: (error: Error, found: []) => void) =>
    done(Object.assign(new Error(), { code: "EAI_AGAIN" }), []);
  const { messages, counts } = await checkLinks({
    ...same,
    links: [...same.links, ...others],
    lookup,
  });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(["web-unreachable", "link-gone"]);
  expect(linkSummary(counts)).toBe(
    "301 pages on the web: 0 asked, 1 answered in the last day, 1 dead, 300 skipped",
  );
  expect(counts.isOffline).toBe(true);
});

test.each([
  ["localhost", "localhost", "8080", true],
  ["LOCALHOST", "localhost", "80", true],
  ["localhost:8080", "localhost", "8080", true],
  ["localhost:8080", "localhost", "80", false],
  ["localhost", "localhost.example", "80", false],
  ["example.org", "www.example.org", "80", false],
  ["[::1]:80", "::1", "80", true],
  ["127.1", "127.0.0.1", "80", true],
  ["bücher.example", "xn--bcher-kva.example", "443", true],
])("--allow-host %s has %s:%s asked: %s", (said, host, port, isAllowed) => {
  expect(allowance([said])(host, port)).toBe(isAllowed);
});

test.each([
  "",
  "http://localhost/",
  "a b",
  "localhost:",
  "me@localhost",
  "[::1",
  "*",
  "localhost/a",
])("%j is no host", (said) => {
  expect(() => allowance([said])).toThrow(UsageError);
});
