// Bundles a package's command, `src/cli.ts`, and its exports, `src/index.ts`, to `dist/*.mjs` with a chunk per lazy
// import, and writes what they leave out to `dist/toolchain.json`, so that together they are the whole tool: a content
// task that names them as inputs reruns exactly when its tool could behave differently.
//
// The digest of the bundle itself stands in toolchain.json, too, for the caches of what a task makes of parts of its inputs.
//
// package.json may name under `"printery": { "external": [...] }` what can't be bundled (native code,
// packages that read their own files). An external package from npm stands in toolchain.json with its
// version; one of ours with the digest of its minified code, its profiles and its fonts for the web, and with its own dependencies. Under `without` it may name
// what a package it bundles asks for and never uses here: an empty module stands in its place. `children` are programs that a command starts.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const manifest = readJson("package.json");
const { external = [], without = [] } = manifest.printery ?? {};
/** Comments and white space never reach the bundle, so editing them reruns no content task. */
const options = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  conditions: ["@printery/source"],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  // A stack trace quotes the line it points at.
  lineLimit: 160,
  logLevel: "warning",
  alias: Object.fromEntries(without.map((name) => [name, "data:text/javascript,export default 0"])),
  // CommonJS packages inside an ES module bundle still ask for `require`. The other name is one that none of them has.
  banner: {
    js: 'import{createRequire as $bundled}from"node:module";const require=$bundled(import.meta.url);',
  },
};

/** What other packages import of this one, which they so load as fast as its command; and what a command starts in processes of their own. */
const { children = [] } = manifest.printery ?? {};
const entries = manifest.bin === undefined ? ["src/index.ts"] : children;

mkdirSync("dist", { recursive: true });
for (const name of readdirSync("dist")) if (name.endsWith(".mjs")) rmSync(join("dist", name));
await build({
  ...options,
  external,
  entryPoints: ["src/cli.ts", ...entries],
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  splitting: true,
});
// The command itself is no input of a content task.
if (manifest.bin === undefined) {
  writeFileSync("dist/toolchain.json", `${JSON.stringify(await wholeTool(), null, 2)}\n`);
}

/** The bundle and what it leaves out, by name. */
async function wholeTool() {
  const hash = createHash("sha256");
  const names = readdirSync("dist").filter((name) => name.endsWith(".mjs"));
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
  for (const data of [join(folder, "profiles"), join(folder, "dist/web")]) {
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
