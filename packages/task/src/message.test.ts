import { expect, test } from "vitest";
import {
  formatMessage,
  hasErrors,
  type Message,
  placeOf,
  printable,
  printableJson,
} from "./index.ts";

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
  ["an isolate and a mark", "a\u2067b\u200f", "a\\u{2067}b\\u{200f}"],
  ["separators that some take for line ends", "a\u2028b\u0085c", "a\\u{2028}b\\u{85}c"],
  ["half a pair", "a\ud800b", "a\\u{d800}b"],
  ["what has no width", "a\u200bb\ufeff", "a\\u{200b}b\\u{feff}"],
  ["letters that are tags", "a\u{e0041}\u{e007f}", "a\\u{e0041}\\u{e007f}"],
  ["a command of a log", "::set-env name=X::y", "\\u{3a}:set-env name=X::y"],
  ["a command behind spaces", "  ::error::x", "  \\u{3a}:error::x"],
  ["a command anywhere in a line", "x ##[error]y ##vso[z]", "x \\u{23}#[error]y \\u{23}#vso[z]"],
])("shows %s", (_what, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each([
  ["letters of any script", "Ärger 北京 שלום"],
  ["joiners, which letters and emoji need", "می\u200cخواهم 👩\u200d👩"],
  ["two colons within a line", "std::string, a::b"],
  ["a heading of Markdown, and a reference", "## [1] and #[x]"],
])("leaves %s", (_what, text) => {
  expect(printable(text)).toBe(text);
});

test("JSON stays what it says, and is obeyed by nothing", () => {
  const value = { a: "::x\u001b[31m\u202e\u2028\u{e0041} ##[y]\n", b: ["\ud800"] };
  const json = printableJson(value);
  expect(json).not.toMatch(/[^\n -~]|##/);
  expect(JSON.parse(json)).toEqual(value);
  expect(printable(json.replaceAll("\n", " "))).toBe(json.replaceAll("\n", " "));
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
