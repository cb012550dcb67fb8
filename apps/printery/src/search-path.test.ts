import { expect, test } from "vitest";
import { withFolders } from "./search-path.ts";

test.each<[string, NodeJS.Platform, Record<string, string | undefined>, object]>([
  [
    "before those there are",
    "linux",
    { PATH: "/usr/bin", A: "1" },
    { PATH: "/my tools:/usr/bin", A: "1" },
  ],
  ["where there are none", "linux", {}, { PATH: "/my tools" }],
  ["no empty one, which would be the working folder", "linux", { PATH: "" }, { PATH: "/my tools" }],
  ["not in what is called nearly so", "linux", { Path: "x" }, { PATH: "/my tools", Path: "x" }],
  [
    "in one variable on Windows",
    "win32",
    { Path: "C:\\Windows" },
    { PATH: "/my tools;C:\\Windows" },
  ],
  [
    "of two on Windows in the one that is set",
    "win32",
    { PATH: undefined, Path: "C:\\W" },
    { PATH: "/my tools;C:\\W" },
  ],
])("folders stand %s", (_what, platform, environment, expected) => {
  expect(withFolders(environment, ["/my tools"], platform)).toEqual(expected);
});
