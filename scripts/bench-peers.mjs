// Measures printery beside other programs, on the same texts, in one run: a book as a PDF and as an e-book, a hundred articles as a site, and what
// each makes of texts without marks. Usage: node scripts/bench-peers.mjs [--peers <folder>] [--write]
// CPU in seconds, user and system, of all processes; memory in MB, of the largest. Peers are installed into `--peers`, or a temporary folder,
// from npm and PyPI. What a file is worth is asked of EPUBCheck (EPUBCHECK_JAR), veraPDF (VERAPDF_LIB) and the Nu checker (VNU_JAR) where they
// are installed. `--write` keeps the figures in apps/printery/src/manual/peers.json, of which `pnpm manual` makes a chapter.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { articlesOf, asMarkdown, writeBook } from "./bench-texts.mjs";
import {
  absent,
  bytesIn,
  epubFaults,
  installPeers,
  machine,
  meter,
  pageCount,
  pageFaults,
  pdfFaults,
} from "./peers.mjs";
import { readings } from "./peers-readings.mjs";
import { importSource } from "./source.mjs";

/** A page of Eleventy, which brings none. */
const PAGE =
  "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content }}</body></html>";
/** What Starlight asks of a site. */
const STARLIGHT = {
  "astro.config.mjs": `import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
export default defineConfig({ integrations: [starlight({ title: "Articles" })] });
`,
  "src/content.config.ts": `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};
const root = fileURLToPath(new URL("../", import.meta.url));
const { peersChapter, PEERS } = await importSource("apps/printery/src/manual/peers-chapter.ts", {
  within: "apps/printery",
});
const { values } = parseArgs({
  options: { peers: { type: "string" }, write: { type: "boolean", default: false } },
});
const command = [process.execPath, join(root, "apps/printery/bin/printery.js")];
const work = mkdtempSync(join(tmpdir(), "printery-peers-"));
try {
  const peers = installPeers(values.peers ?? join(work, "peers"));
  const { version } = JSON.parse(readFileSync(join(root, "apps/printery/package.json"), "utf8"));
  const figures = {
    machine: machine(),
    versions: { printery: version, ...peers.versions },
    absent,
    ...books(peers),
    site: site(peers),
    readings: readings({ command, pandoc: peers.pandoc, npm: peers.npm, work }),
  };
  const text = peersChapter(figures, "");
  console.log(text.slice(text.indexOf("\n## ")));
  if (values.write) writeFileSync(join(root, PEERS), `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true });
}

/** A book of some 100,000 words in Markdown, as a PDF on A5 that is accessible, and as an e-book. */
function books({ python, pandoc }) {
  const folder = join(work, "book");
  const text = asMarkdown(writeBook(600_000));
  const source = put(join(folder, "book.md"), text);
  put(
    join(folder, "publication.yaml"),
    "title: The Book of the Road\nlang: en\ntrim: A5\nprint: false\n",
  );
  const ours = (format) => [
    ...command,
    "render",
    folder,
    "--to",
    format,
    "--out",
    join(work, "ours"),
  ];
  const meta = ["--metadata", "title=The Book of the Road", "--metadata", "lang=en"];
  const theirs = (name, ...options) => [
    pandoc,
    "-s",
    ...meta,
    ...options,
    "-o",
    join(work, name),
    source,
  ];
  const typst = put(
    join(work, "compile.py"),
    `import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=["ua-1"])`,
  );
  const style = put(join(work, "a5.css"), "@page { size: A5 }");
  const pdf = [
    pdfRow("printery", join(work, "ours/book/book.pdf"), [ours("pdf")]),
    pdfRow("pandoc and Typst", join(work, "typst.pdf"), [
      theirs("book.typ", "-V", "papersize=a5"),
      [python, typst, join(work, "book.typ"), join(work, "typst.pdf")],
    ]),
    pdfRow("pandoc and WeasyPrint", join(work, "weasy.pdf"), [
      theirs("book.html"),
      [
        join(dirname(python), "weasyprint"),
        "--pdf-variant",
        "pdf/ua-1",
        "-s",
        style,
        join(work, "book.html"),
        join(work, "weasy.pdf"),
      ],
    ]),
  ];
  const epub = [
    epubRow("printery", join(work, "ours/book/book.epub"), [ours("epub")]),
    epubRow("pandoc", join(work, "pandoc.epub"), [theirs("pandoc.epub")]),
  ];
  return { words: text.split(/\s+/).length, pdf, epub };
}

function pdfRow(program, file, commands) {
  const used = meter(commands);
  return {
    program,
    ...used,
    bytes: statSync(file).size,
    pages: pageCount(file),
    faults: pdfFaults(file),
  };
}

function epubRow(program, file, commands) {
  const used = meter(commands);
  return { program, ...used, bytes: statSync(file).size, faults: epubFaults(file) };
}

/** A hundred articles as a site, and once more when nothing has changed. */
function site({ python, pandoc, npm }) {
  const articles = articlesOf(100).map(([name, text]) => {
    const [title = "", ...rest] = text.split("\n");
    return { name: basename(name, ".txt"), title, body: rest.join("\n"), text };
  });
  const fronted = ({ title, body }, more = "") =>
    `---\ntitle: ${JSON.stringify(title)}\n${more}---\n${body}`;
  const home = (name) => join(work, "site", name);
  for (const each of articles) {
    put(join(home("printery"), "content", `${each.name}.txt`), each.text);
    put(join(home("pandoc"), `${each.name}.md`), each.body);
    put(join(home("eleventy"), `${each.name}.md`), fronted(each, "layout: page.html\n"));
    put(join(home("mkdocs"), "docs", `${each.name}.md`), `# ${each.title}\n${each.body}`);
    put(join(home("starlight"), "src/content/docs", `${each.name}.md`), fronted(each));
  }
  put(join(home("eleventy"), "_includes/page.html"), PAGE);
  put(
    join(home("mkdocs"), "mkdocs.yml"),
    "site_name: Articles\ntheme: {name: material, font: false}\n",
  );
  put(join(home("mkdocs"), "docs/index.md"), "# Articles\n");
  for (const [name, text] of Object.entries(STARLIGHT)) put(join(home("starlight"), name), text);
  for (const name of ["eleventy", "starlight"]) {
    put(join(home(name), "package.json"), '{"type":"module"}');
    symlinkSync(npm, join(home(name), "node_modules"));
  }
  const rows = [
    ["printery", "printery", "dist", [[...command, "build", "--to", "html"]]],
    [
      "pandoc",
      "pandoc",
      "out",
      articles.map(({ name, title }) => [
        pandoc,
        "-s",
        "--metadata",
        `title=${title}`,
        "-o",
        `out/${name}.html`,
        `${name}.md`,
      ]),
    ],
    [
      "Eleventy",
      "eleventy",
      "_site",
      [[process.execPath, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]],
    ],
    ["MkDocs Material", "mkdocs", "site", [[python, "-m", "mkdocs", "build", "--quiet"]]],
    [
      "Astro Starlight",
      "starlight",
      "dist",
      [[process.execPath, "node_modules/astro/astro.js", "build"]],
    ],
  ];
  mkdirSync(join(home("pandoc"), "out"));
  return rows.map(([program, folder, out, commands]) => {
    const options = {
      cwd: home(folder),
      env: { ASTRO_TELEMETRY_DISABLED: "1", NO_MKDOCS_2_WARNING: "1" },
    };
    const used = meter(commands, options);
    const again = meter(commands, options).cpu;
    const made = join(home(folder), out);
    return { program, ...used, again, bytes: bytesIn(made), faults: pageFaults(made) };
  });
}

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
