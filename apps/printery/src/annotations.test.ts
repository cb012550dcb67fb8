import { resolve } from "node:path";
import { helpOf, type Message } from "@printery/task";
import { describe, expect, test } from "vitest";
import { annotationOf, annotationsOf } from "./annotations.ts";

const message: Message = {
  file: "content/tide.md",
  place: { line: 3, column: 7 },
  severity: "warning",
  ruleId: "alt-missing",
  reason: "Expected alternative text, not none",
};

describe("one message", () => {
  test.each<[string, Partial<Message>, string]>([
    [
      "with a place",
      {},
      "::warning file=content/tide.md,line=3,col=7,title=alt-missing::Expected alternative text, not none",
    ],
    [
      "with a passage on a line",
      { severity: "error", place: { line: 3, column: 7, endLine: 3, endColumn: 9 } },
      "::error file=content/tide.md,line=3,col=7,endColumn=9,title=alt-missing::Expected alternative text, not none",
    ],
    [
      "with a passage over lines",
      { place: { line: 3, column: 7, endLine: 5, endColumn: 2 } },
      "::warning file=content/tide.md,line=3,endLine=5,title=alt-missing::Expected alternative text, not none",
    ],
    [
      "whose file is named as a command is written",
      { file: "a,line=1::b%0A.md" },
      "::warning file=a%2Cline=1%3A%3Ab%250A.md,line=3,col=7,title=alt-missing::Expected alternative text, not none",
    ],
    [
      "that quotes commands, percents and line ends",
      { reason: "Not 100%0A\n::error::x\r\u001b[31m" },
      "::warning file=content/tide.md,line=3,col=7,title=alt-missing::Not 100%250A\\u{a}::error::x\\u{d}\\u{1b}[31m",
    ],
  ])("%s", (_what, more, line) => {
    expect(annotationOf({ ...message, ...more })).toBe(line);
  });

  test("says where to read what to do, on a line of its own", () => {
    expect(annotationOf({ ...message, help: "docs/messages/alt-missing.md" })).toBe(
      "::warning file=content/tide.md,line=3,col=7,title=alt-missing::Expected alternative text, not none%0AWhat to do: docs/messages/alt-missing.md",
    );
  });

  test("of the command itself has no file", () => {
    expect(annotationOf({ severity: "error", reason: "Expected a key: none" })).toBe(
      "::error title=printery::Expected a key: none",
    );
  });
});

describe("all messages", () => {
  const told = (messages: readonly Message[], checkout = process.cwd()) =>
    annotationsOf(messages, checkout, helpOf).map((line) => line.replace(/,line.*/, ""));

  test("files are told as the repository has them, whatever folder this is", () => {
    expect(told([message], resolve(".."))).toEqual([
      `::warning file=${resolve(".").split(/[\\/]/).at(-1)}/content/tide.md`,
    ]);
  });

  test("a file outside of it is told in words", () => {
    const [line = ""] = annotationsOf([message], resolve("elsewhere"), helpOf);
    expect(line).toBe(
      "::warning title=alt-missing::content/tide.md: Expected alternative text, not none%0AWhat to do: docs/messages/alt-missing.md",
    );
  });

  test("there are as many as are shown, errors first, and no guesses", () => {
    const many = (severity: Message["severity"], count: number) =>
      Array.from({ length: count }, (): Message => ({ ...message, severity }));
    const lines = told([...many("info", 3), ...many("warning", 12), ...many("error", 11)]);
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      ...Array.from({ length: 10 }, () => "::error"),
      ...Array.from({ length: 10 }, () => "::warning"),
    ]);
  });
});
