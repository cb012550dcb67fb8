import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "@printery/task";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "./all.ts";
import { manualOf, overview } from "./manual.ts";
import { markdownOf } from "./markdown.ts";
import { roffOf } from "./roff.ts";
import { helpText } from "./terminal.ts";

const bin = fileURLToPath(new URL("../../bin/printery.js", import.meta.url));
const docs = new URL("../../../../docs/", import.meta.url);

test("docs/command.md is what the commands are defined by (`printery help --markdown` writes it)", () => {
  expect(readFileSync(new URL("command.md", docs), "utf8")).toBe(markdownOf(commands));
});

test("no line of help is longer than the window, but for calls that are to be copied", () => {
  for (const manual of [overview(commands), ...commands.map(manualOf)]) {
    for (const columns of [60, 80, 200]) {
      const calls = manual.parts.flatMap(({ title, rows = [] }) =>
        title === "Examples" ? rows.flat() : rows.map(([name]) => name),
      );
      const long = helpText(manual, columns)
        .split("\n")
        .filter((line) => line.length > Math.min(columns, 100) && !line.startsWith("Usage: "));
      expect(long.filter((line) => !calls.includes(line.trim()))).toEqual([]);
    }
  }
});

test("a manual page has all that help has, and nothing in it that roff obeys", () => {
  const page = roffOf(
    {
      name: "printery bind",
      summary: "bind it",
      synopsis: "printery bind [options]",
      parts: [
        { title: "Description", text: ".so /etc/passwd" },
        { title: "Files", rows: [["'a\\b", "a file-name"]] },
      ],
    },
    "1.0.0",
  );
  expect(page.split("\n")).toEqual([
    '.TH "PRINTERY-BIND" "1" "" "printery 1.0.0" "printery"',
    ".SH NAME",
    "printery\\-bind \\- bind it",
    ".SH SYNOPSIS",
    ".B printery bind [options]",
    ".SH DESCRIPTION",
    "\\&.so /etc/passwd",
    ".SH FILES",
    ".TP",
    ".B \\&'a\\eb",
    "a file\\-name",
    "",
  ]);
});

test("every command has an example, and what it refers to is there", () => {
  const names = commands.map(({ name }) => name);
  for (const { name, examples = [], seeAlso = [], isHidden } of commands) {
    if (isHidden) continue;
    expect([name, examples.length]).not.toEqual([name, 0]);
    for (const one of seeAlso) {
      if (one.startsWith("docs/"))
        readFileSync(
          new URL(one.replace(/^docs\/messages$/, "docs/messages/README.md").slice(5), docs),
        );
      else expect(names).toContain(one);
    }
  }
});

describe("every example does what it says", () => {
  const texts = {
    "notes.txt": "Notes\n\nA line of notes that says a thing, and another that says it again.\n",
    "poem.md": "# A Poem\n\nIt has a line that says a thing, and then it says the thing again.\n",
    "book/publication.yaml": "title: A Book\n",
    "book/1-one.md": "# One\n\nThe first words of a book.\n",
    "book/2-two.md": "# Two\n\nThe second words of a book.\n",
    "content/poem.txt": "A Poem\n\nIt has a line that says a thing, and then it says it again.\n",
    "content/the-salt-road/01-the-sow.md": "# The Sow\n\nThe first words of a road.\n",
    "content/the-salt-road/02-the-pans.md": "# The Pans\n\nThe second words of a road.\n",
  };
  // One project for all, so that the second build is the work of a moment.
  const folder = mkdtempSync(join(tmpdir(), "printery-example-"));
  beforeAll(async () => {
    for (const [path, text] of Object.entries(texts)) await writeWhole(join(folder, path), text);
  });
  const asked = commands.flatMap(({ name, examples = [] }) =>
    examples.filter(({ call }) => !isElsewhere(name, call)).map(({ call }) => call),
  );

  test.each(asked)("%s", async (call) => {
    const [line = "", input] = call.split(" < ");
    const [, ...argv] = line.split(" ");
    const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) },
      input: input === undefined ? "" : readFileSync(join(folder, input)),
    });
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/^printery: Expected/m)]);
  });
});

/** What waits until it is ended, and what is to be told of outputs that are not these. */
function isElsewhere(name: string, call: string): boolean {
  return name === "preview" || call.includes("--target");
}
