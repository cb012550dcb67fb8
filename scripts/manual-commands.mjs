// Does what the manual says, as its reader would: for each chapter a folder of its own, in which its files are laid and its commands
// typed, in order. What a fence shows as printed must be printed; a command that only stands there must end well.
// Usage: node scripts/manual-commands.mjs [<chapter>…]
import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { importSource } from "./source.mjs";

const { bytesOf, chapters, MANUAL, missingIn, snippetsOf } = await importSource(
  "apps/printery/src/manual/index.ts",
  { within: "apps/printery", external: ["sharp"] },
);
/** What goes on until it is ended, or asks for a network, by its beginning; what does it in place of this script, and the words that say so. */
const elsewhere = [
  ["npm install ", "scripts/install-proof.mjs", '"install", "--no-audit"'],
  ["npx -y pnpm@12.21.0 ", ".ci/run", "the two commands of the README"],
  ["printery preview", "scripts/preview-load.mjs", '"preview"'],
  ["printery new --from letter.docx", "apps/printery/src/adopt/adopt.test.ts", '.docx": docx('],
];
/** What the commands of pages of `docs` are typed at, by chapter: a text of this repository under the name that they have for it. */
const given = {
  "03-correcting-a-reading": { "briefing.txt": "content/tidal-power-briefing.txt" },
  "07-the-desk": {},
  "08-from-what-you-have": { "old-texts/notes.txt": "content/tidal-power-briefing.txt" },
};
const work = mkdtempSync(join(tmpdir(), "printery manual "));
const bin = join(work, "bin");
mkdirSync(bin);
const command = resolve("apps/printery/bin/printery.js");
writeFileSync(join(bin, "printery"), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, {
  mode: 0o755,
});
let [count, wrong] = [0, 0];
const asked = process.argv.slice(2);
try {
  for (const { name, from } of chapters) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (from !== "hand" && given[name] === undefined) continue;
    const folder = join(work, name);
    mkdirSync(folder);
    for (const [path, text] of Object.entries(given[name] ?? {}))
      put(join(folder, path), readFileSync(text));
    for (const snippet of snippetsOf(readFileSync(`${MANUAL}/${name}.md`, "utf8")))
      await follow(snippet, name, folder);
  }
} finally {
  rmSync(work, { recursive: true });
}
console.log(`manual: ${count} commands, ${wrong} not as it says`);
process.exitCode = wrong === 0 && count > 0 ? 0 : 1;

async function follow(snippet, chapter, folder) {
  const { kind, line } = snippet;
  if (kind === "file") {
    put(join(folder, snippet.sheet.path), await bytesOf(snippet.sheet));
  }
  const typed =
    kind === "commands" ? snippet.commands : kind === "session" ? [snippet.command] : [];
  for (const each of typed) {
    count += 1;
    const [, by, words] = elsewhere.find(([begin]) => each.startsWith(begin)) ?? [];
    if (by !== undefined) {
      if (!readFileSync(by, "utf8").includes(words)) complain(chapter, line, each, `Not in ${by}`);
      continue;
    }
    const { printed, status } = type(each, folder);
    if (kind === "session") {
      const missing = missingIn(snippet.printed, printed.trimEnd().split("\n"));
      if (missing !== undefined)
        complain(chapter, line, each, `Expected “${missing}”, not\n${printed}`);
    } else if (status !== 0) complain(chapter, line, each, `Expected 0, not ${status}\n${printed}`);
  }
}

/** What `line` prints on either stream, in its order. */
function type(line, folder) {
  const log = join(work, "printed");
  const descriptor = openSync(log, "w");
  // Here it is on the path, and not installed by npm.
  const { status } = spawnSync("sh", ["-c", line.replace(/^npx (?=printery )/, "")], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      NO_COLOR: "1",
      HOME: folder,
    },
    stdio: ["ignore", descriptor, descriptor],
  });
  closeSync(descriptor);
  return { printed: readFileSync(log, "utf8"), status };
}

function put(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function complain(chapter, line, typed, what) {
  wrong += 1;
  console.log(`${chapter}:${line}: ${typed}\n${what}`);
}
