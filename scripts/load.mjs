// Builds a library of many texts, one of them bad, with few open files allowed, and looks at what its processes take: at most 2 GiB
// each and 256 open files, and one message for the one text. It builds in a scratch copy of the workspace.
// Usage: node scripts/load.mjs [--texts 10000] [--to html,pdf,epub]
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeBook } from "./bench-texts.mjs";
import { lookAtProcesses } from "./processes.mjs";
import { makeScratch, removeScratch } from "./scratch.mjs";

const { values } = parseArgs({
  options: {
    texts: { type: "string", default: "10000" },
    to: { type: "string", default: "html,pdf,epub" },
  },
});
const count = Number(values.texts);
const FILES = 256;
const MEMORY = 2 ** 31;

const scratch = makeScratch();
let failed = 0;
try {
  const tools = await run("node", ["scripts/tools.mjs"]);
  if (tools.status !== 0) throw new Error(tools.stderr);
  const content = join(scratch, "content");
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content);
  lay(content);
  const args = ["apps/printery/bin/printery.js", "build", "--to", values.to];
  for (const name of ["cold", "again"])
    report(name, await run("node", args, `ulimit -n ${FILES};`));
} finally {
  removeScratch(scratch);
}
process.exitCode = failed === 0 ? 0 : 1;

/** Passages of some 1,500 characters, each of its own. */
function lay(content) {
  const book = writeBook(200_000).split("\n\n");
  for (let at = 1; at < count; at += 1) {
    const from = (at * 3) % (book.length - 4);
    const text = [`Passage ${at}`, "By Ada Byron", ...book.slice(from, from + 4)].join("\n\n");
    writeFileSync(join(content, `passage-${at}.txt`), `${text}\n`);
  }
  writeFileSync(join(content, "bad.txt"), "");
}

function report(name, { status, stderr, seconds, memory, files }) {
  const lines = stderr.split("\n").filter((line) => line !== "");
  const what = `${count} texts ${name}: ${seconds.toFixed(0)} s, ${Math.round(memory / 2 ** 20)} MiB and ${files} open files in one process at most, exit ${status}`;
  console.log([what, ...lines].join("\n  "));
  const [message = "", page, ...others] = lines;
  const isTold =
    message.startsWith("content/bad.txt: error: ") && /empty-file\.md$/.test(page ?? "");
  if (status !== 1 || !isTold || others.length > 0) failed += 1;
  if (memory > MEMORY || files > FILES) failed += 1;
}

/** Runs a command in the scratch copy, and looks at all processes that come of it. */
async function run(command, args, before = "") {
  const start = performance.now();
  const child = spawn("bash", ["-c", `${before} exec "$0" "$@"`, command, ...args], {
    cwd: scratch,
    // Turborepo starts pnpm, wherever that is.
    env: {
      ...process.env,
      PATH: `${scratch}/node_modules/.bin:${process.env.PATH}`,
      NO_COLOR: "1",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const most = { memory: 0, files: 0 };
  const timer = setInterval(() => lookAtProcesses(scratch, most), 500);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  return { status, stderr, seconds: (performance.now() - start) / 1000, ...most };
}
