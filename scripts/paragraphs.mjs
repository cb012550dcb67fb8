// Measures where paragraphs are split that lost their breaks. Usage:
//   node scripts/paragraphs.mjs <corpus>/<set>|<file>.jsonl… [--table] [--each] [--runs] [--texts <part of a name>]
//   node scripts/paragraphs.mjs --fit <corpus>/<set>|<file>.jsonl…   writes packages/parser/src/paragraphs/weights.ts
// joins the paragraphs of each text (with `--runs` of each run between headings) and prints the F1 of its boundaries, Pk and
// WindowDiff: with each source left out of the fit that splits it, or with `--table` by the parser's own weights. Beside it,
// boundaries by chance, as many as there were, and every n sentences. A line of a .jsonl file is a text as
// { source, lang, genre, runs: [[paragraph, …], …] }; a set of a corpus has cases with gold.json and meta.json.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importSource } from "./source.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fit: { type: "boolean" },
    table: { type: "boolean" },
    each: { type: "boolean" },
    runs: { type: "boolean" },
    texts: { type: "string", default: "" },
  },
});
/** Letters of a source that count whole in a fit; of a larger one each counts less. */
const ENOUGH = 150_000;
/** Paragraphs and sentences below which there is nothing to find. */
const FEWEST = 3;
const FOLDS = 8;

const parser = await importSource("packages/parser/src/fit/index.ts");
const texts = (positionals.length > 0 ? positionals : ["../shared/corpus/dev"])
  .flatMap((path) => (path.endsWith(".jsonl") ? linesOf(path) : casesOf(path)))
  .filter(({ runs }) => runs.flat().length >= FEWEST);

if (options.fit) {
  const table = parser.fitParagraphs(passagesOf(texts));
  writeFileSync("packages/parser/src/paragraphs/weights.ts", parser.printParagraphs(table));
  console.log(`fitted to ${texts.length} texts`);
} else measure();

function linesOf(path) {
  return readFileSync(path, "utf8").trim().split("\n").map(JSON.parse);
}

/** One text of each document, of whose exports there may be several. */
function casesOf(set) {
  const seen = new Set();
  return readdirSync(set)
    .sort()
    .flatMap((id) => {
      const document = id.split(".")[0];
      if (seen.has(document)) return [];
      seen.add(document);
      const { blocks, metadata } = JSON.parse(readFileSync(join(set, id, "gold.json"), "utf8"));
      const { genre, group } = JSON.parse(readFileSync(join(set, id, "meta.json"), "utf8"));
      return [{ id, source: group, lang: metadata.lang ?? "en", genre, runs: runsOf(blocks) }];
    });
}

function runsOf(blocks) {
  const runs = [[]];
  for (const { type, role, text } of blocks)
    if (type === "p" && role === "content") runs.at(-1).push(text.replace(/\s+/gu, " ").trim());
    else runs.push([]);
  return runs.filter((run) => run.length > 0);
}

function passagesOf(some) {
  const letters = new Map();
  for (const { source, runs } of some)
    letters.set(source, (letters.get(source) ?? 0) + runs.flat().join("").length);
  return some.map(({ source, lang, runs }) => ({
    lang,
    paragraphs: runs.flat(),
    weight: Math.min(1, ENOUGH / letters.get(source)),
  }));
}

function measure() {
  const sources = [...new Set(texts.map(({ source }) => source))];
  const rows = new Map();
  const folds = options.table ? 1 : Math.min(FOLDS, sources.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const isTested = ({ source }) => options.table || sources.indexOf(source) % folds === fold;
    const table = options.table
      ? undefined
      : parser.fitParagraphs(passagesOf(texts.filter((text) => !isTested(text))));
    for (const text of texts.filter(isTested)) {
      if (!`${text.id ?? text.source}`.includes(options.texts)) continue;
      for (const paragraphs of options.runs ? text.runs : [text.runs.flat()]) {
        if (paragraphs.length < FEWEST) continue;
        const joined = parser.joinParagraphs({ lang: text.lang, paragraphs });
        if (joined.survey.said.length <= FEWEST) continue;
        const found = splitsOf(joined, table);
        const label = `${text.genre} ${text.lang}`;
        for (const row of ["all", label, ...(options.each ? [text.id ?? text.source] : [])])
          rows.set(row, [...(rows.get(row) ?? []), found]);
      }
    }
  }
  const names = Object.keys(rows.get("all")[0].splits);
  console.log(
    "F1".padEnd(28) + ["n", ...names, "Pk", "WinDiff"].map((name) => name.padStart(11)).join(""),
  );
  for (const [row, found] of rows) print(row, found, names);
}

function splitsOf(joined, table) {
  const { survey, begins, boundaries } = joined;
  const count = survey.said.length;
  const every = (n) => range(count).filter((at) => at > 0 && at % n === 0);
  const mean = Math.max(1, Math.round(count / (boundaries + 1)));
  const splits = {
    printery: parser.boundariesOf(survey, table).map(({ at }) => at),
    random: shuffled(range(count).slice(1)).slice(0, boundaries),
    "every mean": every(mean),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`every ${n}`, every(n)])),
  };
  return { splits, begins, boundaries, count, mean };
}

function print(row, found, names) {
  const cells = names.map((name) => {
    let right = 0;
    let made = 0;
    let wanted = 0;
    for (const { splits, begins, boundaries } of found) {
      right += splits[name].filter((at) => begins.has(at)).length;
      made += splits[name].length;
      wanted += boundaries;
    }
    return (2 * right) / Math.max(1, made + wanted);
  });
  const windows = found.map((each) => windowErrors(each));
  const mean = (at) => windows.reduce((sum, each) => sum + each[at], 0) / windows.length;
  console.log(
    row.padEnd(28) +
      `${found.length}`.padStart(11) +
      [...cells, mean(0), mean(1)].map((value) => value.toFixed(3).padStart(11)).join(""),
  );
}

/** Pk (Beeferman and others 1999) and WindowDiff (Pevzner and Hearst 2002), over sentences. */
function windowErrors({ splits, begins, count, mean }) {
  const width = Math.max(2, Math.round(mean / 2));
  const ours = new Set(splits.printery);
  let [parted, differing, windows] = [0, 0, 0];
  for (let from = 0; from + width < count; from += 1) {
    const within = range(width).map((step) => from + step + 1);
    const [a, b] = [begins, ours].map((set) => within.filter((at) => set.has(at)).length);
    parted += a > 0 === b > 0 ? 0 : 1;
    differing += a === b ? 0 : 1;
    windows += 1;
  }
  return [parted / Math.max(1, windows), differing / Math.max(1, windows)];
}

function range(count) {
  return Array.from({ length: count }, (_none, at) => at);
}

/** The same order each time: Park and Miller's generator. */
function shuffled(values) {
  let seed = 1;
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return values
    .map((value) => [next(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}
