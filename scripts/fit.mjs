// Fits the parser's weights to labelled texts. Usage:
//   node scripts/fit.mjs <corpus>/<set>…            writes packages/parser/src/roles/weights.ts, drawn to the prior
//   node scripts/fit.mjs --prior <corpus>/<set>…    writes packages/parser/src/fit/prior.ts, drawn to what it was
// The same texts and the same prior give the same table.
import { writeFileSync } from "node:fs";
import { openCorpus } from "./corpus.mjs";
import { importSource } from "./source.mjs";

const options = process.argv.slice(2);
const toPrior = options[0] === "--prior";
const sets = toPrior ? options.slice(1) : options;
if (sets.length === 0) throw new Error("Expected at least one set of a corpus");
const parser = await importSource("packages/parser/src/fit/index.ts");
const cases = [];
for (const set of sets) cases.push(...(await openCorpus(set)).cases);
const table = parser.learn(cases, toPrior ? parser.WIDE : parser.NEAR);
writeFileSync(
  toPrior ? "packages/parser/src/fit/prior.ts" : "packages/parser/src/roles/weights.ts",
  toPrior ? parser.printPrior(table) : parser.printTable(table),
);
console.log(`fitted to ${cases.length} texts`);
