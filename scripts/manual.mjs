// Writes the generated chapters of the manual, content/the-printery-manual: of the pages in docs, of the messages, of the keys, and of the
// figures that `pnpm bench:peers` left. Usage: node scripts/manual.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { importSource } from "./source.mjs";

const { generatedChapters } = await importSource("apps/printery/src/manual/index.ts", {
  external: ["sharp"],
  within: "apps/printery",
});
for (const [path, text] of generatedChapters((name) => readFileSync(name, "utf8")))
  writeFileSync(path, text);
