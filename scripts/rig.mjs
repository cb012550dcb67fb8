// What proofs are made with: folders that go when they end, a copy of the workspace, programs run to their end, what folders hold, and a
// count of what holds.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeScratch, removeScratch } from "./scratch.mjs";

/** This clone, and its command. */
export const root = join(import.meta.dirname, "..");
export const bin = join(root, "apps/printery/bin/printery.js");

/** Lines told of what is wrong with one thing, and characters of each. */
const LINES = 8;
const LONGEST = 1500;

/** Variables that would tell a run of a cache, of an action or of another project, where this is one of these itself. */
const FOREIGN = /^(?:TURBO_|PRINTERY_|VERCEL_|GITHUB_|NODE_OPTIONS$|NODE_ENV$)/;

/** Whether `--only <regular expression>` asks for what has this name, or nothing says what is asked for. */
export function isAsked(name) {
  const at = process.argv.indexOf("--only");
  return at < 0 || new RegExp(process.argv[at + 1]).test(name);
}

/** What is proved, a line for each thing, with what is wrong below it. */
export class Proof {
  #name;
  #counts = { passed: 0, failed: 0 };

  constructor(name) {
    this.#name = name;
  }

  /** Tell of one thing: what of `wrong` is no empty value, in words; with nothing of these it holds. */
  tell(what, wrong = [], note = "") {
    const faults = wrong.filter(Boolean);
    this.#counts[faults.length === 0 ? "passed" : "failed"] += 1;
    console.log(`${faults.length === 0 ? "ok  " : "FAIL"} ${what}${note && ` (${note})`}`);
    for (const fault of faults.slice(0, LINES)) {
      console.log(`     ${String(fault).slice(0, LONGEST).replaceAll("\n", "\n     ")}`);
    }
  }

  /** As {@link tell}, of something that holds or does not; `why` is told then. */
  claim(what, holds, why = "") {
    const said = typeof why === "string" ? why : JSON.stringify(why);
    this.tell(what, [!holds && (said || "it does not")]);
  }

  /** Tell of each of `cases` that is asked for, by its name, with what it gives back: what is wrong, or undefined where this system can't. */
  async each(cases) {
    for (const [what, run] of Object.entries(cases)) {
      if (!isAsked(what)) continue;
      const start = performance.now();
      const wrong = await run();
      if (wrong === undefined) console.log(`skip ${what}: this system can't`);
      else this.tell(what, wrong, `${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  }

  /** Tell how many there were. The process ends with 1 where one does not hold, or there was none. */
  end() {
    const { passed, failed } = this.#counts;
    console.log(`${this.#name}: ${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  }
}

/** A folder below the temporary one, which goes when the process ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `printery-${name}-`));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of this working tree without its content, see scratch.mjs, in a {@link temporaryFolder}. */
export function workspaceCopy() {
  const folder = makeScratch();
  process.on("exit", () => removeScratch(folder));
  return folder;
}

/** The environment without what would tell a run of others, and without colours. */
export function plainEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1" };
}

/** Run a program to its end, and have its `status`, what it `said` on both streams, each of them, and its `seconds`; `hangs` where it was ended. */
export function run(program, argv, options = {}) {
  const start = performance.now();
  const ended = spawnSync(program, argv, {
    encoding: "utf8",
    maxBuffer: 1 << 27,
    killSignal: "SIGKILL",
    ...options,
  });
  const seconds = (performance.now() - start) / 1000;
  const { stdout, stderr, error } = ended;
  const said = `${error && error.code !== "ETIMEDOUT" ? error : ""}${stdout ?? ""}${stderr ?? ""}`;
  return { ...ended, said, seconds, hangs: error?.code === "ETIMEDOUT" };
}

/** Paths of all files below `folder`, from there on, sorted; none where it is not there. */
export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function digest(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 of each file below `folder` whose path is wanted, by its path, in order. */
export function digestsIn(folder, isWanted = () => true) {
  const paths = filesIn(folder).filter(isWanted);
  return Object.fromEntries(paths.map((path) => [path, digest(readFileSync(join(folder, path)))]));
}

export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Wait until something holds, or so many milliseconds have passed. */
export async function until(holds, patience) {
  const end = performance.now() + patience;
  while (!holds() && performance.now() < end) await wait(50);
}
