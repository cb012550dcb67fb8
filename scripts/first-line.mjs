// Measures how soon each command says something: from its start to the first byte that it prints, the best of five calls, in a project
// of two texts. Fails where one takes longer than 200 ms, and 150 ms longer than Node.js alone, which waits as well on a machine that is
// busy. Usage: node scripts/first-line.mjs
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../apps/printery/bin/printery.js", import.meta.url));
const MOST = 200;
const ROUNDS = 5;
const calls = [
  ["--version"],
  ["--help"],
  ["build", "--help"],
  ["build"],
  ["render", "poem.txt"],
  ["check"],
  ["inspect", "poem.txt"],
  ["clean"],
  ["doctor"],
  ["completion", "bash"],
  ["complete", "--", "build", ""],
  ["biuld"],
];

const folder = mkdtempSync(join(tmpdir(), "printery-first-line-"));
mkdirSync(join(folder, "content"));
const text = "A Poem\n\nIt has a line that says a thing, and then it says the thing again.\n";
for (const path of ["poem.txt", "content/poem.txt", "content/other.txt"]) {
  writeFileSync(join(folder, path), text);
}
const bare = await best(["-e", "console.log(1)"]);
const slow = [];
for (const argv of calls) {
  const took = await best([bin, ...argv]);
  const isSlow = took > MOST && took - bare > MOST - 50;
  if (isSlow) slow.push(argv.join(" "));
  console.log(`${String(Math.round(took)).padStart(5)} ms  printery ${argv.join(" ")}`);
}
rmSync(folder, { recursive: true });
console.log(`${String(Math.round(bare)).padStart(5)} ms  node alone`);
if (slow.length > 0) console.log(`later than ${MOST} ms: ${slow.join(", ")}`);
process.exitCode = slow.length > 0 ? 1 : 0;

async function best(argv) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, await firstByte(argv));
  return least;
}

/** Milliseconds from the start of a call until it says something; then it is ended. */
function firstByte(argv) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, argv, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let took;
    const hear = () => {
      took ??= performance.now() - start;
      child.kill("SIGTERM");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("close", () => resolve(took ?? Number.POSITIVE_INFINITY));
  });
}
