// Which files of a package run, and which declare its types, with what they import: what scripts/pack.mjs lays into a tarball.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

/** As tsc writes them: `from "…"`, `import "…"`, `import("…")`. */
const IMPORT = /\b(from |import |import\()"([^"]+)"/g;

/** The files that run and what they import: of a bundle all of it, else what the exported modules lead to. */
export async function codeOf(from, entries) {
  const built = readdirSync(join(from, "dist"), { withFileTypes: true });
  const bundle = built
    .filter((entry) => entry.isFile() && !/\.(js|d\.ts)$|^bundled\.json$/.test(entry.name))
    .map(({ name }) => `dist/${name}`);
  const data = built.filter((entry) => entry.isDirectory()).map(({ name }) => `dist/${name}`);
  const modules = entries.filter((path) => path.endsWith(".js"));
  const plain = await reached(from, modules);
  // Folders of `dist` have modules and their declarations, or what the code reads.
  const files = [...bundle, ...plain.files, ...data.filter(hasData(from))];
  return { files, imports: plain.imports };
}

function hasData(from) {
  return (path) =>
    readdirSync(join(from, path), { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && !/\.(js|d\.ts)$/.test(entry.name),
    );
}

/** The modules that `entries` lead to in their package, and the packages that these import. */
async function reached(from, entries) {
  if (entries.length === 0) return { files: [], imports: [] };
  const { metafile } = await build({
    absWorkingDir: from,
    entryPoints: entries,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outdir: "out",
    write: false,
    metafile: true,
  });
  const imports = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  return {
    files: Object.keys(metafile.inputs),
    imports: imports.filter(({ external }) => external).map(({ path }) => path),
  };
}

/** The declarations that `entries` lead to, and the packages that these import. */
export function declarations(from, entries) {
  const files = new Set();
  const imports = new Set();
  const left = entries.map((path) => join(from, path));
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const way = relative(from, path);
    if (files.has(way)) continue;
    files.add(way);
    for (const [, , asked] of readFileSync(path, "utf8").matchAll(IMPORT)) {
      if (!asked.startsWith(".")) imports.add(asked);
      else
        left.push(
          join(
            dirname(path),
            asked.replace(/(\.d)?\.[jt]s$/, path.endsWith(".d.ts") ? ".d.ts" : ".ts"),
          ),
        );
    }
  }
  return { files: [...files], imports: [...imports] };
}

/** Copy one of a package; declarations say `.js`, which every compiler finds its types by. */
export function copy(from, place, path) {
  const to = join(place, path);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(from, path), to, { recursive: true });
  if (!path.endsWith(".d.ts")) return;
  const text = readFileSync(to, "utf8");
  writeFileSync(
    to,
    text.replace(IMPORT, (all, word, asked) =>
      asked.startsWith(".") ? `${word}"${asked.replace(/\.ts$/, ".js")}"` : all,
    ),
  );
}
