import { expect, test } from "vitest";
import { formatMessage, hasErrors, type Message, placeOf, printable } from "./index.ts";

const message: Message = {
  file: "book/one.txt",
  place: { line: 3, column: 7 },
  severity: "warning",
  ruleId: "alt-missing",
  reason: "Expected alternative text",
};

test.each([
  [message, "book/one.txt:3:7: warning: Expected alternative text (alt-missing)"],
  [
    { file: "a.txt", severity: "error", ruleId: "empty-file", reason: "Expected text" },
    "a.txt: error: Expected text (empty-file)",
  ],
  [
    { ...message, file: "a\u001b[31m.txt", reason: "Not “\u0007”" },
    "a\\u{1b}[31m.txt:3:7: warning: Not “\\u{7}” (alt-missing)",
  ],
] as const)("prints %j", (given, line) => {
  expect(formatMessage(given)).toBe(line);
});

test.each([
  ["an escape", "\u001b]0;title\u0007", "\\u{1b}]0;title\\u{7}"],
  ["a return that would overwrite the line", "good\rbad", "good\\u{d}bad"],
  ["a bidirectional override", "a\u202eb", "a\\u{202e}b"],
  ["letters of any script, unchanged", "Ärger 北京 שלום", "Ärger 北京 שלום"],
])("shows %s", (_what, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("only an error is an error", () => {
  expect(hasErrors([message, { ...message, severity: "info" }])).toBe(false);
  expect(hasErrors([message, { ...message, severity: "error" }])).toBe(true);
});

test("a place is a position without offsets", () => {
  const position = {
    start: { line: 1, column: 2, offset: 1 },
    end: { line: 3, column: 4, offset: 9 },
  };
  expect(placeOf(position)).toEqual({ line: 1, column: 2, endLine: 3, endColumn: 4 });
});
