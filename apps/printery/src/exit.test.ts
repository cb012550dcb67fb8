import type { Message, RuleId, Severity } from "@printery/task";
import { expect, test } from "vitest";
import { exitCode } from "./exit.ts";

const message = (severity: Severity, ruleId: RuleId): Message => ({
  file: "a.txt",
  severity,
  ruleId,
  reason: "",
});

test.each([
  ["nothing", [], false, 0],
  ["a guess", [message("info", "title-guessed")], true, 0],
  ["a warning", [message("warning", "alt-missing")], false, 0],
  ["a warning, strictly", [message("warning", "alt-missing")], true, 1],
  ["a text that can't be used", [message("error", "empty-file")], false, 1],
  ["an output that is not valid", [message("error", "output-invalid")], false, 4],
  ["both", [message("error", "output-invalid"), message("error", "empty-file")], false, 1],
])("%s", (_what, messages, strict, code) => {
  expect(exitCode(messages, strict)).toBe(code);
});
