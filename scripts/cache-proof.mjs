// Proves which tasks an edit reruns: makes each edit in a scratch copy with three publications, and a collection of
// two, builds, and compares the tasks that Turborepo did not take from its cache with those expected.
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makeScratch, removeScratch } from "./scratch.mjs";

const stages = ["parse", "compose", "html", "pdf", "epub"];
const scratch = makeScratch();
let passed = 0;
let failed = 0;

try {
  writeText(
    "first.txt",
    "The First Text\n\nA sentence stands here, and it is long enough to read.\n",
  );
  writeText(
    "second.txt",
    "The Second Text\n\nAnother sentence stands here, and it is just as long.\n",
  );
  mkdirSync(join(scratch, "content/kept"), { recursive: true });
  writeText("kept/1.txt", "The Kept Text\n\nA sentence that is kept as it was written down.\n");
  writeText("kept/publication.yaml", "archive: true\n");
  build();

  prove("nothing edited", () => {}, []);
  prove(
    "one text",
    () =>
      writeText("first.txt", "The First Text\n\nA new sentence stands here, longer than before.\n"),
    stages.map((stage) => `first:${stage}`),
  );
  prove("a text, same model", () => append("content/first.txt", "\n"), ["first:parse"]);
  prove("a text that is archived, same model", () => append("content/kept/1.txt", "\n"), [
    "kept:compose",
    "kept:parse",
    "kept:pdf",
  ]);
  prove(
    "an added text",
    () => writeText("third.txt", "The Third Text\n\nIts only sentence.\n"),
    stages.map((stage) => `third:${stage}`),
  );
  prove("a removed text", () => rmSync(join(scratch, "content/third.txt")), []);
  mkdirSync(join(scratch, "content/both"));
  prove(
    "a collection",
    () => writeText("both/publication.yaml", "title: Both\ncollection: [first, second]\n"),
    stages.map((stage) => `both:${stage}`),
  );
  prove(
    "a text that is collected",
    () => append("content/second.txt", "\nIt has another paragraph now, which is as long.\n"),
    stages.flatMap((stage) => [`both:${stage}`, `second:${stage}`]),
  );
  prove(
    "a collection, removed",
    () => rmSync(join(scratch, "content/both"), { recursive: true }),
    [],
  );
  prove(
    "what the library is called",
    () => writeText("library.yaml", "title: Proofs\n"),
    ["first", "kept", "second"].flatMap((name) => [
      `${name}:compose`,
      ...["html", "pdf", "epub"].map((format) => `${name}:${format}`),
    ]),
  );
  prove(
    "what is said of the library",
    () => append("content/library.yaml", "description: Of edits.\n"),
    [],
  );
  for (const format of ["html", "pdf", "epub"]) {
    prove(
      `the ${format} renderer, output differs`,
      () => append(`packages/${format}/src/cli.ts`, "\nconsole.log('edited');\n"),
      [`${format}:build`, `first:${format}`, `kept:${format}`, `second:${format}`],
    );
    prove(
      `the ${format} renderer, a comment`,
      () => append(`packages/${format}/src/cli.ts`, "\n// A comment.\n"),
      [`${format}:build`],
    );
  }
  prove(
    "the parser, a comment",
    () => append("packages/parser/src/index.ts", "\n// A comment.\n"),
    ["parser:build"],
  );
  prove(
    "the shared model, a comment",
    () => append("packages/document/src/index.ts", "\n// A comment.\n"),
    [
      "document",
      "formula",
      "parser",
      "publication",
      "markup",
      "cover",
      "press",
      "html",
      "pdf",
      "epub",
    ].map((n) => `${n}:build`),
  );
  prove(
    "a house style",
    () =>
      append(
        "packages/design/src/index.ts",
        "\nexport const edited: number = Date.parse('2000');\n",
      ),
    [
      "design:build",
      "cover:build",
      "press:build",
      ...["html", "pdf", "epub"].flatMap((f) => [
        `${f}:build`,
        `first:${f}`,
        `kept:${f}`,
        `second:${f}`,
      ]),
    ],
  );
} finally {
  removeScratch(scratch);
}
console.log(`cache: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Make an edit, build, and hold the tasks that ran against `expected`. */
function prove(name, edit, expected) {
  edit();
  const ran = build();
  const wanted = [...expected].sort();
  const same = ran.join() === wanted.join();
  if (same) passed += 1;
  else failed += 1;
  console.log(
    `${same ? "ok  " : "FAIL"} ${name}: ${ran.length === 0 ? "nothing ran" : ran.join(" ")}`,
  );
  if (!same) console.log(`     expected ${wanted.join(" ") || "nothing"}`);
}

/** Build, and return the tasks that were not cached, as `package:task`, sorted. */
function build() {
  const runs = join(scratch, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  const env = {
    ...process.env,
    TURBO_RUN_SUMMARY: "true",
    TURBO_CACHE_DIR: join(scratch, ".cache"),
  };
  execFileSync(
    process.execPath,
    [join(scratch, "node_modules/turbo/bin/turbo"), "run", "build", "--output-logs=errors-only"],
    { cwd: scratch, env, stdio: ["ignore", "ignore", "inherit"] },
  );
  execFileSync(process.execPath, ["apps/printery/bin/printery.js", "build"], {
    cwd: scratch,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return [...new Set(readdirSync(runs).flatMap((file) => missed(join(runs, file))))].sort();
}

function missed(file) {
  const { tasks } = JSON.parse(readFileSync(file, "utf8"));
  return (
    tasks
      .filter(({ cache, command }) => cache.status === "MISS" && command !== "<NONEXISTENT>")
      .map(({ taskId }) =>
        taskId.replace(/^@content\/(.+)-[0-9a-f]{6}#/, "$1:").replace(/^@printery\/(.+)#/, "$1:"),
      )
      // The command and the library are no tool of a content task.
      .filter((task) => !["printery:build", "library:build", "testing:build"].includes(task))
  );
}

function writeText(name, text) {
  mkdirSync(join(scratch, "content"), { recursive: true });
  writeFileSync(join(scratch, "content", name), text);
}

function append(path, text) {
  appendFileSync(join(scratch, path), text);
}
