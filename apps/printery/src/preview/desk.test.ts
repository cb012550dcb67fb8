import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sha256, usualLimits } from "@printery/task";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contentRoot } from "../scan.ts";
import { type Served, serveBy } from "../serve.ts";
import { previewAnswer } from "./answer.ts";
import { Changes } from "./changes.ts";
import { Content } from "./content.ts";
import { Events } from "./events.ts";
import { Studio } from "./studio.ts";

const POEM = "A Small Poem\n\nIt has a line,\nand then another line.\n";
const files = {
  "content/poem.txt": POEM,
  "content/book/1.txt": "Chapter One\n\nIt begins.\n",
  "content/book/2.txt": "Chapter Two\n\nIt ends.\n",
  "content/book/2.yaml": "title: The End # mine\n",
  "content/book/publication.yaml": "title: A Book\n",
  "content/notes.docx": "no text",
  "out/poem/index.html": "<!doctype html><title>built</title>",
  "desk/index.html": '<!doctype html><meta name="printery-desk" content="" /><title>Desk</title>',
  "desk/assets/app-1a2b.js": "start()",
  "secret.txt": "SECRET",
  "elsewhere/2.yaml": "title: Elsewhere\n",
};

let folder: string;
let served: Served;
let token: string;
let events: Events;

/** As the desk sends it. */
const own = () => ({ "Sec-Fetch-Site": "same-origin", Origin: `http://localhost:${served.port}` });
const writing = () => ({ ...own(), "Content-Type": "application/json", "X-Printery-Desk": token });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "printery-desk-"));
  lay();
  const place = { folder: join(folder, "content"), within: contentRoot(join(folder, "content")) };
  const out = join(folder, "out");
  const content = new Content({ ...place, out, limits: usualLimits });
  await content.scan();
  events = new Events();
  const studio = new Studio({ content, out, limits: usualLimits, emit: events.emit });
  const answer = previewAnswer({
    ...{ content, studio, events, out, named: "content", desk: join(folder, "desk") },
    changes: new Changes(content, place),
    ready: Promise.resolve(),
  });
  const found = await serveBy(answer, [0]);
  if (found === undefined) throw new Error("no port is free");
  served = found;
  const page = await ask("GET", "/");
  token = /name="printery-desk" content="([\w-]{43})"/.exec(page.text)?.[1] ?? "";
});

beforeEach(() => {
  rmSync(join(folder, "content"), { recursive: true });
  lay();
});

afterAll(() => {
  events.close();
  served.close();
  rmSync(folder, { recursive: true });
});

function lay(): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Reply> {
  return new Promise((done, fail) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: served.port,
        method,
        path,
        headers: { Host: `localhost:${served.port}`, ...headers },
      },
      async (response) => {
        let text = "";
        for await (const piece of response) text += piece;
        const isJson = /json/.test(response.headers["content-type"] ?? "");
        done({
          status: response.statusCode ?? 0,
          text,
          json: isJson ? JSON.parse(text) : {},
          headers: response.headers,
        });
      },
    );
    asked.on("error", fail);
    asked.end(
      body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    );
  });
}

const at = (path: string) => join(folder, "content", path);
const seen = (text: string, sidecar: string | null = null) => ({
  text: sha256(readFileSync(at(text))),
  sidecar: sidecar === null ? null : sha256(readFileSync(at(sidecar))),
});
const correction = (more: object = {}) => ({
  ...{ path: "poem.txt", lines: "3-4", as: "verse", dry: false, seen: seen("poem.txt") },
  ...more,
});

describe("nobody but the desk is answered", () => {
  test.each<[string, Record<string, string>]>([
    ["a program that says nothing of itself", {}],
    ["a page of another site", { Origin: "https://example.org", "Sec-Fetch-Site": "cross-site" }],
    [
      "another port of this machine",
      { Origin: "http://localhost:1", "Sec-Fetch-Site": "same-site" },
    ],
    ["a page that hides where it is from", { Origin: "null" }],
    ["an address that somebody typed", { "Sec-Fetch-Site": "none" }],
    [
      "who says two things at once",
      { Origin: "https://example.org", "Sec-Fetch-Site": "same-origin" },
    ],
  ])("%s", async (_who, headers) => {
    for (const path of ["/api/publications", "/api/texts?path=poem.txt", "/api/events"]) {
      const { status, json } = await ask("GET", path, headers);
      expect([status, json.refusal]).toEqual([403, { id: "foreign" }]);
    }
    const written = await ask(
      "POST",
      "/api/corrections",
      {
        ...writing(),
        ...headers,
        ...(headers.Origin ? {} : { Origin: "" }),
        ...("Sec-Fetch-Site" in headers ? {} : { "Sec-Fetch-Site": "cross-site" }),
      },
      correction(),
    );
    expect(written.status).toBe(403);
    expect(() => readFileSync(at("poem.yaml"))).toThrow();
  });

  test("a name that was made to lead here", async () => {
    const headers = { ...own(), Host: "example.org", Origin: "http://example.org" };
    expect((await ask("GET", "/api/publications", headers)).status).toBe(421);
    expect((await ask("GET", "/", { Host: "example.org" })).status).toBe(421);
  });
});

test.each<[string, number, Record<string, string>, unknown]>([
  ["without a token", 403, { "X-Printery-Desk": "" }, undefined],
  ["with another token", 403, { "X-Printery-Desk": "A".repeat(43) }, undefined],
  ["as a form would", 415, { "Content-Type": "application/x-www-form-urlencoded" }, undefined],
  ["as text", 415, { "Content-Type": "text/plain" }, undefined],
  ["with more than 64 kB", 413, {}, `{"path": "${"x".repeat(70_000)}"}`],
  [
    "with more than it says",
    413,
    { "Transfer-Encoding": "chunked" },
    `{"path": "${"x".repeat(70_000)}"}`,
  ],
  ["that is no JSON", 400, {}, "{"],
  ["that lacks something", 400, {}, { path: "poem.txt" }],
  ["that says more than is asked", 400, {}, { ...correctionOf(), force: true }],
  ["of a text that is not there", 404, {}, { ...correctionOf(), path: "other.txt" }],
  ["of a file beside the folder", 404, {}, { ...correctionOf(), path: "../secret.txt" }],
  ["of a file that is no text", 404, {}, { ...correctionOf(), path: "notes.docx" }],
  ["of lines that are none", 400, {}, { ...correctionOf(), lines: "four" }],
  ["of lines that are not there", 400, {}, { ...correctionOf(), lines: "4-40" }],
  ["of a blank line", 400, {}, { ...correctionOf(), lines: "2" }],
  ["of a role that is none", 400, {}, { ...correctionOf(), as: "headline" }],
])("a write %s is refused", async (_what, status, headers, body) => {
  const reply = await ask(
    "POST",
    "/api/corrections",
    { ...writing(), ...headers },
    body ?? correction(),
  );
  expect(reply.status).toBe(status);
  expect(reply.json.refusal).toEqual(expect.objectContaining({ id: expect.any(String) }));
  expect(() => readFileSync(at("poem.yaml"))).toThrow();
});

function correctionOf() {
  const text = sha256(POEM);
  return { path: "poem.txt", lines: "3-4", as: "verse", dry: false, seen: { text, sidecar: null } };
}

test.each([
  ["DELETE", "/api/publications", "GET"],
  ["GET", "/api/corrections", "POST"],
  ["POST", "/api/metadata", "GET, PUT"],
  ["POST", "/api/events", "GET"],
])("%s %s is refused, and told what would do", async (method, path, allowed) => {
  const { status, headers } = await ask(
    method,
    path,
    writing(),
    method === "POST" ? {} : undefined,
  );
  expect([status, headers.allow]).toEqual([405, allowed]);
});

test("a write to the pages is refused", async () => {
  expect((await ask("POST", "/site/poem/index.html", writing(), {})).status).toBe(405);
  expect((await ask("PUT", "/", writing(), {})).status).toBe(405);
});

test("a request's body that never ends is cut off", async () => {
  const socket = connect(served.port, "127.0.0.1");
  const head = ["POST /api/corrections HTTP/1.1", `Host: localhost:${served.port}`];
  for (const [name, value] of Object.entries(writing())) head.push(`${name}: ${value}`);
  socket.write(`${[...head, "Transfer-Encoding: chunked"].join("\r\n")}\r\n\r\n`);
  socket.on("error", () => {});
  const chunk = `1000\r\n${"x".repeat(0x1000)}\r\n`;
  const timer = setInterval(() => socket.write(chunk), 1);
  let said = "";
  for await (const piece of socket) said += piece;
  clearInterval(timer);
  expect(said).toMatch(/^HTTP\/1.1 413 /);
});

test.each([
  ["poem/?text=poem.txt", "/#/poem"],
  ["book/?text=book%2F2.txt", "/#/book/2"],
  ["book/?text=book%2Fgone.txt", "/#/book"],
])("a link to %s, which is not made, leads to the desk", async (path, place) => {
  const { status, headers } = await ask("GET", `/site/${path}`);
  expect([status, headers.location]).toEqual([302, place]);
});

test.each(["nothing/?text=poem.txt", "../?text=secret.txt", "%2E%2E/?text=secret.txt"])(
  "a link to %s leads nowhere",
  async (path) => {
    const { status, headers } = await ask("GET", `/site/${path}`);
    expect([status >= 400, headers.location]).toEqual([true, undefined]);
  },
);

test("of a text that has just gone nothing is written", async () => {
  const body = correction();
  rmSync(at("poem.txt"));
  const { status, json } = await ask("POST", "/api/corrections", writing(), body);
  const refusal = { id: "misplaced", file: "poem.txt", said: "nothing there" };
  expect([status, json.refusal]).toEqual([403, refusal]);
});

test("a side-car that leads out of the folder is neither read nor written", async () => {
  rmSync(at("book/2.yaml"));
  symlinkSync(join(folder, "elsewhere/2.yaml"), at("book/2.yaml"));
  const reply = await ask("GET", "/api/texts?path=book%2F2.txt", own());
  expect([reply.status, reply.json.refusal]).toEqual([
    403,
    {
      id: "misplaced",
      file: "book/2.yaml",
      said: expect.stringMatching(/a link to one that lies outside/),
    },
  ]);
  const seen = {
    text: sha256(files["content/book/2.txt"]),
    sidecar: sha256(files["elsewhere/2.yaml"]),
  };
  const body = correction({ path: "book/2.txt", lines: "3", as: "heading 2", seen });
  expect((await ask("POST", "/api/corrections", writing(), body)).status).toBe(403);
  expect(readFileSync(join(folder, "elsewhere/2.yaml"), "utf8")).toBe("title: Elsewhere\n");
});

test.each(["secret.txt", "../secret.txt", "book/2.yaml"])(
  "why %s was read so is not told",
  async (path) => {
    const { status, json } = await ask("GET", `/api/why?path=${path}&line=1`, own());
    expect([status, json.refusal]).toEqual([404, { id: "unknown", what: "text", name: path }]);
  },
);

describe("what a publication says of itself", () => {
  const said = (id: string) => ask("GET", `/api/metadata?publication=${id}`, own());
  const put = async (set: Record<string, unknown>, publication = "book") => {
    const { sidecar } = (await said(publication)).json as { sidecar: { digest: string | null } };
    const body = { publication, set, seen: { sidecar: sidecar.digest }, dry: false };
    return ask("PUT", "/api/metadata", writing(), body);
  };

  test("is what its file says, whatever its texts say", async () => {
    writeFileSync(at("book/publication.yaml"), "title: A Book\nauthors: [Ida Marsh]\ndate: 2021\n");
    const { status, json } = await said("book");
    expect([status, json.metadata]).toEqual([
      200,
      { title: "A Book", authors: ["Ida Marsh"], date: "2021", lang: "" },
    ]);
    expect(json.sidecar).toMatchObject({ path: "book/publication.yaml" });
  });

  test.each([
    ["a loose text", "poem", "poem.yaml"],
    ["a file that can't be read", "book", "book/publication.yaml"],
  ])("is nothing of %s", async (_what, id, path) => {
    writeFileSync(at("book/publication.yaml"), "title: [\n");
    const { json } = await said(id);
    expect(json.metadata).toEqual({ authors: [], lang: "" });
    expect(json.sidecar).toMatchObject({ path });
  });

  test("is written, and taken back", async () => {
    const written = await put({ title: "Another", lang: "en" });
    expect(written.status).toBe(200);
    expect(readFileSync(at("book/publication.yaml"), "utf8")).toBe("title: Another\nlang: en\n");
    const token = written.json.undo;
    const undone = await ask("POST", "/api/undo", writing(), { path: "book", token });
    expect(undone.status).toBe(200);
    expect(readFileSync(at("book/publication.yaml"), "utf8")).toBe("title: A Book\n");
  });

  test("an author whose name stays keeps what else is said of them", async () => {
    const before = "authors:\n  - name: Ida Marsh\n    note: She keeps a lamp.\n  - Ole Sand\n";
    writeFileSync(at("book/publication.yaml"), before);
    await put({ authors: ["Ada Reed", "Ida Marsh"] });
    expect(readFileSync(at("book/publication.yaml"), "utf8")).toBe(
      "authors: [ Ada Reed, { name: Ida Marsh, note: She keeps a lamp. } ]\n",
    );
  });

  test("of what is no publication nothing is said", async () => {
    expect((await said("nothing")).status).toBe(404);
    expect((await said("..%2Fsecret")).status).toBe(404);
  });
});

test("a folder that leads elsewhere by now is not written into", async () => {
  rmSync(at("book"), { recursive: true });
  mkdirSync(join(folder, "elsewhere"), { recursive: true });
  writeFileSync(join(folder, "elsewhere/1.txt"), files["content/book/1.txt"]);
  symlinkSync(join(folder, "elsewhere"), at("book"));
  const body = { publication: "book", set: { title: "B" }, seen: { sidecar: null }, dry: false };
  const { status } = await ask("PUT", "/api/metadata", writing(), body);
  expect(status).toBe(403);
  expect(() => readFileSync(join(folder, "elsewhere/publication.yaml"))).toThrow();
});

describe("pages", () => {
  test("a script that asks for the desk gets no token, a window does", async () => {
    const asked = async (dest: string) => (await ask("GET", "/", { "Sec-Fetch-Dest": dest })).text;
    for (const dest of ["empty", "iframe", "script", "worker"]) {
      expect(await asked(dest)).toContain('name="printery-desk" content=""');
    }
    expect(await asked("document")).toContain(token);
  });

  test("the desk runs nothing but itself, and nobody frames it", async () => {
    const { headers, text } = await ask("GET", "/");
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self';.* frame-ancestors 'none'$/,
    );
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).toContain("<title>Desk</title>");
    const asset = await ask("GET", "/desk/assets/app-1a2b.js");
    expect([asset.status, asset.text]).toEqual([200, "start()"]);
    expect(asset.headers["content-security-policy"]).toMatch(/script-src 'self'/);
  });

  test.each([
    "/desk/../secret.txt",
    "/desk/%2e%2e/secret.txt",
    "/site/..%2fsecret.txt",
    "/secret.txt",
    "/help/../secret",
    "/help/toString",
  ])("%s leads nowhere", async (path) => {
    const { status, text } = await ask("GET", path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain("SECRET");
  });

  test("what a build left is shown until something is made", async () => {
    const { status, text } = await ask("GET", "/site/poem/");
    expect([status, text]).toEqual([200, files["out/poem/index.html"]]);
    expect((await ask("GET", "/site/poem")).headers.location).toBe("/site/poem/");
    expect((await ask("GET", "/site")).headers.location).toBe("/site/");
    expect((await ask("GET", "/site/other/")).status).toBe(404);
  });

  test("what a message means is said", async () => {
    const { status, text } = await ask("GET", "/help/alt-missing");
    expect(status).toBe(200);
    expect(text).toMatch(/^# /);
  });
});

test("the list has what there is, and what was built of it", async () => {
  const { json } = await ask("GET", "/api/publications", own());
  expect(json).toMatchObject({
    content: "content",
    publications: [
      { id: "book", title: "book", kind: "book", state: "unbuilt", errors: 0, formats: [] },
      { id: "poem", title: "poem", kind: "text", state: "unbuilt" },
    ],
  });
});

test("a change is shown first, then written, undone, and done again", async () => {
  const shown = await ask("POST", "/api/corrections", writing(), correction({ dry: true }));
  const yaml = 'lines:\n  3-4: { as: verse, text: "It has a line," }\n';
  expect(shown.json).toMatchObject({
    diff: [
      { kind: "added", text: "lines:" },
      { kind: "added", text: '  3-4: { as: verse, text: "It has a line," }' },
    ],
    sidecar: yaml,
  });
  expect(() => readFileSync(at("poem.yaml"))).toThrow();

  const written = await ask("POST", "/api/corrections", writing(), correction());
  expect(written.json).toMatchObject({
    sidecar: { path: "poem.yaml", text: yaml, digest: sha256(yaml) },
  });
  expect(readFileSync(at("poem.yaml"), "utf8")).toBe(yaml);
  expect(readFileSync(at("poem.txt"), "utf8")).toBe(POEM);

  const undone = await ask("POST", "/api/undo", writing(), {
    path: "poem.txt",
    token: written.json.undo,
  });
  expect(undone.json).toMatchObject({ sidecar: { text: null, digest: null } });
  expect(() => readFileSync(at("poem.yaml"))).toThrow();
  await ask("POST", "/api/undo", writing(), { path: "poem.txt", token: undone.json.undo });
  expect(readFileSync(at("poem.yaml"), "utf8")).toBe(yaml);
  const twice = await ask("POST", "/api/undo", writing(), {
    path: "poem.txt",
    token: written.json.undo,
  });
  expect(twice.status).toBe(404);
});

test("a correction is changed, and taken back, and all else in the side-car stays", async () => {
  const before = "title: 'A'  # mine\nlines:\n  # why\n  3-4: paragraph\n";
  writeFileSync(at("poem.yaml"), before);
  const sidecar = (text: string) => ({ text: sha256(POEM), sidecar: sha256(text) });
  await ask(
    "POST",
    "/api/corrections",
    writing(),
    correction({ as: "drop", seen: sidecar(before) }),
  );
  const after = readFileSync(at("poem.yaml"), "utf8");
  expect(after).toBe(before.replace("paragraph", '{ as: drop, text: "It has a line," }'));
  await ask("POST", "/api/corrections", writing(), correction({ as: null, seen: sidecar(after) }));
  expect(readFileSync(at("poem.yaml"), "utf8")).toBe("title: 'A'  # mine\n");
});

test("one that moved with its words is the one that is changed", async () => {
  const before = 'lines:\n  1-2: { as: paragraph, text: "It has a line," }\n';
  writeFileSync(at("poem.yaml"), before);
  const body = correction({ seen: { text: sha256(POEM), sidecar: sha256(before) } });
  await ask("POST", "/api/corrections", writing(), body);
  expect(readFileSync(at("poem.yaml"), "utf8")).toBe(
    'lines:\n  3-4: { as: verse, text: "It has a line," }\n',
  );
});

test("a wider correction is not cut up", async () => {
  const before = "lines:\n  3-4: split\n";
  writeFileSync(at("poem.yaml"), before);
  const seen = { text: sha256(POEM), sidecar: sha256(before) };
  const { status, json } = await ask(
    "POST",
    "/api/corrections",
    writing(),
    correction({ lines: "4", seen }),
  );
  expect([status, json.refusal]).toEqual([400, { id: "lines-taken", lines: "4", by: "3-4" }]);
});

describe("what was changed meanwhile is not written over", () => {
  test("the text", async () => {
    const body = correction();
    writeFileSync(at("poem.txt"), `${POEM}More.\n`);
    const { status, json } = await ask("POST", "/api/corrections", writing(), body);
    expect([status, json.conflict]).toEqual([409, "text"]);
    expect(json.yours).toMatch(/^lines:/);
    expect(() => readFileSync(at("poem.yaml"))).toThrow();
  });

  test("the side-car, which is told with what was meant", async () => {
    const path = "book/2.txt";
    const meant = { path, lines: "3", as: "verse", seen: seen(path, "book/2.yaml") };
    await ask("POST", "/api/corrections", writing(), correction({ ...meant, dry: true }));
    writeFileSync(at("book/2.yaml"), "title: Theirs\n");
    const { status, json } = await ask("POST", "/api/corrections", writing(), correction(meant));
    expect([status, json.conflict]).toEqual([409, "sidecar"]);
    expect(json.sidecar).toMatchObject({ text: "title: Theirs\n" });
    expect(json.yours).toMatch(/^title: Theirs\nlines:\n {2}3: /);
    expect(readFileSync(at("book/2.yaml"), "utf8")).toBe("title: Theirs\n");
  });

  test("the side-car, which has no place any more for what was meant", async () => {
    const path = "book/2.txt";
    const meant = { path, lines: "3", as: "verse", seen: seen(path, "book/2.yaml") };
    for (const theirs of ["lines: {2-4: code}\n", "title: [Theirs\n"]) {
      writeFileSync(at("book/2.yaml"), theirs);
      const { status, json } = await ask("POST", "/api/corrections", writing(), correction(meant));
      expect([status, json.conflict, json.yours]).toEqual([409, "sidecar", null]);
    }
  });

  test("what is to be undone", async () => {
    const { json } = await ask("POST", "/api/corrections", writing(), correction());
    writeFileSync(at("poem.yaml"), "title: Theirs\n");
    const undone = await ask("POST", "/api/undo", writing(), {
      path: "poem.txt",
      token: json.undo,
    });
    expect([undone.status, undone.json.conflict]).toEqual([409, "sidecar"]);
    expect(readFileSync(at("poem.yaml"), "utf8")).toBe("title: Theirs\n");
  });
});

test("metadata go into the side-car of a text, and into publication.yaml", async () => {
  const book = { publication: "book", set: { title: "B: Two", authors: ["Ada"] }, dry: false };
  const now = { sidecar: sha256(files["content/book/publication.yaml"]) };
  await ask("PUT", "/api/metadata", writing(), { ...book, seen: now });
  expect(readFileSync(at("book/publication.yaml"), "utf8")).toBe(
    'title: "B: Two"\nauthors: [ Ada ]\n',
  );
  const text = { path: "book/2.txt", set: { title: null, date: "2021-03" }, dry: false };
  await ask("PUT", "/api/metadata", writing(), {
    ...text,
    seen: seen("book/2.txt", "book/2.yaml"),
  });
  expect(readFileSync(at("book/2.yaml"), "utf8")).toBe("date: 2021-03\n");
  const poem = { publication: "poem", set: { lang: "de" }, dry: false, seen: { sidecar: null } };
  expect((await ask("PUT", "/api/metadata", writing(), poem)).json).toMatchObject({
    sidecar: { path: "poem.yaml", text: "lang: de\n" },
  });
});

test.each([
  ["a date that is none", { date: "yesterday" }, "value"],
  ["a language that is none", { lang: "Klingonese tongue" }, "value"],
  ["no title", { title: "" }, "value"],
  ["something else", { rights: "mine" }, "request"],
])("%s is not written", async (_what, set, id) => {
  const body = { path: "poem.txt", set, dry: false, seen: seen("poem.txt") };
  const { status, json } = await ask("PUT", "/api/metadata", writing(), body);
  expect([status, json.refusal]).toEqual([400, expect.objectContaining({ id })]);
  expect(() => readFileSync(at("poem.yaml"))).toThrow();
});

test("a side-car that can't be read is not edited", async () => {
  writeFileSync(at("poem.yaml"), "title: [A\n");
  const body = correction({ seen: seen("poem.txt", "poem.yaml") });
  const { status, json } = await ask("POST", "/api/corrections", writing(), body);
  const refusal = { id: "unreadable", file: "poem.yaml", said: expect.any(String) };
  expect([status, json.refusal]).toEqual([400, refusal]);
  expect(readFileSync(at("poem.yaml"), "utf8")).toBe("title: [A\n");
});
