import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inThreads } from "./threads.ts";

const MEGABYTE = 1e6;
let folder: string;
let script: URL;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "threads-"));
  const path = join(folder, "thread.mjs");
  // As `answer` does, which is bundled where it runs.
  writeFileSync(
    path,
    `import { parentPort, threadId } from "node:worker_threads";
     parentPort.on("message", (batch) => {
       if (batch.includes("die")) process.exit(1);
       if (batch.includes("fail")) parentPort.postMessage({ cause: new TypeError("no such word") });
       else parentPort.postMessage({ results: batch.map((job) => job + " in " + threadId) });
     });`,
  );
  script = pathToFileURL(path);
});
afterAll(() => rmSync(folder, { recursive: true }));

const here = async (job: string) => `${job} here`;
const jobs = Array.from({ length: 40 }, (_, at) => `job ${at}`);

describe("work", () => {
  test("is shared where there is much of it, and comes back in order", async () => {
    const labour = { script, work: here, bytesOf: () => MEGABYTE };
    const made = await inThreads(jobs, labour, 3);
    expect(made.map((one) => one.replace(/ in \d+$/, ""))).toEqual(jobs);
    expect(new Set(made.map((one) => one.replace(/^.* in /, ""))).size).toBe(3);
  });

  test.each([
    ["there is little", () => 1000, 8],
    ["there is one processor", () => MEGABYTE, 1],
  ])("is done here where %s", async (_, bytesOf, most) => {
    const made = await inThreads(jobs, { script, work: here, bytesOf }, most);
    expect(made).toEqual(jobs.map((job) => `${job} here`));
  });

  test("is done here where it is one piece", async () => {
    const labour = { script, work: here, bytesOf: () => 6 * MEGABYTE };
    expect(await inThreads(["job"], labour, 8)).toEqual(["job here"]);
  });

  test("is done here where nothing is bundled", async () => {
    const labour = { script: new URL("none.mjs", script), work: here, bytesOf: () => MEGABYTE };
    expect(await inThreads(jobs, labour, 2)).toHaveLength(40);
  });

  test.each([
    ["fail", "no such word"],
    ["die", "A thread ended before its work was done"],
  ])("that a thread can't do is told of: %s", async (job, message) => {
    const labour = { script, work: here, bytesOf: () => MEGABYTE };
    await expect(inThreads([...jobs, job], labour, 2)).rejects.toThrow(message);
  });
});
