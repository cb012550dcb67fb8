import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { home } from "./workspace.ts";

test("what the README shows and leads to is there", () => {
  const text = readFileSync(join(home(), "README.md"), "utf8");
  const paths = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, path = ""]) => path,
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(home(), path)))).toEqual([]);
});
