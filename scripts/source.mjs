// Loads a module of a package from its TypeScript source, as it is now; what is `external` as the package has it.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export async function importSource(entry, { within = "packages/parser", external = [] } = {}) {
  const folder = mkdtempSync(join(within, ".source-"));
  const outfile = join(folder, "module.mjs");
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      external,
      platform: "node",
      target: "node20",
      format: "esm",
      conditions: ["@printery/source"],
      logLevel: "warning",
      banner: {
        js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);',
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
