// Gives builds what nobody should, and holds what comes of each: a clear message, an exit code, and outputs that are those of the
// last build or of the next, never anything between.
// Usage: node scripts/bad-input.mjs [--only <regular expression for names of cases>]
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { Rig } from "./fault-rig.mjs";
import { Proof, temporaryFolder } from "./rig.mjs";

const { strToU8, zipSync } = createRequire(
  new URL("../apps/printery/package.json", import.meta.url),
)("fflate");
const scratch = temporaryFolder("bad-input");
const rig = new Rig();
/** Nobody, whom root lends a workspace: root reads and writes whatever it likes. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const proof = new Proof("bad input");

/** Each case by its name: what is wrong with what comes of it, in words. */
const cases = {
  "names of publications that are none": unknownPublications,
  "formats, options and limits that are none": unknownWords,
  "publications with one name": oneName,
  "collections in circles": circles,
  "a workspace without git": withoutGit,
  "folders and files that may not be read": () => asNobody(unreadable),
  "outputs that may not be written": () => asNobody(unwritable),
  "outputs that are a file": outputsInTheWay,
  "links in circles, sockets and pipes": oddFiles,
  "files to be taken over that are bombs": bombs,
  "a hundred thousand other files": otherFiles,
  "a hundred thousand texts": manyTexts,
  "a publication of a hundred thousand texts": largePublication,
};

await proof.each(cases);
proof.end();

function unknownPublications() {
  const few = refused(["build", "tied"], 2, [
    "printery: Expected a publication (book, tide), not “tied”; “tide” is nearest",
  ]);
  const path = refused(["build", "content/tide.md"], 2, [
    "printery: Expected a publication (book, tide), not “content/tide.md”; “tide” is nearest",
  ]);
  const content = join(scratch, "thousand");
  for (let n = 0; n < 1000; n++) put(content, `text-${n}.txt`, "A Text\n\nWith a sentence.\n");
  const many = refused(["build", "--content", content, "txet-17"], 2, [
    "printery: Expected a publication, of which there are 1000, not “txet-17”; “text-17” is nearest",
  ]);
  return [...few, ...path, ...many];
}

function unknownWords() {
  return [
    ...refused(["build", "--to", "pfd"], 2, [
      "printery: Expected a format (html, pdf, epub), not “pfd”; “pdf” is nearest",
    ]),
    ...refused(["build", "--exlpain"], 2, [
      "printery: Expected an option of printery build, not “--exlpain”; “--explain” is nearest; `printery build --help` lists them",
    ]),
    ...refused(["build", "--json"], 2, [/^printery: Expected --json beside --explain/]),
    ...refused(["build", "--limit", "lien=4MB"], 2, [
      "printery: Expected a limit (line), not “lien”",
    ]),
    ...refused(["biuld"], 2, [
      "printery: Expected a command (build, render, check, preview, inspect, new, clean, doctor, completion, help), not “biuld”; “build” is nearest",
    ]),
    ...refused(["build", "--content", "contnet"], 2, [
      "printery: Expected a folder of texts, not “contnet”, nothing there",
    ]),
  ];
}

/** Which of them is meant, nobody knows: neither takes the other's place. */
function oneName() {
  const lines = [
    "content/tide.md: error: Expected names that differ in more than extension, case and signs, not tide.md and tide.txt; none of them is built until the others are renamed (name-taken)",
  ];
  return beside(
    { "tide.txt": "Another Tide\n\nIt would take the place of the first.\n" },
    1,
    lines,
  );
}

function circles() {
  const files = {};
  for (const [from, to] of [
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
    ["self", "self"],
    ["x", "y"],
    ["y", "x"],
  ]) {
    files[`${from}/publication.yaml`] = `collection: [${to}]\n`;
  }
  const line = (from, expected) =>
    `content/${from}/publication.yaml:1:14: error: Expected ${expected}; this publication is not built (collection-invalid)`;
  return beside(files, 1, [
    line("a", "what b collects, not the collection b"),
    line("b", "what c collects, not the collection c"),
    line("c", "what a collects, not the collection a"),
    line("self", "a publication beside self, not self itself"),
    line("x", "what y collects, not the collection y"),
    line("y", "what x collects, not the collection x"),
  ]);
}

/** The scratch workspace is none; what else proves edits and keys there does so without git as well. */
function withoutGit() {
  const { status } = spawnSync("git", ["rev-parse"], { cwd: rig.folder });
  if (status === 0) return ["the scratch workspace lies in a git repository"];
  const wrong = [];
  for (let n = 0; n < 2; n++) {
    rig.turn();
    wrong.push(...rig.unhealed());
  }
  return wrong;
}

/** As nobody, in a workspace that is theirs. What is installed shares its files with pnpm's store and stays ours. */
function asNobody(run) {
  const own = (id) => {
    const others = ["(", "-name", "node_modules", "-prune", ")", "-o", "-exec"];
    spawnSync("find", [rig.folder, ...others, "chown", "-h", `${id}:${id}`, "{}", "+"]);
  };
  if (!isRoot) return run([]);
  const ids = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
  own(NOBODY);
  try {
    return run(["setpriv", ...ids]);
  } finally {
    own(0);
  }
}

function unreadable(around) {
  rig.lay(rig.laid);
  const content = join(rig.folder, "content");
  put(content, "locked.txt", "A Text\n\nThat nobody may read.\n");
  put(content, "shut/1.txt", "A Text\n\nIn a folder that nobody may read.\n");
  put(content, "deep/1.txt", "A Text\n\nBeside a folder that nobody may read.\n");
  put(content, "deep/shut/2.txt", "A Text\n\nIn that folder.\n");
  if (isRoot) spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, content]);
  const shut = ["locked.txt", "shut", "deep/shut"].map((name) => join(content, name));
  for (const path of shut) chmodSync(path, 0o000);
  const lines = [
    "content/deep/shut: error: Expected a folder, not one that can't be read (EACCES); this publication is not built (not-a-file)",
    "content/locked.txt: error: Expected a file, not one that may not be read; this publication is not built (not-a-file)",
    "content/shut: error: Expected a folder, not one that can't be read (EACCES); this publication is not built (not-a-file)",
  ];
  const some = refused(["build"], 1, lines, around);
  for (const path of shut) chmodSync(path, 0o755);
  chmodSync(content, 0o000);
  const all = refused(
    ["build"],
    3,
    [
      "printery: Expected leave to use content, not permissions that forbid it (EACCES); outputs are left as they were",
    ],
    around,
  );
  chmodSync(content, 0o755);
  rig.lay(rig.laid);
  return [...some, ...all, ...rig.unhealed()];
}

function unwritable(around) {
  const wrong = [];
  for (const [place, said] of [
    [rig.out, /^printery: Expected leave to use dist, not permissions that forbid it/],
    [rig.folder, /^printery: Expected leave to use .+, not permissions that forbid it/],
  ]) {
    rig.turn();
    if (isRoot) spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, join(rig.folder, "content")]);
    chmodSync(place, 0o555);
    wrong.push(...refused(["build"], 3, [said], around));
    chmodSync(place, 0o755);
    const { status, stderr } = rig.run(["build"], { around, env: homeOf(around) });
    if (status !== 0) wrong.push(`the next build ends with ${status}: ${stderr}`);
  }
  return wrong;
}

function outputsInTheWay() {
  const file = join(scratch, "file");
  writeFileSync(file, "something of somebody's");
  const wrong = refused(["build", "--out", file], 3, [
    /^printery: Expected a free place at .+file, not a file that is in the way \(EEXIST\); outputs are left as they were$/,
  ]);
  if (readFileSync(file, "utf8") !== "something of somebody's") wrong.push("it is overwritten");
  return wrong;
}

async function oddFiles() {
  rig.lay(rig.laid);
  const content = join(rig.folder, "content");
  spawnSync("bash", ["-c", `mkfifo "${join(content, "pipe.txt")}"`]);
  symlinkSync("loop.txt", join(content, "loop.txt"));
  put(content, "round/1.txt", "A Text\n\nIn a folder that a link leads back to.\n");
  symlinkSync("..", join(content, "round/again"));
  const server = createServer();
  await new Promise((resolve) => server.listen(join(content, "socket.txt"), resolve));
  const { status, stderr, hangs } = rig.run(["build"]);
  await new Promise((resolve) => server.close(resolve));
  const wrong = hangs ? ["hangs"] : [];
  if (status !== 1) wrong.push(`ends with ${status}`);
  const skipped = (name, found) =>
    `content/${name}: error: Expected a text or a folder of texts, not ${found}; skipping it (not-a-file)`;
  wrong.push(
    ...differences(stderr, [
      skipped("loop.txt", "a link that leads to itself"),
      skipped("pipe.txt", "a device, pipe or socket"),
      skipped("socket.txt", "a device, pipe or socket"),
      "content/round/again: warning: Expected a folder, not a link to one; what it leads to is left out (not-a-file)",
    ]),
  );
  rig.lay(rig.laid);
  return [...wrong, ...rig.unhealed()];
}

/** They cost a moment, and nothing is said of them. */
function otherFiles() {
  rig.lay(rig.laid);
  const content = join(rig.folder, "content");
  fill(join(content, "book/more"), 50_000, "dat");
  fill(content, 50_000, "dat");
  const start = performance.now();
  const wrong = refused(["build"], 0, []);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > 10) wrong.push(`takes ${seconds.toFixed(1)} s`);
  rig.lay(rig.laid);
  return wrong;
}

function manyTexts() {
  const content = join(scratch, "many");
  fill(content, 100_000, "txt");
  const wrong = refused(["build", "--content", content], 2, [
    "printery: Expected a content folder of at most 20,000 publications, not 100,000 publications (build it in parts, or raise the limit: --limit publications=100000); outputs are left as they were",
  ]);
  rmSync(content, { recursive: true });
  return wrong;
}

/** What is no text for a reader is one line each, and the text beside them is taken. */
function bombs() {
  const from = join(scratch, "bombs");
  put(from, "a.txt", "A Text\n\nWith a sentence.\n");
  for (const name of ["b.docx", "c.html", "d.md"]) {
    put(from, name, "");
    truncateSync(join(from, name), 3_000_000_000);
  }
  put(from, "e.docx", wordDocument(`<w:p><w:r><w:t>${"a ".repeat(110_000_000)}</w:t></w:r></w:p>`));
  put(from, "f.docx", wordDocument("<w:p><w:r><w:t>A sentence.</w:t></w:r></w:p>".repeat(150_000)));
  put(from, "g.docx", wordDocument("&b;", '<!DOCTYPE w [<!ENTITY b "b">]>'));
  put(from, "h.html", `<p>A sentence.</p>${"<div>".repeat(20_000)}`);
  const content = join(scratch, "taken");
  const limits = ["--limit", "memory=150MB", "--limit", "seconds=10"];
  const wrong = refused(["new", "--from", from, "--content", content, ...limits], 1, [
    "printery: b.docx: Expected a file of at most 50 MB, not 3000 MB",
    "printery: c.html: Expected a file of at most 50 MB, not 3000 MB",
    "printery: d.md: Expected a text of at most 2 MB, not 3000 MB (divide it, or raise the limit: --limit file=3000MB)",
    "printery: e.docx: Expected a document of at most 200 MB unpacked, in 10000 parts, not more",
    /^printery: f\.docx: Expected a text that is read in (150 MB of memory|10 s of work), not one that takes more \(divide it, or raise the limit: --limit (memory=300MB|seconds=30)\)$/,
    "printery: g.docx: Expected XML without a document type in word/document.xml, not one",
    "printery: h.html: Expected elements at most 1000 deep in each other, not more",
  ]);
  return existsSync(join(content, "a.txt")) ? wrong : [...wrong, "a.txt was not taken"];
}

function wordDocument(body, before = "") {
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes));
}

function largePublication() {
  rig.lay(rig.laid);
  fill(join(rig.folder, "content/large"), 100_000, "txt");
  const wrong = refused(["build"], 1, [
    "content/large: error: Expected a publication of at most 50,000 files, not 100,000 files (divide it, or raise the limit: --limit files=100000); this publication is not built (limit-exceeded)",
  ]);
  rig.lay(rig.laid);
  return [...wrong, ...rig.unhealed()];
}

/** What is wrong with a build of `files` beside those that are laid, which change nothing of the outputs. */
function beside(files, code, lines) {
  rig.lay(rig.laid);
  for (const [name, text] of Object.entries(files)) put(join(rig.folder, "content"), name, text);
  const wrong = refused(["build"], code, lines);
  rig.lay(rig.laid);
  return [...wrong, ...rig.unhealed()];
}

/** What is wrong with a run that should end with `code`, say `lines` and leave the outputs as they are. */
function refused(argv, code, lines, around = []) {
  const { status, stderr, hangs } = rig.run(argv, { around, env: homeOf(around) });
  const wrong = hangs ? ["hangs"] : [];
  if (status !== code) wrong.push(`${argv.join(" ")}: ends with ${status}`);
  wrong.push(...differences(stderr, lines).map((line) => `${argv.join(" ")}: ${line}`));
  if (existsSync(join(rig.out, ".printery"))) wrong.push("left: .printery");
  return [...wrong, ...rig.torn()];
}

/** Nobody has no folder of their own, and may not look into that of root. */
function homeOf(around) {
  return around.length === 0 ? {} : { HOME: rig.folder };
}

/** Lines of `said`, guesses of the texts left out, that are not among `lines`, and the other way round. */
function differences(said, lines) {
  const found = said
    .split("\n")
    .filter((line) => !/^$|: info: |^What to do: docs\/|^ +\d* │/.test(line));
  const isOne = (wanted, line) => (wanted instanceof RegExp ? wanted.test(line) : wanted === line);
  const surplus = found.filter((line) => !lines.some((wanted) => isOne(wanted, line)));
  const missing = lines.filter((wanted) => !found.some((line) => isOne(wanted, line)));
  return [
    ...surplus.map((line) => `says “${line}”`),
    ...missing.map((line) => `does not say “${line}”`),
  ];
}

function put(folder, name, text) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function fill(folder, count, extension) {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n++) writeFileSync(join(folder, `${n}.${extension}`), "A text.\n");
}
