// Does what the manual says, as its reader would: for each chapter that somebody wrote a folder of its own, in which its files are laid and
// its commands typed, in order. What a fence shows as printed must be printed; a command that only stands there must end well.
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
/** What no machine without a network can do, and what does it in place of this script. */
const elsewhere = new Map([
  ["npx -y pnpm@12.21.0 build", ".ci/run"],
  ["npx -y pnpm@12.21.0 test", ".ci/run"],
]);
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
    if (from !== "hand" || (asked.length > 0 && !asked.includes(name))) continue;
    const folder = join(work, name);
    mkdirSync(folder);
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
    const path = join(folder, snippet.sheet.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await bytesOf(snippet.sheet));
  }
  const typed =
    kind === "commands" ? snippet.commands : kind === "session" ? [snippet.command] : [];
  for (const each of typed) {
    count += 1;
    if (elsewhere.has(each)) {
      const by = readFileSync(elsewhere.get(each), "utf8");
      if (by.includes("README") && readFileSync("README.md", "utf8").includes(each)) continue;
      complain(chapter, line, each, `Expected ${elsewhere.get(each)} to run it`);
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
  const { status } = spawnSync("sh", ["-c", line], {
    cwd: folder,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: "1" },
    stdio: ["ignore", descriptor, descriptor],
  });
  closeSync(descriptor);
  return { printed: readFileSync(log, "utf8"), status };
}

function complain(chapter, line, typed, what) {
  wrong += 1;
  console.log(`${chapter}:${line}: ${typed}\n${what}`);
}
