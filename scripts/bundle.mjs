// Bundles a package's command, `src/cli.ts`, and its exports, `src/index.ts`, to `dist/*.mjs` with a chunk per lazy
// import, and writes what they leave out to `dist/toolchain.json`, so that together they are the whole tool: a content
// task that names them as inputs reruns exactly when its tool could behave differently.
//
// The digest of the bundle itself stands in toolchain.json, too, for the caches of what a task makes of parts of its inputs.
//
// package.json may name under `"printery": { "external": [...] }` what can't be bundled (native code,
// packages that read their own files). An external package from npm stands in toolchain.json with its
// version; one of ours with the digest of its minified code, its profiles and its fonts for the web and for e-books, and with its own dependencies. Under `without` it may name
// what a package it bundles asks for and never uses here, with the code that stands in its place; under `browser` packages that are bundled
// as they are for browsers, by the map of that name in their package.json, as nothing of what they do otherwise is asked of them; under
// `data` files of packages it bundles that their code reads, which are laid beside the bundle. `children` are programs that a command starts.
//
// What is bundled is no dependency but a development dependency, as nothing of it need be installed; `dist/bundled.json` says what it
// is, for the list of all that ships (scripts/third-party.mjs).
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { pastBarrels } from "./barrels.mjs";

const manifest = readJson("package.json");
const {
  external = [],
  without = {},
  browser = [],
  data = [],
  children = [],
} = manifest.printery ?? {};
/**
 * What html-validate checks its configuration with, its table of elements and its rules, which are the same each time: a quarter of a
 * second of each process. Where nothing is bundled, as in tests, they are checked.
 */
const trusted = {
  ajv: "class{addMetaSchema(){}addKeyword(){}getSchema(){}compile(){return()=>true}}",
  "@sidvind/better-ajv-errors": "0",
};
/** Comments and white space never reach the bundle, so editing them reruns no content task. */
const options = {
  bundle: true,
  platform: "node",
  target: "node20",
  // Node has \p{…} since version 10, with the letters of its own Unicode, for which esbuild would have each use of an expression make it anew.
  supported: { "regexp-unicode-property-escapes": true },
  format: "esm",
  conditions: ["@printery/source"],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  // A stack trace quotes the line it points at.
  lineLimit: 160,
  logLevel: "warning",
  alias: Object.fromEntries(
    Object.entries({ ...trusted, ...without }).map(([name, code]) => [
      name,
      `data:text/javascript,${encodeURIComponent(`export default ${code}`)}`,
    ]),
  ),
  // CommonJS packages inside an ES module bundle still ask for `require`. The other name is one that none of them has.
  banner: {
    js: 'import{createRequire as $bundled}from"node:module";const require=$bundled(import.meta.url);',
  },
};

/** Its command, where it has one; what other packages import of it, which they so load as fast as its command; and what a command starts in processes of their own. */
const entries = [
  "src/cli.ts",
  ...(manifest.bin === undefined ? ["src/index.ts"] : []),
  ...children,
].filter(existsSync);

mkdirSync("dist", { recursive: true });
for (const name of readdirSync("dist")) if (name.endsWith(".mjs")) rmSync(join("dist", name));
const { metafile } = await build({
  ...options,
  metafile: true,
  external,
  plugins: [pastBarrels(external), asInBrowsers(browser)],
  entryPoints: entries,
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  splitting: true,
});
for (const name of outside(metafile)) {
  if (manifest.dependencies?.[name] === undefined) {
    throw new Error(`${manifest.name}: ${name} is outside the bundle and no dependency`);
  }
}
const { resolve } = createRequire(join(process.cwd(), "package.json"));
for (const file of data) copyFileSync(resolve(file), join("dist", basename(file)));
writeFileSync("dist/bundled.json", `${JSON.stringify(bundled(metafile), null, 2)}\n`);
// The command itself is no input of a content task.
if (manifest.bin === undefined) {
  writeFileSync("dist/toolchain.json", `${JSON.stringify(await wholeTool(), null, 2)}\n`);
}

/** A plugin of esbuild that has files of these packages stand for others where their package.json says so of browsers. */
function asInBrowsers(names) {
  return {
    name: "as-in-browsers",
    setup({ onLoad }) {
      for (const name of names) {
        const folder = realpathSync(packageFolder(name, process.cwd()));
        const instead = new Map(
          Object.entries(readJson(join(folder, "package.json")).browser).map((pair) =>
            pair.map((path) => join(folder, path)),
          ),
        );
        onLoad({ filter: /\.js$/ }, ({ path }) => {
          const other = instead.get(path);
          return other && { contents: readFileSync(other, "utf8"), resolveDir: dirname(other) };
        });
      }
    },
  };
}

/** Names of packages that the bundle imports where it runs. */
function outside({ outputs }) {
  const paths = Object.values(outputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, external: left }) => (left && !isBuiltin(path) ? [path] : [])),
  );
  return new Set(paths.map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)[0]));
}

/** Names and versions of the packages of others whose code is in the bundle, or whose data lies beside it. */
function bundled({ outputs }) {
  const code = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  );
  const folders = [...code, ...data.map((file) => resolve(file))].flatMap(
    (path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.replaceAll("\\", "/")) ?? [],
  );
  const known = [...new Set(folders)].map((folder) => readJson(join(folder, "package.json")));
  return [...new Set(known.map(({ name, version }) => `${name}@${version}`))].sort();
}

/** The bundle and what it leaves out, by name. */
async function wholeTool() {
  const hash = createHash("sha256");
  const beside = data.map((file) => basename(file));
  const names = readdirSync("dist").filter(
    (name) => name.endsWith(".mjs") || beside.includes(name),
  );
  for (const name of names.sort()) hash.update(name).update(readFileSync(join("dist", name)));
  return { [manifest.name]: hash.digest("hex"), ...(await toolchain(external)) };
}

/** Name → version or digest, for each external and what those of ours depend on. */
async function toolchain(names, from = process.cwd()) {
  const found = {};
  for (const name of [...names].sort()) {
    const folder = packageFolder(name, from);
    const { version, dependencies = {} } = readJson(join(folder, "package.json"));
    if (!name.startsWith("@printery/")) {
      found[name] = version;
      continue;
    }
    found[name] = await digest(folder);
    Object.assign(found, await toolchain(Object.keys(dependencies), folder));
  }
  return found;
}

async function digest(folder) {
  const { outputFiles } = await build({
    ...options,
    packages: "external",
    entryPoints: [join(folder, "src/index.ts")],
    write: false,
  });
  const hash = createHash("sha256").update(outputFiles[0].contents);
  // What the code of `design` reads beside itself.
  for (const data of ["profiles", "dist/web", "dist/book"].map((name) => join(folder, name))) {
    if (!existsSync(data)) continue;
    for (const name of readdirSync(data).sort()) hash.update(readFileSync(join(data, name)));
  }
  return hash.digest("hex");
}

function packageFolder(name, from) {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => exists(path));
  if (folder === undefined) throw new Error(`${manifest.name}: external ${name} is not installed`);
  return folder;
}

function exists(folder) {
  try {
    return dirname(folder) !== folder && readJson(join(folder, "package.json")) !== undefined;
  } catch {
    return false;
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
