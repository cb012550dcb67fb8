import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "./all.ts";
import { manualOf, overview } from "./manual.ts";
import { markdownOf } from "./markdown.ts";
import { roffOf } from "./roff.ts";
import { helpText } from "./terminal.ts";

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
