import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contentFolder } from "./content-folder.ts";

let project: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "printery-content-")));
  vi.spyOn(process, "cwd").mockReturnValue(project);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

function write(path: string): void {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), "A text.\n");
}

test("it is content, or the one that is named", async () => {
  mkdirSync(join(project, "content"));
  expect(await contentFolder(project)).toBe(join(project, "content"));
  expect(await contentFolder(project, "../other")).toBe(resolve(project, "../other"));
});

test.each([
  [["poem.txt", "letter.md"], "`--content .` takes the 2 texts in “.”"],
  [["my papers/poem.txt"], '`--content "my papers"` takes the 1 text in “my papers”'],
  [
    ["package.json", "node_modules/a/README.md"],
    "`printery new <name>` begins a text, and `--content <folder>` names another folder",
  ],
])("where there is none, it says what to do: %j", async (paths, what) => {
  for (const path of paths) write(path);
  await expect(contentFolder(project)).rejects.toThrow(
    `Expected a folder “content” with texts, not none; ${what}`,
  );
});
