// Reads and scores a corpus of raw texts with gold structure: `<corpus>/score.mjs` is its scorer,
// `<corpus>/<set>/<case>/{input.txt,gold.json,meta.json}` are its texts.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export async function openCorpus(set) {
  const folder = resolve(set);
  const scorer = await import(pathToFileURL(join(dirname(folder), "score.mjs")).href);
  const cases = readdirSync(folder)
    .sort()
    .map((id) => {
      const read = (name) => readFileSync(join(folder, id, name));
      const gold = JSON.parse(read("gold.json"));
      const meta = JSON.parse(read("meta.json"));
      return { ...meta, id, bytes: read("input.txt"), input: read("input.txt").toString(), gold };
    });
  return { cases, scorer };
}
