// Runs a command in a session of its own, and ends all of that when whoever asked for it is gone: it holds the other
// end of this process' standard input, which the system closes however it ends. Usage: node guard.js <command> [argument…]
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [command, ...argv] = process.argv.slice(2);
const child = spawn(command, argv, {
  stdio: ["ignore", "inherit", "inherit"],
  windowsHide: true,
});
child.on("error", (cause) => {
  console.error(cause.message);
  process.exit(1);
});
child.on("close", (code) => {
  // Whatever it left running goes with it.
  endSession();
  process.exit(code ?? 1);
});
process.stdin.on("end", endAll).on("error", endAll).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, endAll);

function endAll() {
  endSession();
  if (process.platform === "win32") endTree();
  else if (!existsProc()) child.kill("SIGTERM");
  process.exit(1);
}

/** Windows knows who started whom, and ends a process with all that it started only by a program of its own. */
function endTree() {
  const taskkill = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe");
  spawnSync(taskkill, ["/pid", String(child.pid), "/T", "/F"], { windowsHide: true });
}

/** Tasks have process groups of their own, but the session is this process' (credentials(7)). New ones may start meanwhile. */
function endSession() {
  for (let round = 0; round < 20; round++) {
    const others = existsProc() ? sessionOf(process.pid) : [];
    if (others.length === 0) return;
    for (const pid of others) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended.
      }
    }
  }
}

/** All that live in a session but its leader (proc(5): `stat` has the state, the parent, the group and the session). */
function sessionOf(leader) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== leader)
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const [state, , , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return Number(session) === leader && state !== "Z" && state !== "X";
      } catch {
        return false;
      }
    });
}

/** macOS has none: there Turborepo ends its tasks itself when it is asked to. */
function existsProc() {
  return process.platform === "linux";
}
