import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Message, writeWhole } from "@printery/task";
import { expect, test } from "vitest";
import { frameOf, framesOf, readLinesOnce } from "./frame.ts";

test.each([
  [
    "a passage on one line",
    "See the map ![](map.png) here.",
    { line: 7, column: 13, endLine: 7, endColumn: 25 },
    ["  7 │ See the map ![](map.png) here.", "    │             ^^^^^^^^^^^^"],
  ],
  ["a place without an end", "salt", { line: 12, column: 2 }, ["  12 │ salt", "     │  ^"]],
  [
    "a passage that goes on below",
    "one two",
    { line: 1, column: 5, endLine: 3, endColumn: 1 },
    ["  1 │ one two", "    │     ^^^"],
  ],
  ["a place behind the end", "salt", { line: 1, column: 9 }, ["  1 │ salt", "    │     ^"]],
  ["letters of two cells", "日本 x", { line: 1, column: 4 }, ["  1 │ 日本 x", "    │      ^"]],
  [
    "a letter of several units",
    "👩‍👩‍👧 e\u0301 x",
    { line: 1, column: 13 },
    ["  1 │ 👩‍👩‍👧 e\u0301 x", "    │      ^"],
  ],
  [
    "what a terminal would obey",
    "a\u001b[2Jb",
    { line: 1, column: 6 },
    ["  1 │ a\\u{1b}[2Jb", "    │           ^"],
  ],
])("%s", (_what, line, place, frame) => {
  expect(frameOf(line, place)).toEqual(frame);
});

test("of a long line what is around the place is shown, with its mark below it", () => {
  const line = `${"salt ".repeat(100)}PEPPER ${"salt ".repeat(100)}`;
  const [shown = "", mark = ""] = frameOf(line, {
    line: 1,
    column: 501,
    endLine: 1,
    endColumn: 507,
  });
  expect(shown.length).toBeLessThan(100);
  expect(shown).toMatch(/│ ….*…$/);
  expect(shown.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("PEPPER");
});

test("frames are of texts as they were decoded, and of what is no text there is none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "printery-frame-"));
  const files = {
    "old.txt": Buffer.from("Caf\xe9 au lait, na\xefve fa\xe7ade, d\xe9j\xe0 vu.\n", "latin1"),
    "a.yaml": "title: T\ntitel: U\n",
    "a.png": "no picture\n",
  };
  for (const [name, bytes] of Object.entries(files)) await writeWhole(join(folder, name), bytes);
  const messages = [...Object.keys(files), "gone.txt"].map(
    (name): Message => ({
      file: join(folder, name),
      place: { line: name === "a.yaml" ? 2 : 1, column: 1 },
      severity: "warning",
      ruleId: "encoding-guessed",
      reason: "Expected",
    }),
  );
  const frames = await framesOf(messages, readLinesOnce());
  expect(messages.map((message) => frames.get(message)?.[0])).toEqual([
    "  1 │ Café au lait, naïve façade, déjà vu.",
    "  2 │ titel: U",
    undefined,
    undefined,
  ]);
});
