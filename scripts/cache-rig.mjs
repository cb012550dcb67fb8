// What scripts/cache-proof.mjs edits: a scratch copy of the working tree, its tools and its content, and what is built of it.
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { run, workspaceCopy } from "./rig.mjs";

export class CacheRig {
  constructor() {
    this.folder = workspaceCopy();
    /** Environment and arguments of the builds that follow. */
    this.settings = { env: {}, node: [], argv: [] };
  }

  /** Build, and return the tasks that were not cached, as `package:task`, sorted, and what is said of each artefact. */
  build() {
    const { env, node, argv } = this.settings;
    const runs = join(this.folder, ".turbo/runs");
    rmSync(runs, { recursive: true, force: true });
    const turbo = join(this.folder, "node_modules/turbo/bin/turbo");
    this.#run([turbo, "run", "build", "--output-logs=errors-only"], env);
    const command = ["apps/printery/bin/printery.js", "build", "--explain", "--json"];
    const said = this.#run([...node, ...command, ...argv], env);
    const ran = readdirSync(runs).flatMap((file) => missed(join(runs, file)));
    return { ran: [...new Set(ran)].sort(), artefacts: JSON.parse(said).artefacts };
  }

  #run(argv, settings) {
    const env = {
      ...process.env,
      // An edited lockfile is no reason to ask a registry.
      pnpm_config_verify_deps_before_run: "false",
      PATH: [join(this.folder, "node_modules/.bin"), process.env.PATH].join(delimiter),
      TURBO_RUN_SUMMARY: "true",
      TURBO_CACHE_DIR: join(this.folder, ".cache"),
      ...settings,
    };
    const { status, stdout, said } = run(process.execPath, argv, { cwd: this.folder, env });
    if (status !== 0) throw new Error(`${argv.join(" ")} ends with ${status}: ${said}`);
    return stdout;
  }

  /** Write a file of the content. */
  write(name, content) {
    const path = join(this.folder, "content", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  append(path, text) {
    appendFileSync(join(this.folder, path), text);
  }

  replace(path, from, to) {
    const text = readFileSync(join(this.folder, path), "utf8");
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    writeFileSync(join(this.folder, path), text.replace(from, to));
  }

  /** Have the lockfile and what is installed name another version of a package, with `code` at the end of its first module. */
  bump(name, version, code) {
    const installed = this.#findPackage(name);
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    const was = manifest.version;
    rewrite(join(installed, "package.json"), JSON.stringify({ ...manifest, version }, null, 2));
    if (code !== undefined) {
      const { exports: entry = {}, main } = manifest;
      const first = [entry, entry.import, entry.default, main].find(
        (one) => typeof one === "string",
      );
      const path = join(installed, first);
      rewrite(path, `${readFileSync(path, "utf8")}\n${code}\n`);
    }
    const lock = join(this.folder, "pnpm-lock.yaml");
    const named = `(\n +'?${name}'?:\\n +specifier: [^\\n]+\\n +version: )${was}`;
    const text = readFileSync(lock, "utf8").replaceAll(`${name}@${was}`, `${name}@${version}`);
    writeFileSync(lock, text.replace(new RegExp(named, "g"), `$1${version}`));
  }

  /** The real folder of an installed package. */
  #findPackage(name) {
    const packages = join(this.folder, "packages");
    for (const user of readdirSync(packages)) {
      try {
        return realpathSync(join(packages, user, "node_modules", name));
      } catch {
        // Another package uses it.
      }
    }
    throw new Error(`${name} is not installed`);
  }
}

/** What is installed shares its files with pnpm's store, so they are not written to. */
function rewrite(path, text) {
  rmSync(path);
  writeFileSync(path, text);
}

function missed(file) {
  const { tasks } = JSON.parse(readFileSync(file, "utf8"));
  return (
    tasks
      .filter(({ cache, command }) => cache.status === "MISS" && command !== "<NONEXISTENT>")
      .map(({ taskId }) =>
        taskId
          .replace(/^@content\/(shard-\d+)#/, "$1:")
          .replace(/^@content\/(.+)-[0-9a-f]{6}#/, "$1:")
          .replace(/^@printery\/(.+)#/, "$1:"),
      )
      // The command and the library are no tool of a content task.
      .filter(
        (task) =>
          !["printery#build", "desk:build", "library:build", "testing:build"].includes(task),
      )
  );
}

/** A picture of one colour, a shade of grey. */
export function png(shade) {
  const size = 8;
  const rows = Buffer.concat(
    Array.from({ length: size }, () => Buffer.from([0, ...Array(size * 3).fill(shade)])),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    ["IHDR", header],
    ["IDAT", deflateSync(rows)],
    ["IEND", Buffer.alloc(0)],
  ].map(([type, data]) => chunk(type, data));
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
