// Runs what docs/library.md and docs/plugins.md show, in projects of their own that have the packages as npm would lay them there: each
// example is compiled as a strict project compiles it, with either way of finding modules, and does what the page says.
// The tools must be built. Usage: node scripts/snippets.mjs
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = join(root, "apps/printery/bin/printery.js");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const esbuild = join(root, "node_modules/esbuild/bin/esbuild");
const faults = [];
const counts = { examples: 0, compiled: 0 };
const folder = mkdtempSync(join(tmpdir(), "printery-snippets-"));
try {
  layPackages();
  for (const section of sectionsOf("docs/library.md")) runCode(section);
  for (const section of sectionsOf("docs/plugins.md")) runProject(section);
  for (const module of ["nodenext", "bundler"]) compile(module);
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(`FAIL ${fault}`);
console.log(
  `snippets: ${counts.examples} examples run, ${counts.compiled} compiled, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 || counts.examples < 9 ? 1 : 0;

/** Packages as they are found from an example. */
function layPackages() {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@printery"), { recursive: true });
  mkdirSync(join(modules, "@types"));
  for (const name of readdirSync(join(root, "packages"))) {
    symlinkSync(join(root, "packages", name), join(modules, "@printery", name));
  }
  symlinkSync(join(root, "apps/printery"), join(modules, "printery"));
  symlinkSync(join(root, "node_modules/@types/node"), join(modules, "@types/node"));
  for (const name of ["hast", "mdast"]) {
    symlinkSync(
      join(root, "packages/parser/node_modules/@types", name),
      join(modules, "@types", name),
    );
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** The parts of a page, each with its files by their paths, and whether a file has to be so or only has this. */
function sectionsOf(page) {
  const text = readFileSync(join(root, page), "utf8");
  return text.split(/^## /m).map((section, at) => ({
    name: `${page}, ${section.split("\n")[0]}`,
    place: join(folder, `${page.replace(/\W+/g, "-")}-${at}`),
    section,
    files: [...section.matchAll(/^`([\w./]+)`(| has):\n\n```\w+\n(.*?)^```$/gms)].map(
      ([, path, only, content]) => ({ path, content, isWhole: only === "" }),
    ),
  }));
}

/** Programs, each with what it prints below it. */
function runCode({ name, place, section, files }) {
  const said = [...section.matchAll(/^```text\n(.*?)^```$/gms)].map(([, text]) => text);
  if (files.length !== said.length) faults.push(`${name}: a program or what it prints is missing`);
  for (const [at, { path, content }] of files.entries()) {
    lay(join(place, path), content);
    const script = join(place, path.replace(/\.ts$/, ".mjs"));
    execFileSync(process.execPath, [
      esbuild,
      join(place, path),
      `--outfile=${script}`,
      "--log-level=error",
    ]);
    const { stdout, stderr } = spawnSync(process.execPath, [script], {
      cwd: place,
      encoding: "utf8",
    });
    counts.examples += 1;
    if (stdout !== said[at]) faults.push(`${name}, ${path}: printed ${stdout}${stderr}`);
  }
}

/** A project, a call of the command, and what comes of it. */
function runProject({ name, place, section, files }) {
  const [, call, printed] = /^```console\n\$ printery ([^\n]*)\n(.*?)^```$/ms.exec(section) ?? [];
  if (call === undefined) return;
  const isMade = ({ path }) => path.startsWith("out/");
  for (const { path, content } of files)
    if (!path.startsWith("out/")) lay(join(place, path), content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...call.split(" ")], {
    cwd: place,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  counts.examples += 1;
  if (status !== 0) faults.push(`${name}: exit code ${status}, ${stderr}`);
  for (const line of printed.split("\n")) {
    if (!stdout.includes(line)) faults.push(`${name}: no line “${line}” in ${stdout}`);
  }
  for (const { path, content, isWhole } of files.filter(isMade)) {
    const made = readFileSync(join(place, path), "utf8");
    const isSo = isWhole ? made === content : made.includes(content.trim());
    if (!isSo) faults.push(`${name}: ${path} is ${made.slice(0, 500)}`);
  }
}

function lay(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** All examples, as strict projects have it. */
function compile(resolution) {
  const options = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: "es2023",
    module: resolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: resolution,
    types: ["node"],
  };
  const config = { compilerOptions: options, include: ["docs-*/*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  counts.compiled += 1;
  if (status !== 0) faults.push(`with ${resolution}: ${stdout}`);
}
