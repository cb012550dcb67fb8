// Lays into a folder what a release is: the sources of the commit, from which anyone builds the same tools, what npm installs, the bill of
// materials, the licences, and the digest of each; of a folder of outputs also every PDF and e-book. The same commit gives the same bytes.
// Usage: node scripts/release.mjs <folder> [<outputs>]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { root } from "./ships.mjs";

/** Files that GitHub takes beside one release, less those that are no publication: packages, and four. */
const MOST = 1000 - 36;

const [folder, outputs] = process.argv.slice(2).map((path) => resolve(path));
if (folder === undefined) {
  console.error("Expected a folder to write to, not nothing");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const name = `printery-${version}`;
mkdirSync(folder, { recursive: true });
if (outputs !== undefined) copyPublications(outputs);
// The time of the commit is the only one in it.
execFileSync(
  "git",
  ["archive", "--format=zip", `--prefix=${name}/`, "-o", join(folder, `${name}.zip`), "HEAD"],
  { cwd: root },
);
execFileSync(process.execPath, [join(root, "scripts/bom.mjs"), join(folder, `${name}.cdx.json`)], {
  stdio: "inherit",
});
execFileSync(process.execPath, [join(root, "scripts/pack.mjs"), folder], { stdio: "inherit" });
copyFileSync(join(root, "THIRD-PARTY.md"), join(folder, "THIRD-PARTY.md"));
const sums = readdirSync(folder)
  .filter((file) => file !== "SHA256SUMS")
  .sort()
  .map(
    (file) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")}  ${file}\n`,
  );
writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
console.log(`release: ${sums.length} files in ${folder}`);

/** What readers, shops and printers get of each publication: its files that are no web page, called after it. */
function copyPublications(from) {
  const { outputs: all } = JSON.parse(readFileSync(join(from, "manifest.json"), "utf8"));
  const files = all.filter(({ format }) => format === "pdf" || format === "epub");
  if (files.length > MOST) {
    throw new Error(`Expected at most ${MOST} files beside a release, not ${files.length}`);
  }
  const names = new Set();
  for (const { path, publication } of files) {
    const own = basename(path);
    const name = own.startsWith(publication) ? own : `${publication}-${own}`;
    if (names.has(name)) throw new Error(`Expected one file that is called ${name}`);
    names.add(name);
    copyFileSync(join(from, path), join(folder, name));
  }
}
