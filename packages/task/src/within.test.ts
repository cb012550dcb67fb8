import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { isBelow, leadsTo, readWithin } from "./within.ts";

let folder: string;
let root: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "printery-within-")));
  root = join(folder, "content");
  await mkdir(join(root, "book"), { recursive: true });
  await writeFile(join(folder, "secret"), "a secret");
  await writeFile(join(root, "a.txt"), "words");
  await symlink("../a.txt", join(root, "book/in.txt"));
  await symlink("../../secret", join(root, "book/out.txt"));
  await symlink("..", join(root, "up"));
  await symlink("loop", join(root, "loop"));
  execFileSync("mkfifo", [join(root, "pipe.txt")]);
});

test.each(["a.txt", "book/in.txt", "book/../a.txt"])("%s is read", (path) => {
  expect(readWithin(root, path).toString()).toBe("words");
});

test.each([
  ["../secret", "one that lies outside"],
  ["book/out.txt", "a link to one that lies outside"],
  ["up/secret", "a link to one that lies outside"],
  ["/etc/passwd", "one that lies outside"],
  ["/dev/zero", "one that lies outside"],
  ["pipe.txt", "a device, pipe or socket"],
  ["loop", "a link that leads to itself"],
  ["nothing", "nothing there"],
  ["a.txt/b", "nothing there"],
  ["gr\ufffdn.txt", "one whose name is not UTF-8"],
  ["x".repeat(300), "one whose name is too long"],
])("%s is not", (path, why) => {
  expect(() => readWithin(root, path)).toThrow(why);
});

test("a path leads to what it is by its real path", () => {
  expect(leadsTo(join(root, "book/out.txt"))).toEqual({
    path: join(folder, "secret"),
    kind: "file",
  });
  expect(leadsTo(join(root, "up"))).toEqual({ path: folder, kind: "folder" });
});

test.each([
  ["/a", "/a", true],
  ["/a", "/a/b", true],
  ["/a", "/a/..b", true],
  ["/a", "/ab", false],
  ["/a/b", "/a", false],
  ["/", "/a", true],
])("below %s is %s: %s", (above, path, expected) => {
  expect(isBelow(above, path)).toBe(expected);
});
