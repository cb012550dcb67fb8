import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "@printery/task";
import { toolPackages } from "./sync.ts";
import { packageFolder } from "./workspace.ts";

/** What the stages' tools are made of: versions and digests by the name of each part. */
export type Toolchain = Readonly<Record<string, string>>;

/** The toolchains of all stages in one; undefined where they are not made yet. */
export function readToolchain(): Toolchain | undefined {
  try {
    const parts = toolPackages().map((folder) => {
      const dist = join(packageFolder(folder.replace(/^packages\//, "@printery/")), "dist");
      return JSON.parse(readFileSync(join(dist, "toolchain.json"), "utf8")) as Toolchain;
    });
    return Object.assign({}, ...parts) as Toolchain;
  } catch {
    return undefined;
  }
}

/** Sixteen digits of SHA-256 by which two installations can be told apart that make other bytes of one text. */
export function digestOf(toolchain: Toolchain): string {
  const sorted = Object.entries(toolchain).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 16);
}

/** “printery 0.1.0 (toolchain 3f2a…; node v20.20.2)”. */
export function versionLine(): string {
  const toolchain = readToolchain();
  const digest = toolchain === undefined ? "not built yet" : digestOf(toolchain);
  return `printery ${VERSION} (toolchain ${digest}; node ${process.version})`;
}
