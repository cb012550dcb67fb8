import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message, RuleId } from "@printery/task";
import { expect, test } from "vitest";
import { withoutAnswered } from "./answered.ts";

const folder = mkdtempSync(join(tmpdir(), "printery-answered-"));

function left(yaml: string | undefined, ruleId: RuleId, name = "notes"): number {
  const place = join(folder, `${Math.random()}`.slice(2));
  mkdirSync(place);
  if (yaml !== undefined) writeFileSync(join(place, `${name}.yaml`), yaml);
  const message: Message = {
    file: join(place, `${name}.txt`),
    severity: "warning",
    ruleId,
    reason: "Expected a title above the text, not none",
  };
  return withoutAnswered([message]).length;
}

test.each([
  ["title: Notes\n", "title-missing", 0],
  ["lang: fr\ntitle: Notes\n", "title-guessed", 0],
  ["lang: fr\n", "language-guessed", 0],
  ["lang: fr\n", "title-missing", 1],
  ["title:\n", "title-missing", 1],
  ["subtitle: Notes\n", "title-missing", 1],
  ["title: Notes\n", "left-out", 1],
  [undefined, "title-missing", 1],
] as const)("beside %j %s is told of %d times", (yaml, ruleId, expected) => {
  expect(left(yaml, ruleId)).toBe(expected);
});

test("what is no side-car answers nothing", () => {
  expect(left("title: Notes\n", "title-missing", "library")).toBe(1);
  mkdirSync(join(folder, "odd.yaml"));
  const message = {
    file: join(folder, "odd.txt"),
    severity: "info",
    ruleId: "title-missing",
    reason: "",
  } as const;
  expect(withoutAnswered([message])).toEqual([message]);
});
