// Runs steps beside each other, two at most, as the list that a module exports has them. What each prints is kept whole, and shown when it
// ends, with its seconds. The first that fails ends those beside it, and is named; with --keep-going all run, and all that fail are.
// Usage: node scripts/side-by-side.mjs <module> [--only <regular expression for names of steps>] [--keep-going]
//
// `steps`, in the order in which they begin as soon as they may: `name`; `run`, lines for bash; `after`, the names of those that have to be
// over; and `alone`, where nothing may run beside it, as it measures time or bears load.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const LANES = 2;
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" }, "keep-going": { type: "boolean" } },
});
const { steps: all } = await import(pathToFileURL(resolve(positionals[0] ?? "")).href);
const isChosen = ({ name }) => new RegExp(values.only).test(name);
const waiting = all.filter(isChosen);
const logs = mkdtempSync(join(tmpdir(), "printery-steps-"));
const running = new Map();
const seconds = {};

for (const [signal, code] of Object.entries(SIGNALS)) {
  process.once(signal, () => {
    stop();
    process.exit(code);
  });
}
process.once("exit", () => rmSync(logs, { recursive: true, force: true }));

const failed = [];
const isEnough = () => failed.length > 0 && !values["keep-going"];
while (!isEnough() && (waiting.length > 0 || running.size > 0)) {
  for (let step = next(); step !== undefined; step = next()) begin(step);
  if (running.size === 0)
    throw new Error(`Nothing can begin of ${waiting.map(({ name }) => name)}`);
  const { step, isRight } = await Promise.race([...running.values()].map(({ end }) => end));
  running.delete(step);
  if (!isRight) failed.push(step.name);
}
stop();
for (const [name, took] of Object.entries(seconds).sort(([, a], [, b]) => b - a))
  console.log(`${String(took).padStart(5)} s  ${name}`);
for (const name of failed) console.error(`FAILED: ${name}`);
process.exitCode = failed.length === 0 && Object.keys(seconds).length > 0 ? 0 : 1;

/** The first step that may begin beside those that run. */
function next() {
  const beside = [...running.keys()];
  if (beside.length === LANES || beside.some(({ alone }) => alone)) return undefined;
  const isOver = (name) => ![...waiting, ...beside].some((step) => step.name === name);
  return waiting.find(
    ({ alone, after = [] }) => (!alone || beside.length === 0) && after.every(isOver),
  );
}

function begin(step) {
  waiting.splice(waiting.indexOf(step), 1);
  const start = now();
  console.log(`-- ${step.name}: begins (${start} s)`);
  const log = join(logs, String(waiting.length));
  const out = openSync(log, "w");
  // A group of its own, so that all of it can be ended.
  const child = spawn("bash", ["-O", "extglob", "-euo", "pipefail", "-c", step.run], {
    detached: true,
    stdio: ["ignore", out, out],
  });
  closeSync(out);
  const end = once(child, "exit").then(([code]) => {
    if (isEnough()) return { step, isRight: false };
    seconds[step.name] = now() - start;
    console.log(`\n== ${step.name} (${start} s, took ${seconds[step.name]} s)`);
    process.stdout.write(readFileSync(log));
    return { step, isRight: code === 0 };
  });
  running.set(step, { child, end });
}

function stop() {
  for (const { child } of running.values()) {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Seconds since this began. */
function now() {
  return Math.round(performance.now() / 1000);
}
