// Measures what pages cost, from raw text to finished files, beside pandoc and, with --peers, Eleventy. Usage:
// node scripts/bench-html.mjs [--peers] [--articles <folder of .txt>] [--book <folder or .txt>]
// 1,000 articles and 10,000 (the same with some words changed), and a book; without folders, texts are made of the repository's
// own sentences. CPU (seconds, user and system) by step, and memory (MB at most), of a process that does this and
// nothing else; of others, of the whole command. A second run must leave every file as it is. Fails where a target is missed.
// pandoc (pip install pypandoc_binary) has a hundred of the articles, one command each; Eleventy is installed into a temporary folder.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { articlesOf, writeBook } from "./bench-texts.mjs";

const { values } = parseArgs({
  options: {
    peers: { type: "boolean" },
    articles: { type: "string" },
    book: { type: "string" },
  },
});

/** Seconds of CPU, of which `html` is the last step's, and MB. */
const wanted = {
  "1,000 articles": { cpu: 1.9, html: 0.5, memory: 700 },
  "10,000 articles": { cpu: 9, html: 5, memory: 700 },
  book: { cpu: Number.POSITIVE_INFINITY, html: 0.6, memory: 700 },
};
const folder = mkdtempSync(join(tmpdir(), "printery-html-"));
try {
  const thousand = articles();
  const sets = {
    "1,000 articles": thousand,
    "10,000 articles": Array.from({ length: 10 }, (_, copy) =>
      thousand.map(([name, text]) => [`${copy}-${name}`, copy === 0 ? text : varied(text, copy)]),
    ).flat(),
    book: book(),
  };
  for (const [what, texts] of Object.entries(sets)) measureOurs(what, texts);
  const bytes = (texts) => texts.reduce((sum, [, text]) => sum + text.length, 0);
  console.log(
    `(1,000 articles: ${(bytes(thousand) / 1e6).toFixed(1)} MB; the book: ${(bytes(sets.book) / 1e6).toFixed(1)} MB)`,
  );
  measurePandoc(thousand.slice(0, 100));
  if (values.peers) measureEleventy(thousand);
} finally {
  rmSync(folder, { recursive: true });
}

/** Name and text of each article. */
function articles() {
  if (values.articles !== undefined) {
    return readdirSync(values.articles)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => [name, readFileSync(join(values.articles, name), "utf8")]);
  }
  return articlesOf(1_000);
}

/** The book as one publication: a folder of texts, or one. */
function book() {
  if (values.book === undefined) return [["book/1.txt", writeBook(640_000)]];
  if (statSync(values.book).isFile()) return [["book/1.txt", readFileSync(values.book, "utf8")]];
  return readdirSync(values.book)
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort()
    .map((name) => [`book/${name}`, readFileSync(join(values.book, name), "utf8")]);
}

/** `text` with every hundredth word put in another's place. */
function varied(text, seed) {
  const words = text.split(" ");
  for (let at = seed; at + 7 < words.length; at += 100)
    [words[at], words[at + 7]] = [words[at + 7], words[at]];
  return words.join(" ");
}

function measureOurs(what, texts) {
  const source = join(folder, "texts");
  rmSync(source, { recursive: true, force: true });
  for (const [name, text] of texts) write(join(source, name), text);
  const out = join(folder, "ours");
  rmSync(out, { recursive: true, force: true });
  const first = ours(source, out);
  const { parse, compose, html, write: files, load, memory } = first;
  const cpu = load + parse + compose + html;
  const steps = `load ${load.toFixed(2)}, parse ${parse.toFixed(2)}, compose ${compose.toFixed(2)}, html ${html.toFixed(2)}`;
  console.log(
    `printery, ${what}: ${cpu.toFixed(2)} s (${steps}), and to write ${files.toFixed(2)}; ${Math.round(memory)} MB`,
  );
  const target = wanted[what];
  if (cpu > target.cpu || html > target.html || memory > target.memory) {
    console.log(
      `MISSED: ${target.cpu} s, of these html ${target.html} s, and ${target.memory} MB at most`,
    );
    process.exitCode = 1;
  }
  const before = times(out);
  const again = ours(source, out);
  const touched = [...times(out)].filter(([path, time]) => before.get(path) !== time);
  console.log(
    `  once more: to write ${again.write.toFixed(2)} s, ${touched.length} of ${before.size} files touched`,
  );
  if (touched.length > 0) process.exitCode = 1;
}

function times(out) {
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path, `${statSync(path).mtimeMs} ${statSync(path).ino}`]));
}

/** Has the pages made by a process of its own, a hundred publications at a time, as memory is not to grow with their number. */
function ours(source, out) {
  const bundle = (name) => new URL(`../packages/${name}/dist/index.mjs`, import.meta.url).href;
  const task = new URL("../packages/task/dist/index.js", import.meta.url).href;
  const script = `
    import { readdirSync, readFileSync } from "node:fs";
    import { dirname, join } from "node:path";
    const spent = { load: 0, parse: 0, compose: 0, html: 0, write: 0 };
    let before = { user: 0, system: 0 };
    const take = (step) => {
      const now = process.cpuUsage();
      spent[step] += (now.user + now.system - before.user - before.system) / 1e6;
      before = now;
    };
    const { compileLate, writeWhole } = await import(${JSON.stringify(task)});
    compileLate();
    const { parseStage } = await import(${JSON.stringify(bundle("parser"))});
    const { composeStage, renderStage } = await import(${JSON.stringify(bundle("publication"))});
    const { renderHtml } = await import(${JSON.stringify(bundle("html"))});
    const source = ${JSON.stringify(source)};
    const publications = new Map();
    for (const path of readdirSync(source, { recursive: true }).filter((path) => path.endsWith(".txt") || path.endsWith(".md")).sort()) {
      const id = dirname(path) === "." ? path.replace(/[.]\\w+$/, "") : dirname(path);
      publications.set(id, [...(publications.get(id) ?? []), path]);
    }
    const compose = composeStage({ formats: ["html"], library: {}, epoch: 0 });
    const html = renderStage("html", renderHtml);
    take("load");
    const all = [...publications];
    for (let at = 0; at < all.length; at += 100) {
      let batch = all.slice(at, at + 100).map(([id, paths]) => [id, new Map(paths.map((path) => [path, readFileSync(join(source, path))]))]);
      take("load");
      for (const [step, stage] of Object.entries({ parse: parseStage, compose, html })) {
        const next = [];
        for (const [id, files] of batch) next.push([id, (await stage(id, files)).files]);
        batch = next;
        take(step);
      }
      for (const [id, files] of batch) for (const [path, bytes] of files) await writeWhole(join(${JSON.stringify(out)}, id, path), bytes);
      take("write");
    }
    console.log(JSON.stringify({ ...spent, memory: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`No pages were made: ${stderr}`);
  return JSON.parse(stdout);
}

function measurePandoc(texts) {
  const asked = spawnSync("python3", ["-c", "import pypandoc; print(pypandoc.get_pandoc_path())"], {
    encoding: "utf8",
  });
  if (asked.status !== 0) {
    console.log("pandoc is not installed (pip install pypandoc_binary)");
    return;
  }
  const source = join(folder, "pandoc");
  for (const [name, text] of texts) write(join(source, name), text);
  const used = childrenOf(
    `
import glob, os
for path in glob.glob(os.path.join(sys.argv[1], "*.txt")):
    subprocess.run([sys.argv[2], "-s", "-f", "markdown", "--metadata", "title=Article", "-o", path + ".html", path], check=True)`,
    source,
    asked.stdout.trim(),
  );
  console.log(
    `pandoc, 1,000 articles: ${(used * (1_000 / texts.length)).toFixed(1)} s (${used.toFixed(1)} s for ${texts.length} of them)`,
  );
}

function measureEleventy(texts) {
  const source = join(folder, "eleventy");
  const page =
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ title }}</title></head><body>{{ content }}</body></html>";
  write(join(source, "_includes/page.html"), page);
  for (const [name, text] of texts) {
    const [title = ""] = text.split("\n");
    const body = text.slice(title.length);
    write(
      join(source, name.replace(/txt$/, "md")),
      `---\ntitle: ${JSON.stringify(title)}\nlayout: page.html\n---\n{% raw %}${body}{% endraw %}\n`,
    );
  }
  write(join(source, "package.json"), '{"type":"module"}');
  const installed = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "@11ty/eleventy@3.1.2"],
    { cwd: source, encoding: "utf8" },
  );
  if (installed.status !== 0) throw new Error(`Eleventy can't be installed: ${installed.stderr}`);
  const used = childrenOf(
    `
subprocess.run([sys.argv[2], "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], cwd=sys.argv[1], check=True)`,
    source,
    process.execPath,
  );
  const made = readdirSync(join(source, "_site"), { recursive: true }).filter((path) =>
    path.endsWith(".html"),
  );
  console.log(`Eleventy, 1,000 articles: ${used.toFixed(2)} s (${made.length} pages)`);
}

/** CPU seconds of the commands that the lines of Python `run`. */
function childrenOf(lines, ...given) {
  const script = `
import resource, subprocess, sys
${lines}
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)`;
  const { stdout, stderr, status } = spawnSync("python3", ["-c", script, ...given], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`A command failed: ${stderr}`);
  return Number(stdout.trim().split("\n").at(-1));
}

function write(path, text) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}
