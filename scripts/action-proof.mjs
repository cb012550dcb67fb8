// Runs the steps of action.yml as a runner of GitHub would, as far as that goes without one: in an empty repository with nothing but
// texts, with the action in a folder of its own without a history, an empty home, and GitHub's variables. What other actions do is not
// run, but asked of: each is named by a commit, and what is kept from run to run is kept by hand. With ACTION_VALIDATOR, the program of
// @action-validator/cli, the action and the workflow in docs/ci.md are held against GitHub's schemas.
// Usage: node scripts/action-proof.mjs
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { Proof, root, run as runToEnd, temporaryFolder } from "./rig.mjs";

const { parse } = createRequire(join(root, "packages/config/package.json"))("yaml");
const folder = temporaryFolder("action");
const action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const repository = join(folder, "Texte und nichts");
const copy = join(folder, "_actions/printery");
const home = join(folder, "home");
const proof = new Proof("action");
for (const place of [copy, home, join(repository, "content")])
  mkdirSync(place, { recursive: true });
execFileSync("sh", ["-c", `git archive HEAD | tar -x -C "$0"`, copy], { cwd: root });
cpSync(join(root, "content/tidal-power-briefing.txt"), join(repository, "content/tides.txt"));
execFileSync("git", ["init", "--quiet"], { cwd: repository });

const uses = action.runs.steps.flatMap((step) => step.uses ?? []);
proof.claim(
  "actions of others are named by a commit",
  uses.every((name) => /@[0-9a-f]{40}$/.test(name)),
);
proof.claim(
  "no line of a step has an expression in it, which would be read by a shell",
  action.runs.steps.every(({ run = "" }) => !run.includes("${{")),
);
validate();

mkdirSync(join(repository, ".printery/.work"), { recursive: true });
writeFileSync(join(repository, ".printery/.work/planted"), "");
const first = runAction({});
proof.claim(
  "a cache that comes with the checkout is none",
  !existsSync(join(repository, ".printery/.work/planted")),
);
proof.claim(
  "the first run builds",
  first.status === 0 && /\(3 built, /.test(first.said),
  first.said,
);
const { dist } = first.outputs;
proof.claim("it says where the outputs are", existsSync(join(dist ?? "", "tides/tides.pdf")), dist);
proof.claim("and tells the run's page", first.summary.includes("1 publication"), first.summary);

rmSync(dist, { recursive: true });
const second = runAction({});
proof.claim(
  "the next, with what was kept, builds nothing",
  /\(0 built, /.test(second.said),
  second.said,
);
proof.claim("and installs nothing", !second.said.includes("$ npm"), second.said);

writeFileSync(join(repository, "content/empty.txt"), "");
const wrong = runAction({});
proof.claim("a text that can't be used fails it, beside its line", wrong.status === 1, wrong.said);
proof.claim("as an annotation", /^::error file=content\/empty\.txt/m.test(wrong.said), wrong.said);
proof.claim(
  "with the outputs of the others",
  existsSync(join(wrong.outputs.dist, "tides/index.html")),
);
rmSync(join(repository, "content/empty.txt"));

const odd = runAction({ content: "$(touch owned); --help", strict: "true" });
proof.claim("an input is a name, whatever is in it", odd.status === 2, odd.said);
proof.claim("and no command", !existsSync(join(repository, "owned")));
proof.claim("one that can't be meant is told of", runAction({ strict: "yes" }).status === 2);
proof.claim("as is a version that is none", runAction({ version: "latest; id" }).status === 2);
proof.end();

/** The lines of a run's steps one after another, until one fails, with what the workflow says in `inputs`. */
function runAction(inputs) {
  const steps = {};
  const summary = join(folder, "summary.md");
  writeFileSync(summary, "");
  let said = "";
  let status = 0;
  const caches = [];
  for (const { id, run, env = {}, uses = "", with: given = {} } of action.runs.steps) {
    if (status !== 0) continue;
    if (uses.startsWith("actions/cache@")) caches.push(restored(filled(given.path, inputs, steps)));
    if (run === undefined) continue;
    const output = join(folder, "output");
    writeFileSync(output, "");
    const own = Object.entries(env).map(([name, value]) => [
      name,
      filled(String(value), inputs, steps),
    ]);
    const done = runToEnd("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      cwd: repository,
      env: {
        ...runner(),
        // While printery is packed; what it builds has another.
        ...(run.endsWith(" install") && { TURBO_CACHE_DIR: toolCache() }),
        ...Object.fromEntries(own),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
      },
    });
    said += done.said;
    status = done.status;
    const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
    if (id !== undefined) steps[id] = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s)));
  }
  if (status === 0) for (const path of caches) save(path);
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    filled(value, inputs, steps),
  ]);
  return {
    status,
    said,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(summary, "utf8"),
  };
}

/** Lay a folder that an earlier run kept to its place, as actions/cache does. Returns the place. */
function restored(path) {
  if (existsSync(keptAt(path))) renameSync(keptAt(path), path);
  return path;
}

/** Keep a folder for the next run, which begins on a machine that does not have it. */
function save(path) {
  renameSync(path, keptAt(path));
}

function keptAt(path) {
  return join(folder, `kept-${basename(path)}`);
}

/** What a runner says of itself. npm's cache and that of the tools are those of here, as if they had been kept. */
function runner() {
  const cache = execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim();
  return {
    PATH: process.env.PATH.split(":")
      .filter((place) => !place.includes("node_modules"))
      .join(":"),
    HOME: home,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: copy,
    GITHUB_WORKSPACE: repository,
    // Of the machine: whom it trusts on the way to the registry.
    ...(process.env.NODE_EXTRA_CA_CERTS && {
      NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
    }),
    npm_config_cache: cache,
    npm_config_prefer_offline: "true",
    pnpm_config_store_dir: execFileSync(join(root, "node_modules/.bin/pnpm"), ["store", "path"], {
      cwd: root,
      encoding: "utf8",
    }).trim(),
  };
}

/** Where Turborepo keeps the tools of this clone, which is the main worktree's where this is another one. */
function toolCache() {
  const argv = ["rev-parse", "--path-format=absolute", "--git-common-dir"];
  const git = execFileSync("git", argv, { cwd: root, encoding: "utf8" }).trim();
  return join(git, "../.turbo/cache");
}

/** An expression of the kinds that the action uses. @throws for another, or where it names what is not there */
function filled(text, inputs, steps) {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, path) => {
    const [place, name, , output] = path.split(".");
    if (place === "inputs" && Object.hasOwn(action.inputs, name)) {
      return inputs[name] ?? action.inputs[name].default;
    }
    if (place === "steps" && action.runs.steps.some(({ id }) => id === name)) {
      return steps[name]?.[output] ?? "";
    }
    throw new Error(`Expected an input or an output of a step, not ${path}`);
  });
}

/** The action and the workflow in docs/ci.md, by GitHub's schemas. */
function validate() {
  const program = process.env.ACTION_VALIDATOR;
  if (program === undefined) return;
  const page = readFileSync(join(root, "docs/ci.md"), "utf8");
  const [, workflow] = /<!-- texts alone -->\n```yaml\n(.*?)```/s.exec(page) ?? [];
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  const path = join(folder, ".github/workflows/publish.yml");
  writeFileSync(path, workflow);
  for (const file of [join(root, "action.yml"), path]) {
    const { status, said } = runToEnd(program, [file]);
    proof.claim(`GitHub's schema takes ${basename(file)}`, status === 0, said);
  }
}
