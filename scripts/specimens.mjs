// Writes the specimen publication in every house style, as an article and as a book, in every format:
// pages to look at, and pages for the validators. Usage: node scripts/specimens.mjs <output folder>
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderEpub } from "../packages/epub/dist/index.js";
import { renderHtml } from "../packages/html/dist/index.js";
import { renderPdf } from "../packages/pdf/dist/index.js";
import { sha256 } from "../packages/task/dist/index.js";
import { specimen, specimenImages } from "../packages/testing/dist/specimen.js";

const out = process.argv[2];
if (out === undefined) throw new Error("Expected an output folder");
const outputs = [];
for (const style of ["book", "briefing", "essay"]) {
  for (const kind of ["article", "book"]) {
    const id = `${style}-${kind}`;
    // Alone in its folder, not in a library.
    const publication = { ...specimen(kind, style), id, library: false };
    for (const render of [renderHtml, renderPdf, renderEpub]) {
      const { files } = await render(publication, specimenImages());
      for (const [file, bytes] of files) {
        const path = `${id}/${file}`;
        mkdirSync(dirname(join(out, path)), { recursive: true });
        writeFileSync(join(out, path), bytes);
        outputs.push({ path, sha256: sha256(bytes), bytes: bytes.byteLength, inputs: [] });
      }
    }
  }
}
// `printery check` validates what a manifest lists.
const manifest = { version: 1, publications: [], outputs };
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));
