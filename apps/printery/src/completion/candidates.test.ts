import { describe, expect, test } from "vitest";
import { commands } from "../usage/all.ts";
import { candidatesFor, type LookUp } from "./candidates.ts";

const lookUp: LookUp = async (kind, folder) =>
  kind === "text" ? ["salt/1-one", "salt/2-two"] : ["poem", "salt", ...(folder ? [folder] : [])];

const wordsFor = async (...words: string[]) => {
  const { words: found, paths } = await candidatesFor(words, commands, lookUp);
  return [...found.map(([word]) => word), `:${paths}`];
};

describe("what may follow", () => {
  test.each([
    ["a command", ["bu"], ["build", ":none"]],
    ["an option of the whole", ["--v"], ["--version", ":none"]],
    ["an option of a command", ["build", "--ex"], ["--explain", ":none"]],
    ["a publication", ["build", "s"], ["salt", ":none"]],
    ["another one", ["build", "salt", "--force", "p"], ["poem", ":none"]],
    ["one of another folder", ["build", "--content", "texts", "t"], ["texts", ":none"]],
    ["one of another folder, assigned", ["build", "--content=texts", "t"], ["texts", ":none"]],
    ["a value", ["build", "--reporter", "s"], ["sarif", ":none"]],
    ["a value that is assigned", ["build", "--reporter=s"], ["--reporter=sarif", ":none"]],
    ["as bash divides it", ["build", "--reporter", "=", "s"], ["sarif", ":none"]],
    [
      "as bash divides it, begun",
      ["check", "--target", "="],
      ["generic", "kdp", "ingram", "apple", "kobo", ":none"],
    ],
    ["one of a list", ["build", "--to", "html,"], ["html,pdf", "html,epub", ":none"]],
    ["a text", ["build", "salt", "--only", "salt/2"], ["salt/2-two", ":none"]],
    ["a file", ["render", "no"], [":files"]],
    ["another file", ["render", "a.txt", "b"], [":files"]],
    ["a folder", ["render", "a.txt", "--out", ""], [":folders"]],
    ["a shell", ["completion", "f"], ["fish", ":none"]],
    ["what helps", ["help", "ins"], ["inspect", ":none"]],
    ["nothing behind a name", ["new", "--title", ""], [":none"]],
    ["nothing behind what takes nothing", ["clean", ""], [":none"]],
    ["nothing of a command that is none", ["frob", "--"], [":none"]],
    ["nothing of one that only shells call", ["comple"], ["completion", ":none"]],
  ])("%s", async (_what, words, found) => {
    expect(await wordsFor(...words)).toEqual(found);
  });

  test("an option once, unless it may be repeated", async () => {
    const found = await wordsFor("build", "--force", "--limit", "line=1MB", "--");
    expect(found).not.toContain("--force");
    expect(found).toContain("--limit");
  });
});
