// A scratch copy of the working tree, installed from the local package store: for proofs that edit code.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Copy what git tracks or would track, without `content/`, and install. Returns the copy's folder. */
export function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), "printery-scratch-"));
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0");
  for (const file of files) {
    if (file === "" || file.startsWith("content/")) continue;
    cpSync(join(root, file), join(folder, file), { recursive: true, force: true });
  }
  const pnpm = join(root, "node_modules/.bin/pnpm");
  const install = ["install", "--frozen-lockfile", "--prefer-offline", "--silent"];
  execFileSync(pnpm, install, { cwd: folder, stdio: "inherit" });
  return folder;
}

export function removeScratch(folder) {
  rmSync(folder, { recursive: true, force: true });
}
