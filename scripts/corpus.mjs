// Reads a corpus of raw texts with gold structure: `<corpus>/score.mjs` is its scorer,
// `<corpus>/<set>/<case>/{input.txt,gold.json,meta.json}` are its texts.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The scorer and the cases of a set, in the order of their names; offsets count from behind a byte order mark. */
export async function openCorpus(set) {
  const folder = resolve(set);
  const scorer = await import(pathToFileURL(join(dirname(folder), "score.mjs")).href);
  const cases = readdirSync(folder)
    .sort()
    .map((id) => {
      const read = (name) => readFileSync(join(folder, id, name));
      const gold = JSON.parse(read("gold.json"));
      const input = read("input.txt").toString();
      const mark = input.startsWith("\ufeff") ? 1 : 0;
      const blocks = gold.blocks.map((block) => ({
        ...block,
        spans: block.spans.map(([start, end]) => [start - mark, end - mark]),
      }));
      const { genre, style, group } = JSON.parse(read("meta.json"));
      return {
        id,
        genre,
        style,
        group,
        bytes: read("input.txt"),
        input,
        gold,
        text: input.slice(mark),
        blocks,
      };
    });
  return { cases, scorer };
}
