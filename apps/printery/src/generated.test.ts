import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { GENERATED, IGNORED, prepareWorkspace } from "./generated.ts";
import { turboCommand } from "./programs.ts";
import { sync, toolPackages } from "./sync.ts";
import { home } from "./workspace.ts";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "printery-anführung & co ")));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Keys of the tasks of a publication in a workspace of its own. */
async function keysIn(name: string): Promise<Map<string, string>> {
  const workspace = join(root, name, ".printery");
  await prepareWorkspace(workspace);
  const text = join(root, name, "poem.txt");
  writeFileSync(text, "A poem.\n");
  const within = join(root, name);
  await sync(
    workspace,
    [{ id: "poem", root: within, within, texts: ["poem.txt"], companions: [] }],
    {},
  );
  const [program = "", ...argv] = turboCommand();
  const run = ["run", "parse", "html", "pdf", "epub", "--dry=json", "--no-update-notifier"];
  const printed = execFileSync(program, [...argv, ...run], {
    cwd: workspace,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  });
  const { tasks } = JSON.parse(printed) as { tasks: { taskId: string; hash: string }[] };
  return new Map(tasks.map(({ taskId, hash }) => [taskId, hash]));
}

test("tasks have one key in every folder", async () => {
  const keys = await keysIn("one");
  expect([...keys.keys()].filter((id) => id.startsWith("@content/"))).toHaveLength(5);
  expect(await keysIn("two")).toEqual(keys);
});

test("each tool has a digest there, which is that of the one that is loaded", async () => {
  await prepareWorkspace(root);
  for (const folder of toolPackages()) {
    const [there, loaded] = [root, home()].map((place) =>
      readFileSync(join(place, folder, "dist/toolchain.json"), "utf8"),
    );
    expect(there).toBe(loaded);
    const command = pathToFileURL(join(home(), folder, "dist/cli.mjs")).href;
    expect(real(join(root, folder, "dist/cli.mjs"))).toBe(command);
  }
});

/** The real place of the only module that the one at `path` imports. */
function real(path: string): string {
  const [, specifier = ""] = /^import (".*");\n$/.exec(readFileSync(path, "utf8")) ?? [];
  return pathToFileURL(realpathSync(new URL(JSON.parse(specifier)))).href;
}

test("all that is made is on the list of what is removed", async () => {
  await prepareWorkspace(root);
  const names = readdirSync(root).filter((name) => name !== IGNORED);
  expect(names.filter((name) => !GENERATED.includes(name))).toEqual([]);
  expect(existsSync(join(root, IGNORED))).toBe(true);
});

test("what else lies there is removed before anything runs in it", async () => {
  writeFileSync(join(root, ".npmrc"), "script-shell=/tmp/another\n");
  await prepareWorkspace(root);
  expect(existsSync(join(root, ".npmrc"))).toBe(false);
});

test("a clone is left as it is", async () => {
  await prepareWorkspace(home());
  expect(existsSync(join(home(), "packages/pdf/src"))).toBe(true);
});
