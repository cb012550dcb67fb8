// Takes publications as bad as their makers could think of through every stage, and what comes of them through validation, in CPU
// of one process. Usage:
//   node scripts/bounds.mjs [--only <expression>] [--seconds 90] [--kilobytes 64]
// Of each, what takes as many kilobytes takes 5 seconds at most in each step, or is refused; and twice as many take 2.5 times as
// long at most, which fails where it does each of four times. The families that are known from elsewhere come first; with --seconds
// of CPU, those that are not begun within these are left out.
import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { families } from "./families.mjs";

/** Seconds of CPU for a step, and how much longer twice as much may take. */
const wanted = { seconds: 5, ratio: 2.5 };
/** Seconds; what takes less is not told from noise. */
const NOISE = 0.25;
/** Seconds of CPU after which a step that should have ended is ended. */
const PATIENCE = 40;

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "Infinity" },
    kilobytes: { type: "string", default: "64" },
    child: { type: "boolean" },
  },
});
const script = fileURLToPath(import.meta.url);

if (values.child) await serve();
else await measureAll();

async function measureAll() {
  const bytes = Number(values.kilobytes) * 1024;
  const budget = Number(values.seconds);
  let spent = 0;
  const names = Object.keys(families).filter((name) => new RegExp(values.only, "i").test(name));
  let worker = startWorker();
  let left = 0;
  let failures = 0;
  for (const name of names) {
    if (spent > budget) {
      left += 1;
      continue;
    }
    const cost = async (size, isAnew = false) => {
      if (isAnew) {
        worker.stop();
        worker = startWorker();
      }
      const said = await worker.ask({ name, bytes: size });
      if (said === undefined) worker = startWorker();
      spent += said === undefined ? PATIENCE : sumOf(said.steps ?? {});
      return said;
    };
    const faults = await faultsOf(cost, bytes);
    failures += faults.problems.length;
    const verdict = faults.problems.length === 0 ? "ok" : `MISSED: ${faults.problems.join("; ")}`;
    console.log(`${name.padEnd(38)} ${faults.costs.padEnd(64)} ${verdict}`);
  }
  worker.stop();
  const of = left === 0 ? "" : `, ${left} left out for want of time`;
  console.log(`${names.length - left} families, ${failures} missed${of}`);
  if (failures > 0) process.exitCode = 1;
}

/** What a family costs, and where that is too much. */
async function faultsOf(cost, bytes) {
  const single = await cost(bytes);
  if (single === undefined)
    return { costs: "", problems: [`more than ${PATIENCE} s for ${bytes / 1024} KB`] };
  if (single.thrown !== undefined) return { costs: "", problems: [single.thrown] };
  const problems = Object.entries(single.steps)
    .filter(([, seconds]) => seconds > wanted.seconds)
    .map(([step, seconds]) => `${step} takes ${seconds.toFixed(1)} s`);
  const costs = `${written(single.steps)}${single.refused === undefined ? "" : ` refused: ${single.refused}`}`;
  if (single.refused !== undefined || problems.length > 0) return { costs, problems };
  const double = await cost(bytes * 2);
  if (double === undefined)
    return { costs, problems: [`more than ${PATIENCE} s for twice as much`] };
  let [least, most] = [single, double];
  let steep = steps(least, most);
  // What families before have left in the memory, or collecting it just then, may have been it.
  for (let again = 0; again < 3 && steep.length > 0; again += 1) {
    const [once, twice] = [await cost(bytes, again === 0), await cost(bytes * 2)];
    if (once === undefined || twice === undefined) break;
    [least, most] = [leastOf(least, once), leastOf(most, twice)];
    steep = steps(least, most);
  }
  return { costs: `${costs} → ${written(double.steps)}`, problems: steep };
}

/** What each step takes at least. */
function leastOf(one, other) {
  const least = ([step, seconds]) => [step, Math.min(seconds, other.steps[step] ?? seconds)];
  return { steps: Object.fromEntries(Object.entries(one.steps).map(least)) };
}

/** The steps that take too much longer for `double` than for `single`. */
function steps(single, double) {
  return Object.entries(single.steps).flatMap(([step, seconds]) => {
    const more = double.steps[step] ?? 0;
    const ratio = more / seconds;
    if (more < NOISE || ratio <= wanted.ratio) return [];
    return [`${step} takes × ${ratio.toFixed(2)} (${seconds.toFixed(2)} → ${more.toFixed(2)} s)`];
  });
}

function sumOf(costs) {
  return Object.values(costs).reduce((total, seconds) => total + seconds, 0);
}

function written(costs) {
  const sum = sumOf(costs);
  const [most, seconds] = Object.entries(costs).sort(([, a], [, b]) => b - a)[0] ?? ["", 0];
  return `${sum.toFixed(1)} s (${most} ${seconds.toFixed(1)})`;
}

/** A process that is asked what one family costs at a time, and is ended where the answer takes too long. */
function startWorker() {
  // Where the young of the memory are few, what lives longer is copied in the square of its size, which is not the stage's doing.
  const child = fork(script, ["--child"], { execArgv: ["--max-semi-space-size=128"] });
  const ask = (question) =>
    new Promise((resolve) => {
      const before = cpuOf(child.pid);
      const finish = (said) => {
        clearInterval(timer);
        child.removeAllListeners();
        resolve(said);
      };
      const timer = setInterval(() => {
        if (cpuOf(child.pid) - before < PATIENCE) return;
        child.kill("SIGKILL");
        finish(undefined);
      }, 500);
      child.once("message", finish);
      child.once("exit", () => finish(undefined));
      child.send(question);
    });
  return { ask, stop: () => child.kill() };
}

/** Seconds of CPU that a process has had; of the clock, where the system does not say (Linux does: proc(5), utime and stime). */
function cpuOf(pid) {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return performance.now() / 1000;
  const fields = readFileSync(path, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function serve() {
  const load = (path) => import(pathToFileURL(fileURLToPath(new URL(path, import.meta.url))).href);
  const [
    { parseStage },
    { composeStage, renderStage },
    { renderPdf },
    { renderEpub },
    { renderHtml },
    { validate },
  ] = await Promise.all(
    [
      "../packages/parser/dist/index.mjs",
      "../packages/publication/dist/index.mjs",
      "../packages/pdf/dist/index.mjs",
      "../packages/epub/dist/index.mjs",
      "../packages/html/dist/index.mjs",
      "../apps/printery/dist/validate.js",
    ].map(load),
  );
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");

  /** Seconds for each step of a publication of `files`, and why there are no more of them. */
  async function costsOf(files) {
    const costs = {};
    const timed = async (step, run) => {
      // What other steps left behind is not this one's cost.
      collectGarbage();
      const start = process.cpuUsage();
      const result = await run();
      const { user, system } = process.cpuUsage(start);
      costs[step] = (user + system) / 1e6;
      return result;
    };
    const inputs = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
    const texts = new Map([...inputs].filter(([path]) => /\.(txt|md)$/.test(path)));
    const refusal = ({ messages }) => messages.find(({ severity }) => severity === "error")?.ruleId;
    const parsed = await timed("parse", () => parseStage("b", texts));
    if (refusal(parsed)) return { steps: costs, refused: refusal(parsed) };
    const composed = await timed("compose", () =>
      composeStage()("b", new Map([...parsed.files, ...inputs])),
    );
    if (refusal(composed)) return { steps: costs, refused: refusal(composed) };
    const read = new Map(composed.files);
    const outputs = new Map();
    for (const [format, render] of Object.entries({
      pdf: renderPdf,
      epub: renderEpub,
      html: renderHtml,
    })) {
      const made = await timed(format, () => renderStage(format, render)("b", read));
      if (refusal(made)) return { steps: costs, refused: refusal(made) };
      for (const [path, hint] of made.hints ?? []) read.set(path, hint);
      for (const [path, file] of made.files) outputs.set(path, file);
    }
    for (const [kind, ending] of [
      ["check pdf", /\.pdf$/],
      ["check epub", /\.epub$/],
      ["check html", /\.html$/],
    ]) {
      const some = new Map([...outputs].filter(([path]) => ending.test(path)));
      await timed(kind, () =>
        validate(
          some,
          (path) => outputs.has(path),
          () => undefined,
        ),
      );
    }
    return { steps: costs };
  }

  // The first time, whatever it is, also compiles and opens the faces.
  await costsOf({ "a.md": "# T\n\nWords *and* words.[^1]\n\n```js\na\n```\n\n$x$\n\n[^1]: So.\n" });
  process.on("message", ({ name, bytes }) => {
    costsOf(families[name](bytes)).then(
      (costs) => process.send(costs),
      (cause) => process.send({ thrown: String(cause?.stack ?? cause).slice(0, 300) }),
    );
  });
}
