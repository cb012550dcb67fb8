// Scores the parser on a corpus of raw texts with gold structure: `<corpus>/score.mjs` is its scorer,
// `<corpus>/<set>/<case>/input.txt` its texts. Usage: node scripts/score.mjs <corpus>/<set> [least composite] [scorer's options]
// Fails where the composite is below the least one, in per cent.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [set, least = "0", ...options] = process.argv.slice(2);
if (set === undefined) throw new Error("Expected a set of a corpus");
const gold = resolve(set);
const bin = fileURLToPath(new URL("../apps/printery/bin/printery.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "printery-score-"));
try {
  mkdirSync(join(work, "texts"));
  const texts = readdirSync(gold).map((name) => {
    const text = join(work, "texts", `${name}.txt`);
    copyFileSync(join(gold, name, "input.txt"), text);
    return text;
  });
  const models = join(work, "models");
  run([bin, "render", ...texts, "--to", "model", "--out", models], "ignore");
  const report = join(work, "report.json");
  const scorer = join(dirname(gold), "score.mjs");
  run([scorer, "--gold", gold, "--sys", models, "--json", report, ...options], "inherit");
  const { composite, n } = JSON.parse(readFileSync(report, "utf8")).all;
  const enough = n === texts.length && composite * 100 >= Number(least);
  console.log(
    `composite ${(composite * 100).toFixed(1)} over ${n} texts, at least ${least} wanted`,
  );
  process.exitCode = enough ? 0 : 1;
} finally {
  rmSync(work, { recursive: true });
}

function run(argv, stdout) {
  const { status } = spawnSync(process.execPath, argv, { stdio: ["ignore", stdout, "inherit"] });
  if (status !== 0) throw new Error(`${argv[0]} failed`);
}
