// Measures the parser. Usage: node scripts/bench-parse.mjs [<corpus>/<set>] [megabytes]
// From bytes to Document JSON, in CPU seconds of this process: speed over a mix of the corpus, and over
// Markdown; memory for one large text; time for pathological texts as they double; time to load the stage.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const MEGABYTE = 1e6;
const dist = fileURLToPath(new URL("../packages/parser/dist/", import.meta.url));
const entry = pathToFileURL(join(dist, "index.js")).href;
const [set = "../shared/corpus/dev", megabytes = "60"] = process.argv.slice(2);

if (set === "--memory") await measureMemory(megabytes);
else if (set === "--load") await measureLoad();
else await measureAll();

async function measureAll() {
  const { loadFormat, parse } = await import(entry);
  const texts = readdirSync(set).map((name) => readFileSync(join(set, name, "input.txt")));
  await loadFormat?.("a.md");
  const markdown = markdownTexts();
  report("plain text", speed(parse, texts, "a.txt", Number(megabytes)), 8);
  report("Markdown", speed(parse, markdown, "a.md", Number(megabytes) / 3), 4);
  for (const [name, path, make] of pathological) {
    const [small, large] = [make(1), make(2)].map((text) => seconds(parse, text, path));
    const ratio = large / small;
    console.log(
      `${name.padEnd(34)} ${(small * 1000).toFixed(0).padStart(6)} ms  doubled × ${ratio.toFixed(2)}${ratio > 2.3 ? "  more than 2.3" : ""}`,
    );
  }
  for (const argument of ["--memory", "--load"]) {
    const { stdout } = spawnSync(process.execPath, [
      "--expose-gc",
      fileURLToPath(import.meta.url),
      argument,
      megabytes,
    ]);
    process.stdout.write(stdout);
  }
}

function speed(parse, texts, path, size) {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const rounds = Math.max(1, Math.round((size * MEGABYTE) / total));
  for (const text of texts) read(parse, text, path);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const text of texts) read(parse, text, path);
  return (total * rounds) / MEGABYTE / elapsed(start);
}

function report(what, rate, wanted) {
  console.log(`${what.padEnd(34)} ${rate.toFixed(1).padStart(6)} MB/s  ${wanted} wanted`);
}

/** The quickest of three, as other work on the machine only adds. */
function seconds(parse, text, path) {
  const bytes = Buffer.from(text);
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage();
      read(parse, bytes, path);
      return elapsed(start);
    }),
  );
}

function read(parse, bytes, path) {
  return JSON.stringify(parse(bytes, { path }).document).length;
}

function elapsed(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function measureMemory() {
  const { parse } = await import(entry);
  const book = readFileSync("../shared/bench/book/book.txt");
  const bytes = Buffer.concat(Array.from({ length: 8 }, () => book));
  read(parse, book, "a.txt");
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const length = read(parse, bytes, "a.txt");
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    `memory for a text of ${(bytes.length / MEGABYTE).toFixed(1)} MB            × ${((peak - before) / bytes.length).toFixed(1)} of it  12 wanted (JSON of ${(length / MEGABYTE).toFixed(1)} MB)`,
  );
}

async function measureLoad() {
  const start = process.cpuUsage();
  await import(pathToFileURL(join(dist, "cli.mjs")).href).catch(() => undefined);
  console.log(
    `loading the stage                  ${(elapsed(start) * 1000).toFixed(0).padStart(6)} ms  60 wanted`,
  );
}

/** Markdown as people keep it beside their code: the pages of the packages installed here. */
function markdownTexts() {
  const store = fileURLToPath(new URL("../node_modules/.pnpm/", import.meta.url));
  return readdirSync(store).flatMap((name) => {
    const folder = join(store, name, "node_modules");
    try {
      return readdirSync(folder).flatMap((each) => {
        try {
          return [readFileSync(join(folder, each, "README.md"))];
        } catch {
          return [];
        }
      });
    } catch {
      return [];
    }
  });
}
