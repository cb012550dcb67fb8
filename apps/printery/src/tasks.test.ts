import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MARKS, type Mark, REFUSALS, readIfPresent, usualLimits, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import type { Unit } from "./sync.ts";
import { runTasks } from "./tasks.ts";
import { TaskError, type TurboOptions } from "./turbo.ts";

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "printery-tasks-"));
});

const units: Unit[] = ["one", "two"].map((id) => ({
  name: `${id}-1`,
  sources: [{ id, root: "/", within: "/", texts: [`${id}.txt`], companions: [] }],
}));

/** What a run of Turborepo does; it then fails, but for the last. */
type Round = () => Promise<void> | void;

/** The units and the force of each run, where `rounds` come one after another. */
const run = (...rounds: Round[]) => runWith(false, rounds);

async function runWith(force: boolean, rounds: readonly Round[]): Promise<string[]> {
  const runs: string[] = [];
  const turbo = async (options: TurboOptions) => {
    runs.push(`${options.units.join(" ")}${options.force ? " by force" : ""}`);
    const round = rounds[runs.length - 1];
    if (round === undefined) return;
    await round();
    throw new TaskError("a task failed", ["one-1"], []);
  };
  const options: Parameters<typeof runTasks>[0] = {
    workspace,
    content: "/",
    within: "/",
    tasks: ["html"],
    units,
    limits: usualLimits,
    allowance: { seconds: 0.2, bytes: 1e9 },
    force,
    environment: process.env,
    cached: false,
    summarize: false,
    onProgress: () => {},
  };
  await runTasks(options, turbo);
  return runs;
}

function mark(pid: number): Promise<void> {
  const left: Mark = { pid, unit: "one-1", stage: "parse", id: "one", megabytes: 0 };
  return writeWhole(join(workspace, ".work", MARKS, "one-1.parse"), JSON.stringify(left));
}

const unmark = () => rm(join(workspace, ".work", MARKS), { recursive: true, force: true });

async function refusals(unit = "one-1"): Promise<unknown> {
  const json = await readIfPresent(join(workspace, ".work", unit, REFUSALS));
  return json && JSON.parse(json.toString("utf8"));
}

const refused = (reason: string) => [
  {
    stage: "parse",
    id: "one",
    message: { file: "one.txt", severity: "error", ruleId: "stage-stopped", reason },
  },
];

/** A stage that never ends, until somebody ends it. */
async function loop(): Promise<void> {
  const child = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
  await mark(child.pid ?? 0);
  await once(child, "exit");
}

/** A number that no process has. */
const NOBODY = 2 ** 22 + 1;

test("a stage that takes too long is ended, its publication refused, and its unit alone run again", async () => {
  expect(await run(loop)).toEqual(["one-1 two-1", "one-1"]);
  expect(await refusals()).toEqual(
    refused(
      "Expected the stage parse to take 0.2 s at most, not more; this publication is not built; divide it, or raise the limit: --limit seconds=1",
    ),
  );
  expect(await refusals("two-1")).toBeUndefined();
});

test("a process that dies is tried once more, for it may not have been the text", async () => {
  expect(await run(() => mark(NOBODY))).toEqual(["one-1 two-1", "one-1"]);
  expect(await refusals()).toBeUndefined();
});

test("one that dies twice over a publication is not tried again", async () => {
  const die = () => mark(NOBODY);
  expect(await run(die, die)).toEqual(["one-1 two-1", "one-1", "one-1"]);
  expect(await refusals()).toEqual(
    refused(
      "Expected the stage parse to take this one up, not to die of it, twice; this publication is not built",
    ),
  );
});

test("the next build tries again", async () => {
  await run(loop);
  await unmark();
  await run();
  expect(await refusals()).toBeUndefined();
});

test("what fails over no publication runs again without what was cached, then by force, and then is a fault", async () => {
  const fail = () => {};
  expect(await run(fail)).toEqual(["one-1 two-1", "one-1"]);
  expect(await run(fail, fail)).toEqual(["one-1 two-1", "one-1", "one-1 by force"]);
  await expect(run(fail, fail, fail)).rejects.toThrow("a task failed");
});

test("marks that an earlier build left are nobody's", async () => {
  await mark(NOBODY);
  expect(await run()).toEqual(["one-1 two-1"]);
  expect(await readFile(join(workspace, ".work", MARKS, "one-1.parse")).catch(() => "gone")).toBe(
    "gone",
  );
});

test("by force stages begin with nothing that they kept, and not otherwise", async () => {
  const path = join(workspace, ".work/one-1/cache/parse");
  await writeWhole(path, "kept");
  await run(() => {});
  expect(await readIfPresent(path)).toBeDefined();
  expect(await runWith(true, [])).toEqual(["one-1 two-1 by force"]);
  expect(await readIfPresent(path)).toBeUndefined();
  await writeWhole(path, "kept");
  const fail = () => {};
  await run(fail, fail);
  expect(await readIfPresent(path)).toBeUndefined();
});
