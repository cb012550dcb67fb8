// Writes specimens in every house style, as an article and as a book, in every format: pages to look at, made from
// content/specimen, and the publication of every node that the renderers are tested with, for the validators; and short
// texts in other scripts than Latin (texts/), as “in-<language>”, each with the text itself beside its PDF.
// Usage: pnpm specimens <output folder>
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { styles } from "../packages/design/dist/index.js";
import { renderEpub } from "../packages/epub/dist/index.js";
import { renderHtml } from "../packages/html/dist/index.js";
import { renderPdf } from "../packages/pdf/dist/index.js";
import { sha256 } from "../packages/task/dist/index.js";
import { anyPress, specimen, specimenImages } from "../packages/testing/dist/specimen.js";

const out = process.argv[2];
if (out === undefined) throw new Error("Expected an output folder");
const root = fileURLToPath(new URL("..", import.meta.url));
const names = Object.keys(styles);
renderTexts();
renderScripts();
for (const style of names) {
  for (const kind of ["article", "book"]) {
    await renderNodes(`${style}-nodes-${kind}`, specimen(kind, style));
  }
  const columns = { ...specimen("article", style), trim: "A4", columns: 2 };
  await renderNodes(`${style}-nodes-columns`, columns);
}
writeManifest();

/** Each of texts/ by itself. */
function renderScripts() {
  const texts = join(root, "scripts/texts");
  const folder = mkdtempSync(join(tmpdir(), "printery-scripts-"));
  for (const name of readdirSync(texts)) cpSync(join(texts, name), join(folder, `in-${name}`));
  render(readdirSync(folder).map((name) => join(folder, name)));
  rmSync(folder, { recursive: true });
  for (const name of readdirSync(texts)) {
    const id = `in-${name.replace(".md", "")}`;
    cpSync(join(texts, name), join(out, id, "source.md"));
  }
}

function render(publications) {
  const bin = join(root, "apps/printery/bin/printery.js");
  const options = ["--to", "html,pdf,epub", "--out", out, "--strict"];
  execFileSync(process.execPath, [bin, "render", ...publications, ...options], {
    stdio: "inherit",
  });
}

/** content/specimen in every style, and its first text by itself, in one column and in two. */
function renderTexts() {
  const content = join(root, "content/specimen");
  const folder = mkdtempSync(join(tmpdir(), "printery-specimens-"));
  for (const style of names) {
    const [book, article, columns] = ["specimen", "page", "columns"].map((name) =>
      join(folder, `${style}-${name}`),
    );
    cpSync(content, book, { recursive: true });
    const said = readFileSync(join(content, "publication.yaml"), "utf8");
    writeFileSync(join(book, "publication.yaml"), `${said}style: ${style}\n`);
    const filter = (path) => !/\/0[2-9]|\.yaml$/.test(path);
    for (const page of [article, columns]) cpSync(content, page, { recursive: true, filter });
    writeFileSync(join(article, "publication.yaml"), `style: ${style}\n`);
    writeFileSync(join(columns, "publication.yaml"), `style: ${style}\ntrim: A4\ncolumns: 2\n`);
  }
  render(readdirSync(folder).map((name) => join(folder, name)));
  rmSync(folder, { recursive: true });
}

/** The publication in which every node stands, alone in its folder and not in a library. */
async function renderNodes(id, edition) {
  const publication = {
    ...edition,
    ...(edition.kind === "book" ? trade(edition) : {}),
    id,
    library: undefined,
  };
  const pages = new Map();
  for (const render of [renderHtml, renderPdf, renderEpub]) {
    const { files, hints = [] } = await render(
      publication,
      new Map([...specimenImages(), ...pages]),
    );
    for (const [file, bytes] of hints) pages.set(file, bytes);
    for (const [file, bytes] of files) {
      const path = join(out, id, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  }
}

/** All that a publisher may say of a book for shops and for a printer. */
function trade({ metadata }) {
  return {
    metadata: { ...metadata, identifier: "978-0-306-40615-7", series: "Specimens & Sheets" },
    press: { ...anyPress, marks: ["crop", "registration", "bars"], wrap: true },
    catalogue: {
      volume: 2,
      bisac: ["ART060000"],
      thema: ["AKD"],
      accessibility: { level: "AA", certifiedBy: "The Type Room" },
    },
  };
}

/** `printery check` validates what a manifest lists. */
function writeManifest() {
  const outputs = readdirSync(out, { recursive: true })
    .map((file) => join(out, file))
    .filter((file) => statSync(file).isFile() && file !== join(out, "manifest.json"))
    .sort()
    .map((file) => {
      const bytes = readFileSync(file);
      const path = relative(out, file).split("\\").join("/");
      return { path, sha256: sha256(bytes), bytes: bytes.byteLength, inputs: [] };
    });
  const manifest = { version: 1, publications: [], outputs };
  writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));
}
