// Lays into a folder what npm installs: a tarball of the command, `printery`, and of each package that it loads or that code may import.
// A tarball has no more than what runs: bundles, or what tsc made of what is exported, types, data, licence. It depends on what these
// files import, at the version that was tested. The same commit gives the same bytes.
// Usage: node scripts/pack.mjs <folder>
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { codeOf, copy, declarations } from "./packed-files.mjs";
import { root, shipped } from "./ships.mjs";

/** The command, and what code imports for itself; what they ask for comes along. */
const WANTED = [
  "printery",
  "@printery/parser",
  "@printery/publication",
  "@printery/html",
  "@printery/pdf",
  "@printery/epub",
  "@printery/document",
  "@printery/design",
  "@printery/task",
];

/** Beside `dist`, where a package has it: what its code reads, and what editors and people do. */
const BESIDE = ["assets", "bin", "profiles", "publication.schema.json", "library.schema.json"];

/** Of the clone, what the installed command reads or tells people to read. */
const ABOUT = [
  "turbo.json",
  "THIRD-PARTY.md",
  "CHANGELOG.md",
  "docs/messages",
  "docs/decisions",
  ...pages("docs"),
];

/** What the README of a package ends with that code may import. */
const REST = `The other options and examples are in \`docs/library.md\` of the package \`printery\`.`;

/** What the README of the command says. */
const COMMAND = `With Node.js 20.19 or newer, in an empty folder or one with texts:

    npx printery new my-text     # content/my-text.txt: put your text there
    npx printery build           # dist/index.html: the website, with PDFs and e-books
    npx printery preview         # all of it beside the text, made anew as you write

\`npx printery new --from <folder>\` makes content of what there is: texts, Markdown, Word documents, saved pages. \`npx printery --help\` has the rest,
[docs/command.md](docs/command.md) all of it; [docs/library.md](docs/library.md) is for code, [docs/plugins.md](docs/plugins.md) for what a project has of its own,
[docs/messages](docs/messages/README.md) says what to do about each message.`;

const [folder] = process.argv.slice(2).map((path) => resolve(path));
if (folder === undefined) {
  console.error("Expected a folder to write to, not nothing");
  process.exit(2);
}
const folders = new Map(
  ["packages", "apps"].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => {
      const path = join(root, group, name);
      return [readJson(join(path, "package.json")).name, path];
    }),
  ),
);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (isOwn(name)) rmSync(join(folder, name));
const staging = mkdtempSync(join(tmpdir(), "printery-pack-"));
try {
  const run = await packAll(WANTED, stage, ({ run }) => run);
  const asked = [...run.values()].flatMap(({ read }) => read).filter((name) => !run.has(name));
  const read = await packAll(asked, stageTypes, ({ read }) =>
    read.filter((name) => !run.has(name)),
  );
  const packed = new Set([...run.keys(), ...read.keys()]);
  console.log(`pack: ${packed.size} packages in ${folder}`);
} finally {
  rmSync(staging, { recursive: true });
}

/** Pack the packages in `names` and all that they lead to. Returns for each what its code runs, and what its declarations read, of ours. */
async function packAll(names, lay, next) {
  const packed = new Map();
  const left = [...names];
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    if (packed.has(name)) continue;
    const place = join(staging, name.replace("/", "+"));
    const asked = await lay(name, place);
    pack(place);
    packed.set(name, asked);
    left.push(...next(asked));
  }
  return packed;
}

/** Lay a package into `place`, with all that runs. */
async function stage(name, place) {
  const from = folders.get(name);
  const manifest = readJson(join(from, "package.json"));
  const targets = Object.values(manifest.exports ?? {});
  const types = declarations(from, typesIn(targets));
  const code = await codeOf(
    from,
    // Some have types alone.
    targets.flatMap((target) => (typeof target === "string" ? target : (target.default ?? []))),
  );
  for (const path of [...code.files, ...types.files]) copy(from, place, path);
  for (const path of BESIDE) if (existsSync(join(from, path))) copy(from, place, path);
  // What is told of the tool stands in its own folder, as in a clone.
  if (manifest.bin !== undefined) for (const path of ABOUT) copy(root, place, path);
  const text = textOf(place);
  const said = Object.keys(manifest.dependencies ?? {}).filter(
    // One of ours may be in the bundle.
    (one) => !folders.has(one) || text.includes(one),
  );
  const names = new Set([...said, ...[...code.imports, ...types.imports].map(packageOf)]);
  const { bin, exports } = manifest;
  const dependencies = {
    ...(bin === undefined ? {} : pinned()),
    ...versionsOf(manifest, from, names),
  };
  finish(place, manifest, {
    ...(bin === undefined ? {} : { bin }),
    ...(exports === undefined ? {} : { exports: mapped(exports, withoutSource) }),
    dependencies: sorted(dependencies),
  });
  return { run: ours(said), read: ours(types.imports.map(packageOf)) };
}

/** Lay the declarations of a package into `place`: its code is in the bundles of others, and its types are what theirs are made of. */
async function stageTypes(name, place) {
  const from = folders.get(name);
  const manifest = readJson(join(from, "package.json"));
  const { files, imports } = declarations(from, typesIn(Object.values(manifest.exports)));
  for (const path of files) copy(from, place, path);
  const names = new Set(imports.map(packageOf));
  finish(place, manifest, {
    exports: mapped(manifest.exports, ({ types }) => ({ types })),
    dependencies: sorted(versionsOf(manifest, from, names)),
  });
  return { run: [], read: ours([...names]) };
}

/** What goes with every package: its manifest, the licence, and a word of what it is. */
function finish(place, { name, version, description, license, type, sideEffects }, more) {
  const { engines } = readJson(join(root, "package.json"));
  const own = { name, version, description, license, type, engines, ...origin(name) };
  const published = { publishConfig: { access: "public", provenance: true } };
  const out = {
    ...own,
    ...(sideEffects === undefined ? {} : { sideEffects }),
    ...more,
    ...published,
  };
  writeFileSync(join(place, "package.json"), `${JSON.stringify(out, null, 2)}\n`);
  writeFileSync(join(place, "README.md"), about({ name, description, ...more }));
  copy(root, place, "LICENSE");
}

/** The pages in a folder of the clone, without its pictures. */
function pages(path) {
  const names = readdirSync(join(root, path)).filter((name) => name.endsWith(".md"));
  return names.map((name) => `${path}/${name}`);
}

/**
 * What dependencies ask for in their turn, at the versions that were tested: a tool's key names what it asks for itself alone, and its
 * bytes hang on the rest as well. What is for one kind of machine is asked for by an exact version as it is.
 */
function pinned() {
  const found = shipped().filter(({ bundled, path }) => {
    const { os, cpu } = readJson(join(path, "package.json"));
    return !bundled && os === undefined && cpu === undefined;
  });
  const alone = found.filter((one) =>
    found.every((other) => other === one || other.name !== one.name),
  );
  return Object.fromEntries(alone.map(({ name, version }) => [name, version]));
}

function typesIn(targets) {
  return targets.flatMap(({ types }) => types ?? []);
}

function ours(names) {
  return [...new Set(names)].filter((name) => folders.has(name));
}

function packageOf(path) {
  return /^(?:@[^/]+\/)?[^/]+/.exec(path)[0];
}

/** The exact version of each package that is named: of one that has types alone, that of its types. */
function versionsOf(manifest, from, names) {
  const others = [...names].filter((name) => name !== manifest.name && !isBuiltin(name));
  const found = others.map((name) => {
    if (folders.has(name)) return [name, readJson(join(folders.get(name), "package.json")).version];
    for (const one of [name, `@types/${name}`]) {
      const installed = manifestOf(one, from);
      if (installed !== undefined) return [one, installed.version];
    }
    throw new Error(`${manifest.name} imports ${name}, which is not installed`);
  });
  return Object.fromEntries(found);
}

function sorted(dependencies) {
  return Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All code of a package. */
function textOf(place) {
  return readdirSync(place, { recursive: true })
    .filter((path) => /\.m?js$/.test(path))
    .map((path) => readFileSync(join(place, path), "utf8"))
    .join("\n");
}

/** The package.json of what is installed for the package in `from`. */
function manifestOf(name, from) {
  const places = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const path = places.map((place) => join(place, name, "package.json")).find(existsSync);
  return path === undefined ? undefined : readJson(path);
}

function mapped(exports, change) {
  return Object.fromEntries(
    Object.entries(exports).map(([path, target]) => [path, change(target)]),
  );
}

function withoutSource(target) {
  if (typeof target === "string") return target;
  const { "@printery/source": _, ...rest } = target;
  return rest;
}

/** Where the sources of a package are, as a runner of GitHub knows it; npm holds the provenance of a package against that. */
function origin(name) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: path } = process.env;
  if (server === undefined || path === undefined) return {};
  const url = `${server}/${path}`;
  const directory = relative(root, folders.get(name)).replaceAll("\\", "/");
  const repository = { type: "git", url: `git+${url}.git`, directory };
  return { repository, homepage: `${url}#readme`, bugs: `${url}/issues` };
}

function about({ name, description, bin }) {
  const part = "A part of printery, which turns raw texts into websites, PDFs and e-books.";
  const text = bin === undefined ? [part, ...called(name)].join("\n\n") : COMMAND;
  return `# ${name}\n\n${description}.\n\n${text}\n\nMIT.\n`;
}

/** How code calls a package, if it is one for that, as docs/library.md says it; what stands there is tested. */
function called(name) {
  const page = readFileSync(join(root, "docs/library.md"), "utf8");
  const row = page.match(new RegExp(`^\\| \`.+\` \\| \`${name}\` \\|.*$`, "m"))?.[0];
  if (row === undefined) return [];
  const [head = ""] = /^\| Function [\s\S]*?\n\|---.*$/m.exec(page) ?? [];
  const [, example = ""] = /^(## A text in three formats\n[\s\S]*?)(?=^## )/m.exec(page) ?? [];
  return [`${head}\n${row}`, example.trim(), REST];
}

function pack(place) {
  const argv = ["pack", "--pack-destination", folder];
  const pnpm = createRequire(join(root, "apps/printery/package.json")).resolve("pnpm/package.json");
  const program = join(dirname(pnpm), process.platform === "win32" ? "pnpm.exe" : "pnpm");
  execFileSync(program, argv, { cwd: place, stdio: ["ignore", "ignore", "inherit"] });
}

/** Whether `name` is that of a tarball of an earlier run. */
function isOwn(name) {
  return /^printery-.*\.tgz$/.test(basename(name));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
