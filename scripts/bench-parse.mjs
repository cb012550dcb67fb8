// Measures the parser as it was built, from bytes to Document JSON, in CPU of one process. Usage:
//   node scripts/bench-parse.mjs [<corpus>/<set>] [--megabytes 60] [--only speed,linear,memory,load]
// Speed over a mix of the corpus (without one, of the repository's own texts) and over Markdown; what a text
// costs that is as bad as its maker could think of, as it doubles; memory for one large text; and what loading
// the stage costs. Fails where a target is missed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { markdownPages, pageTexts, writeBook } from "./bench-texts.mjs";
import { pathologicalMarkdown, pathologicalText } from "./pathological.mjs";

/** What must hold. */
const wanted = {
  textRate: 8,
  markdownRate: 4,
  /** Time for a text of twice the size. */
  doubling: 2.3,
  /** Memory, as a multiple of the text. */
  memory: 12,
  loadMilliseconds: 60,
};
const MEGABYTE = 1e6;
/** Seconds; what takes less is not told from noise, and is made larger. */
const NOISE = 0.04;
const SURELY = NOISE * 5;
/** Seconds; a cost that grows faster than its text shows at eight times the size all the more. */
const BRIEF = 0.25;
/** Seconds after which a pathological text is not tried again. */
const PATIENCE = 6;

const dist = fileURLToPath(new URL("../packages/parser/dist/", import.meta.url));
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: "string", default: "60" },
    only: { type: "string", default: "speed,linear,memory,load" },
    memory: { type: "string" },
  },
});
const measures = {
  speed: measureSpeed,
  linear: measureLinearity,
  memory: startMemory,
  load: measureLoad,
};

if (options.memory !== undefined) await measureMemory(options.memory);
else for (const name of options.only.split(",")) await measures[name]();

/** One line of the report, and the exit code where the target is missed. */
function report(what, value, isGood, target) {
  console.log(`${what.padEnd(42)} ${value.padStart(12)}   ${isGood ? "ok" : "MISSED"}, ${target}`);
  if (!isGood) process.exitCode = 1;
}

async function measureSpeed() {
  const set = positionals[0] ?? "../shared/corpus/dev";
  const texts = existsSync(set)
    ? readdirSync(set).map((name) => readFileSync(join(set, name, "input.txt")))
    : pageTexts();
  const size = Number(options.megabytes) * MEGABYTE;
  await measureRate("plain text", "a.txt", texts, size, wanted.textRate);
  await measureRate("Markdown", "a.md", markdownPages(), size / 3, wanted.markdownRate);
}

async function measureRate(what, path, texts, size, target) {
  const read = await reader(path);
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const rounds = Math.max(1, Math.round(size / bytes));
  for (const text of texts) read(text);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const text of texts) read(text);
  const rate = (bytes * rounds) / MEGABYTE / secondsSince(start);
  const amount = ((bytes * rounds) / MEGABYTE).toFixed(0);
  report(`${what}, ${amount} MB`, `${rate.toFixed(1)} MB/s`, rate >= target, `${target} wanted`);
}

async function measureLinearity() {
  for (const [path, makers] of [
    ["a.txt", pathologicalText],
    ["a.md", pathologicalMarkdown],
  ]) {
    const read = await reader(path);
    console.log(`\n${path.endsWith("md") ? "Markdown" : "plain text"} at its worst, doubled`);
    for (const [name, { make, count }] of Object.entries(makers)) {
      const found = timeDoubled(read, make, count);
      // What takes little is told by what takes longer: a collection of garbage more or less is a third of it.
      const isDoubtful = found.double > found.single * wanted.doubling && found.double < BRIEF;
      const { size, single, double } = isDoubtful ? timeDoubled(read, make, count * 8) : found;
      const ratio = double / single;
      const times = `${(single * 1000).toFixed(0)} → ${(double * 1000).toFixed(0)} ms`;
      report(
        `${name.padEnd(32)} ${(size / MEGABYTE).toFixed(2).padStart(6)} MB`,
        `${times.padStart(16)}  × ${ratio.toFixed(2)}`,
        ratio <= wanted.doubling,
        `${wanted.doubling} at most`,
      );
    }
  }
  console.log("");
}

/**
 * Seconds for a text of `count` parts and for one of twice as many: of each the quickest run, as other work only
 * adds. Two runs of each where they tell, more where they don't.
 */
function timeDoubled(read, make, count) {
  let parts = count;
  let text = Buffer.from(make(parts));
  // The first run also compiles.
  while (time(read, text) < SURELY && time(read, text) < NOISE) {
    parts *= 2;
    text = Buffer.from(make(parts));
  }
  const twice = Buffer.from(make(parts * 2));
  const start = process.cpuUsage();
  let [single, double] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 10; run += 1) {
    single = Math.min(single, time(read, text));
    double = Math.min(double, time(read, twice));
    const told = run > 0 && double / single <= wanted.doubling;
    if (told || secondsSince(start) > PATIENCE) break;
  }
  return { size: text.length, single, double };
}

/** What other texts left behind is cleared away first, so that it isn't this one's cost. */
function time(read, bytes) {
  collectGarbage();
  const start = process.cpuUsage();
  read(bytes);
  return secondsSince(start);
}

function secondsSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What turns the bytes of a file called `path` into the length of its Document's JSON, every table loaded. */
async function reader(path) {
  const [{ loadReader, parse }, { loadDetector }] = await Promise.all(
    ["parse.js", "read/language.js"].map((name) => import(pathToFileURL(join(dist, name)).href)),
  );
  const [read, detect] = [await loadReader(path), await loadDetector()];
  return (bytes) => JSON.stringify(parse(bytes, { path, read, detect }).document).length;
}

/** Runs one measure in a process of its own. */
function startMemory() {
  const folder = mkdtempSync(join(tmpdir(), "printery-memory-"));
  try {
    writeFileSync(join(folder, "small.txt"), writeBook(MEGABYTE / 20));
    writeFileSync(join(folder, "large.txt"), writeBook(6 * MEGABYTE));
    const script = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, [script, "--memory", folder], { stdio: "inherit" });
    if (child.status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In a process of its own, which finds a small text and a large one in `folder`. */
async function measureMemory(folder) {
  const read = await reader("a.txt");
  read(readFileSync(join(folder, "small.txt")));
  collectGarbage();
  const before = process.memoryUsage.rss();
  const bytes = readFileSync(join(folder, "large.txt"));
  const length = read(bytes);
  const peak = process.resourceUsage().maxRSS * 1024;
  const times = (peak - before) / bytes.length;
  report(
    `memory for a text of ${(bytes.length / MEGABYTE).toFixed(1)} MB`,
    `× ${times.toFixed(1)}`,
    times <= wanted.memory,
    `${wanted.memory} at most; its JSON is × ${(length / bytes.length).toFixed(1)}`,
  );
}

/** The stage's command with no text to read, less what Node costs by itself: the quickest of ten runs of each. */
async function measureLoad() {
  const unit = mkdtempSync(join(tmpdir(), "printery-load-"));
  try {
    writeFileSync(join(unit, "texts.json"), "[]");
    const command = pathToFileURL(join(dist, "cli.mjs")).href;
    const milliseconds = (script) =>
      Math.min(...Array.from({ length: 10 }, () => cpuOf(script, unit)));
    const own = milliseconds(`await import(${JSON.stringify(command)})`) - milliseconds("await 0");
    report(
      "loading the stage",
      `${own.toFixed(0)} ms`,
      own <= wanted.loadMilliseconds,
      `${wanted.loadMilliseconds} at most`,
    );
  } finally {
    rmSync(unit, { recursive: true });
  }
}

/** CPU milliseconds of a process that runs `script` in `folder`, from its start. */
function cpuOf(script, folder) {
  const tell = `const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", `${script};${tell}`],
    { cwd: folder, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout.trim().split("\n").at(-1));
}
