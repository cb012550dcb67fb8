import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { BusyError, lock } from "./lock.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "printery-lock-"));
  path = join(folder, "deep/lock");
});

function held(pid: number, host: string = hostname(), start = "0"): void {
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid, host, start }));
}

test("one holds it at a time, and leaves nothing", async () => {
  const order: string[] = [];
  const one = async (name: string) => {
    const release = await lock(path, folder);
    order.push(`${name} in`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} out`);
    release();
  };
  await Promise.all([one("a"), one("b"), one("c")]);
  for (let at = 0; at < order.length; at += 2) {
    expect(order[at]?.replace("in", "out")).toBe(order[at + 1]);
  }
  expect(existsSync(path)).toBe(false);
});

test.each([
  ["has ended", () => held(spawnSync(process.execPath, ["-e", ""]).pid)],
  ["has a number that was given again", () => held(process.ppid)],
])("a process that %s is taken over", async (_name, lay) => {
  lay();
  (await lock(join(folder, "lock"), folder, 0))();
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ["lives", () => held(process.pid, hostname(), startOfThis())],
  ["is of another machine, of which nothing is known", () => held(1, "elsewhere")],
])("one that %s is waited for, then told of", async (_name, lay) => {
  lay();
  await expect(lock(join(folder, "lock"), "the workspace", 0)).rejects.toThrow(BusyError);
  await expect(lock(join(folder, "lock"), "the workspace", 0)).rejects.toThrow(
    /^Expected the workspace free, not in use by process \d+/,
  );
});

function startOfThis(): string {
  const { stdout } = spawnSync("cat", [`/proc/${process.pid}/stat`], { encoding: "utf8" });
  return stdout.slice(stdout.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

test.each(["", "{", '{"pid": -1}'])("a file with %j in it is nobody's", async (text) => {
  writeFileSync(join(folder, "lock"), text);
  (await lock(join(folder, "lock"), folder))();
  expect(await readdir(folder)).toEqual([]);
});
