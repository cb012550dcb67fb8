// Fits the parser's weights to labelled texts. Usage:
//   node scripts/fit.mjs <corpus>/<set>…              writes packages/parser/src/roles/weights.ts
//   node scripts/fit.mjs --learned <corpus>/<set>…    writes packages/parser/src/fit/learned.ts, which the other is drawn to
// The same texts give the same table.
import { writeFileSync } from "node:fs";
import { openCorpus } from "./corpus.mjs";
import { importSource } from "./source.mjs";

const sets = process.argv.slice(2);
const isLearned = sets[0] === "--learned";
if (isLearned) sets.shift();
if (sets.length === 0) throw new Error("Expected at least one set of a corpus");
const parser = await importSource("packages/parser/src/fit/index.ts");
const cases = [];
for (const set of sets) cases.push(...(await openCorpus(set)).cases);
if (isLearned) {
  const table = parser.printLearned(parser.learnWidely(cases));
  writeFileSync("packages/parser/src/fit/learned.ts", table);
} else {
  const table = parser.printTable(parser.learnNearly(cases));
  writeFileSync("packages/parser/src/roles/weights.ts", table);
}
console.log(`fitted to ${cases.length} texts`);
