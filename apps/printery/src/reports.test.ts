import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Report, writeWhole } from "@printery/task";
import { expect, test } from "vitest";
import { filesOf, isOfInputs, readReports } from "./reports.ts";

/** A publication of one text and its configuration, as four stages left it. */
function left(change: Record<string, Partial<Report["publications"][number]>> = {}) {
  const entry = (stage: string, read: Record<string, string>) => ({
    id: "tide",
    messages: [],
    read,
    ...change[stage],
  });
  const report = (stage: string, read: Record<string, string>, files: Record<string, string>) =>
    [stage, { publications: [entry(stage, read)], files }] as const;
  return new Map<string, Report>([
    report("parse", { "tide.md": "text" }, { "tide/tide.md.json": "document" }),
    report(
      "compose",
      { "tide.md.json": "document", "tide.yaml": "config" },
      { "tide/publication.json": "model" },
    ),
    report("pdf", { "publication.json": "model" }, { "tide/tide.pdf": "p", "tide/.pages": "hint" }),
    report("html", { "publication.json": "model", ".pages": "hint" }, { "tide/index.html": "h" }),
  ]);
}

const inputs = [
  { path: "tide.md", sha256: "text" },
  { path: "tide.yaml", sha256: "config" },
];

test("each stage is held against what the one before left, the first against the texts", () => {
  expect(isOfInputs("tide", left(), inputs)).toBe(true);
});

test.each([
  ["an earlier text", { parse: { read: { "tide.md": "earlier" } } }],
  ["an earlier configuration", { compose: { read: { "tide.yaml": "earlier" } } }],
  ["an earlier document", { compose: { read: { "tide.md.json": "earlier" } } }],
  ["an earlier model", { html: { read: { "publication.json": "earlier", ".pages": "hint" } } }],
  ["an earlier hint", { html: { read: { "publication.json": "model", ".pages": "earlier" } } }],
  ["another publication", { pdf: { id: "ebb" } }],
  ["no text at all", { parse: { id: "ebb" } }],
])("what was made of %s is not taken", (_name, change) => {
  expect(isOfInputs("tide", left(change), inputs)).toBe(false);
});

test("where nothing could be made of a text there is no model to hold anything against", () => {
  const [parse, compose] = left();
  const empty = new Map([parse, compose].map((one) => [one?.[0] ?? "", one?.[1] as Report]));
  empty.set("compose", { publications: empty.get("compose")?.publications ?? [], files: {} });
  expect(isOfInputs("tide", empty, inputs)).toBe(true);
});

test("a stage left the files that its report lists, hints among them", () => {
  expect(filesOf(left().get("pdf"), "tide")).toEqual([".pages", "tide.pdf"]);
  expect(filesOf(left().get("pdf"), "ebb")).toEqual([]);
});

test.each([
  "",
  "{",
  "null",
  '{"publications": []}',
  '{"publications": [{"id": "a"}], "files": {}}',
])("%j is no report", async (text) => {
  const folder = await mkdtemp(join(tmpdir(), "printery-reports-"));
  await writeWhole(join(folder, "dist/parse/report.json"), text);
  expect(await readReports(folder, ["parse"])).toBeUndefined();
});
