import type { Message } from "@printery/task";
import { expect, test } from "vitest";
import { eachOnce } from "./report.ts";

test("what two publications tell of one text is told once, and nothing else is lost", () => {
  const empty: Message = {
    file: "1.txt",
    severity: "error",
    ruleId: "empty-file",
    reason: "Expected text, not nothing",
  };
  const place = { line: 1, column: 1 };
  const others: Message[] = [
    { ...empty, place },
    { ...empty, file: "2.txt" },
    { ...empty, severity: "warning" },
  ];
  expect(eachOnce([empty, ...others, { ...empty }])).toEqual([empty, ...others]);
});
