// Holds Dockerfile to what can be known without docker: it installs what .ci/run installs and tests with, by the same pnpm, from bases
// named by their digests, for a user without rights; what it copies is there, and what it must not is left out. With HADOLINT, the
// program of hadolint, that is asked as well.
// Usage: node scripts/container.mjs
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./ships.mjs";

const [dockerfile, ci, manifest, ignored] = [
  "Dockerfile",
  ".ci/run",
  "package.json",
  ".dockerignore",
].map((name) => readFileSync(join(root, name), "utf8"));
const failures = [];

const installed = [...dockerfile.matchAll(/\s(@?[a-z][\w/-]*(?:@|==)\d[\w.]*)/g)].map(
  ([, name]) => name,
);
for (const name of installed) {
  const isKnown = name.startsWith("pnpm@") ? manifest.includes(`"${name}"`) : ci.includes(name);
  if (!isKnown) failures.push(`${name} is not what .ci/run or package.json has`);
}
if (installed.length < 4) failures.push(`only ${installed.join(", ")} are installed by version`);

const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
const [, node] = /^ARG NODE=(\S+)/m.exec(dockerfile) ?? [];
if (!/@sha256:[0-9a-f]{64}$/.test(node ?? "")) failures.push("its base is named by no digest");
for (const base of bases) if (!/^\$\{NODE\}$/.test(base)) failures.push(`${base} is another base`);

for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(\S+)/gm)) {
  if (!existsSync(join(root, from))) failures.push(`${from} is to be copied, and not there`);
}
for (const name of ["**/node_modules", "**/dist", ".git", "content"]) {
  if (!ignored.split("\n").includes(name)) failures.push(`${name} would be copied`);
}
const last = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));
if (!/^USER [1-9]\d*/m.test(last)) failures.push("it runs as root");
if (!last.includes('ENTRYPOINT ["printery"]')) failures.push("it does not run printery");

const program = process.env.HADOLINT;
if (program !== undefined) {
  const { status, stdout, stderr } = spawnSync(program, ["Dockerfile"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) failures.push(`hadolint: ${stdout}${stderr}`);
}
for (const failure of failures) console.error(`FAIL ${failure}`);
console.log(`container: ${installed.length} versions, ${failures.length} faults`);
process.exitCode = failures.length === 0 ? 0 : 1;
