// Scores the parser on a corpus of raw texts with gold structure. Usage:
//   node scripts/score.mjs [<corpus>/<set>] [--folds] [--cases] [--by genre,style] [--floors <file>]
// prints every column of the corpus' scorer by genre and style, below what cutting at blank lines scores
// (and pandoc, where it is installed). `--folds` leaves each source out of the fit that reads it.
// `--floors` fails where a column is below its floor in the file, by the name of the set.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openCorpus } from "./corpus.mjs";
import { importSource } from "./source.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: "boolean" },
    cases: { type: "boolean" },
    by: { type: "string", default: "genre,style" },
    floors: { type: "string" },
  },
});
const set = positionals[0] ?? "../shared/corpus/dev";
const COLUMNS =
  "composite segF blkEx typeF hP hR hF hLvl bP bR bF bLine lost fid keep reflow hyph lines hr em title author lead leadFP lang".split(
    " ",
  );
/** Less is better. */
const FAULTS = new Set(["lost", "leadFP"]);

const parser = await importSource("packages/parser/src/fit/index.ts");
const { cases, scorer } = await openCorpus(set);
const detect = await parser.loadDetector();
const modelFor = options.folds ? foldedModels() : () => parser.compile(parser.table);

const results = cases.map((each) => score(each, read(each, modelFor(each))));
console.log(
  "slice".padEnd(28) + "n".padStart(4) + COLUMNS.map((name) => name.padStart(10)).join(""),
);
printRow(
  "blank lines",
  cases.map((each) => score(each, cutAtBlankLines(each))),
);
if (spawnSync("pandoc", ["--version"]).status === 0)
  printRow(
    "pandoc -f markdown",
    cases.map((each) => score(each, throughPandoc(each))),
  );
if (options.cases) for (const result of results) printRow(result.id, [result]);
const all = printRow(options.folds ? "printery, folds" : "printery", results);
for (const by of options.by.split(",")) {
  for (const value of [...new Set(results.map((result) => result[by]))].sort())
    printRow(
      `${by}=${value}`,
      results.filter((result) => result[by] === value),
    );
}
const types = Object.entries(all.types).filter(([, type]) => type.g > 0);
console.log(`F1 by type: ${types.map(([name, { F }]) => `${name} ${percent(F)}`).join("  ")}`);
console.log(
  `fidelity at least ${percent(all.fidMin)}; ${percent(all.fid995)} % of texts have 99.5`,
);
if (options.floors !== undefined) checkFloors(all);

function read({ id, bytes }, model) {
  const { text } = parser.decode(bytes, `${id}.txt`);
  const document = parser.readText(
    parser.sourceOf(`${id}.txt`, text),
    { detect, tell() {} },
    model,
  );
  return scorer.readMdast(JSON.parse(JSON.stringify(document)));
}

function score({ id, genre, style, input, gold }, system) {
  return { id, genre, style, ...scorer.scoreCase(input, gold, system) };
}

/** Per source a model that was fitted to all the others. */
function foldedModels() {
  const models = new Map();
  return ({ group }) => {
    if (!models.has(group)) {
      const others = cases.filter((each) => each.group !== group);
      models.set(group, parser.compile(parser.learnNearly(others)));
    }
    return models.get(group);
  };
}

function cutAtBlankLines({ text }) {
  const children = text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((value) => ({ type: "paragraph", children: [{ type: "text", value }] }));
  return scorer.readMdast({ type: "root", children });
}

function throughPandoc({ text }) {
  const { stdout } = spawnSync("pandoc", ["-f", "markdown", "-t", "html", "-s"], { input: text });
  return scorer.readHTML(stdout.toString());
}

function printRow(name, rows) {
  const total = scorer.aggregate(rows);
  const cells = COLUMNS.map((column) => percent(total[column]).padStart(10)).join("");
  console.log(name.slice(0, 28).padEnd(28) + String(rows.length).padStart(4) + cells);
  return total;
}

function percent(value) {
  return value === null || value === undefined || Number.isNaN(value)
    ? "–"
    : (value * 100).toFixed(1);
}

/** A column that the set no longer has is below its floor, too. */
function checkFloors(total) {
  const floors = JSON.parse(readFileSync(options.floors, "utf8"))[basename(resolve(set))];
  if (floors === undefined) throw new Error(`${options.floors} has no floors for ${set}`);
  const missed = Object.entries(floors).filter(([column, floor]) => {
    const reached = Number(percent(total[column]));
    return FAULTS.has(column) ? !(reached <= floor) : !(reached >= floor);
  });
  for (const [column, floor] of missed)
    console.error(`${column} is ${percent(total[column])}, and ${floor} was reached before`);
  if (missed.length > 0) process.exitCode = 1;
}
