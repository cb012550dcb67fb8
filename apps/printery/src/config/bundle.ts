import { readFileSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Place, type PluginKind, pluginKinds, sha256 } from "@printery/task";
import type { BuildFailure, BuildOptions, Loader, Message, Plugin } from "esbuild";
import { slicesOf } from "./slice.ts";

/** A part of a configuration with all that it imports, as one module. */
interface Bundle {
  /** Of what it does: comments, white space and places are no part of it. */
  readonly digest: string;
  /** With a map to the files that it was written in. */
  readonly code: string;
}

/** What is wrong with a configuration: “…, not …”, and where, relative to its folder. */
export interface ConfigMistake {
  readonly expected: string;
  readonly file: string;
  readonly place?: Place;
}

/** The bundles of a configuration by kind, or what is wrong with it. */
export interface Bundled {
  readonly bundles: ReadonlyMap<PluginKind, Bundle>;
  readonly mistakes: readonly ConfigMistake[];
  /** Absolute paths of the files that it was read from, but for those of packages; where there are mistakes, as far as is known. */
  readonly sources: readonly string[];
}

/** The configuration at `path`, taken apart by kinds, each with all that it imports, packages too. */
export async function bundle(path: string): Promise<Bundled> {
  const file = basename(path);
  const { build, transform } = await import("esbuild");
  const sources = new Set([path]);
  const from = (name: string) => void sources.add(resolve(dirname(path), name));
  try {
    const { code } = await transform(sourceOf(path), {
      loader: loaders[extname(path)] ?? "js",
      format: "esm",
      target: "esnext",
      sourcefile: file,
      sourcemap: "inline",
    });
    const slices = slicesOf(code);
    const unknown = (slices?.unknown ?? []).map((key) => ({
      expected: `the keys ${pluginKinds.join(", ")}, not ${key}`,
      file,
      ...keyPlace(path, key),
    }));
    if (unknown.length > 0) return { bundles: new Map(), mistakes: unknown, sources: [path] };
    // Where it can't be taken apart, each kind hangs on the whole.
    const parts = slices?.code ?? new Map(pluginKinds.map((kind) => [kind, code]));
    const made = new Map<string, Bundle>();
    const bundles = new Map<PluginKind, Bundle>();
    for (const [kind, contents] of parts) {
      const known = made.get(contents);
      if (known !== undefined) {
        bundles.set(kind, known);
        continue;
      }
      const { outputFiles, metafile } = await build(optionsFor(path, contents));
      const whole = bundleOf(outputFiles[0]?.text ?? "");
      for (const name of Object.keys(metafile.inputs)) if (isOwn(name)) from(name);
      made.set(contents, whole);
      bundles.set(kind, whole);
    }
    return { bundles, mistakes: [], sources: [...sources] };
  } catch (cause) {
    if (!isBuildFailure(cause)) throw cause;
    const mistakes = cause.errors.slice(0, MOST).map((one) => mistakeIn(one, file));
    for (const mistake of mistakes) from(mistake.file);
    return { bundles: new Map(), mistakes, sources: [...sources] };
  }
}

/** Whether it is a file, and no package's. */
function isOwn(name: string): boolean {
  return (
    name !== "<stdin>" && !name.startsWith("printery:") && !/(?:^|\/)node_modules\//.test(name)
  );
}

/** Mistakes that are told at a time. */
const MOST = 5;

const loaders: Readonly<Record<string, Loader>> = { ".ts": "ts", ".mts": "ts" };

function sourceOf(path: string): string {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".json") ? `export default ${text.trim() || "{}"}` : text;
}

/** Where the key called `name` first stands. */
export function keyPlace(path: string, name: string): { readonly place?: Place } {
  const before = readFileSync(path, "utf8").split(new RegExp(`\\b${name}["']?\\s*[:,(}]`))[0] ?? "";
  const lines = before.split("\n");
  const text = lines.at(-1) ?? "";
  const isThere = before.length < readFileSync(path, "utf8").length;
  return isThere ? { place: { line: lines.length, column: text.length + 1 } } : {};
}

function optionsFor(
  path: string,
  contents: string,
): BuildOptions & { readonly write: false; readonly metafile: true } {
  return {
    stdin: { contents, resolveDir: dirname(path), sourcefile: basename(path), loader: "js" },
    absWorkingDir: dirname(path),
    outfile: "config.mjs",
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    treeShaking: true,
    minifyWhitespace: true,
    minifySyntax: true,
    // Messages name plugins by their functions.
    keepNames: true,
    legalComments: "none",
    sourcemap: "inline",
    logLevel: "silent",
    // CommonJS packages inside an ES module still ask for `require`.
    banner: {
      js: 'import{createRequire as $bundled}from"node:module";const require=$bundled(import.meta.url);',
    },
    plugins: [ours],
  };
}

/**
 * `printery/config`, which need not be installed where the configuration is, and packages of ours, which are taken from where the
 * project has none.
 */
const ours: Plugin = {
  name: "printery",
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^(@printery\/)?printery(\/config)?$/ }, () => ({
      path: "printery/config",
      namespace: "printery",
      sideEffects: false,
    }));
    onLoad({ filter: /.*/, namespace: "printery" }, () => ({
      contents: "export const defineConfig = (config) => config;",
    }));
    onResolve({ filter: /^@printery\// }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === "again") return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: "again" });
      if (found.errors.length === 0) return found;
      return resolve(path, { kind, resolveDir: here, pluginData: "again" });
    });
  },
};

const here: string = dirname(fileURLToPath(import.meta.url));

const MAP = /\n?\/\/# sourceMappingURL=\S+\s*$/;

function bundleOf(code: string): Bundle {
  return { digest: sha256(code.replace(MAP, "")), code };
}

function isBuildFailure(cause: unknown): cause is BuildFailure {
  return cause instanceof Error && "errors" in cause && Array.isArray(cause.errors);
}

function mistakeIn({ text, location }: Message, file: string): ConfigMistake {
  const expected = `what can be read, not this (“${text.split("\n")[0]}”)`;
  if (location === null) return { expected, file };
  const { line, column, lineText } = location;
  // esbuild counts bytes.
  const before = Buffer.from(lineText).subarray(0, column).toString("utf8").length;
  const name = location.file === "<stdin>" ? file : location.file.replaceAll("\\", "/");
  return { expected, file: name, place: { line, column: before + 1 } };
}
