// Loaded before printery (`node --import`): has the call number FAULT_AT, and with FAULT_ON all after it, of those that write to the
// output folder, or of FAULT_CALL alone, fail as the system would with FAULT_CODE.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const {
  FAULT_AT = "0",
  FAULT_ON,
  FAULT_CODE = "EIO",
  FAULT_CALL,
  FAULT_IN = "",
  FAULT_KILL,
} = process.env;
let at = 0;
for (const name of [
  "writeFileSync",
  "renameSync",
  "linkSync",
  "mkdirSync",
  "rmSync",
  "rmdirSync",
  "openSync",
  "writeSync",
]) {
  if (FAULT_CALL !== undefined && FAULT_CALL !== name) continue;
  const call = fs[name];
  fs[name] = (...argv) => {
    const path = argv.findLast((one) => typeof one === "string");
    if (!String(path).startsWith(FAULT_IN)) return call(...argv);
    at += 1;
    const isHit = FAULT_ON === undefined ? at === Number(FAULT_AT) : at >= Number(FAULT_AT);
    if (!isHit) return call(...argv);
    if (FAULT_KILL !== undefined) process.kill(process.pid, "SIGKILL");
    throw Object.assign(new Error(`${FAULT_CODE}: injected, ${name} '${path}'`), {
      code: FAULT_CODE,
      syscall: name.replace("Sync", ""),
      path: argv[0],
      ...(typeof argv[1] === "string" && name !== "writeFileSync" ? { dest: argv[1] } : {}),
    });
  };
}
syncBuiltinESMExports();
process.on("exit", () => {
  if (process.env.FAULT_COUNT !== undefined) fs.appendFileSync(process.env.FAULT_COUNT, `${at}\n`);
});
