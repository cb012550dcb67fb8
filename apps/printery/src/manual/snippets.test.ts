import { expect, test } from "vitest";
import { callsIn, missingIn, snippetsOf } from "./snippets.ts";

test("a fence is a file, commands, a session, keys, or a message", () => {
  const markdown = [
    "It is in `content/tides.txt`:\n\n```text\nTides\n```",
    "```sh\nprintery check   # reads\nprintery build \\\n  --force\n```",
    "```console\n$ printery check\n1 publication …\n```",
    "```yaml\nlang: fr\n```",
    "```text\na.md:1:1: warning: Expected this (alt-missing)\n```",
    "```text\ncontent/\n  tides.txt\n```",
    "Seen from above, `content/a.png`, an image:\n\n```text\n900 × 600 pixels\n```",
  ].join("\n\n");
  expect(snippetsOf(markdown)).toEqual([
    {
      kind: "file",
      sheet: { path: "content/tides.txt", form: "text", text: "Tides\n" },
      line: 1,
    },
    { kind: "commands", commands: ["printery check", "printery build    --force"], line: 7 },
    { kind: "session", command: "printery check", printed: ["1 publication …"], line: 13 },
    { kind: "keys", yaml: "lang: fr\n", line: 18 },
    { kind: "message", ruleId: "alt-missing", line: 22 },
    { kind: "tree", text: "content/\n  tides.txt\n", line: 26 },
    {
      kind: "file",
      sheet: { path: "content/a.png", form: "an image", text: "900 × 600 pixels\n" },
      line: 31,
    },
  ]);
});

test.each([
  "```text\nsome words that nobody looks at\n```",
  "```console\nprintery check\n```",
  "```\nno language\n```",
  "```js\nalert(1)\n```",
])("what no test runs is refused: %s", (markdown) => {
  expect(() => snippetsOf(markdown)).toThrow("Expected a fence that a test runs in line 1");
});

test("calls are found in fences and in running text, and not where it is only named", () => {
  const text = [
    "Try `printery check --strict`, `pnpm printery new tides` or `printery`.",
    "```sh\nprintery build\n```",
    "```yaml\n- run: npx printery check --quiet\n```",
    "But printery build is no code, and `printery` alone no call.",
  ].join("\n\n");
  const calls = [
    "printery build",
    "printery check --quiet",
    "printery check --strict",
    "printery new tides",
  ];
  expect(callsIn(text)).toEqual(calls);
});

test.each<[string[], string | undefined]>([
  [["one", "two"], undefined],
  [["two"], "two"],
  [["…", "two"], undefined],
  [["one", "…", "three"], undefined],
  [["one", "three"], "three"],
  [["…", "three", "…", "two"], "two"],
  [["o…", "t…o"], undefined],
  [["o.e"], "o.e"],
])("%j in what was printed misses %j", (shown, missing) => {
  expect(missingIn(shown, ["one", "two", "three"])).toBe(missing);
});
