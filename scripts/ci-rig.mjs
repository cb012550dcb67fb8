// What scripts/ci-proof.mjs is made with: clean clones of this working tree with a small library, a cache server from npm, and the
// commands of docs/ci.md and of the workflow as they stand there.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { plainEnvironment, root, temporaryFolder, wait } from "./rig.mjs";
import { makeScratch, removeScratch } from "./scratch.mjs";

export class Rig {
  constructor() {
    this.folder = temporaryFolder("ci");
    this.origin = makeScratch();
    this.env = { ...plainEnvironment(), CI: "true" };
    layLibrary(join(this.origin, "content"));
    for (const argv of [
      ["init", "--quiet"],
      ["add", "--all"],
      ["-c", "user.name=p", "-c", "user.email=p@example.org", "commit", "--quiet", "-m", "Lay"],
    ])
      execFileSync("git", argv, { cwd: this.origin });
  }

  remove() {
    removeScratch(this.origin);
  }

  /** A clone that has its packages, and nothing that was ever built, but what the cache of another folder has. */
  clone(name, other) {
    const folder = join(this.folder, name);
    execFileSync("git", ["clone", "--quiet", this.origin, folder]);
    for (const place of ["", ...workspaces(this.origin)]) {
      const from = join(this.origin, place, "node_modules");
      // As an installation has them: links to one store.
      if (existsSync(from)) execFileSync("cp", ["-al", from, join(folder, place, "node_modules")]);
    }
    const cache = other === undefined ? undefined : join(other, ".turbo/cache");
    if (cache !== undefined && existsSync(cache))
      cpSync(cache, join(folder, ".turbo/cache"), { recursive: true });
    return folder;
  }

  /** Run lines of a shell in a clone, with pnpm from its packages, and have their end. */
  async run(folder, lines, env = {}) {
    const start = performance.now();
    const script = lines.replaceAll("npx -y pnpm@12.21.0", "node_modules/.bin/pnpm");
    const child = spawn("bash", ["-euo", "pipefail", "-c", script], {
      cwd: folder,
      env: { ...this.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        said += text;
      });
    const status = await new Promise((resolve) => child.on("close", resolve));
    return { status, said, seconds: (performance.now() - start) / 1000 };
  }

  /** Start the servers of docs/ci.md: one that takes, one that only gives. */
  async serve(package_) {
    const [WRITE_PORT, READ_PORT] = [await freePort(), await freePort()];
    const tokens = { WRITE_TOKEN: "token-that-writes", READ_TOKEN: "token-that-reads" };
    const ports = { WRITE_PORT, READ_PORT };
    const env = { ...this.env, ...tokens, ...ports, CACHE_SERVER: package_, LOG_LEVEL: "warn" };
    const options = { env, detached: true, stdio: "ignore" };
    this.server = spawn("bash", ["-c", commandsOf("docs/ci.md", "server")], options);
    const urls = [WRITE_PORT, READ_PORT].map((port) => `http://127.0.0.1:${port}`);
    for (const url of urls) await answers(url);
    const [write, read] = urls;
    return { write, read, ...tokens };
  }

  stop() {
    if (this.server !== undefined) process.kill(-this.server.pid, "SIGKILL");
    this.server = undefined;
  }
}

/** A library of articles and a book with a picture: small, but nothing that a larger one has is missing. */
function layLibrary(content) {
  mkdirSync(join(content, "book"), { recursive: true });
  for (const name of ["ebb", "flood", "neap", "spring", "slack"]) {
    writeFileSync(join(content, `${name}.md`), text(`Of ${name}`));
  }
  writeFileSync(join(content, "book/1.md"), `${text("Low Water")}\n![The quay](quay.png)\n`);
  writeFileSync(join(content, "book/2.md"), text("High Water"));
  writeFileSync(join(content, "book/publication.yaml"), "title: Waters\nauthors: [Ada Pell]\n");
  const picture = join(root, "content/the-salt-road/images");
  const [image] = readdirSync(picture).filter((name) => name.endsWith(".png"));
  cpSync(join(picture, image), join(content, "book/quay.png"));
}

export function text(title) {
  return `# ${title}\n\n${"What stands here is long enough to be read as the running text of an article. ".repeat(4)}\n`;
}

/** Folders of the packages, relative to the workspace. */
function workspaces(folder) {
  return ["packages", "apps"].flatMap((group) =>
    readdirSync(join(folder, group)).map((name) => join(group, name)),
  );
}

/** The commands of a page that stand below the comment `<!-- proof: name -->`. */
export function commandsOf(page, name) {
  const found = readFileSync(join(root, page), "utf8").split(`<!-- proof: ${name} -->\n\`\`\`sh\n`);
  if (found.length !== 2) throw new Error(`Expected one “proof: ${name}” in ${page}`);
  return found[1].split("\n```")[0];
}

/** The commands of a job of the workflow that begin with pnpm, with `shard` in place of what the matrix says. */
export function stepsOf(job, shard) {
  const workflow = readFileSync(join(root, ".github/workflows/build.yml"), "utf8");
  const body = workflow.split(`\n  ${job}:\n`)[1].split(/\n {2}[a-z]+:\n/)[0];
  const steps = [...body.matchAll(/^ {6}- run: (npx .*)$/gm)].map(([, line]) => line);
  return steps
    .filter((line) => !line.includes(" install "))
    .map((line) =>
      line
        .replace(/\$\{\{ matrix\.shard \}\}/, shard)
        .replace(/\$\{\{ strategy\.job-total \}\}/, 4),
    )
    .join("\n");
}

/** Tasks of content, as `unit#task`, and of tools, that the runs of Turborepo in a clone did not find in a cache. */
export function missed(folder) {
  const runs = join(folder, ".turbo/runs");
  const all = readdirSync(runs).flatMap((name) => {
    const { tasks } = JSON.parse(readFileSync(join(runs, name), "utf8"));
    return tasks
      .filter(({ cache, command }) => cache.status === "MISS" && command !== "<NONEXISTENT>")
      .map(({ taskId }) => taskId);
  });
  rmSync(runs, { recursive: true });
  const isContent = (task) => task.startsWith("@content/");
  return {
    content: [...new Set(all.filter(isContent))].sort(),
    tools: all.filter((task) => !isContent(task)),
  };
}

/** SHA-256 of all that a folder holds, by paths and bytes; none where it is not there. */
export function digestOf(folder) {
  if (!existsSync(folder)) return "none";
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name)] : []));
  for (const path of paths.sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest("hex");
}

/** Have a clone forget its content tasks, or those of a tool. */
export function forget(folder, place = ".work/") {
  const cache = join(folder, ".turbo/cache");
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (!name.endsWith("-manifest.json")) continue;
    if (!readFileSync(join(cache, name), "utf8").includes(place)) continue;
    for (const ending of [".tar.zst", "-meta.json", "-manifest.json"])
      rmSync(join(cache, name.replace("-manifest.json", ending)), { force: true });
  }
  for (const name of [".work", "dist"])
    rmSync(join(folder, name), { recursive: true, force: true });
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url) {
  for (let n = 0; n < 200; n++) {
    const answer = await fetch(`${url}/v8/artifacts/status`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the server at ${url} does not answer`);
}
