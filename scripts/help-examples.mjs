// Types every example of help, in one project, so that the second build is the work of a moment: each must end well, and expect nothing else.
// Usage: node scripts/help-examples.mjs
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { importSource } from "./source.mjs";

const { commands } = await importSource("apps/printery/src/usage/all.ts", {
  within: "apps/printery",
  external: ["sharp"],
});
const command = resolve("apps/printery/bin/printery.js");
const texts = {
  "notes.txt": "Notes\n\nA line of notes that says a thing, and another that says it again.\n",
  "poem.md": "# A Poem\n\nIt has a line that says a thing, and then it says the thing again.\n",
  "book/publication.yaml": "title: A Book\n",
  "book/1-one.md": "# One\n\nThe first words of a book.\n",
  "book/2-two.md": "# Two\n\nThe second words of a book.\n",
  "content/poem.txt": "A Poem\n\nIt has a line that says a thing, and then it says it again.\n",
  "content/the-salt-road/01-the-sow.md": "# The Sow\n\nThe first words of a road.\n",
  "content/the-salt-road/02-the-pans.md": "# The Pans\n\nThe second words of a road.\n",
};
const folder = mkdtempSync(join(tmpdir(), "printery-example-"));
let [count, wrong] = [0, 0];
try {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { name, examples = [] } of commands) {
    for (const { call } of examples) if (!isElsewhere(name, call)) type(call);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`examples: ${count}, ${wrong} not as help says`);
process.exitCode = wrong === 0 && count > 0 ? 0 : 1;

function type(call) {
  count += 1;
  const [line = "", input] = call.split(" < ");
  const [, ...argv] = line.split(" ");
  const { status, stderr } = spawnSync(process.execPath, [command, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) },
    input: input === undefined ? "" : readFileSync(join(folder, input)),
  });
  if (status === 0 && !/^printery: Expected/m.test(stderr)) return;
  wrong += 1;
  console.error(`${call}: ends with ${status}\n${stderr}`);
}

/** What waits until it is ended, and what is to be told of outputs that are not these. */
function isElsewhere(name, call) {
  return name === "preview" || call.includes("--target");
}
