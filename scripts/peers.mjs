// What other programs are installed with, run by, and judged by, for scripts/bench-peers.mjs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** From PyPI, and from npm: newest versions that run on Node 20.19. */
const PYTHON = [
  "pypandoc_binary==1.17",
  "typst==0.15.2",
  "weasyprint==70.0",
  "mkdocs-material==9.8.2",
];
const NODE = ["@11ty/eleventy@3.1.2", "astro@5.18.2", "@astrojs/starlight@0.36.3"];
/** What can't be had from a registry of packages alone, and why. */
export const absent = [
  { program: "mdBook", why: "it is on neither npm nor PyPI" },
  { program: "Quarto", why: "its package on PyPI fetches the program from GitHub" },
];

/** Installs what is not yet in `folder`; gives the python that has the peers, the folder of npm, and versions by program. */
export function installPeers(folder) {
  mkdirSync(join(folder, "npm"), { recursive: true });
  const python = join(folder, "python/bin/python3");
  if (!existsSync(python)) {
    run("python3", ["-m", "venv", join(folder, "python")]);
    run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PYTHON]);
  }
  if (!existsSync(join(folder, "npm/node_modules"))) {
    const options = [
      "install",
      "--silent",
      "--no-audit",
      "--no-fund",
      "--prefix",
      join(folder, "npm"),
    ];
    run("npm", [...options, ...NODE]);
  }
  const asked =
    "import pypandoc; print(pypandoc.get_pandoc_path()); print(pypandoc.get_pandoc_version())";
  const [pandoc, version] = run(python, ["-c", asked]).trim().split("\n");
  const of = (specifiers, name) =>
    specifiers.find((each) => each.startsWith(name))?.replace(/^.*[=@]/, "");
  return {
    python,
    pandoc,
    npm: join(folder, "npm/node_modules"),
    versions: {
      pandoc: version,
      Typst: of(PYTHON, "typst"),
      WeasyPrint: of(PYTHON, "weasyprint"),
      "MkDocs Material": of(PYTHON, "mkdocs"),
      Eleventy: of(NODE, "@11ty"),
      "Astro Starlight": of(NODE, "@astrojs"),
    },
  };
}

const METER = `
import resource, subprocess, sys, json
for command in json.loads(sys.argv[1]):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.stderr.write(done.stderr.decode(errors="replace"))
        sys.exit(1)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)`;

/** CPU (seconds, user and system, all of `commands` together) and memory (MB of the largest process). @throws where one fails */
export function meter(commands, { cwd, env = {} } = {}) {
  const { stdout, stderr, status } = spawnSync("python3", ["-c", METER, JSON.stringify(commands)], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`${commands[0].join(" ").slice(0, 200)} failed: ${stderr.slice(-2000)}`);
  const [cpu, memory] = stdout.trim().split(" ").map(Number);
  return { cpu, memory };
}

/** What EPUBCheck finds; undefined where it is not installed. */
export function epubFaults(file) {
  const { EPUBCHECK_JAR: jar } = process.env;
  if (jar === undefined) return undefined;
  const { stdout, stderr } = spawnSync("java", ["-jar", jar, file], { encoding: "utf8" });
  const [, fatals, errors, warnings] =
    /(\d+) fatals \/ (\d+) errors \/ (\d+) warnings/.exec(stdout + stderr) ?? [];
  return Number(fatals) + Number(errors) + Number(warnings);
}

/** The rules of PDF/UA-1 that veraPDF finds broken; undefined where it is not installed. */
export function pdfFaults(file) {
  const { VERAPDF_LIB: lib } = process.env;
  if (lib === undefined) return undefined;
  const program = ["-cp", `${lib}/*`, "org.verapdf.apps.GreenfieldCliWrapper"];
  const { stdout } = spawnSync("java", [...program, "--flavour", "ua1", "--format", "json", file], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const [result] = JSON.parse(stdout).report.jobs[0].validationResult;
  return result.details.failedRules;
}

/** Errors and warnings of the Nu checker in the pages of `folder`; undefined where it is not installed. */
export function pageFaults(folder) {
  const { VNU_JAR: jar } = process.env;
  if (jar === undefined) return undefined;
  const options = ["--stdout", "--format", "json", "--skip-non-html"];
  const { stdout } = spawnSync("java", ["-jar", jar, ...options, folder], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  // It reads from disk, where 'self' is nothing: conformance.mjs says what it takes for a fault and is none.
  return JSON.parse(stdout).messages.filter(
    ({ type, subType, message }) =>
      (type === "error" || subType === "warning") && !/Content Security Policy/.test(message),
  ).length;
}

/** Pages of a PDF, by poppler. */
export function pageCount(file) {
  return Number(/^Pages:\s+(\d+)/m.exec(run("pdfinfo", [file]))?.[1]);
}

/** Bytes of all files in `folder`. */
export function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The processor, as the system names it, and how many of its cores there are. */
export function machine() {
  const info = existsSync("/proc/cpuinfo") ? readFileSync("/proc/cpuinfo", "utf8") : "";
  const cores = info.match(/^processor\s*:/gm)?.length ?? 1;
  const name = /^model name\s*:\s*(.+)$/m.exec(info)?.[1] ?? "an unknown processor";
  return { processor: name, cores, node: process.versions.node };
}

function run(command, argv) {
  const { stdout, stderr, status } = spawnSync(command, argv, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${argv.join(" ")} failed: ${stderr}`);
  return stdout;
}
