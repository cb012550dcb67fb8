import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { home, packageFolder, projectRoot, workspaceOf } from "./workspace.ts";

const clone = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "printery-würzel ")));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

function make(path: string): string {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe("the project that a command is given in", () => {
  test.each([
    ["a folder of texts", "press/content"],
    ["the workspace of an earlier build", "press/.printery"],
  ])("has %s", (_, mark) => {
    make(mark);
    expect(projectRoot(make("press/drafts/old"))).toBe(join(root, "press"));
    expect(projectRoot(join(root, "press"))).toBe(join(root, "press"));
  });

  test.each(["ts", "js", "mjs", "json"])("has settings, printery.config.%s", (ending) => {
    const folder = make("press/texts");
    writeFileSync(join(root, `press/printery.config.${ending}`), "");
    expect(projectRoot(folder)).toBe(join(root, "press"));
  });

  test("is the nearest", () => {
    make("content");
    make("press/content");
    expect(projectRoot(join(root, "press/content"))).toBe(join(root, "press"));
  });

  test("is the folder itself where there is none", () => {
    const folder = make("a/b");
    expect(projectRoot(folder)).toBe(folder);
  });

  test("is not another's beyond a repository", () => {
    make("content");
    make("repository/.git");
    const folder = make("repository/texts");
    expect(projectRoot(folder)).toBe(folder);
  });

  test("is not the user's own folder, but where the command is given there", () => {
    make("someone/content");
    const folder = make("someone/texts");
    vi.stubEnv("HOME", join(root, "someone"));
    vi.stubEnv("USERPROFILE", join(root, "someone"));
    expect(homedir()).toBe(join(root, "someone"));
    expect(projectRoot(folder)).toBe(folder);
    expect(projectRoot(homedir())).toBe(homedir());
  });

  test("is no file that is called so", () => {
    const folder = make("press");
    writeFileSync(join(root, "content"), "");
    expect(projectRoot(folder)).toBe(folder);
  });

  test("is the clone in any folder of it", () => {
    expect(projectRoot(join(clone, "apps/printery"))).toBe(clone);
  });
});

test("a clone is its own workspace, any other project has one in a folder of its own", () => {
  expect(home()).toBe(clone);
  expect(workspaceOf(clone)).toBe(clone);
  expect(workspaceOf(join(root, "press"))).toBe(join(root, "press/.printery"));
});

test("what the tool stands on is found from where it is", () => {
  expect(realpathSync(packageFolder("@printery/parser"))).toBe(join(clone, "packages/parser"));
  expect(() => packageFolder("@printery/none")).toThrow("@printery/none is not installed");
});
