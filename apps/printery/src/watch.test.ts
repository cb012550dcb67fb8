import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type Overrun, Watch } from "./watch.ts";

let child: ChildProcess;
afterEach(() => void child.kill("SIGKILL"));

/** What `program` is found to take too much of, once it has begun; undefined where it says that it has done. */
async function overrun(
  program: string,
  seconds: number,
  megabytes: number,
): Promise<Overrun | undefined> {
  child = spawn(process.execPath, [
    "-e",
    `console.log("begun"); setTimeout(() => {${program}}, 100)`,
  ]);
  let said = "";
  child.stdout?.on("data", (data) => {
    said += data;
  });
  while (!said.includes("begun")) await setTimeout(5);
  const watch = new Watch(child.pid ?? 0, { seconds, bytes: megabytes * 1e6 });
  for (;;) {
    const found = watch.overrun();
    if (found !== undefined) return found;
    if (said.includes("done")) return undefined;
    await setTimeout(20);
  }
}

const wait = "setTimeout(() => console.log('done'), 600)";

test.each<[string, string, number, number, Overrun | undefined]>([
  ["that never ends", "for (;;);", 0.3, 1000, "seconds"],
  ["that waits for what never comes", "setInterval(() => {}, 1e6)", 0.1, 1000, "seconds"],
  [
    "that takes too much memory",
    `globalThis.kept = Buffer.alloc(3e8, 1); ${wait}`,
    60,
    200,
    "bytes",
  ],
  ["that takes less", `globalThis.kept = Buffer.alloc(3e7, 1); ${wait}`, 60, 200, undefined],
])("a process %s", async (_, program, seconds, megabytes, expected) => {
  expect(await overrun(program, seconds, megabytes)).toBe(expected);
});

test("what reads much may take longer", async () => {
  child = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
  const watches = [0, 1000].map(
    (megabytes) => new Watch(child.pid ?? 0, { seconds: 0.2, bytes: 1e9 }, megabytes),
  );
  while (watches[0]?.overrun() === undefined) await setTimeout(20);
  expect(watches[1]?.overrun()).toBeUndefined();
});
