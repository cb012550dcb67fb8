// What the steps of action.yml run: `plan` says what is kept from run to run, `install` has printery ready, `build` builds. Asks for no
// package, as it runs before there is one. What a workflow says comes through the environment, and no shell reads it as a part of a
// command line.
// Usage: node scripts/action.mjs plan|install|build
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { homedir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What of this repository makes printery what it is. */
const MADE_OF = [
  "apps",
  "packages",
  "patches",
  "scripts",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "turbo.json",
];

/** Folders of what is made of it. */
const MADE = new Set(["node_modules", "dist", ".turbo"]);

const own = fileURLToPath(new URL("..", import.meta.url));
const {
  VERSION = "",
  TOOL = "",
  PROJECT = ".",
  GITHUB_OUTPUT,
  GITHUB_WORKSPACE = ".",
} = process.env;
const project = resolve(GITHUB_WORKSPACE, PROJECT);
const installed = join(TOOL, "node_modules/printery");

const [step] = process.argv.slice(2);
try {
  const steps = { plan, install, build };
  if (!Object.hasOwn(steps, step)) throw new Error(`Expected plan, install or build, not ${step}`);
  process.exitCode = steps[step]();
} catch (cause) {
  console.log(`::error title=printery::${cause.message}`);
  process.exitCode = 2;
}

/** Where printery and what it builds are kept, and by what the first is known. */
function plan() {
  if (VERSION !== "" && !/^\d[\w.-]*$/.test(VERSION)) {
    throw new Error(`Expected a version of printery, such as 0.1.0, not “${VERSION}”`);
  }
  if (!existsSync(project)) {
    throw new Error(
      `Expected working-directory to be a folder of the repository, not “${PROJECT}”`,
    );
  }
  // Nothing is restored yet: what is there came with the change, and is no cache.
  rmSync(join(project, ".printery"), { recursive: true, force: true });
  tell("key", VERSION === "" ? digestOf(own) : VERSION);
  tell("tool", join(homedir(), ".cache", "printery-action"));
  tell("built", join(project, ".printery"));
  return 0;
}

/** Printery from npm, or as this commit has it, packed: where no earlier run has kept it. Nobody's scripts run while it is installed. */
function install() {
  if (existsSync(installed)) return 0;
  mkdirSync(TOOL, { recursive: true });
  const packages = join(TOOL, "packages");
  if (VERSION === "") {
    const { packageManager } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
    run("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], own);
    run("node", ["scripts/tools.mjs"], own);
    run("node", ["scripts/pack.mjs", packages], own);
  }
  const from =
    VERSION === ""
      ? readdirSync(packages).map((name) => `./packages/${name}`)
      : [`printery@${VERSION}`];
  run(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", ".", ...from],
    TOOL,
  );
  rmSync(packages, { recursive: true, force: true });
  return 0;
}

/** Build, and say where the outputs are even where a text needs attention. Returns what printery ends with. */
function build() {
  const { CONTENT = "content", OUT = "dist", TO = "", STRICT = "false" } = process.env;
  if (STRICT !== "true" && STRICT !== "false") {
    throw new Error(`Expected strict to be true or false, not “${STRICT}”`);
  }
  tell("dist", resolve(project, OUT));
  const options = [
    `--content=${CONTENT}`,
    `--out=${OUT}`,
    ...(TO === "" ? [] : [`--to=${TO}`]),
    ...(STRICT === "true" ? ["--strict"] : []),
  ];
  const command = [join(installed, "bin/printery.js"), "build", ...options];
  const { status, error } = spawnSync(process.execPath, command, {
    cwd: project,
    stdio: "inherit",
  });
  if (error !== undefined) throw error;
  return status ?? 3;
}

/** A digest of what printery is made of: an action is a folder without a history, and its name may move. */
function digestOf(folder) {
  const hash = createHash("sha256");
  for (const path of MADE_OF.map((name) => join(folder, name)).flatMap(filesIn)) {
    hash.update(relative(folder, path).replaceAll("\\", "/")).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 20);
}

/** The files at `path` in one order, without what is made of them. */
function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return MADE.has(entry.name) ? [] : filesIn(below);
      return entry.isFile() ? [below] : [];
    });
}

function tell(name, value) {
  if (/[\r\n]/.test(value)) throw new Error(`Expected one line, not “${value}”`);
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `${name}=${value}\n`);
  else console.log(`${name}=${value}`);
}

/** @throws where a program fails, after what it printed */
function run(program, argv, cwd) {
  console.log(`$ ${program} ${argv.join(" ")}`);
  const { status, error } = spawnSync(program, argv, {
    cwd,
    stdio: "inherit",
    // npm and npx are scripts of the shell there; nothing in these lines is anybody's but ours.
    shell: process.platform === "win32",
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${argv[0]} ended with ${status}`);
}
