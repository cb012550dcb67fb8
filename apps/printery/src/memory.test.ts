import { mkdtemp, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { type Memory, recall, remember, stateOf } from "./memory.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "printery-memory-"));
  for (const path of [
    "unit/dist/html/a/index.html",
    "unit/dist/compose/a/publication.json",
    "out/a/index.html",
  ])
    await writeWhole(join(folder, path), "words");
});

const state = (formats: readonly ("html" | "pdf")[] = ["html"], digest = "1") =>
  stateOf(join(folder, "unit"), join(folder, "out"), "a", formats, [
    { path: "a.txt", sha256: digest },
  ]);

test("the state of a publication stays while nothing of it changes", async () => {
  const before = state();
  await writeWhole(join(folder, "unit/dist/html/b/index.html"), "another's");
  expect(state()).toBe(before);
});

test.each([
  [
    "what a task made",
    () => writeWhole(join(folder, "unit/dist/html/a/index.html"), "other words"),
  ],
  ["a file that a task added", () => writeWhole(join(folder, "unit/dist/html/a/images/b.png"), "")],
  [
    "its model, in its time alone",
    () => utimes(join(folder, "unit/dist/compose/a/publication.json"), 1, 1),
  ],
  [
    "what stands in the output folder",
    () => writeWhole(join(folder, "out/a/index.html"), "spoiled"),
  ],
])("it is another where %s changed", async (_, change) => {
  const before = state();
  await change();
  expect(state()).not.toBe(before);
});

test("it is another for other formats and for other texts", () => {
  expect(new Set([state(), state(["html", "pdf"]), state(["html"], "2")]).size).toBe(3);
});

test("each output folder has a memory of its own, empty at first", async () => {
  const memory = { publications: { a: "1" }, units: { a: "2" }, library: {} };
  await remember(folder, "/one", memory);
  expect(await recall(folder, "/one")).toEqual(memory);
  expect(await recall(folder, "/two")).toEqual({ publications: {}, units: {}, library: {} });
});

test("where nothing is known of units, the rest is known", async () => {
  const earlier = { publications: { a: "1" }, library: { pages: "2" } };
  await remember(folder, "/one", earlier as unknown as Memory);
  expect(await recall(folder, "/one")).toEqual({ ...earlier, units: {} });
});
