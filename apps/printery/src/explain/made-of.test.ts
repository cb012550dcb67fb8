import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type Made, MadeOf } from "./made-of.ts";
import type { Settings } from "./settings.ts";

const settings: Settings = { node: "20", library: {}, limits: "", shards: 0, tools: {} };
const made = (composed: string): Made => ({ parsed: "p", composed, hints: {} });

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "printery-made-"));
});

/** A build that makes `all`, each by publication and format. */
async function built(all: Record<string, Partial<Record<"html" | "pdf", Made>>>, node = "20") {
  const madeOf = await MadeOf.open(workspace, "/out", { ...settings, node });
  for (const [id, formats] of Object.entries(all)) {
    madeOf.note(id, new Map(Object.entries(formats) as ["html" | "pdf", Made][]));
  }
  await madeOf.save(Object.keys(all));
  return MadeOf.open(workspace, "/out", settings);
}

async function file(): Promise<string> {
  const folder = join(workspace, ".work/.known");
  const [name = ""] = await readdir(folder);
  return join(folder, name);
}

test("what a build noted is known to the next, with its settings, format by format", async () => {
  await built({ a: { html: made("1"), pdf: made("1") } });
  const next = await built({ a: { html: made("2") } }, "22");
  expect(next.before("a", "html")).toEqual({
    made: made("2"),
    settings: { ...settings, node: "22" },
  });
  expect(next.before("a", "pdf")).toEqual({ made: made("1"), settings });
  expect(next.before("b", "pdf")).toBeUndefined();
  expect(next.now("a", "html")).toBeUndefined();
});

test("settings are kept while something was made with them, each once", async () => {
  for (const node of ["20", "22", "20", "24"]) await built({ a: { html: made("1") } }, node);
  const [head = ""] = (await readFile(await file(), "utf8")).split("\n");
  expect(JSON.parse(head).settings).toHaveLength(1);
});

test("a publication that is gone is forgotten", async () => {
  await built({ a: { html: made("1") } });
  expect((await built({ b: { html: made("1") } })).before("a", "html")).toBeUndefined();
});

test("one that stays is not looked at while the settings stay, and is with others", async () => {
  await built({ a: { html: made("1") }, b: { html: made("1") } });
  const again = await MadeOf.open(workspace, "/out", settings);
  again.keep("a", () => {
    throw new Error("Expected nobody to look");
  });
  expect(again.has("a")).toBe(true);
  expect(again.now("a", "html")).toEqual({ made: made("1"), settings });
  await again.save(["a"]);
  const other = await MadeOf.open(workspace, "/out", { ...settings, node: "22" });
  expect(other.before("b", "html")).toBeUndefined();
  other.keep("a", () => new Map([["html", made("2")]]));
  expect(other.now("a", "html")?.made).toEqual(made("2"));
});

const head = JSON.stringify({ settings: [settings], count: 1 });

test.each([
  "",
  "{}",
  "null",
  head,
  `${head}\n`,
  `${head}\n{"a":{"html":[0]}}`,
  `${head}\n{"a":null}`,
  `${head}\n{"a":{"html":[7,{"parsed":"p","composed":"1","hints":{}}]}}`,
  `{"settings":[null],"count":1}\n{"a":{"html":[0,{"parsed":"p","composed":"1","hints":{}}]}}`,
])("of %s nothing is known", async (text) => {
  await built({ a: { html: made("1") } });
  await writeFile(await file(), text);
  const next = await MadeOf.open(workspace, "/out", settings);
  expect(next.before("a", "html")).toBeUndefined();
  await next.save(["a"]);
});
