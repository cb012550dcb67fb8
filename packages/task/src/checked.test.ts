import { expect, test } from "vitest";
import { checked } from "./checked.ts";
import type { Message } from "./message.ts";
import type { Stage } from "./stage.ts";

const stage: Stage = async (_id, inputs) => ({
  files: inputs.has("text") ? new Map([["a.pdf", Buffer.from("%PDF")]]) : new Map(),
  messages: [{ file: "a.txt", severity: "info", ruleId: "left-out", reason: "Left out" }],
  pages: 3,
});

function found(severity: Message["severity"]): Message {
  return { file: "road/a.pdf", severity, ruleId: "output-invalid", reason: "Expected a header" };
}

test("what a check finds stands beside what the stage says, and files with an error are none", async () => {
  const inputs = new Map([["text", Buffer.from("A text")]]);
  const seen: unknown[] = [];
  const run = (severity: Message["severity"]) =>
    checked(stage, async (files, given) => {
      seen.push([...files.keys()], given);
      return [found(severity)];
    })("road", inputs);
  const warned = await run("warning");
  expect(seen).toEqual([["road/a.pdf"], inputs]);
  expect([...warned.files.keys()]).toEqual(["a.pdf"]);
  expect(warned).toMatchObject({ pages: 3, problems: [found("warning")] });
  const refused = await run("error");
  expect(refused.files.size).toBe(0);
  expect(refused.problems).toEqual([found("error")]);
  expect(refused.messages.map(({ ruleId }) => ruleId)).toEqual(["left-out"]);
});

test("where a stage makes nothing there is nothing to check", async () => {
  const made = await checked(stage, async () => [found("error")])("road", new Map());
  expect(made.problems).toBeUndefined();
});
