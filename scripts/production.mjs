// Installs nothing but what production needs beside the tools as they are built, and renders with that: every format must come out as it
// does here. So nothing is missing there that only a machine for development has.
// Usage: node scripts/production.mjs
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./ships.mjs";

/** Between them: an index, formulas, code, pictures, notes, other scripts and a press file. */
const TEXTS = [
  "content/specimen",
  "content/in-every-script.md",
  "content/tidal-power-briefing.txt",
];

const folder = mkdtempSync(join(tmpdir(), "printery-production-"));
try {
  const clone = join(folder, "clone");
  run("git", ["clone", "--quiet", root, clone], folder);
  for (const group of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, group))) {
      const built = join(root, group, name, "dist");
      if (existsSync(built)) cpSync(built, join(clone, group, name, "dist"), { recursive: true });
    }
  }
  run(join(root, "node_modules/.bin/pnpm"), ["install", "--prod", "--frozen-lockfile"], clone);
  if (existsSync(join(clone, "node_modules/typescript")))
    throw new Error("TypeScript was installed");
  const [here, there] = [root, clone].map((place, at) => {
    const out = join(folder, `out-${at}`);
    const bin = join(place, "apps/printery/bin/printery.js");
    run(process.execPath, [bin, "render", ...TEXTS, "--out", out], clone);
    return digests(out);
  });
  const differ = [...new Set([...here.keys(), ...there.keys()])].filter(
    (path) => here.get(path) !== there.get(path),
  );
  for (const path of differ)
    console.error(`FAIL ${path} is another than with all that is installed here`);
  console.log(`production: ${there.size} files, ${differ.length} differ`);
  process.exitCode = differ.length === 0 && there.size > 10 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function run(program, argv, cwd) {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${program} ${argv[0]} ended with ${status}\n${stdout}${stderr}`);
}

function digests(out) {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path.slice(out.length),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ];
    }),
  );
}
