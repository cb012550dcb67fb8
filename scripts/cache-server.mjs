// The server of Turborepo's remote cache that teams run themselves, turborepo-remote-cache, on this machine alone.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const INSTALL = "npm install --prefix <folder> turborepo-remote-cache@2.12.0";

/**
 * Start it, with what it keeps in a folder of its own: `url`, `token`, `folder`, and `close`. TURBO_CACHE_SERVER says where it is.
 * Without `key`, that of the signatures, it keeps none of them, and Turborepo takes nothing from it.
 */
export async function cacheServer(key) {
  const program = programIn(process.env.TURBO_CACHE_SERVER ?? "");
  const folder = mkdtempSync(join(tmpdir(), "printery-server-"));
  const port = await freePort();
  const token = "a token for this proof";
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: `${port}`,
      LOG_LEVEL: "fatal",
      STORAGE_PATH: folder,
      // Or what it keeps is below the system's folder for temporary files, and this is a path in it.
      STORAGE_PATH_USE_TMP_FOLDER: "false",
      TURBO_TOKEN: token,
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  const close = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  for (let round = 0; round < 100; round += 1) {
    const answer = await fetch(`${url}/v8/artifacts/status`).catch(() => undefined);
    if (answer?.ok) return { url, token, folder, close };
    await wait(100);
  }
  close();
  throw new Error(`${program} does not answer`);
}

/** The server's program below `folder`, where npm installed it. */
function programIn(folder) {
  const program = join(folder, "node_modules/turborepo-remote-cache/dist/cli.js");
  if (folder !== "" && existsSync(program)) return program;
  throw new Error(`TURBO_CACHE_SERVER must be a folder with a server: ${INSTALL}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
