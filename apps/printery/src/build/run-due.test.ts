import { mkdtemp, realpath, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Changed, readIfPresent, sha256, usualLimits, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { type Memory, remember, stateOf } from "../memory.ts";
import type { Source } from "../source.ts";
import { sync, type Unit } from "../sync.ts";
import type { TaskOptions } from "../tasks.ts";
import type { Commission, Plan } from "./plan.ts";
import { type Ran, runDue } from "./run-due.ts";
import { unitsKnown } from "./standing.ts";

const ids = ["ebb", "flood"];
const asked = { formats: ["html"], own: [], isAll: false } as const;
let workspace: string;
let out: string;
/** What a run of the tasks does besides. */
let act: () => Promise<void>;
/** Files that it finds changed. */
let changed: readonly Changed[];

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), "printery-due-")));
  out = join(workspace, "dist");
  act = async () => {};
  changed = [];
  await lay("turbo.json", "{}");
  for (const tool of ["parser", "publication", "html", "pdf"]) {
    await lay(`packages/${tool}/dist/toolchain.json`, tool);
  }
  for (const id of ids) await lay(`content/${id}.txt`, id);
});

const lay = (path: string, text: string) => writeWhole(join(workspace, path), text);
const remove = (path: string) => rm(join(workspace, path), { recursive: true });

/** Names of units have a digest at their end. */
const nameOf = (unit: Unit | undefined) => unit?.name.replace(/-.*/, "") ?? "";

/** A build with `settings`, as far as it asks what is due. Gives back the units of each run of the tasks. */
async function build(settings: Partial<TaskOptions> = {}): Promise<string[][]> {
  const sources = ids.map((id): Source => {
    const root = join(workspace, "content");
    return { id, root, within: root, texts: [`${id}.txt`], companions: [] };
  });
  const { units } = await sync(workspace, sources, {});
  const runs: string[][] = [];
  const run = async ({ units: due }: TaskOptions) => {
    if (due.length === 0) return [];
    runs.push(due.map(nameOf));
    for (const unit of due) await makeAll(unit);
    await act();
    return changed;
  };
  const tasks = {
    ...{ workspace, units, tasks: asked.formats, limits: usualLimits, environment: {} },
    ...{ force: false, cached: false },
    ...settings,
  } as TaskOptions;
  const commission = { workspace, out, asked } as unknown as Commission;
  const plan = { ids: new Set(ids), chosen: new Set(ids) } as unknown as Plan;
  await collect(units, commission, await runDue(commission, plan, tasks, run));
  return runs;
}

/** What the three tasks of a unit leave. */
async function makeAll({ name, sources }: Unit): Promise<void> {
  const [id = ""] = sources.map((source) => source.id);
  const text = String(await readIfPresent(join(workspace, `content/${id}.txt`)));
  const stages = [
    ["parse", `${id}.txt`, `${id}.json`],
    ["compose", `${id}.json`, "publication.json"],
    ["html", "publication.json", "index.html"],
  ] as const;
  for (const [stage, from, to] of stages) {
    const publications = [{ id, messages: [], read: { [from]: sha256(text) } }];
    const files = { [`${id}/${to}`]: sha256(text) };
    await lay(`.work/${name}/dist/${stage}/${id}/${to}`, text);
    await lay(`.work/${name}/dist/${stage}/report.json`, JSON.stringify({ publications, files }));
  }
}

/** Have all outputs in the output folder, and all known that a build knows. */
async function collect(units: readonly Unit[], commission: Commission, ran: Ran): Promise<void> {
  const card = { kind: "article", title: "", lang: "en", authors: [] };
  const publications = ids.map((id) => ({ id, ...card }));
  const states: Record<string, string> = {};
  for (const id of ids) await lay(`dist/${id}/index.html`, id);
  await lay("dist/manifest.json", JSON.stringify({ version: 1, publications, outputs: [] }));
  for (const { name, sources } of units) {
    const [{ id = "" } = {}] = sources;
    const files = [
      {
        path: `${id}.txt`,
        sha256: sha256(String(await readIfPresent(join(workspace, `content/${id}.txt`)))),
      },
    ];
    states[id] = stateOf(join(workspace, ".work", name), out, id, asked.formats, files);
  }
  const memory: Memory = {
    publications: states,
    units: unitsKnown(units, commission, ran),
    library: {},
  };
  await remember(workspace, out, memory);
}

/** The folder of the unit called `name`. */
function unitFolder(name: string): string {
  const digest = sha256(name).slice(0, 6);
  return `.work/${name}-${digest}`;
}

test("first all tasks run, then none", async () => {
  expect(await build()).toEqual([["ebb", "flood"]]);
  expect(await build()).toEqual([]);
});

test.each<[string, () => Promise<unknown>, string[]]>([
  ["a text", () => lay("content/ebb.txt", "low"), ["ebb"]],
  ["an output", () => lay("dist/flood/index.html", "spoiled"), ["flood"]],
  ["an output, in its time alone", () => utimes(join(out, "flood/index.html"), 1, 1), ["flood"]],
  ["an output that is gone", () => remove("dist/ebb"), ["ebb"]],
  ["the list of outputs", () => remove("dist/manifest.json"), ids],
  [
    "what a task left",
    async () => lay(`${unitFolder("ebb")}/dist/html/ebb/index.html`, "x"),
    ["ebb"],
  ],
  [
    "a model",
    async () => remove(`${unitFolder("ebb")}/dist/compose/ebb/publication.json`),
    ["ebb"],
  ],
  ["a report", async () => remove(`${unitFolder("flood")}/dist/parse/report.json`), ["flood"]],
  ["a tool", () => lay("packages/html/dist/toolchain.json", "another"), ids],
  ["what Turborepo is told", () => lay("turbo.json", "{ }"), ids],
  ["what is known", () => remove(".work/.known"), ids],
])("where %s is another, the tasks run of whose unit it is", async (_, change, due) => {
  await build();
  await change();
  expect((await build()).flat()).toEqual(due);
  expect(await build()).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ["a tool that is not asked for", () => lay("packages/pdf/dist/toolchain.json", "another")],
  ["what only tasks read", async () => remove(`${unitFolder("ebb")}/dist/parse/ebb`)],
  ["a file that is nobody's", () => lay("content/notes.pdf", "")],
])("where %s is another, no task runs", async (_, change) => {
  await build();
  await change();
  expect(await build()).toEqual([]);
});

test.each<[string, Partial<TaskOptions>]>([
  ["force", { force: true }],
  ["a build out of the cache", { cached: true }],
  ["Turborepo's own force", { environment: { TURBO_FORCE: "1" } }],
  ["another date", { environment: { SOURCE_DATE_EPOCH: "1" } }],
  ["another limit", { limits: { ...usualLimits, line: 7 } }],
  ["formats by name", { formats: ["html"] }],
])("with %s all tasks run", async (_, settings) => {
  await build();
  expect(await build(settings)).toEqual([ids]);
});

test("a publication that takes too much is tried each time, the others not", async () => {
  act = async () => void (await lay(`${unitFolder("ebb")}/refused.json`, "[]"));
  await build();
  expect(await build()).toEqual([["ebb"]]);
});

test("where a text changed while it was read nothing is known of its unit", async () => {
  changed = [{ unit: unitFolder("ebb").slice(".work/".length), path: "ebb.txt" }];
  await build();
  changed = [];
  expect(await build()).toEqual([["ebb"]]);
});

test("where a run makes the tools anew, the others follow", async () => {
  await build();
  await lay("content/ebb.txt", "low");
  act = async () => void (await lay("packages/parser/dist/toolchain.json", "another"));
  expect(await build()).toEqual([["ebb"], ["flood"]]);
});
