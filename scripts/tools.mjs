// Builds the tools (packages and apps, not content) through Turborepo, without its telemetry. A remote cache is asked as `printery
// build` asks it: with a key, and no longer than is worth it.
import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));
const caches = await cachesIn(process.env);
if (caches === undefined) process.exitCode = 2;
else {
  const child = spawn(process.execPath, [turbo, "run", "build", "--output-logs=errors-only"], {
    env: {
      ...caches.environment,
      // Turborepo starts pnpm, which is a dependency, so that npm alone is enough.
      PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH ?? ""}`,
      TURBO_TELEMETRY_DISABLED: "1",
      TURBO_NO_UPDATE_NOTIFIER: "1",
      // Whoever runs this has installed; each task would look again.
      pnpm_config_verify_deps_before_run: "false",
    },
    stdio: "inherit",
  });
  process.exitCode = await new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
  caches.close();
}

/** Undefined, after it was told, where the environment does not say what must be said of a remote cache. */
async function cachesIn(environment) {
  if (!environment.TURBO_TOKEN) {
    // Turborepo would also take a token from elsewhere, and ask without a key.
    return { environment: { ...environment, TURBO_CACHE: "local:rw" }, close: () => {} };
  }
  const { importSource } = await import("./source.mjs");
  const within = `${root}apps/printery`;
  const { openCaches } = await importSource(`${within}/src/remote-cache.ts`, { within });
  try {
    return await openCaches(environment, (line) => console.error(`printery: ${line}`));
  } catch (cause) {
    if (cause.name !== "UsageError") throw cause;
    console.error(`printery: ${cause.message}`);
    return undefined;
  }
}
