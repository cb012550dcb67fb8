// Loads a module of the packages from its TypeScript source, as it is now.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export async function importSource(entry) {
  const folder = mkdtempSync(join("packages", "parser", ".source-"));
  const outfile = join(folder, "module.mjs");
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      conditions: ["@printery/source"],
      logLevel: "warning",
      banner: {
        js: 'import{createRequire as $r}from"node:module";const require=$r(import.meta.url);',
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
