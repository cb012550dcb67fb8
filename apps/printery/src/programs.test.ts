import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { programFolders, turboCommand, turboPackage } from "./programs.ts";
import { home, packageFolder } from "./workspace.ts";

test.each([
  ["linux", "x64"],
  ["linux", "arm64"],
  ["darwin", "x64"],
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["win32", "arm64"],
])("Turborepo has a program for %s on %s, called so", (platform, arch) => {
  const lockfile = readFileSync(join(home(), "pnpm-lock.yaml"), "utf8");
  expect(lockfile).toContain(`'${turboPackage(platform, arch)}@`);
});

test("they are started themselves, not by a script that looks for them", () => {
  const [program = "", ...argv] = turboCommand();
  expect(argv).toEqual([]);
  expect(existsSync(program)).toBe(true);
  const [folder = "", node] = programFolders();
  expect(node).toBe(dirname(process.execPath));
  const name = process.platform === "win32" ? "pnpm.exe" : "pnpm";
  const version = execFileSync(join(folder, name), ["--version"], { encoding: "utf8" }).trim();
  const manifest = readFileSync(join(packageFolder("pnpm"), "package.json"), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ version });
});
