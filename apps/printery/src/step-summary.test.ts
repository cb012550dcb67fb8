import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { helpOf, type Message, type Progress } from "@printery/task";
import { afterAll, expect, test } from "vitest";
import type { Card } from "./collect.ts";
import type { Holding } from "./ledger.ts";
import { summaryOf, type Told, tellSummary } from "./step-summary.ts";

const folder = mkdtempSync(join(tmpdir(), "printery-summary-"));
afterAll(() => rmSync(folder, { recursive: true }));

const progress = (stage: string, id: string): Progress => ({
  stage,
  id,
  files: 1,
  bytes: 1500,
  milliseconds: 9,
});

function holding(id: string): Holding {
  const output = (name: string, format: "pdf" | "html", bytes: number, pages?: number) => ({
    path: `${id}/${name}`,
    sha256: "",
    bytes,
    publication: id,
    format,
    inputs: [],
    ...(pages === undefined ? {} : { pages }),
  });
  const outputs = [
    output("index.html", "html", 1000),
    output("1.html", "html", 2000),
    output(`${id}.pdf`, "pdf", 4_000_000, 12),
  ];
  return { card: { id } as Card, outputs };
}

const message: Message = {
  file: "content/a|b.md",
  place: { line: 3, column: 7 },
  severity: "warning",
  ruleId: "alt-missing",
  reason: "Expected alternative text, not ![](x) <img> @you https://example.org\n| a | row |",
};

const told: Told = {
  what: "2 publications",
  built: [progress("pdf", "tide"), progress("pdf", "tide")],
  ledger: new Map(["tide", "book"].map((id) => [id, holding(id)])),
  messages: [],
  notes: "0 errors, 1.0 s",
};

test("a build is counted by formats: what was made, once, and what was not", () => {
  expect(summaryOf(told, helpOf)).toBe(
    `### printery: 2 publications

| Format | Artefacts | Built | From the cache, or as they were | Pages | Size |
|---|--:|--:|--:|--:|--:|
| html | 2 | 0 | 2 |  | 6 kB |
| pdf | 2 | 1 | 1 | 24 | 8.0 MB |

0 errors, 1.0 s


`,
  );
});

test("a shard has what it made alone", () => {
  const { ledger: _ledger, ...shard } = told;
  expect(summaryOf(shard, helpOf)).toContain(
    "\n| Format | Built | Size |\n|---|--:|--:|\n| pdf | 1 artefact | ",
  );
  expect(summaryOf({ ...shard, built: [] }, helpOf)).toContain("\nEverything was in the cache.\n");
});

test("a message is one cell, and nothing in it is Markdown", () => {
  const [row = ""] = summaryOf({ ...told, messages: [message] }, helpOf)
    .split("\n")
    .filter((line) => line.startsWith("| warning"));
  const [, , cell = ""] = row.split("|");
  expect(row.split("|")).toHaveLength(4);
  expect(cell.replace(/&#\d+;/g, "")).not.toMatch(/[<>[\]()!@`*_~#:\\]/);
  const read = cell.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  expect(read.trim()).toBe(
    "content/a|b.md:3:7: warning: Expected alternative text, not ![](x) <img> @you https://example.org\\u{a}| a | row | (alt-missing)",
  );
});

test("an id leads to its page, where that has an address", () => {
  const summary = summaryOf(
    { ...told, messages: [message] },
    (ruleId) => `https://host.example/org/repo/blob/abc/${helpOf(ruleId)}`,
  );
  expect(summary).toContain(
    "&#40;[alt-missing](<https://host.example/org/repo/blob/abc/docs/messages/alt-missing.md>)&#41; |",
  );
});

test("the worst comes first, guesses not at all, and no more than anybody reads", () => {
  const many = (severity: Message["severity"], count: number) =>
    Array.from({ length: count }, (_, at): Message => ({ ...message, severity, file: `${at}` }));
  const summary = summaryOf(
    {
      ...told,
      messages: [...many("info", 5), ...many("warning", 60), ...many("error", 1)],
    },
    helpOf,
  );
  const rows = summary.split("\n").filter((line) => /^\| (error|warning|info) /.test(line));
  expect(rows).toHaveLength(50);
  expect(rows[0]).toMatch(/^\| error /);
  expect(summary).toContain("\n… and 11 more, in the log.\n");
  const long = { ...message, reason: "salt ".repeat(1000) };
  expect(summaryOf({ ...told, messages: [long] }, helpOf).length).toBeLessThan(1500);
});

test("summaries are appended, and one that can't be stops nothing", () => {
  const path = join(folder, "summary.md");
  tellSummary(told, path);
  tellSummary(told, path);
  expect(readFileSync(path, "utf8")).toBe(summaryOf(told, helpOf).repeat(2));
  tellSummary(told, folder);
  tellSummary(told, undefined);
  tellSummary(told, "");
});
