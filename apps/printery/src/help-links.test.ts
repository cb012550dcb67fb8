import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { helpOnGitHub, linked, placeOfHelp, takesLinks } from "./help-links.ts";

test.each<[string, boolean, Record<string, string>, boolean]>([
  ["a terminal", true, { TERM: "xterm-256color" }, true],
  ["one that says nothing of itself, as on Windows", true, {}, true],
  ["a file or a pipe", false, { TERM: "xterm-256color" }, false],
  ["one that is to be plain", true, { NO_COLOR: "1" }, false],
  ["one that is not to be plain", true, { NO_COLOR: "" }, true],
  ["one that obeys nothing", true, { TERM: "dumb" }, false],
  ["the log of a build", true, { CI: "true" }, false],
])("links are written to %s: %s", (_what, isTTY, env, isWritten) => {
  expect(takesLinks({ isTTY }, env)).toBe(isWritten);
});

test("the id at the end of a line is the link, and no other words are", () => {
  const page = resolve(import.meta.dirname, "../../../docs/messages/alt-missing.md");
  expect(linked("1.md:1:1: warning: Expected (alt-missing) x (alt-missing)", "alt-missing")).toBe(
    `1.md:1:1: warning: Expected (alt-missing) x (\u001b]8;;${pathToFileURL(page).href}\u001b\\alt-missing\u001b]8;;\u001b\\)`,
  );
  const cut = "1.md:1:1: warning: Expected … (--verbose prints the rest)";
  expect(linked(cut, "alt-missing")).toBe(cut);
});

test.each([
  ["the clone", "/clone", ""],
  ["a folder of it", "/clone/content/book", ""],
  ["a project beside it", "/press", ", in /clone"],
  ["a project that has it installed", "/", ", in clone"],
  ["one that begins as it does", "/clone-of-mine", ", in /clone"],
])("who works in %s is told where its pages are", (_what, cwd, told) => {
  expect(placeOfHelp(cwd, "/clone")).toBe(told);
});

describe("on GitHub", () => {
  const root = resolve("/checkout");
  const env = {
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "press/papers",
    GITHUB_SHA: "0a1b",
    GITHUB_WORKSPACE: root,
  };
  const page = "docs/messages/link-dead.md";

  test("the page is the one of the commit that runs", () => {
    const place = "https://github.com/press/papers/blob/0a1b";
    expect(helpOnGitHub("link-dead", env, root)).toBe(`${place}/${page}`);
    expect(helpOnGitHub("link-dead", env, join(root, "my printery"))).toBe(
      `${place}/my%20printery/${page}`,
    );
  });

  test("where nothing says which, or printery is no part of it, it is named", () => {
    expect(helpOnGitHub("link-dead", { ...env, GITHUB_SHA: "" }, root)).toBe(page);
    expect(helpOnGitHub("link-dead", {}, root)).toBe(page);
    expect(helpOnGitHub("link-dead", env, resolve("/elsewhere"))).toBe(page);
  });
});
