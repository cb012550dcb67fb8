// What the processes take that work in a folder.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Raise `most`, `memory` in bytes and `files` open at once, to what any process takes that works in `folder`, see proc(5). */
export function lookAtProcesses(folder, most) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) continue;
      const [, kilobytes = "0"] =
        /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1")) ?? [];
      most.memory = Math.max(most.memory, Number(kilobytes) * 1024);
      most.files = Math.max(most.files, readdirSync(`/proc/${pid}/fd`).length);
    } catch {
      // It has ended meanwhile.
    }
  }
}
