import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, posix, resolve } from "node:path";
import { formatMessage, HELP, helpOf, type Message, type RuleId, rules } from "@printery/task";
import { describe, expect, test } from "vitest";
import { occasions } from "./help/occasions.ts";
import { type Example, readPage } from "./help/page.ts";
import { linesOf } from "./help/run.ts";

const root = resolve(import.meta.dirname, "../../..");
const ids = Object.keys(rules) as RuleId[];

/** Told by a command between two of its steps: the message is the one that its source has. */
const inSource: Partial<Readonly<Record<RuleId, string>>> = {
  "content-changed": "build/publish.ts",
  "output-invalid": "commands/check-outputs.ts",
};

function textOf(id: RuleId): string {
  return readFileSync(join(root, helpOf(id)), "utf8");
}

test("each id has a page, and each page an id", () => {
  const pages = readdirSync(join(root, HELP)).filter((name) => name !== "README.md");
  expect(pages.map((name) => basename(name, ".md")).sort()).toEqual([...ids].sort());
});

test("the list has every id, by stages, as rules.ts describes it", () => {
  const list = readFileSync(join(root, HELP, "README.md"), "utf8");
  const source = readFileSync(join(root, "packages/task/src/rules.ts"), "utf8");
  expect(list.match(/(?<=^## ).+$/gm)).toEqual(source.match(/(?<=^ {2}\/\/ ).+$/gm));
  const listed = [...list.matchAll(/^- \[`([a-z-]+)`\]\(\1\.md\): (.+)$/gm)];
  expect(listed.map(([, id, said]) => [id, said])).toEqual(Object.entries(rules));
});

describe.each(ids)("the page of %s", (id) => {
  const text = textOf(id);
  const { title, meaning, severities, parts, example } = readPage(text);

  test("says what it means, what to do, and shows it", () => {
    expect(title).toBe(id);
    expect(meaning.split("\n\n").length).toBeGreaterThanOrEqual(3);
    expect(parts).toEqual(["What to do", "Example"]);
    expect(example.lines.length).toBeGreaterThan(0);
    for (const line of example.lines) {
      const [, severity = ""] = /^\S+: (info|warning|error): .* \(([a-z-]+)\)$/.exec(line) ?? [];
      expect(line.endsWith(` (${id})`), line).toBe(true);
      expect(severities).toContain(severity);
      // What nobody sees is not explained.
      const isHidden = severity === "info" && id !== "left-out";
      expect(example.command.includes("--verbose")).toBe(isHidden);
    }
  });

  test("leads only to what is there", () => {
    const words = text.replace(/^```.*\n[\s\S]*?^```$/gm, "");
    for (const [, to = ""] of words.matchAll(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(resolve(root, HELP, to)), to).toBe(true);
    }
  });

  test("shows what is printed, and what is not once it is put right", () => isTrue(id, example));
});

async function isTrue(id: RuleId, { files, command, lines, repaired, repair }: Example) {
  const own = (told: readonly string[]) => told.filter((line) => line.endsWith(`(${id})`));
  const place = inSource[id];
  if (place !== undefined) {
    const source = readFileSync(join(import.meta.dirname, place), "utf8");
    const [, reason = ""] = /(?:info|warning|error): (.*) \(/.exec(lines[0] ?? "") ?? [];
    expect(source).toContain(`"${reason}"`);
    return;
  }
  const occasion = occasions[id];
  if (occasion !== undefined) {
    const seen = ({ file, ...more }: Message) =>
      formatMessage({ ...more, file: posix.join(occasion.folder, file) });
    expect(own((await occasion.messages(files)).map(seen))).toEqual(lines);
    return;
  }
  expect(own(await linesOf(files, command))).toEqual(lines);
  expect(repaired.length).toBeGreaterThan(0);
  expect(own(await linesOf(repaired, repair ?? command))).toEqual([]);
}
