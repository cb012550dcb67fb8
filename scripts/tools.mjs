// Builds the tools (packages and apps, not content) through Turborepo, without its telemetry.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [turbo, "run", "build", "--output-logs=errors-only"],
  {
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
