// Measures what an e-book costs, beside pandoc where it is installed. Usage: node scripts/bench-epub.mjs [<folder of .md>]
// Three books: the one given, or one of 40 chapters made of the repository's own sentences, some 100,000 words; and books of
// 1,000 and of 10,000 chapters, 120 words each. CPU (seconds) is that of loading the renderer and rendering, memory (MB at
// most) that of the process that does it and nothing else; pandoc's is that of the whole command. Of the largest also what its task
// costs after one chapter was edited, all of it: start, reading, writing. Fails where a target is missed.
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
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBook } from "./bench-texts.mjs";

const dist = (name) => new URL(`../packages/${name}/dist/index.js`, import.meta.url).href;
const renderer = new URL("../packages/epub/dist/index.mjs", import.meta.url).href;
const [{ parse }, { compose }, { openModel, writeModel }] = await Promise.all(
  [dist("parser"), dist("publication"), dist("document")].map((url) => import(url)),
);

/** Seconds and MB. */
const wanted = [
  { name: "book", cpu: 0.5, memory: 300 },
  { name: "1,000 chapters", cpu: 0.8, memory: 300 },
  { name: "10,000 chapters", cpu: 5, memory: 500 },
];
const edited = { name: "10,000 chapters, one edited", cpu: 1.5, memory: 500 };
const folder = mkdtempSync(join(tmpdir(), "printery-epub-"));
const [given] = process.argv.slice(2);
try {
  const books = [
    given === undefined ? chapters(40, 2_500) : readGiven(given),
    chapters(1_000, 120),
    chapters(10_000, 120),
  ];
  for (const [nth, texts] of books.entries()) {
    const { name, cpu, memory } = wanted[nth];
    const ours = await measure(texts);
    tell("printery", name, ours);
    // With ten thousand pandoc takes gigabytes and minutes.
    const theirs = nth < 2 ? pandoc(texts) : undefined;
    if (theirs !== undefined) {
      tell("pandoc", name, theirs);
      console.log(`  ${(ours.cpu / theirs.cpu).toFixed(2)} × pandoc's CPU`);
    }
    judge(ours, { cpu, memory });
  }
  const again = measureEdit();
  tell("printery", edited.name, again);
  judge(again, edited);
} finally {
  rmSync(folder, { recursive: true });
}

function judge(ours, { cpu, memory }) {
  if (ours.cpu <= cpu && ours.memory <= memory) return;
  console.log(`MISSED: ${cpu} s and ${memory} MB at most`);
  process.exitCode = 1;
}

function tell(who, what, { cpu, memory, bytes }) {
  const size = `${Math.round(bytes / 1000)} kB`;
  console.log(`${who}, ${what}: ${cpu.toFixed(2)} s, ${Math.round(memory)} MB, ${size}`);
}

/** So many chapters of so many words, about, by file name. */
function chapters(count, words) {
  const text = writeBook(700_000)
    .split(/\n+/)
    .slice(3)
    .join(" ")
    .replaceAll(/CHAPTER \d+/g, "");
  const all = text.split(/\s+/);
  return new Map(
    Array.from({ length: count }, (_, nth) => {
      const from = (nth * words * 7) % (all.length - words);
      const body = all.slice(from, from + words);
      const paragraphs = [];
      for (let at = 0; at < words; at += 80) paragraphs.push(body.slice(at, at + 80).join(" "));
      return [
        `${String(nth + 1).padStart(5, "0")}.md`,
        `# Chapter ${nth + 1}\n\n${paragraphs.join("\n\n")}\n`,
      ];
    }),
  );
}

function readGiven(path) {
  const names = readdirSync(path)
    .filter((name) => name.endsWith(".md"))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

/** Has the e-book made by a process of its own, from the model alone. */
async function measure(texts) {
  const documents = [];
  for (const [name, text] of texts) {
    documents.push((await parse(text, { path: `b/${name}` })).document);
  }
  const config = "title: The Book of the Road\n";
  const { publication } = await compose(documents, { id: "b", config });
  const model = join(folder, "model.json");
  const book = join(folder, "ours.epub");
  writeFileSync(model, writeModel("Publication", publication));
  const script = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { compileLate } from ${JSON.stringify(dist("task"))};
    compileLate();
    const { seal, ...publication } = JSON.parse(readFileSync(${JSON.stringify(model)}, "utf8"));
    const before = process.cpuUsage();
    const { renderEpub } = await import(${JSON.stringify(renderer)});
    const { files } = await renderEpub(publication, new Map());
    const { user, system } = process.cpuUsage(before);
    writeFileSync(${JSON.stringify(book)}, files.get("b.epub"));
    console.log(JSON.stringify([(user + system) / 1e6, process.resourceUsage().maxRSS / 1024]));`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`No e-book was made: ${stderr}`);
  const [cpu, memory] = JSON.parse(stdout);
  return { cpu, memory, bytes: statSync(book).size };
}

/** The task of the last book, as Turborepo runs it in the unit's folder, for the second time, after an edit. */
function measureEdit() {
  const unit = join(folder, "unit");
  const model = join(unit, "dist/compose/b/publication.json");
  mkdirSync(dirname(model), { recursive: true });
  const text = readFileSync(join(folder, "model.json"), "utf8");
  const command = new URL("../packages/epub/dist/cli.mjs", import.meta.url);
  const script = `
    process.argv[1] = ${JSON.stringify(fileURLToPath(command))};
    await import(${JSON.stringify(command.href)});
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.log(JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));`;
  let last = "[0, 0]";
  const at = text.indexOf('"value":"', text.indexOf('"Chapter 5000"')) + '"value":"'.length;
  for (const word of ["", "Once "]) {
    // As composing would leave it.
    const { json } = openModel(Buffer.from(`${text.slice(0, at)}${word}${text.slice(at)}`));
    writeFileSync(model, writeModel("Publication", json));
    const options = { cwd: unit, encoding: "utf8" };
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], options);
    if (ran.status !== 0) throw new Error(`No e-book was made: ${ran.stderr}`);
    last = ran.stdout.trim().split("\n").at(-1) ?? "";
  }
  const [cpu, memory] = JSON.parse(last);
  return { cpu, memory, bytes: statSync(join(unit, "dist/epub/b/b.epub")).size };
}

/** What the same costs pandoc; nothing where that is not installed. */
function pandoc(texts) {
  const program = "import pypandoc; print(pypandoc.get_pandoc_path())";
  const { stdout, status } = spawnSync("python3", ["-c", program], { encoding: "utf8" });
  if (status !== 0) {
    console.log("  pandoc is not installed (pip install pypandoc_binary)");
    return undefined;
  }
  const source = join(folder, "source");
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source);
  for (const [name, text] of texts) writeFileSync(join(source, name), text);
  const book = join(folder, "theirs.epub");
  const script = `
import resource, subprocess, sys
subprocess.run([sys.argv[1], "--metadata", "title=The Book of the Road", "-o", sys.argv[2], *sys.argv[3:]], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)`;
  const paths = [...texts.keys()].map((name) => join(source, name));
  const ran = spawnSync("python3", ["-c", script, stdout.trim(), book, ...paths], {
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(`pandoc failed: ${ran.stderr}`);
  const [cpu, memory] = ran.stdout.trim().split(" ").map(Number);
  return { cpu, memory, bytes: statSync(book).size };
}
