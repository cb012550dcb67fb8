// Lays into a folder what a release is: the sources of the commit, from which anyone builds the same tools, the bill of materials, the
// licences, and the digest of each. The same commit gives the same bytes.
// Usage: node scripts/release.mjs <folder>
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./ships.mjs";

const [folder] = process.argv.slice(2).map((path) => resolve(path));
if (folder === undefined) {
  console.error("Expected a folder to write to, not nothing");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const name = `printery-${version}`;
mkdirSync(folder, { recursive: true });
// The time of the commit is the only one in it.
execFileSync(
  "git",
  ["archive", "--format=zip", `--prefix=${name}/`, "-o", join(folder, `${name}.zip`), "HEAD"],
  { cwd: root },
);
execFileSync(process.execPath, [join(root, "scripts/bom.mjs"), join(folder, `${name}.cdx.json`)], {
  stdio: "inherit",
});
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
