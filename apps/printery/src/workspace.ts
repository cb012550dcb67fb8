import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./exit.ts";

/** The workspace this command belongs to: where turbo.json and the tools are. @throws UsageError without one */
export function workspaceRoot(): string {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  if (existsSync(join(root, "turbo.json"))) return root;
  throw new UsageError(
    "Expected to run inside a printery workspace; `printery render` works anywhere",
  );
}
