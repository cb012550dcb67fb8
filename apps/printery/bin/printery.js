#!/usr/bin/env node
// Committed, so that the command is linked before anything is built.
import { existsSync } from "node:fs";

const command = new URL("../dist/cli.mjs", import.meta.url);
if (existsSync(command)) {
  await import(command.href);
} else {
  console.error("printery is not built yet; run `pnpm build` (or `npx pnpm@12.21.0 build`) once");
  process.exitCode = 3;
}
