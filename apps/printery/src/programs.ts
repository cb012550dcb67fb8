import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packageFolder } from "./workspace.ts";

/** The command line of Turborepo: its own program where it is found, else what looks for it and waits, a process more. */
export function turboCommand(): string[] {
  const folder = packageFolder("turbo");
  const program = beside(folder, `${turboPackage(process.platform, process.arch)}/package.json`);
  const name = process.platform === "win32" ? "turbo.exe" : "turbo";
  return program === undefined
    ? [process.execPath, join(folder, "bin/turbo")]
    : [join(program, "bin", name)];
}

/** The package with Turborepo's program for a machine, which it calls otherwise than Node.js. */
export function turboPackage(platform: string, arch: string): string {
  const system = platform === "win32" ? "windows" : platform;
  return `@turbo/${system}-${arch === "x64" ? "64" : arch}`;
}

/**
 * Folders in which Turborepo finds what it starts tasks with, to stand first on its path: pnpm's own program, whether or not the
 * installation let pnpm's script put it where the shell finds it, and the Node.js that runs this.
 */
export function programFolders(): string[] {
  const folder = packageFolder("pnpm");
  const kinds = [isMusl() ? "-musl" : "", ""];
  const found = kinds
    .map((kind) =>
      beside(folder, `@pnpm/exe.${process.platform}-${process.arch}${kind}/package.json`),
    )
    .find((path) => path !== undefined);
  // Where none came along, what pnpm's script or npm has put there finds one.
  const places = found === undefined ? [folder, join(dirname(folder), ".bin")] : [found];
  return [...places, dirname(process.execPath)];
}

/** The folder of a package that the one in `folder` depends on; undefined where it is not for this machine. */
function beside(folder: string, manifest: string): string | undefined {
  try {
    // Its dependencies lie beside where the package really is.
    const require = createRequire(join(realpathSync(folder), "package.json"));
    return dirname(require.resolve(manifest));
  } catch {
    return undefined;
  }
}

/** Whether the machine has another C library than most (Alpine Linux). */
function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  const report: unknown = process.report.getReport();
  const header = report instanceof Object && "header" in report ? report.header : undefined;
  return !(header instanceof Object && "glibcVersionRuntime" in header);
}
