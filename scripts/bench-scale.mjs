// Builds a library of many publications in all formats: cold, with nothing changed, after one edit, and with everything out of
// the cache. Prints the time on the clock, processor time, and the memory of the largest process, in a scratch copy of the workspace.
// Usage: node scripts/bench-scale.mjs [--publications 100,1000] [--documents 10] [--to html,pdf,epub] [--seed 1] [--keep]
import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeBook } from "./bench-texts.mjs";
import { lookAtProcesses } from "./processes.mjs";
import { makeScratch, removeScratch } from "./scratch.mjs";

const { values } = parseArgs({
  options: {
    publications: { type: "string", default: "100,1000" },
    documents: { type: "string", default: "10" },
    to: { type: "string", default: "html,pdf,epub" },
    seed: { type: "string", default: "1" },
    keep: { type: "boolean", default: false },
  },
});
const MEMORY = 2 ** 31;
const sizes = values.publications.split(",").map(Number);
const documents = Number(values.documents);

/** Seconds on the clock that each may take, where a bound is known, by the number of publications. */
const bounds = {
  100: { nothing: 1.2 },
  1000: { nothing: 3, edit: 5, restore: 60 },
};

const scratch = makeScratch();
const paragraphs = paragraphsOf(writeBook(600_000, Number(values.seed)));
const cold = new Map();
let failed = 0;
try {
  const tools = await run(["scripts/tools.mjs"]);
  if (tools.status !== 0) throw new Error(tools.printed);
  console.log(
    `${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  for (const count of sizes) await measure(count);
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (large > small) {
    const ratio = cold.get(large) / cold.get(small);
    const most = 1.2 * (large / small);
    if (ratio > most) failed += 1;
    console.log(
      `${large} cost ${ratio.toFixed(1)} × what ${small} cost, of processor time (${most.toFixed(0)} ×)`,
    );
  }
} finally {
  if (values.keep) console.log(scratch);
  else removeScratch(scratch);
}
process.exitCode = failed === 0 ? 0 : 1;

async function measure(count) {
  for (const folder of ["content", "dist", ".work", ".turbo/cache"]) {
    rmSync(join(scratch, folder), { recursive: true, force: true });
  }
  lay(join(scratch, "content"), count);
  // The tools come out of the cache as they would in a workspace that is in use.
  await run(["scripts/tools.mjs"]);
  const build = ["apps/printery/bin/printery.js", "build", "--to", values.to];
  const first = await run(build);
  cold.set(count, first.cpu);
  report(count, "cold", first);
  report(count, "nothing", await run(build));
  appendFileSync(
    join(scratch, "content", nameOf(Math.floor(count / 2)), "05.txt"),
    "\nOne more sentence stands here now.\n",
  );
  report(count, "edit", await run(build));
  // Out of the way, not removed: for a minute ext4 makes no file where one was removed, and looks for other places.
  mkdirSync(join(scratch, "gone"));
  for (const name of ["dist", ".work"])
    renameSync(join(scratch, name), join(scratch, "gone", name));
  report(count, "restore", await run(build));
  rmSync(join(scratch, "gone"), { recursive: true });
}

function report(count, name, { status, seconds, cpu, memory, printed }) {
  const bound = bounds[count]?.[name];
  const isLate = bound !== undefined && seconds > bound && documents === 10;
  const isBad = status !== 0 || memory > MEMORY || isLate;
  if (isBad) failed += 1;
  const figures = `${seconds.toFixed(1)} s${bound === undefined ? "" : ` (${bound})`}, CPU ${cpu.toFixed(1)} s, ${Math.round(memory / 2 ** 20)} MiB`;
  const last = printed.trimEnd().split("\n").at(-1);
  console.log(`${isBad ? "FAIL" : "ok  "} ${count} × ${documents}, ${name}: ${figures}; ${last}`);
  if (status !== 0) console.log(printed.split("\n").slice(-20).join("\n"));
}

function nameOf(at) {
  return `report-${String(at).padStart(5, "0")}`;
}

/** Publications of some 250 words a document, each of its own. */
function lay(content, count) {
  mkdirSync(content);
  writeFileSync(
    join(content, "library.yaml"),
    "title: The Office of Roads\nurl: https://example.org/roads/\n",
  );
  let next = 0;
  const pick = () => {
    next = (next + 7919) % paragraphs.length;
    return paragraphs[next];
  };
  for (let at = 0; at < count; at += 1) {
    const folder = join(content, nameOf(at));
    mkdirSync(folder);
    writeFileSync(
      join(folder, "publication.yaml"),
      `title: Report ${at} on the roads\nauthors: [Ada Byron]\ndate: 20${String(10 + (at % 15))}-05-04\n`,
    );
    for (let document = 1; document <= documents; document += 1) {
      const text = [`Road ${at}.${document}`, pick(), pick(), pick(), pick(), pick()].join("\n\n");
      writeFileSync(join(folder, `${String(document).padStart(2, "0")}.txt`), `${text}\n`);
    }
  }
}

function paragraphsOf(book) {
  return book.split("\n\n").filter((paragraph) => paragraph.length > 150);
}

/** Runs a script in the scratch copy, and looks at all processes that come of it. */
async function run(args) {
  const start = performance.now();
  const child = spawn(
    "bash",
    ["-c", 'node "$@"; code=$?; times >&2; exit $code', "bash", ...args],
    {
      cwd: scratch,
      // Turborepo starts pnpm, wherever that is.
      env: {
        ...process.env,
        PATH: `${scratch}/node_modules/.bin:${process.env.PATH}`,
        NO_COLOR: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const chunks = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    chunks.out = (chunks.out + data).slice(-5000);
  });
  child.stderr.on("data", (data) => {
    chunks.err = (chunks.err + data).slice(-5000);
  });
  const most = { memory: 0, files: 0 };
  const timer = setInterval(() => lookAtProcesses(scratch, most), 250);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  return {
    status,
    seconds,
    cpu: cpuIn(chunks.err),
    ...most,
    printed: status === 0 ? chunks.out : chunks.out + chunks.err,
  };
}

/** What the shell's `times` says of its children, in its last line: user and system time. */
function cpuIn(printed) {
  const last = printed.trimEnd().split("\n").at(-1) ?? "";
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
