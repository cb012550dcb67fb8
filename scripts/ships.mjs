// What ships: every package of others that is installed in production, or of which the bundles hold a part.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What `pnpm …argv --json` says of every package of the workspace. */
export function pnpm(...argv) {
  const program = join(root, "node_modules/.bin/pnpm");
  // Where it runs in a script of its own, it would tell first what it checked.
  const env = { ...process.env, npm_config_reporter: "silent" };
  return execFileSync(program, ["--recursive", ...argv], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  });
}

/**
 * Each with its `name`, `version`, SPDX `license`, `author`, `homepage`, `path` and whether it is `bundled` alone, by name and version.
 * Of packages with a program for one kind of machine, those for this one.
 */
export function shipped() {
  const inBundles = new Set(
    ["packages", "apps"].flatMap((group) =>
      readdirSync(join(root, group)).flatMap((name) => bundledOf(join(root, group, name))),
    ),
  );
  const installed = new Set(licences("--prod").map(idOf));
  return licences()
    .filter((one) => installed.has(idOf(one)) || inBundles.has(idOf(one)))
    .map((one) => ({ ...one, bundled: !installed.has(idOf(one)) }))
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

export function idOf({ name, version }) {
  return `${name}@${version}`;
}

function bundledOf(folder) {
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!/bundle\.mjs|vite build/.test(scripts?.build ?? "")) return [];
  return JSON.parse(readFileSync(join(folder, "dist/bundled.json"), "utf8"));
}

function licences(...options) {
  const byLicence = JSON.parse(pnpm("licenses", "list", "--json", ...options));
  return Object.values(byLicence)
    .flat()
    .flatMap(({ versions, paths, ...rest }) =>
      versions.map((version, at) => ({ ...rest, version, path: paths[at] })),
    );
}
