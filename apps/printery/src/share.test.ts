import { createHmac } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, usualLimits, writeWhole } from "@printery/task";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { leaveIn } from "./artifacts.ts";
import { Sharing } from "./share.ts";
import { toolOf } from "./sync.ts";

const KEY = "0123456789abcdef0123456789abcdef";
type Environment = Record<string, string>;

/** A server of Turborepo's that keeps artifacts, and asks for a team as one does. */
const artifacts = new Map<string, Buffer>();
const tags = new Map<string, string>();
const asked: string[] = [];
let server: Server;
let environment: Environment;
/** What the server does in place of giving what it has. */
let lie: (id: string) => Buffer | number | undefined;

beforeEach(async () => {
  artifacts.clear();
  tags.clear();
  asked.length = 0;
  lie = (id) => artifacts.get(id);
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://a");
    const id = pathname.replace("/v8/artifacts/", "");
    asked.push(request.method ?? "");
    if (!searchParams.has("slug")) return void response.writeHead(400).end();
    if (request.method === "PUT") {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      artifacts.set(id, Buffer.concat(parts));
      tags.set(id, String(request.headers["x-artifact-tag"]));
      return void response.end("{}");
    }
    const found = lie(id);
    if (typeof found === "number") return void response.writeHead(found).end();
    const tag = tags.get(id);
    const headers = tag === undefined ? {} : { "x-artifact-tag": tag };
    response.writeHead(found === undefined ? 404 : 200, headers).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  environment = {
    TURBO_API: `http://127.0.0.1:${port}/`,
    TURBO_TOKEN: "t",
    TURBO_TEAM: "team_a",
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY,
  };
});
afterEach(() => {
  patience = usual;
  server.closeAllConnections();
  server.close();
});

const unit = { name: "tide-1", sources: [] };

/** A workspace with a unit that has nothing yet. */
async function clone(text = "salt", tool = "1"): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "printery-share-"));
  for (const name of ["parser", "publication", "html", "pdf", "epub"]) {
    await writeWhole(join(workspace, "packages", name, "dist/toolchain.json"), `${name} ${tool}`);
  }
  await writeWhole(join(workspace, ".work/tide-1/texts.json"), text);
  return workspace;
}

const cache = (workspace: string, stage: string) => join(workspace, ".work/tide-1/cache", stage);
const file = (workspace: string, stage: "parse" | "compose" | "html", text: string) =>
  `printery cache 3\n${stage} ${toolOf(workspace, stage)}\n\n${text}`;

/** A server on this machine that is well needs no more; one that is not is not to be waited for. */
const usual = { take: 5000, give: 3000 };
let patience = usual;

/** What a build does: its tasks run, or what Turborepo has is restored. */
async function build(
  workspace: string,
  tasks: (workspace: string) => Promise<void>,
  { force = false, ...more }: Environment | { force?: boolean } = {},
): Promise<string[]> {
  const told: string[] = [];
  const options = {
    workspace,
    units: [unit],
    tasks: ["html"],
    limits: usualLimits,
  } as const;
  const sharing = Sharing.open(
    { ...options, force: force === true },
    { ...environment, ...more },
    (line) => told.push(line.replace(environment.TURBO_API ?? "", "URL")),
    patience,
  );
  await sharing?.take();
  await tasks(workspace);
  sharing?.give([]);
  await sharing?.close();
  return told;
}

/** All tasks of a unit, each of which leaves something in its cache. */
const all = (text: string) => async (workspace: string) => {
  for (const stage of ["parse", "compose", "html"] as const) {
    await writeWhole(cache(workspace, stage), file(workspace, stage, `${stage} of ${text}`));
  }
};
const none = async () => {};

async function kept(workspace: string): Promise<string[]> {
  const stages = await listFiles(join(workspace, ".work/tide-1/cache"));
  const texts = stages.map((stage) => readFile(cache(workspace, stage), "utf8"));
  return (await Promise.all(texts)).map((text) => text.split("\n\n")[1] ?? "");
}

const everything = (text: string) =>
  ["compose", "html", "parse"].map((stage) => `${stage} of ${text}`);

test("what stages left in one clone is there in another before its tasks run, if it was edited", async () => {
  expect(await build(await clone("salt"), all("salt"))).toEqual([]);
  expect(artifacts.size).toBe(4);
  const edited = await clone("water");
  const told = await build(edited, async () =>
    expect(await kept(edited)).toEqual(everything("salt")),
  );
  expect(told).toEqual([]);
});

test("where nothing was edited a marker tells that Turborepo has it all, and nothing is fetched", async () => {
  await build(await clone("salt"), all("salt"));
  asked.length = 0;
  const same = await clone("salt");
  await build(same, none);
  expect(asked).toEqual(["HEAD"]);
  expect(await kept(same)).toEqual([]);
  // Nor is it asked again.
  await build(same, none);
  expect(asked).toEqual(["HEAD"]);
});

test.each<[string, () => void]>([
  ["keeps no signatures beside artifacts", () => tags.clear()],
  [
    "has a marker that nobody signed",
    () => {
      for (const id of tags.keys()) tags.set(id, Buffer.alloc(32).toString("base64"));
    },
  ],
  [
    "has signatures that are none",
    () => {
      for (const id of tags.keys()) tags.set(id, "?");
    },
  ],
])("of a server that %s Turborepo takes nothing, so all is fetched", async (_, spoil) => {
  await build(await clone("salt"), all("salt"));
  spoil();
  const same = await clone("salt");
  await build(same, async () => expect(await kept(same)).toEqual(everything("salt")));
});

test("what was made is given, and what was not is not given again", async () => {
  const workspace = await clone("salt");
  await build(workspace, all("salt"));
  asked.length = 0;
  await build(workspace, none);
  expect(asked).toEqual([]);
  await writeWhole(join(workspace, ".work/tide-1/texts.json"), "water");
  await build(workspace, (at) =>
    writeWhole(cache(at, "parse"), file(at, "parse", "parse of water")),
  );
  // The file of one stage, and a new marker.
  expect(asked).toEqual(["PUT", "PUT"]);
});

test("a unit of which something was taken from this machine has no marker", async () => {
  await build(await clone("salt"), (at) =>
    writeWhole(cache(at, "parse"), file(at, "parse", "some")),
  );
  expect(artifacts.size).toBe(1);
});

test.each<[string, (id: string, other: string) => Buffer | undefined]>([
  ["another byte", (id) => Buffer.from(artifacts.get(id) ?? []).fill("x", 40, 41)],
  ["its end cut off", (id) => artifacts.get(id)?.subarray(0, -2)],
  ["nothing in it", () => Buffer.alloc(0)],
  ["less than a signature", () => Buffer.alloc(31)],
  ["another's in its place", (_, other) => artifacts.get(other)],
  ["no signature", (id) => artifacts.get(id)?.subarray(32)],
  [
    "a signature by another key",
    (id) => {
      const bytes = artifacts.get(id)?.subarray(32) ?? Buffer.alloc(0);
      const by = createHmac("sha256", "x".repeat(32)).update(`printery artifact 1\n${id}\n`);
      return Buffer.concat([by.update(bytes).digest(), bytes]);
    },
  ],
])("one with %s is left aside", async (_, damage) => {
  await build(await clone("salt"), all("salt"));
  const ids = [...artifacts].filter(([, bytes]) => bytes.byteLength > 32).map(([id]) => id);
  const edited = await clone("water");
  lie = (id) => {
    const other = ids[(ids.indexOf(id) + 1) % ids.length] ?? "";
    return artifacts.has(id) ? damage(id, other) : undefined;
  };
  const told = await build(edited, async () => expect(await kept(edited)).toEqual([]));
  expect(told).toEqual([
    "Expected what the remote cache at URL gives to be signed with our key, not otherwise; it is left aside",
  ]);
  expect(await listFiles(join(edited, ".work/tide-1/cache"))).toEqual([]);
});

test("one that says it is of another tool is left aside", async () => {
  const workspace = await clone("salt");
  await build(workspace, async (at) => {
    await writeWhole(cache(at, "parse"), file(at, "parse", "some").replace("cache 3", "cache 4"));
    await writeWhole(cache(at, "compose"), file(at, "parse", "some"));
  });
  expect(artifacts.size).toBe(0);
});

test("with other tools, and for another library, nothing is found", async () => {
  await build(await clone("salt"), all("salt"));
  const other = await clone("water", "2");
  await build(other, async () => expect(await kept(other)).toEqual([]));
  const library = await clone("water");
  await writeWhole(join(library, ".work/tide-1/library.json"), "Another");
  await build(library, async () => expect(await kept(library)).toEqual([]));
});

test("a file of an earlier tool is replaced", async () => {
  await build(await clone("salt"), all("salt"));
  const edited = await clone("water");
  await writeWhole(cache(edited, "parse"), "printery cache 3\nparse other\n\nold");
  await build(edited, async () => expect(await kept(edited)).toEqual(everything("salt")));
});

describe("leave", () => {
  test.each<[Environment, string]>([
    [{}, "rw"],
    [{ TURBO_CACHE: "" }, "rw"],
    [{ TURBO_CACHE: "local:rw,remote:r" }, "r"],
    [{ TURBO_CACHE: "remote:r,local:rw" }, "r"],
    [{ TURBO_CACHE: "local:,remote:w" }, "w"],
    [{ TURBO_CACHE: "local:rw,remote:" }, ""],
    [{ TURBO_CACHE: "local:rw" }, ""],
    [{ TURBO_REMOTE_CACHE_READ_ONLY: "1" }, "r"],
    [{ TURBO_REMOTE_CACHE_READ_ONLY: "true" }, "r"],
    [{ TURBO_REMOTE_CACHE_READ_ONLY: "0" }, "rw"],
    [{ TURBO_CACHE: "remote:w", TURBO_REMOTE_CACHE_READ_ONLY: "1" }, ""],
  ])("of %o is “%s”", (said, ways) => {
    const { reads, writes } = leaveIn(said);
    expect(`${reads ? "r" : ""}${writes ? "w" : ""}`).toBe(ways);
  });

  test("to read alone gives nothing, to write alone takes nothing, and by force nothing is taken", async () => {
    const readOnly = { TURBO_REMOTE_CACHE_READ_ONLY: "1" };
    await build(await clone("salt"), all("salt"), readOnly);
    expect(artifacts.size).toBe(0);
    asked.length = 0;
    await build(await clone("salt"), all("salt"), { TURBO_CACHE: "remote:w" });
    expect(artifacts.size).toBe(4);
    expect(asked).not.toContain("GET");
    const edited = await clone("water");
    await build(edited, async () => expect(await kept(edited)).toEqual([]), {
      TURBO_CACHE: "remote:w",
    });
    await build(edited, async () => expect(await kept(edited)).toEqual([]), { force: true });
    await build(
      edited,
      async () => expect(await kept(edited)).toEqual(everything("salt")),
      readOnly,
    );
  });

  test.each(["TURBO_API", "TURBO_TOKEN", "TURBO_TEAM", "TURBO_REMOTE_CACHE_SIGNATURE_KEY"])(
    "is not there without %s",
    async (name) => {
      await build(await clone("salt"), all("salt"), { [name]: "" });
      expect(asked).toEqual([]);
    },
  );
});

test.each<[string, number]>([
  ["an error (500)", 500],
  ["an error (503)", 503],
])("a server that answers with %s is told of once, and not asked again", async (found, status) => {
  lie = () => status;
  const workspace = await clone("salt");
  expect(await build(workspace, all("salt"))).toEqual([
    `Expected an answer of the remote cache at URL, not ${found}; building without it`,
  ]);
  expect(asked).toEqual(["HEAD"]);
});

test("one that gives a part and no more is told of, and not waited for", async () => {
  await build(await clone("salt"), all("salt"));
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    asked.push(request.method ?? "");
    if (request.method === "HEAD") response.writeHead(404).end();
    else response.writeHead(200).write("x");
  });
  asked.length = 0;
  patience = { take: 200, give: 200 };
  const edited = await clone("water");
  expect(await build(edited, all("water"))).toEqual([
    "Expected an answer of the remote cache at URL, not a part of one; what is missing of what stages keep is made anew",
  ]);
  expect(asked).toEqual(["HEAD", "GET", "GET", "GET"]);
  expect(await kept(edited)).toEqual(everything("water"));
});

test("one that falls silent when it is given something is told of", async () => {
  const told = await build(await clone("salt"), async (workspace) => {
    await all("salt")(workspace);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  expect(told).toEqual([
    "Expected an answer of the remote cache at URL, not none; what stages keep is not shared by this build",
  ]);
});

test("one that refuses is as one that has nothing", async () => {
  lie = () => 403;
  expect(await build(await clone("salt"), none)).toEqual([]);
});

test("what was found out and is damaged is found out again", async () => {
  await build(await clone("salt"), all("salt"));
  const same = await clone("salt");
  await build(same, none);
  await writeFile(join(same, ".work/.known/shared.json"), "{");
  asked.length = 0;
  await build(same, none);
  expect(asked).toEqual(["HEAD"]);
  await rm(same, { recursive: true });
});
