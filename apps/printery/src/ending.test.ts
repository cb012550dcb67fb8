import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "@printery/task";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/printery.js", import.meta.url));

test.skipIf(process.platform === "win32").each([
  ["render poem.txt", "ended before it was done; what is in the output folder is whole"],
  [
    "build --content .",
    "ended before it was done; outputs are whole, and what was finished is kept for the next build",
  ],
  [
    "build --content . --only poem",
    "ended before it was done; what is in the output folder is whole",
  ],
  ["check --content .", "ended before all was checked"],
  ["new --from old --dry", "ended before it was done; nothing was written"],
])("%s that is ended says so, and leaves nothing half written", async (argv, told) => {
  const folder = mkdtempSync(join(tmpdir(), "printery-ended-"));
  await writeWhole(join(folder, "poem.txt"), "A Poem\n\nIt has a line that says a thing.\n");
  await writeWhole(join(folder, "old/poem.txt"), "A Poem\n\nIt has a line that says a thing.\n");
  const child = spawn(process.execPath, [bin, ...argv.split(" ")], { cwd: folder });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  // The first line stands there before anything is made.
  await once(child.stdout, "data");
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  expect([code, said]).toEqual([130, `printery: ${told}\n`]);
  // What a build keeps for the next may be there already.
  const left = readdirSync(folder).filter((name) => name !== ".printery");
  expect(left).toEqual(["old", "poem.txt"]);
});
